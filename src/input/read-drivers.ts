import { didYouMean } from "../model/did-you-mean.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { YearValues } from "../model/line.ts";
import type { Place } from "../model/problem.ts";
import type { Driver, DriverPart } from "../strategy/strategy.ts";
import { fractionFrom } from "./figures.ts";
import type { Reader } from "./reader.ts";
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
    const values = readValues(name, driver, reader, baseYear, years);
    if (driver.source === undefined || driver.owner === undefined) {
      const missing = [driver.source === undefined ? "source" : "", driver.owner === undefined ? "owner" : ""];
      reader.say("provenance", path, `Driver "${name}" has no ${missing.filter(Boolean).join(" and no ")}.`, {
        severity: "warning",
        part: "key",
        why: "Whoever is asked about the figure must be able to say where it came from.",
        fix: `Add "${missing.find(Boolean)}".`,
      });
    }
    const inferred = driver["inferred from"];
    if ((driver.status === "inferred") !== (inferred !== undefined)) {
      reader.say(
        "inferred-from",
        path,
        inferred === undefined
          ? `Driver "${name}" is inferred and does not say from what.`
          : `Driver "${name}" says what it is inferred from and is ${driver.status}.`,
        {
          part: "key",
          severity: "warning",
          fix: inferred === undefined ? 'Add "inferred from".' : "Call its status inferred.",
        },
      );
    }
    return {
      name,
      label: driver.label,
      kind: driver.kind,
      values,
      status: driver.status,
      ...reader.origin(driver.source, path),
      ...(driver.owner === undefined ? {} : { owner: driver.owner }),
      ...(driver.note === undefined ? {} : { note: driver.note }),
      alreadyInTheBase: reader.rates(
        driver["already in the base"] ?? {},
        [baseYear, ...years],
        [...path, "already in the base"],
      ),
      ofWhich: readParts(driver, reader, years, path),
      ...(inferred === undefined
        ? {}
        : {
            inferredFrom: {
              lines: [...(inferred.line === undefined ? [] : [inferred.line]), ...(inferred.lines ?? [])],
              apartFrom: inferred["apart from"] ?? [],
            },
          }),
    };
  });
}

function readValues(
  name: string,
  driver: DriverDocument,
  reader: Reader,
  baseYear: FinancialYear,
  years: readonly FinancialYear[],
): YearValues {
  const path = ["drivers", name];
  const { values, "each year": eachYear } = driver;
  if ((values === undefined) === (eachYear === undefined)) {
    reader.say(
      "driver-values",
      path,
      values === undefined ? `Driver "${name}" has no figures.` : `Driver "${name}" has both "values" and "each year".`,
      {
        part: "key",
        fix: 'Give "each year", or "values" by year.',
      },
    );
  }
  if (eachYear !== undefined) return Object.fromEntries(years.map((year) => [year, fractionFrom(eachYear)]));
  const read = reader.rates(values ?? {}, [baseYear, ...years], [...path, "values"]);
  const first = Object.keys(read).sort()[0];
  if (first === undefined) return Object.fromEntries(years.map((year) => [year, "0"]));
  const wanted = [baseYear, ...years].filter((year) => year >= first);
  const missing = wanted.filter((year) => read[year] === undefined);
  if (missing.length > 0 && driver.kind !== "step") {
    reader.say("driver-values", [...path, "values"], `Driver "${name}" has no figure for ${missing.join(", ")}.`, {
      why: "Once it has begun, a driver needs one for every year.",
      fix: "Add it, or begin later.",
    });
  }
  checkPublished(name, driver, read, reader);
  // A step that is not mentioned again adds nothing more.
  return { ...Object.fromEntries(missing.map((year) => [year, "0"])), ...read };
}

/** A share of nothing, or a fall of everything, could never be measured against. */
function checkPublished(name: string, driver: DriverDocument, values: YearValues, reader: Reader): void {
  for (const [year, value] of Object.entries(values)) {
    if (driver.kind === "share" && Number(value) === 0) {
      reader.say("measurable", ["drivers", name, "values", year], `Driver "${name}" is a share of 0% in ${year}.`, {
        why: "What is published is what a change is measured against, and nothing is a share of nought.",
        fix: "Give the share that the published amounts assume, usually 100%.",
      });
    }
    if (driver.kind === "growth" && Number(value) <= -1) {
      reader.say("measurable", ["drivers", name, "values", year], `Driver "${name}" falls by all of it in ${year}.`, {
        fix: "Give a rate above -100%.",
      });
    }
  }
}

function readParts(
  driver: DriverDocument,
  reader: Reader,
  years: readonly FinancialYear[],
  path: Place["path"],
): readonly DriverPart[] {
  const entries = Object.entries(driver["of which"] ?? {});
  const rest = entries.filter(([, part]) => part.values === undefined);
  if (rest.length > 1) {
    reader.say(
      "of-which",
      [...path, "of which"],
      `"of which" has ${rest.length} parts without figures: ${rest.map(([part]) => part).join(", ")}.`,
      {
        why: "Only one part can be what the others leave.",
        fix: "Give the others their figures.",
      },
    );
  }
  return entries.map(([name, part]): DriverPart => {
    const here = [...path, "of which", name];
    return {
      name,
      label: part.label,
      ...(part.values === undefined ? {} : { values: reader.rates(part.values, years, [...here, "values"]) }),
      ...reader.origin(part.source, here),
    };
  });
}

/** Names each "apart from" and each line a driver is inferred from, once every line is known. */
export function inferencesKnown(drivers: readonly Driver[], items: ReadonlySet<string>, reader: Reader): void {
  for (const driver of drivers) {
    for (const line of driver.inferredFrom?.lines ?? []) {
      if (items.has(line)) continue;
      reader.say("known-lines", ["drivers", driver.name, "inferred from"], `"${line}" is not a line with amounts.`, {
        fix: didYouMean(line, items) ?? "Name a line of the base budget or of resources.",
      });
    }
    for (const other of driver.inferredFrom?.apartFrom ?? []) {
      if (drivers.some(({ name }) => name === other)) continue;
      reader.say(
        "known-drivers",
        ["drivers", driver.name, "inferred from", "apart from"],
        `"${other}" is not a driver of this strategy.`,
        {
          fix:
            didYouMean(
              other,
              drivers.map(({ name }) => name),
            ) ?? "Name a driver.",
        },
      );
    }
  }
}
