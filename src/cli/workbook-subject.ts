import type { StrategyFile } from "../node.ts";
import type { WorkbookSubject } from "../workbook/subject.ts";
import { everyScenario } from "./open-scenarios.ts";
import { version } from "./version.ts";

/** What a workbook of a strategy is made of: the strategy, what stands beside it, and what it is stamped with. */
export function subjectOf(file: StrategyFile, path: string, scenariosPath?: string): WorkbookSubject {
  return {
    strategy: file.strategy,
    model: file.model,
    ...(file.printed === undefined ? {} : { printed: file.printed }),
    scenarios: everyScenario(file, path, scenariosPath),
    strategyHash: file.hash,
    version,
  };
}
