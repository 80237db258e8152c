import { countables, type Dimension, dimensionInWords, sameDimension, units } from "../model/unit.ts";
import type { Meaning } from "./fold.ts";

/** A dimension, or in words why there is none. */
export type DimensionOrFault = Dimension | { readonly fault: string };

/** The unit that a rule gives, before any number exists; pounds added to dwellings is a fault. */
export function unitOf(cell: (line: string) => Dimension): Meaning<DimensionOrFault> {
  return {
    constant: (_, unit) => units[unit],
    cell: (line) => cell(line),
    sum: (terms) => allTheSame(terms, "adds"),
    difference: (minuend, subtrahend) => allTheSame([minuend, subtrahend], "takes"),
    product: (factors) => factors.reduce((total, factor) => combine(total, factor, 1)),
    quotient: (dividend, divisor) => combine(dividend, divisor, -1),
    lesserOf: (choices) => allTheSame(choices, "compares"),
    greaterOf: (choices) => allTheSame(choices, "compares"),
    rounded: (of) => of,
  };
}

function allTheSame(parts: readonly DimensionOrFault[], doing: "adds" | "takes" | "compares"): DimensionOrFault {
  const first = parts[0] as DimensionOrFault;
  for (const part of parts) {
    if ("fault" in part) return part;
    if (!("fault" in first) && !sameDimension(first, part)) {
      const [one, other] = [dimensionInWords(first), dimensionInWords(part)];
      if (doing === "adds") return { fault: `adds ${other} to ${one}` };
      if (doing === "takes") return { fault: `takes ${other} from ${one}` };
      return { fault: `compares ${one} with ${other}` };
    }
  }
  return first;
}

function combine(one: DimensionOrFault, other: DimensionOrFault, times: 1 | -1): DimensionOrFault {
  if ("fault" in one) return one;
  if ("fault" in other) return other;
  return Object.fromEntries(countables.map((thing) => [thing, one[thing] + times * other[thing]])) as Dimension;
}
