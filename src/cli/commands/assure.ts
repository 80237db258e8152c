import { assuranceJson } from "../../assurance/assurance-json.ts";
import { assurancePack } from "../../assurance/assurance-pack.ts";
import { assuranceText } from "../../assurance/assurance-text.ts";
import { everyScenario, orFail } from "../open-scenarios.ts";
import { openStrategy } from "../open-strategy.ts";
import { answer, type Destination } from "../terminal.ts";
import { version } from "../version.ts";

export interface AssureOptions extends Destination {
  readonly json?: boolean;
  readonly dated?: string;
}

/** Prints the assurance pack. Exits 1 when something differs from print that is not known, as the pack then says. */
export function assureCommand(path: string, options: AssureOptions): void {
  const file = openStrategy(path, { quiet: true });
  const scenarios = everyScenario(file, path);
  const pack = orFail(() =>
    assurancePack({
      strategy: file.strategy,
      forecast: file.forecast,
      scenarios,
      warnings: file.warnings,
      ...(file.printed === undefined ? {} : { printed: file.printed }),
    }),
  );
  const { dated } = options;
  const stamp = { version, strategyHash: file.hash, path, ...(dated === undefined ? {} : { dated }) };
  if (options.json) answer(JSON.stringify(assuranceJson(pack, stamp), null, 2), options);
  else answer(assuranceText(pack, stamp), options);
  if (pack.reconciliation?.agrees === false) process.exitCode = 1;
}
