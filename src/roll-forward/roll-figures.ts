import type { YearValues } from "../model/line.ts";
import type { Multiplier } from "../strategy/business-rates.ts";
import type { FiguresByYear, StatedFigures } from "../strategy/stated-figures.ts";
import { after, asFileHolds, type Roll } from "./roll.ts";

/** Whether a row goes on in the year that is added. */
export type GoesOn = "goes on" | "ends";

/** A chapter's figures with the new base year first and a year added: the last repeated where the row goes on, and nil where not. */
export function rollFigures(
  figures: FiguresByYear,
  line: string,
  roll: Roll,
  goesOn: GoesOn = "goes on",
): FiguresByYear {
  if (figures.kind === "stated") return rollStated(figures, roll, goesOn);
  return {
    ...figures,
    base: asFileHolds(roll.worked.value(line, roll.base)),
    changes: after(figures.changes, roll.base),
  };
}

/** Stated figures: the new base year's is kept, since a rise may be measured from it. */
export function rollStated(figures: StatedFigures, roll: Roll, goesOn: GoesOn = "goes on"): StatedFigures {
  const values = fromTheBase(figures.values, roll);
  return { ...figures, values: { ...values, [roll.added]: goesOn === "goes on" ? (values[roll.last] ?? "0") : "0" } };
}

/** A multiplier from what it is in the new base year; an index is carried on without a rise. */
export function rollMultiplier(multiplier: Multiplier, line: string, roll: Roll): Multiplier {
  if (multiplier.kind === "stated") return rollStated(multiplier, roll);
  const { rise } = multiplier;
  const base = roll.worked.value(line, roll.base).toFixed();
  if ("driver" in rise) return { ...multiplier, base };
  const index = fromTheBase(rise.index, roll);
  return { ...multiplier, base, rise: { index: { ...index, [roll.added]: index[roll.last] ?? "0" } } };
}

/** What a line comes to in each year to come, stated, with the last repeated: for what cannot be worked out in the year added. */
export function asWorkedOut(line: string, roll: Roll): StatedFigures {
  const values = Object.fromEntries(roll.kept.map((year) => [year, asFileHolds(roll.worked.value(line, year))]));
  return {
    kind: "stated",
    values: { ...values, [roll.added]: values[roll.last] ?? "0" },
    resolution: "0.01",
    status: "derived",
  };
}

function fromTheBase(values: YearValues, roll: Roll): YearValues {
  return Object.fromEntries(Object.entries(values).filter(([year]) => year >= roll.base));
}
