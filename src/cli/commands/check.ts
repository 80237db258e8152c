import { idleDrivers } from "../../forecast/idle-drivers.ts";
import { infer } from "../../inference/infer.ts";
import { inferenceInWords } from "../../inference/inference-in-words.ts";
import { reconcile } from "../../printed/reconcile.ts";
import { inferencesJson, problemsJson } from "../../report/json.ts";
import { reconciliationInWords, silencesInWords } from "../../report/sentences.ts";
import { wrap } from "../../report/text-table.ts";
import { Failure } from "../failure.ts";
import { nextCommand } from "../next-command.ts";
import { openStrategy } from "../open-strategy.ts";
import { answer, type Destination, width } from "../terminal.ts";
import { version } from "../version.ts";

export interface CheckOptions extends Destination {
  readonly json?: boolean;
}

/** Says whether a strategy can be worked out, what is inferred in it and how surely, and what it leaves unsaid. */
export function checkCommand(path: string, options: CheckOptions): void {
  const file = openStrategy(path, { quiet: options.json === true });
  const inferences = infer(file.strategy);
  const base = file.forecast;
  const idle = idleDrivers(base);
  const reconciled = file.printed === undefined ? undefined : reconcile(base, file.printed, inferences);
  if (options.json) {
    const data = {
      check: 1,
      version,
      strategyHash: file.hash,
      ok: reconciled?.agrees ?? true,
      lines: file.model.lines.length,
      warnings: problemsJson(file.warnings),
      inferences: inferencesJson(inferences),
      driversThatMoveNothing: idle,
    };
    answer(JSON.stringify(data, null, 2), options);
  } else {
    const columns = width();
    const bullets = (sentences: readonly string[]) =>
      sentences.flatMap((sentence) => wrap(`- ${sentence}`, columns, "  "));
    const warned = file.warnings.length === 0 ? "no warnings" : `${counted(file.warnings.length, "warning")}, above`;
    answer(
      [
        ...wrap(
          `The strategy can be worked out: ${counted(file.model.lines.length, "line")} over ${counted(file.model.forecastYears.length, "year")}, ${warned}.`,
          columns,
        ),
        ...wrap(
          "Held to be true: every name is known and used once, no figure is worked out from itself, units agree, and every year has its figures.",
          columns,
        ),
        ...(inferences.length === 0 ? [] : ["", "Inferred from print:", ...bullets(inferences.map(inferenceInWords))]),
        ...(idle.length === 0 ? [] : ["", `No line moves with: ${idle.join(", ")}.`]),
        ...apart(silencesInWords(file.strategy).flatMap((sentence) => wrap(sentence, columns))),
        ...(reconciled === undefined
          ? []
          : ["", ...reconciliationInWords(reconciled).flatMap((sentence) => wrap(sentence, columns))]),
        "",
        ...nextCommand([reconciled === undefined ? "forecast" : "reconcile", path]),
      ].join("\n"),
      options,
    );
  }
  if (reconciled !== undefined && !reconciled.agrees) {
    throw new Failure("differs", "Something differs from print that is not a known inconsistency. See: mtfs reconcile");
  }
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

/** Lines with an empty one before them, where there are any. */
function apart(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", ...lines];
}
