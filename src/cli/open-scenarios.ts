import { didYouMean } from "../model/did-you-mean.ts";
import { ProblemsFound, problemWithPlace } from "../model/problem.ts";
import type { Scenario } from "../model/scenario.ts";
import { readScenariosFile, type StrategyFile } from "../node.ts";
import { shellWord } from "../report/shell-word.ts";
import { type ChangeOptions, scenariosFromOptions } from "./change-expressions.ts";
import { Failure, fileFault } from "./failure.ts";

/** The scenarios of a command line: those named with --scenario, then the changes written out. */
export interface ScenarioOptions extends ChangeOptions {
  readonly scenario?: readonly string[];
  readonly scenarios?: string;
}

/** Every scenario that stands beside the strategy, or in the file given. */
export function everyScenario(file: StrategyFile, path: string, scenariosPath?: string): readonly Scenario[] {
  try {
    return readScenariosFile(file, path, scenariosPath);
  } catch (fault) {
    if (fault instanceof ProblemsFound)
      throw new Failure("invalid strategy", fault.problems.map(problemWithPlace).join("\n"));
    const { code, path: missing } = fault as NodeJS.ErrnoException;
    if (code !== undefined) throw fileFault(missing ?? scenariosPath ?? path, fault);
    throw fault;
  }
}

/** The scenarios that a command was given, in order. */
export function scenariosGiven(file: StrategyFile, path: string, options: ScenarioOptions): readonly Scenario[] {
  const named = options.scenario ?? [];
  const known = named.length > 0 ? everyScenario(file, path, options.scenarios) : [];
  const chosen = named.map((name) => {
    const scenario = known.find((one) => one.name === name);
    if (scenario !== undefined) return scenario;
    const fix =
      didYouMean(
        name,
        known.map((one) => one.name),
      ) ??
      (known.length === 0
        ? 'Name a file with --scenarios, or with "scenarios" in the strategy.'
        : `There are: ${known.map((one) => one.name).join(", ")}.`);
    throw new Failure("usage", `There is no scenario "${name}". ${fix}`);
  });
  return [...chosen, ...scenariosFromOptions(options, file.model)];
}

/** Words a problem of applying scenarios for a reader, and ends. */
export function orFail<T>(work: () => T): T {
  try {
    return work();
  } catch (fault) {
    if (fault instanceof ProblemsFound)
      throw new Failure(
        "usage",
        fault.problems.map(({ what, why, fix }) => [what, why, fix].filter(Boolean).join(" ")).join("\n"),
      );
    throw fault;
  }
}

/** The options as they were written, to print the command that gives the same answer again. */
export function reproduce(
  command: string,
  path: string,
  options: ScenarioOptions,
  more: readonly string[] = [],
): string {
  const repeat = (flag: string, values: readonly string[] | undefined) =>
    (values ?? []).map((value) => `--${flag} ${shellWord(value)}`);
  return [
    `mtfs ${command} ${shellWord(path)}`,
    ...(options.scenarios === undefined ? [] : [`--scenarios ${shellWord(options.scenarios)}`]),
    ...repeat("scenario", options.scenario),
    ...repeat("set", options.set),
    ...repeat("add", options.add),
    ...repeat("scale", options.scale),
    ...repeat("deliver", options.deliver),
    ...repeat("delay", options.delay),
    ...repeat("remove", options.remove),
    ...repeat("include", options.include),
    ...more,
  ].join(" ");
}
