/** What figures count. A unit is made of these, and a number of none of them is a plain one. */
export const countables = ["pounds", "dwellings", "posts"] as const;

/** What a unit is made of: how many times each thing counts in it. A pound per dwelling is pounds 1, dwellings -1. */
export type Dimension = Readonly<Record<(typeof countables)[number], number>>;

const nothing = Object.fromEntries(countables.map((thing) => [thing, 0])) as Dimension;

/**
 * The units a line can have. A rate is a fraction (two per cent is 0.02); an index is a multiple of its base (1 at the base).
 * Both are plain numbers to arithmetic; they differ in how a person reads them.
 */
export const units = {
  pounds: { ...nothing, pounds: 1 },
  rate: nothing,
  index: nothing,
  dwellings: { ...nothing, dwellings: 1 },
  "pounds per dwelling": { ...nothing, pounds: 1, dwellings: -1 },
  posts: { ...nothing, posts: 1 },
  "pounds per post": { ...nothing, pounds: 1, posts: -1 },
} as const satisfies Record<string, Dimension>;

/** The name of a unit: "pounds", "rate", "dwellings", and so on. */
export type Unit = keyof typeof units;

/** How a person reads a figure: a sum of money, a percentage, a multiple, a number of things, or what one of them is charged. */
export const readAs = {
  pounds: "money",
  rate: "percentage",
  index: "multiple",
  dwellings: "count",
  "pounds per dwelling": "charge",
  posts: "count",
  "pounds per post": "charge",
} as const satisfies Record<Unit, "money" | "percentage" | "multiple" | "count" | "charge">;

/** Whether two dimensions are the same, so that figures in them can be added. */
export function sameDimension(one: Dimension, other: Dimension): boolean {
  return countables.every((thing) => one[thing] === other[thing]);
}

/** A dimension in words: "pounds", "pounds per dwelling", "a plain number". */
export function dimensionInWords(dimension: Dimension): string {
  const known = (Object.keys(units) as Unit[]).find((unit) => sameDimension(units[unit], dimension));
  if (known === "rate" || known === "index") return "a plain number";
  if (known !== undefined) return known;
  const power = (thing: keyof Dimension) => (dimension[thing] === 1 ? thing : `${thing}^${dimension[thing]}`);
  return countables
    .filter((thing) => dimension[thing] !== 0)
    .map(power)
    .join(" × ");
}
