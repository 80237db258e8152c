import { cellsOf } from "../meaning/cells-of.ts";
import type { Line } from "../model/line.ts";
import type { Model } from "../model/model.ts";
import type { Problem } from "../model/problem.ts";

/**
 * The order in which the lines of one year are worked out, each after those it needs; and a problem for each circle,
 * naming the lines around it. Cells of earlier years never make a circle.
 */
export function orderOfWorking(
  model: Model,
  lineNamed: ReadonlyMap<string, Line>,
): { readonly order: readonly Line[]; readonly problems: readonly Problem[] } {
  const order: Line[] = [];
  const problems: Problem[] = [];
  const state = new Map<string, "under way" | "done">();

  // A walk with its own stack: a strategy of ten thousand lines must not exhaust the machine's.
  for (const start of model.lines) {
    if (state.has(start.name)) continue;
    const path: { line: Line; waiting: string[] }[] = [{ line: start, waiting: sameYearNeeds(start) }];
    state.set(start.name, "under way");
    while (path.length > 0) {
      const here = path.at(-1) as { line: Line; waiting: string[] };
      const name = here.waiting.shift();
      if (name === undefined) {
        state.set(here.line.name, "done");
        order.push(here.line);
        path.pop();
        continue;
      }
      const next = lineNamed.get(name) as Line;
      if (state.get(name) === "under way")
        problems.push(
          circle(
            path.map(({ line }) => line.name),
            name,
          ),
        );
      if (state.has(name)) continue;
      state.set(name, "under way");
      path.push({ line: next, waiting: sameYearNeeds(next) });
    }
  }
  return { order, problems };
}

function sameYearNeeds(line: Line): string[] {
  if (line.kind === "given") return [];
  return cellsOf(line.rule)
    .filter(({ yearsBack }) => yearsBack === 0)
    .map((reached) => reached.line);
}

function circle(path: readonly string[], back: string): Problem {
  const around = [...path.slice(path.indexOf(back)), back].map((name) => `"${name}"`);
  return {
    code: "no-circular-rules",
    severity: "error",
    place: { path: [back] },
    what: `${around.join(" needs ")}: each waits for the other within the same year.`,
    why: "A figure cannot be worked out from itself.",
    fix: "Let one of them use the year before, or give its figures.",
  };
}
