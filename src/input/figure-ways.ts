import type { FinancialYear } from "../model/financial-year.ts";
import type { YearValues } from "../model/line.ts";
import type { Place } from "../model/problem.ts";
import type { Provenance } from "../strategy/stated-figures.ts";
import type { ItemSetting } from "./item-setting.ts";
import { nameOf, sentenceCase } from "./name-of.ts";
import { knownDriver } from "./read-responses.ts";
import { stated } from "./stated.ts";

type ProvenanceDocument = {
  readonly status?: Provenance["status"] | undefined;
  readonly source?: string | undefined;
  readonly note?: string | undefined;
};

/** Figures are said in one way of those that there are. */
export function oneWay(ways: Readonly<Record<string, unknown>>, { reader }: ItemSetting, path: Place["path"]): void {
  const said = Object.entries(ways).filter(([, way]) => way !== undefined);
  if (said.length === 1) return;
  const name = sentenceCase(nameOf(path));
  const what =
    said.length === 0
      ? `${name} has no figures.`
      : `${name} gives its figures in ${said.length} ways: ${said.map(([way]) => way).join(", ")}.`;
  const possible = Object.keys(ways).map((way) => `"${way}"`);
  const fix = `Give ${possible.slice(0, -1).join(", ")} or ${possible.at(-1)}.`;
  reader.say("figures-stated", path, what, { part: "key", fix });
}

/** Every year that something is needed in has its figure. */
export function everyYearStated(
  values: YearValues,
  { reader, years }: Pick<ItemSetting, "reader" | "years">,
  path: Place["path"],
): void {
  const missing = years.filter((year) => values[year] === undefined);
  if (missing.length === 0) return;
  const what = `${sentenceCase(nameOf(path))} has no figure for ${missing.join(", ")}.`;
  reader.say("every-year-stated", path, what, { why: "It is needed in every year.", fix: "Add it." });
}

/** A rise is a growth that is known for every forecast year. */
export function risesEveryYear(name: string, setting: ItemSetting, path: Place["path"]): void {
  const driver = knownDriver(name, setting, path);
  if (driver === undefined) return;
  const missing = setting.years.filter((year) => driver.values[year] === undefined);
  if (driver.kind === "growth" && missing.length === 0) return;
  const what =
    driver.kind === "growth"
      ? `Nothing can rise with "${name}", which has no figure for ${missing.join(", ")}.`
      : `Nothing can rise with "${name}", which is a ${driver.kind}.`;
  setting.reader.say("rise-is-a-growth", path, what, {
    fix: "Name a driver of kind growth with a rate for every year.",
  });
}

/** How far a figure can be relied on, and where it comes from: where it does not say, where its chapter does. */
export function provenance(
  { status, source, note }: ProvenanceDocument,
  setting: ItemSetting,
  path: Place["path"],
): Provenance {
  const origin = setting.reader.origin(source, path).origin ?? setting.origin;
  return { status: status ?? "published", ...stated({ origin, note }) };
}

/** Figures by year, each year one of those that are allowed. */
export function entriesOf(
  written: Readonly<Record<string, string>>,
  allowed: readonly FinancialYear[],
  { reader }: ItemSetting,
  path: Place["path"],
  read: (text: string) => string,
): YearValues {
  for (const year of Object.keys(written)) reader.year(year, [...path, year], allowed, "key");
  const known = Object.entries(written).filter(([year]) => allowed.includes(year));
  return Object.fromEntries(known.map(([year, text]) => [year, read(text)]));
}

/** One figure in every year. */
export function everyYear(value: string, years: readonly FinancialYear[]): { readonly values: YearValues } {
  return { values: Object.fromEntries(years.map((year) => [year, value])) };
}

/** Whether figures are a list in order. */
export function isList(written: unknown): written is readonly string[] {
  return Array.isArray(written);
}
