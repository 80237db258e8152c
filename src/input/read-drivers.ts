import type { FinancialYear } from "../model/financial-year.ts";
import type { YearValues } from "../model/line.ts";
import type { Place } from "../model/problem.ts";
import type { Driver, DriverPart } from "../strategy/drivers.ts";
import { fractionFrom } from "./figures.ts";
import type { Reader } from "./reader.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type DriverDocument = NonNullable<StrategyDocument["drivers"]>[string];

/** The drivers, each with a rate for every year from its first to the end of the forecast. */
export function readDrivers(
  drivers: NonNullable<StrategyDocument["drivers"]>,
  reader: Reader,
  baseYear: FinancialYear,
  years: readonly FinancialYear[],
): readonly Driver[] {
  return Object.entries(drivers).map(([name, driver]): Driver => {
    const path = ["drivers", name];
    const inferred = driver["inferred from"];
    provenanceStated(name, driver, reader);
    return {
      name,
      label: driver.label,
      kind: driver.kind,
      values: readValues(name, driver, reader, [baseYear, ...years]),
      status: driver.status,
      alreadyInTheBase: reader.rates(
        driver["already in the base"] ?? {},
        [baseYear, ...years],
        [...path, "already in the base"],
      ),
      ofWhich: readParts(driver, reader, years, path),
      ...reader.origin(driver.source, path),
      ...stated({
        enteredFrom: driver.table,
        owner: driver.owner,
        note: driver.note,
        inferredFrom: inferred && {
          lines: [...(inferred.line === undefined ? [] : [inferred.line]), ...(inferred.lines ?? [])],
          apartFrom: inferred["apart from"] ?? [],
        },
      }),
    };
  });
}

/** A driver says where it comes from and who answers for it; without that it is only warned of. */
function provenanceStated(name: string, driver: DriverDocument, reader: Reader): void {
  const path = ["drivers", name];
  const missing = (["source", "owner"] as const).filter((key) => driver[key] === undefined);
  if (missing.length > 0) {
    reader.say("provenance", path, `Driver "${name}" has no ${missing.join(" and no ")}.`, {
      severity: "warning",
      part: "key",
      why: "Whoever is asked about the figure must be able to say where it came from.",
      fix: `Add ${missing.map((key) => `"${key}"`).join(" and ")}.`,
    });
  }
  const saysFromWhat = driver["inferred from"] !== undefined;
  if ((driver.status === "inferred") === saysFromWhat) return;
  const what = saysFromWhat
    ? `Driver "${name}" says what it is inferred from and is ${driver.status}.`
    : `Driver "${name}" is inferred and does not say from what.`;
  const fix = saysFromWhat ? "Call its status inferred." : 'Add "inferred from".';
  reader.say("inferred-from", path, what, { severity: "warning", part: "key", fix });
}

function readValues(
  name: string,
  { kind, values, "each year": eachYear }: DriverDocument,
  reader: Reader,
  possible: readonly FinancialYear[],
): YearValues {
  const path = ["drivers", name];
  if ((values === undefined) === (eachYear === undefined)) {
    const what =
      values === undefined ? `Driver "${name}" has no figures.` : `Driver "${name}" has both "values" and "each year".`;
    reader.say("driver-values", path, what, { part: "key", fix: 'Give "each year", or "values" by year.' });
  }
  if (eachYear !== undefined) {
    const rate = fractionFrom(eachYear);
    measurable(name, kind, rate, "every year", reader, [...path, "each year"]);
    return Object.fromEntries(possible.slice(1).map((year) => [year, rate]));
  }
  const here = [...path, "values"];
  const read = reader.rates(values ?? {}, possible, here);
  for (const [year, rate] of Object.entries(read)) measurable(name, kind, rate, year, reader, [...here, year]);
  const first = possible.find((year) => read[year] !== undefined);
  if (values !== undefined && Object.keys(values).length === 0) {
    reader.say("driver-values", here, `Driver "${name}" has no figures.`, { fix: "Give one for each year." });
  }
  const missing = possible.filter(
    (year) => year >= (first ?? (possible[1] as FinancialYear)) && read[year] === undefined,
  );
  if (first !== undefined && missing.length > 0 && kind !== "step") {
    reader.say("driver-values", here, `Driver "${name}" has no figure for ${missing.join(", ")}.`, {
      why: "Once it has begun, a driver needs one for every year.",
      fix: "Add it, or begin later.",
    });
  }
  // A step that is not mentioned again adds nothing more.
  return { ...Object.fromEntries(missing.map((year) => [year, "0"])), ...read };
}

/** A share of nothing, or a fall of everything, could never be measured against. */
function measurable(
  name: string,
  kind: Driver["kind"],
  rate: string,
  when: string,
  reader: Reader,
  path: Place["path"],
): void {
  if (kind === "share" && Number(rate) === 0) {
    reader.say("measurable", path, `Driver "${name}" is a share of 0% in ${when}.`, {
      why: "What is published is what a change is measured against, and nothing is a share of nought.",
      fix: "Give the share that the published amounts assume, usually 100%.",
    });
  }
  if (kind === "growth" && Number(rate) <= -1) {
    reader.say("measurable", path, `Driver "${name}" falls by all of it in ${when}.`, {
      fix: "Give a rate above -100%.",
    });
  }
}

function readParts(
  driver: DriverDocument,
  reader: Reader,
  years: readonly FinancialYear[],
  path: Place["path"],
): readonly DriverPart[] {
  const here = [...path, "of which"];
  const written = driver["of which"] ?? {};
  const parts = Object.entries(written).map(([name, part]): DriverPart => {
    const values = part.values && reader.rates(part.values, years, [...here, name, "values"]);
    return { name, label: part.label, ...stated({ values }), ...reader.origin(part.source, [...here, name]) };
  });
  const rest = parts.filter((part) => part.values === undefined).map(({ name }) => name);
  if (rest.length > 1) {
    reader.say("of-which", here, `"of which" has ${rest.length} parts without figures: ${rest.join(", ")}.`, {
      why: "Only one part can be what the others leave.",
      fix: "Give the others their figures.",
    });
  } else if (rest.length === 1 && Object.values(written).every(({ values = {} }) => Object.keys(values).length === 0)) {
    reader.say("of-which", here, `"of which" has no figures, so nothing says what ${rest[0]} is left from.`, {
      fix: 'Give another part its figures, or leave "of which" out.',
    });
  }
  // What is left is left from figures: without any, there is nothing to work out.
  const hasFigures = parts.some((part) => Object.keys(part.values ?? {}).length > 0);
  return rest.length === 0 || hasFigures ? parts : [];
}

/** Names each "apart from" and each line a driver is inferred from, once every line is known. */
export function inferencesKnown(drivers: readonly Driver[], items: ReadonlySet<string>, reader: Reader): void {
  const driverNames = new Set(drivers.map(({ name }) => name));
  for (const { name, inferredFrom } of drivers) {
    const path = ["drivers", name, "inferred from"];
    for (const line of inferredFrom?.lines ?? []) {
      const more = { is: "a line with amounts", known: items, fix: "Name a line of the base budget or of resources." };
      if (!items.has(line)) reader.unknown("known-lines", path, line, more);
    }
    for (const other of inferredFrom?.apartFrom ?? []) {
      const more = { is: "a driver of this strategy", known: driverNames, fix: "Name a driver." };
      if (!driverNames.has(other)) reader.unknown("known-drivers", [...path, "apart from"], other, more);
    }
  }
}
