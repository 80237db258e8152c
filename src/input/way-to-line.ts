import type { Place } from "../model/problem.ts";
import type { Plain } from "./document.ts";
import { structural } from "./name-of.ts";

/**
 * The way to where a line was written: from its chapter, or the fund it belongs to, by the parts of its name as far as they go.
 *
 * @example ["savings", "savings.adults.lye"] is ["savings", "directorates", "adults", "proposals", "lye"]
 */
export function wayToLine([chapter = "", line = ""]: readonly string[], document: Plain): Place["path"] {
  const beginnings = [[chapter.replaceAll("-", " ")], [chapter], ["funds", chapter]];
  const start = beginnings.find((way) => stepsTo(way, document) !== undefined);
  const names = line.split(".");
  if (start === undefined) return anywhere(names, document);
  const withinChapter = names[0] === chapter ? names.slice(1) : names;
  return [...start, ...furthest(withinChapter, stepsTo(start, document))];
}

/** The way to a name in whichever chapter has it, for a line whose own chapter is worked out and not written. */
function anywhere(names: readonly string[], document: Plain): readonly string[] {
  const chapters = typeof document === "object" ? Object.keys(document ?? {}) : [];
  const ways = chapters.map((chapter) => [chapter, ...furthest(names, within(document, chapter))]);
  return ways.find((way) => way.at(-1) === names.at(-1)) ?? [];
}

function stepsTo(way: readonly string[], document: Plain): Plain | undefined {
  return way.reduce<Plain | undefined>((here, key) => within(here, key), document);
}

/** The longest way from here by names in order, passing through the keys that only hold others. */
function furthest(names: readonly string[], here: Plain | undefined): readonly string[] {
  const [name, ...rest] = names;
  if (name === undefined || here === undefined) return [];
  // A key of a chapter is written with spaces: council-tax.tax-base stands under "tax base".
  for (const key of [name, name.replaceAll("-", " ")]) {
    const next = within(here, key);
    if (next !== undefined) return [key, ...furthest(rest, next)];
  }
  for (const key of structural) {
    const way = furthest(names, within(here, key));
    if (way.length > 0) return [key, ...way];
  }
  return [];
}

function within(here: Plain | undefined, key: string): Plain | undefined {
  if (typeof here !== "object" || here === null || Array.isArray(here)) return undefined;
  return Object.hasOwn(here, key) ? (here as { readonly [key: string]: Plain })[key] : undefined;
}
