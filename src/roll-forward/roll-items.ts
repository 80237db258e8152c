import { type Decimal, decimal, zero } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { YearValues } from "../model/line.ts";
import type { Item } from "../strategy/items.ts";
import type { Exposure, Response } from "../strategy/responses.ts";
import type { Section } from "../strategy/sections.ts";
import { asFileHolds, type Roll, remaining, type Say } from "./roll.ts";

/** What is left of a row once the base year has taken in what it has by then: nothing, where that is all of it. */
export function rollItem(item: Item, effects: Section["effects"], roll: Roll): readonly Item[] {
  if (item.equals !== undefined) return [followed(item, item.equals, roll)];
  if (item.recurrence !== "recurring") {
    // The new base is without its one-offs, so what is left of one is the whole of it.
    const values = remaining(valuesAt(wholeAmount(item, effects, roll), roll.kept), roll, () => "0");
    const left = Object.values(values).filter((value) => value !== "0").length;
    if (left === 0) return [];
    return [withAmounts({ ...item, recurrence: left === 1 ? "one-off" : "time-limited" }, values, roll)];
  }
  if (item.releaseFrom !== undefined) return releasedStill(item, effects, roll);
  const at = effectAgainstTheBase(item, effects, roll);
  const against = at(roll.base);
  const values = Object.fromEntries(roll.kept.map((year) => [year, asFileHolds(at(year).minus(against))]));
  const lasting = remaining(values, roll, (last) => last);
  // A row that a driver moves stays even where it has no more to come, so that the driver still has something to move.
  const moves = item.response?.kind === "moves with";
  if (!moves && Object.values(lasting).every((value) => value === "0")) return [];
  return [withAmounts(item, lasting, roll)];
}

/** A release that goes on stays a whole amount, since that is what leaves the reserve, beside what the new base holds of it. */
function releasedStill(item: Item, effects: Section["effects"], roll: Roll): readonly Item[] {
  const at = wholeAmount(item, effects, roll);
  const values = remaining(valuesAt(at, roll.kept), roll, (last) => last);
  const amount = asFileHolds(at(roll.base));
  if ([amount, ...Object.values(values)].every((value) => value === "0")) return [];
  const inTheBaseYear = { amount, resolution: item.amounts.resolution };
  return [{ ...withAmounts(item, values, roll), effects: "level", inTheBaseYear }];
}

/**
 * What is left of a proposal. One that is a line not measured against the base year has no opening beside it that holds what the
 * line came to, so what it still adds is stated as it was worked out, and said.
 */
export function rollProposal(item: Item, effects: Section["effects"], roll: Roll, say: Say): readonly Item[] {
  const { equals, ...rest } = item;
  if (equals === undefined || isAgainstTheBase(equals, roll)) return rollItem(item, effects, roll);
  say(
    item.label,
    `It was ${equals}. What that comes to beyond ${roll.base} is stated here as forecast, and no longer moves with it.`,
  );
  const values = valuesAt((year) => roll.worked.value(equals, year), roll.strategy.years);
  const stated: Item = { ...rest, amounts: { values, resolution: "1" }, effects: "cumulative", status: "derived" };
  return rollItem(stated, effects, roll);
}

/** A whole amount in the years to come; a one-off has nothing in the year added, and a row with nothing left falls out. */
export function rollWholeAmounts(item: Item, effects: Section["effects"], roll: Roll): readonly Item[] {
  if (item.equals !== undefined) return [item];
  const at = wholeAmount(item, effects, roll);
  const goesOn = item.recurrence === "recurring";
  const values = remaining(valuesAt(at, roll.kept), roll, (last) => (goesOn ? last : "0"));
  return Object.values(values).every((value) => value === "0") ? [] : [withAmounts(item, values, roll)];
}

/** Exposures stated at the old base year are carried to the new one at the published rates. */
function rolledResponse(response: Response | undefined, roll: Roll): { readonly response?: Response } {
  if (response === undefined) return {};
  if (response.kind === "in proportion to" && !stillRises(response.driver, roll)) return {};
  if (response.kind !== "moves with") return { response };
  return { response: { ...response, exposures: response.exposures.map((exposure) => rolledExposure(exposure, roll)) } };
}

/** Whether an uplift is other than nought in every year to come; where it is not, there is nothing to be in proportion to. */
function stillRises(name: string, roll: Roll): boolean {
  const driver = roll.strategy.drivers.find((one) => one.name === name);
  const rate = (year: FinancialYear) => decimal(driver?.values[year === roll.added ? roll.last : year] ?? "0");
  let level = decimal("1");
  return [...roll.kept, roll.added].every((year) => {
    level = level.times(rate(year).plus(1));
    return !level.equals(1);
  });
}

function rolledExposure(exposure: Exposure, roll: Roll): Exposure {
  const { inferredFrom: _, anotherReading: __, ...rest } = exposure;
  if (exposure.at === roll.base) return rest;
  const growsAs = exposure.growingWith ?? exposure.driver;
  const driver = roll.strategy.drivers.find(({ name }) => name === growsAs);
  const rate = driver?.kind === "growth" ? decimal(driver.values[roll.base] ?? "0") : zero;
  return { ...rest, at: roll.base, on: asFileHolds(decimal(exposure.on).times(rate.plus(1))) };
}

function withAmounts(item: Item, values: YearValues, roll: Roll): Item {
  const { response, effects: _, inTheBaseYear: __, ...rest } = item;
  const { toBeConfirmed = [], ...amounts } = item.amounts;
  const unknown = toBeConfirmed.filter((year) => roll.kept.includes(year));
  const stillToCome = unknown.length === 0 ? {} : { toBeConfirmed: unknown };
  return { ...rest, amounts: { ...amounts, values, ...stillToCome }, ...rolledResponse(response, roll) };
}

/**
 * A row that is another line goes on being it. Where that line is measured against the base year, it will be against the new one;
 * otherwise the row counts for what the line differs from its figure in the new base year.
 */
function followed(item: Item, line: string, roll: Roll): Item {
  if (isAgainstTheBase(line, roll)) return item;
  const amount = asFileHolds(roll.worked.value(line, roll.base));
  return { ...item, effects: "level", inTheBaseYear: { amount, resolution: "1" } };
}

function isAgainstTheBase(name: string, roll: Roll): boolean {
  const line = roll.worked.model.lineNamed.get(name);
  return line?.kind === "derived" && line.measured === "against the base year";
}

/** A row's figure in a year against the old base year, whatever the convention it is written in. */
function effectAgainstTheBase(item: Item, effects: Section["effects"], roll: Roll): (year: FinancialYear) => Decimal {
  const at = wholeAmount(item, effects, roll);
  const before = decimal(item.inTheBaseYear?.amount ?? "0");
  return (year) => at(year).minus(before);
}

/** A row's figure in a year as a whole amount: changes are added up, from what it came to in the base year. */
function wholeAmount(item: Item, section: Section["effects"], roll: Roll): (year: FinancialYear) => Decimal {
  const at = (year: FinancialYear) => decimal(item.amounts.values[year] ?? "0");
  const effects = item.effects ?? section;
  if (effects !== "incremental" && effects !== "level then incremental") return at;
  const before = decimal(item.inTheBaseYear?.amount ?? "0");
  return (year) => roll.strategy.years.filter((one) => one <= year).reduce((sum, one) => sum.plus(at(one)), before);
}

function valuesAt(at: (year: FinancialYear) => Decimal, years: readonly FinancialYear[]): YearValues {
  return Object.fromEntries(years.map((year) => [year, asFileHolds(at(year))]));
}
