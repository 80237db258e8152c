import type { DerivedLine, GivenLine, Line } from "../model/line.ts";
import { cell, lastYear, onePlus, product, quotient, type Rule, sum } from "../model/rule.ts";
import type { Unit } from "../model/unit.ts";
import type { FiguresByYear, StatedFigures } from "../strategy/stated-figures.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { divisor } from "./divisor.ts";
import { spanOf } from "./section-scope.ts";

/** What a line of a chapter is, apart from its figures. */
export interface FigureRow {
  readonly name: string;
  readonly label: string;
  readonly chapter: string;
  readonly unit: Unit;
  readonly takenAway?: true;
}

/** The line of the business rates multiplier, which amounts may rise with. */
export const multiplierLine = "business-rates.multiplier";

/**
 * The lines of figures: one given line where each year is stated. Where a figure rises from the base year, the line itself, which
 * is last year's raised, plus what is added beyond the rise; and a given line for what is added, through which a scenario may act.
 */
export function figureLines(row: FigureRow, figures: FiguresByYear, strategy: Strategy): readonly Line[] {
  if (figures.kind === "stated") return [givenLine(row, figures)];
  const changes = `${row.name}.change`;
  const nil = Object.fromEntries(strategy.years.map((year) => [year, "0"]));
  const raised: DerivedLine = {
    kind: "derived",
    ...row,
    ...provenanceOf(figures),
    rule: sum([raisedBy(row.name, figures.rise), cell(changes)]),
    ...spanOf(strategy),
    given: { [strategy.baseYear]: figures.base },
  };
  return [
    {
      kind: "given",
      role: "amount",
      ...row,
      name: changes,
      label: `${row.label}: change beyond the rise`,
      ...provenanceOf(figures),
      values: { ...nil, ...figures.changes },
      resolution: figures.resolution,
    },
    raised,
  ];
}

/** A given line with the figures that are stated. */
export function givenLine(row: FigureRow, figures: StatedFigures): GivenLine {
  const { values, resolution } = figures;
  return { kind: "given", role: "amount", ...row, ...provenanceOf(figures), values, resolution };
}

/** Last year's figure, raised by a driver, or as the multiplier rose. */
function raisedBy(name: string, rise: string): Rule {
  if (rise !== "multiplier") return product([lastYear(name), onePlus(cell(rise))]);
  return quotient(product([lastYear(name), cell(multiplierLine)]), divisor(lastYear(multiplierLine), "rate"));
}

/** How far figures can be relied on and where they come from, as a line says it. */
export function provenanceOf({ status, origin, note }: Pick<StatedFigures, "status" | "origin" | "note">) {
  return {
    status,
    ...(origin === undefined ? {} : { origin }),
    ...(note === undefined ? {} : { note }),
  };
}
