import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { didYouMean } from "../model/did-you-mean.ts";
import { type Problem, ProblemsFound, problemWithPlace } from "../model/problem.ts";
import { type StrategyFile, strategyFileFromText } from "../node.ts";
import { Failure, fileFault } from "./failure.ts";
import { say, textFrom } from "./terminal.ts";

/** Reads the strategy that a command was given, says its warnings, and fails with every problem where there are any. */
export function openStrategy(
  path: string,
  options: { readonly printed?: string; readonly quiet?: boolean } = {},
): StrategyFile {
  if (path !== "-" && !existsSync(path)) {
    throw new Failure("file", [`${path}: there is no such file.`, nearby(path)].filter(Boolean).join(" "));
  }
  const text = textFrom(path);
  try {
    const file = strategyFileFromText(text, path === "-" ? "standard-input" : path, options.printed);
    if (options.quiet !== true) sayWarnings(file.warnings);
    return file;
  } catch (fault) {
    if (fault instanceof ProblemsFound) throw new Failure("invalid strategy", problemsInWords(fault.problems));
    const { code, path: missing } = fault as NodeJS.ErrnoException;
    if (code !== undefined && missing !== undefined) throw fileFault(missing, fault);
    throw fault;
  }
}

/** Warnings, on standard error. */
export function sayWarnings(warnings: readonly Problem[]): void {
  for (const warning of warnings) say(`warning: ${problemWithPlace(warning)}`);
}

function problemsInWords(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error");
  const shown = problems.slice(0, 100).map((problem) => {
    return `${problem.severity === "warning" ? "warning: " : ""}${problemWithPlace(problem)}`;
  });
  const more = problems.length > shown.length ? [`… and ${problems.length - shown.length} more.`] : [];
  const count = `${errors.length} ${errors.length === 1 ? "problem" : "problems"} to mend before this can be worked out.`;
  return [...shown, ...more, count].join("\n");
}

function nearby(path: string): string | undefined {
  try {
    const folder = dirname(path);
    const suggestion = didYouMean(
      path,
      readdirSync(folder).map((name) => join(folder, name)),
    );
    return suggestion;
  } catch {
    return undefined;
  }
}
