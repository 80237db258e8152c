import type { CheckedModel } from "../check/checked-model.ts";
import { type Decimal, decimal } from "../meaning/decimal.ts";
import { exact } from "../meaning/exact.ts";
import { fold } from "../meaning/fold.ts";
import { didYouMean } from "../model/did-you-mean.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { DerivedLine, Line } from "../model/line.ts";

/** The exact answer: every line of a model in every year. */
export interface Forecast {
  readonly model: CheckedModel;
  /** The figure of a line in a year, in the line's unit, exact; nothing where the line has no figure in that year. */
  find(line: string, year: FinancialYear): Decimal | undefined;
  /**
   * The figure of a line in a year, in the line's unit, exact.
   *
   * @throws RangeError naming what is missing, when there is no such line or it has no figure in that year
   */
  value(line: string, year: FinancialYear): Decimal;
}

/**
 * Works out every line of a model in every year, exactly.
 *
 * @returns pounds, fractions and indexes as decimals of forty digits; nothing is rounded but what a rule rounds
 * @throws RangeError naming the line and the year, when a rule divides by nought
 */
export function forecast(model: CheckedModel): Forecast {
  const column = new Map(model.years.map((year, index) => [year, index]));
  const row = new Map(model.order.map((line, index) => [line.name, index]));
  const figures: (Decimal | undefined)[][] = model.order.map(() => new Array(model.years.length));

  let now = 0;
  const meaning = exact((line, yearsBack) => figures[row.get(line) as number]?.[now - yearsBack] as Decimal);

  for (const year of model.years) {
    for (let index = 0; index < model.order.length; index += 1) {
      const line = model.order[index] as Line;
      const text = line.kind === "given" ? line.values[year] : line.given?.[year];
      const cells = figures[index] as (Decimal | undefined)[];
      if (text !== undefined) cells[now] = decimal(text);
      else if (line.kind === "derived" && line.from <= year && year <= line.to) {
        cells[now] = workedOut(line, year, () => fold(line.rule, meaning));
      }
    }
    now += 1;
  }

  const find = (line: string, year: FinancialYear) => figures[row.get(line) ?? -1]?.[column.get(year) ?? -1];
  return { model, find, value: (line, year) => find(line, year) ?? missing(model, line, year) };
}

function workedOut(line: DerivedLine, year: FinancialYear, work: () => Decimal): Decimal {
  try {
    return work();
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    throw new RangeError(`"${line.label}" (${line.name}) for ${year} ${fault.message}.`);
  }
}

function missing(model: CheckedModel, name: string, year: FinancialYear): never {
  const line = model.lineNamed.get(name);
  if (line === undefined) {
    const suggestion = didYouMean(name, model.lineNamed.keys());
    throw new RangeError([`"${name}" is not a line of this strategy.`, suggestion].filter(Boolean).join(" "));
  }
  throw new RangeError(`"${line.label}" (${name}) has no figure for ${year}.`);
}
