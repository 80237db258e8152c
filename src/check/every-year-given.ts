import { cellsOf } from "../meaning/cells-of.ts";
import { type FinancialYear, yearsAfter, yearsFromTo } from "../model/financial-year.ts";
import type { DerivedLine, Line } from "../model/line.ts";
import type { Model } from "../model/model.ts";
import type { Problem } from "../model/problem.ts";

/** Every figure that a rule reaches for is there: in the same year, and in earlier years back to the opening balance. */
export function everyYearGiven(model: Model, lineNamed: ReadonlyMap<string, Line>): readonly Problem[] {
  return model.lines.flatMap((line): readonly Problem[] => {
    if (line.kind === "given") return [];
    const first = firstWanting(line, lineNamed);
    if (first === undefined) return [];
    const needed = lineNamed.get(first.line) as Line;
    const anEarlierYear = first.yearsBack > 0;
    return [
      {
        code: anEarlierYear ? "opening-balances" : "every-year-given",
        severity: "error",
        place: { path: [line.chapter, line.name] },
        what: `"${line.label}" for ${first.year} needs "${needed.label}" (${needed.name}) for ${first.in}, and there is no figure for that year.`,
        fix: anEarlierYear
          ? `Give an opening figure for ${first.in}, or let the line start later.`
          : `Give "${needed.name}" a figure for ${first.in}.`,
      },
    ];
  });
}

/** The first cell that the rule of a line reaches for and does not find. */
function firstWanting(line: DerivedLine, lineNamed: ReadonlyMap<string, Line>) {
  const cells = cellsOf(line.rule);
  for (const year of yearsFromTo(line.from, line.to)) {
    if (line.given?.[year] !== undefined) continue;
    for (const cell of cells) {
      const reached = cell.yearsBack === 0 ? year : yearsAfter(year, -cell.yearsBack);
      if (!hasFigure(lineNamed.get(cell.line) as Line, reached)) return { ...cell, year, in: reached };
    }
  }
  return undefined;
}

/** Whether a line has a figure in a year, given or worked out. */
export function hasFigure(line: Line, year: FinancialYear): boolean {
  if (line.kind === "given") return line.values[year] !== undefined;
  return line.given?.[year] !== undefined || (line.from <= year && year <= line.to);
}
