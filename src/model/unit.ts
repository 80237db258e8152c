/** What a unit is made of: how many times each thing counts in it. A pound per dwelling is pounds 1, dwellings -1. */
export interface Dimension {
  readonly pounds: number;
  readonly dwellings: number;
  readonly posts: number;
}

const nothing: Dimension = { pounds: 0, dwellings: 0, posts: 0 };

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

/** Whether two dimensions are the same, so that figures in them can be added. */
export function sameDimension(one: Dimension, other: Dimension): boolean {
  return one.pounds === other.pounds && one.dwellings === other.dwellings && one.posts === other.posts;
}

/** A dimension in words: "pounds", "pounds per dwelling", "a plain number". */
export function dimensionInWords(dimension: Dimension): string {
  const known = (Object.keys(units) as Unit[]).find((unit) => sameDimension(units[unit], dimension));
  if (known === "rate" || known === "index") return "a plain number";
  if (known !== undefined) return known;
  const power = (name: keyof Dimension) => (dimension[name] === 1 ? name : `${name}^${dimension[name]}`);
  const present = (["pounds", "dwellings", "posts"] as const).filter((name) => dimension[name] !== 0);
  return present.map(power).join(" × ");
}
