import type { Money } from "../input/figures.ts";
import type { Place } from "../model/problem.ts";

/** Where a line's figures stand in a strategy document, and the unit that they are written in there. */
export interface WrittenPlace {
  readonly way: Place["path"];
  readonly unit: WrittenUnit;
  /**
   * One figure for every year; a list or map of figures by year; a driver's "each year" or "values"; or yearly figures, which are
   * any of these: one for every year, a list, or a map with "each year" for those it does not mention.
   */
  readonly holds: "one figure" | "figures by year" | "rates of a driver" | "yearly figures";
  /** The years whose nils may be left out, and so be written in: the forecast's, or any that the line has. */
  readonly leavesOut: "forecast years" | "any year" | "none";
  /** Set where the figure of the base year stands apart from the others. */
  readonly inTheBaseYear?: Place["path"];
}

/** The unit a figure is written in: money or, as "£", whatever is counted singly; or a percentage. */
export type WrittenUnit = Money | "%";

/** The place of a line's figures, under the line's name. */
export type Named = readonly [string, WrittenPlace];

/** The place of one figure, which stands for every year that its line has. */
export function one(line: string, way: Place["path"], unit: WrittenUnit): Named {
  return [line, { way, unit, holds: "one figure", leavesOut: "none" }];
}

/** The place of figures by year, in a list for the forecast years or in a map. */
export function byYear(line: string, way: Place["path"], unit: WrittenUnit): Named {
  return [line, { way, unit, holds: "figures by year", leavesOut: "forecast years" }];
}

/** The place of yearly figures. */
export function yearly(line: string, way: Place["path"], unit: WrittenUnit): Named {
  return [line, { way, unit, holds: "yearly figures", leavesOut: "forecast years" }];
}

/** The entries of a map that may not be there. */
export function entries<T>(map: Readonly<Record<string, T>> | undefined): readonly (readonly [string, T])[] {
  return Object.entries(map ?? {});
}
