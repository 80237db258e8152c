import * as z from "zod/mini";

/**
 * Every scalar of a document is read as the text that stands in it, so that no figure passes through a floating-point number.
 * The message of each pattern is the key of a sentence in `scalar-words.ts`; `written` tells editors that a bare number will do.
 */
const pattern = (
  expression: RegExp,
  kind: ScalarKind,
  description: string,
  written: "text" | "number or text" | "whole number or text" | "boolean or text",
) => z.string().check(z.regex(expression, kind), z.meta({ description, written }));

/** The kinds of scalar that have a pattern. */
export type ScalarKind =
  | "name"
  | "name of an inconsistency"
  | "figure"
  | "amount or TBC"
  | "rate"
  | "rate or figure"
  | "rate or driver"
  | "pence"
  | "year"
  | "date"
  | "yes or no"
  | "some text"
  | "count"
  | "rate or driver"
  | "month"
  | "printed cell";

const digits = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,25})(?:\.\d{1,15})?`;
const minuses = "−–";
const pound = "£";
const dash = "–";
/** Dashes that are minuses to nobody, but stand for a nil as the others do. */
const longDashes = "—―";

export const name = pattern(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "name", "Kebab-case words: pay-award", "text");
export const inconsistencyName = pattern(
  /^[A-Za-z][A-Za-z0-9-]*$/,
  "name of an inconsistency",
  "A short name for a known inconsistency: I1",
  "text",
);
export const text = z.string().check(z.regex(/\S/, "some text"));
export const lineName = z
  .string()
  .check(z.regex(/\S/, "some text"), z.meta({ description: "The name of a line or a driver", written: "text" }));
export const reference = pattern(
  /\S/,
  "some text",
  "The number or the letter that a report gives it",
  "number or text",
);
export const figure = pattern(
  new RegExp(`^[+-]?${digits}$`),
  "figure",
  "An amount in the unit that `money` states",
  "number or text",
);
export const figureOrUnknown = pattern(
  new RegExp(`^(?:[+-]?${digits}|TBC)$`),
  "amount or TBC",
  "An amount in the unit that `money` states, or TBC where it is not known yet",
  "number or text",
);
export const figureOrTbc = pattern(
  new RegExp(`^(?:[+-]?${digits}|TBC|tbc)$`),
  "figure",
  "An amount in the unit that `money` states, or tbc where it is still to be confirmed and counts as nil until then",
  "number or text",
);
export const rate = pattern(new RegExp(`^[+-]?${digits}%$`), "rate", "A percentage with its sign: 2%", "text");
export const rateOrFigure = pattern(
  new RegExp(`^[+-]?${digits}%?$`),
  "rate or figure",
  "A percentage with its sign, or an amount in the unit that `money` states",
  "number or text",
);
export const pence = pattern(
  new RegExp(`^${digits}p$`),
  "pence",
  "Pence for a pound of rateable value, with the p: 49.9p",
  "text",
);
export const year = pattern(/^(19|20|21)\d{2}\/\d{2}$/, "year", "A financial year: 2022/23", "text");
export const date = pattern(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "date", "A date: 2021-12-15", "text");
export const yesOrNo = pattern(/^(yes|no|true|false)$/, "yes or no", "yes or no", "boolean or text");
export const printedCell = pattern(
  new RegExp(
    String.raw`^\s*(?:|[-${minuses}${longDashes}]{1,3}|tbc|TBC|n/a|cut|(?:[+\-${minuses}]?${pound}?${digits}%?|\(${pound}?${digits}%?\))\*{0,3}|[+\-${minuses}]?${digits}%? ?(?:-|${dash}|to) ?[+\-${minuses}]?${digits}%?\*{0,3})\s*$`,
  ),
  "printed cell",
  'A cell exactly as printed: "(3.8)", "-1.1", "1,900", "1.5%", "1% - 2%", "-", "" or "TBC"; "cut" where it was lost',
  "text",
);
export const count = pattern(/^\d{1,3}$/, "count", "A whole number", "whole number or text");
export const money = z.enum(["£m", "£000", "£"]).check(z.meta({ description: "The unit that amounts are written in" }));
export const status = z
  .enum(["published", "derived", "inferred", "judgement"])
  .check(z.meta({ description: "How far the figure can be relied on" }));

/** Amounts: one for each forecast year in order, or by year with the years left out as nil. */
export const amounts = z
  .union([z.array(figure), z.record(year, figure)])
  .check(z.meta({ description: "One amount for each forecast year, or amounts by year" }));

/** Amounts of which some may still be to be confirmed. */
export const amountsOrTbc = z
  .union([z.array(figureOrTbc), z.record(year, figureOrTbc)])
  .check(
    z.meta({ description: "One amount for each forecast year, or amounts by year; tbc where one is not known yet" }),
  );

/** Rates by year. */
export const ratesByYear = z.record(year, rate);

export const yearOrEachYear = pattern(
  /^((19|20|21)\d{2}\/\d{2}|each year)$/,
  "year",
  'A financial year, or "each year" for those not stated',
  "text",
);

/** Figures by year: one for every year, one for each forecast year in order, or by year with "each year" for the others. */
export const yearlyFigures = z
  .union([figure, z.array(figure), z.record(yearOrEachYear, figure)])
  .check(z.meta({ description: "One figure for every year, a list in order, or figures by year" }));

const rateOrDriver = pattern(
  new RegExp(`^([+-]?${digits}%|[a-z][a-z0-9]*(-[a-z0-9]+)*)$`),
  "rate or driver",
  "A percentage for every year, or the name of a driver",
  "text",
);

/** A rate by year, or the driver that it is. */
export const yearlyRate = z
  .union([rateOrDriver, z.record(yearOrEachYear, rate)])
  .check(z.meta({ description: "A driver, a percentage for every year, or percentages by year" }));

export const month = pattern(
  /^(April|May|June|July|August|September|October|November|December|January|February|March)$/,
  "month",
  "A month: September",
  "text",
);
