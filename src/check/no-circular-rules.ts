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
    const path: Step[] = [stepTo(start)];
    state.set(start.name, "under way");
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      const name = here.waiting.next().value;
      if (name === undefined) {
        state.set(here.line.name, "done");
        order.push(here.line);
        path.pop();
      } else if (!state.has(name)) {
        state.set(name, "under way");
        path.push(stepTo(lineNamed.get(name) as Line));
      } else if (state.get(name) === "under way") {
        problems.push(circle(path, name));
      }
    }
  }
  return { order, problems };
}

/** A line under way, and the lines of the same year that it still waits for. */
interface Step {
  readonly line: Line;
  readonly waiting: Iterator<string, undefined>;
}

function stepTo(line: Line): Step {
  const cells = line.kind === "given" ? [] : cellsOf(line.rule);
  const needs = new Set(cells.filter(({ yearsBack }) => yearsBack === 0).map((reached) => reached.line));
  return { line, waiting: needs.values() };
}

function circle(path: readonly Step[], back: string): Problem {
  const around = path.map(({ line }) => line).slice(path.findIndex(({ line }) => line.name === back));
  const first = around[0] as Line;
  const names = [...around.map(({ name }) => name), back].map((name) => `"${name}"`);
  return {
    code: "no-circular-rules",
    severity: "error",
    place: { path: [first.chapter, first.name] },
    what: `${names.join(" needs ")}: ${around.length === 1 ? "it waits for itself" : "each waits for the next"} within the same year.`,
    why: "A figure cannot be worked out from itself.",
    fix: "Let one of them use the year before, or give its figures.",
  };
}
