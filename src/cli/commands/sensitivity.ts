import { infer } from "../../inference/infer.ts";
import { csv } from "../../report/csv.ts";
import { everyScenario } from "../open-scenarios.ts";
import { openStrategy } from "../open-strategy.ts";
import { printGrid } from "../print-grid.ts";
import { printRanking } from "../print-ranking.ts";
import { printSteps } from "../print-steps.ts";
import type { Print, SensitivityOptions } from "../sensitivity-answer.ts";
import { answer } from "../terminal.ts";
import { version } from "../version.ts";

/** Says how far the answer moves when an assumption does: a ready reckoner, steps of chosen drivers, a ranking or a grid. */
export function sensitivityCommand(path: string, options: SensitivityOptions): void {
  const file = openStrategy(path, { printed: "none", quiet: options.json === true });
  const base = file.forecast;
  const print: Print = (text, data, rows) => {
    if (options.json)
      answer(JSON.stringify({ sensitivity: 1, version, strategyHash: file.hash, ...data }, null, 2), options);
    else if (options.csv) answer(csv(rows), options);
    else answer(text.join("\n"), options);
  };
  if (options.grid !== undefined) printGrid(base, path, options, print);
  else if (options.ranking) printRanking(base, path, options, print, everyScenario(file, path, options.scenarios));
  else printSteps(base, path, options, print, infer(file.strategy));
}
