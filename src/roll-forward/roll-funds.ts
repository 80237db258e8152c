import { decimal } from "../meaning/decimal.ts";
import type { YearValues } from "../model/line.ts";
import { poundsText } from "../printed/figure-text.ts";
import type { Fund } from "../strategy/funds.ts";
import { lastPlaceOf } from "./last-place-of.ts";
import { asFileHolds, type Roll, type Say, withoutTable } from "./roll.ts";
import { rollWholeAmounts } from "./roll-items.ts";

/** A fund that opens with the balance the new base year closes on. */
export function rollFund(fund: Fund, roll: Roll, closing: string | undefined, say: Say): Fund {
  if (fund.opening === undefined) return { ...withoutTable(fund), movements: rolledMovements(fund, roll) };
  const forecastClosing = roll.worked.value(`${fund.name}-carried-forward`, roll.base);
  if (closing === undefined) {
    say(
      fund.label,
      `Opens with the balance forecast for the end of ${roll.base}, ${poundsText(forecastClosing)}. Put in the outturn when it is known.`,
    );
  }
  const amount = closing ?? asFileHolds(forecastClosing);
  const { gapBeforeTheForecast: _, originalBudgetYear: __, ...rest } = fund;
  return {
    ...withoutTable(rest),
    opening: {
      at: roll.base,
      amount,
      resolution: finer(fund.opening.resolution, lastPlaceOf(amount)),
      status: closing === undefined ? "derived" : "published",
    },
    movements: rolledMovements(fund, roll),
    spending: fund.spending.flatMap((item) => rollWholeAmounts(item, "level", roll)),
    income: fund.income.flatMap((item) => rollWholeAmounts(item, "level", roll)),
  };
}

/** What still moves after the new base year, and what is still to be paid back. */
function rolledMovements(fund: Fund, roll: Roll): Fund["movements"] {
  return fund.movements.flatMap((movement) => {
    const { equals, amounts, repaid, ...kept } = movement;
    const stated =
      equals === undefined
        ? (amounts?.values ?? {})
        : { [equals.at]: asFileHolds(roll.worked.value(`${fund.name}.${movement.name}`, equals.at)) };
    const values = toCome(stated, roll);
    const back = toCome(repaid?.values ?? {}, roll);
    if (Object.keys(values).length + Object.keys(back).length === 0) return [];
    const resolution = amounts?.resolution ?? lastPlaceOf(Object.values(values)[0] ?? "0");
    const stillOwed = repaid === undefined ? {} : { repaid: { ...repaid, values: back } };
    return [{ ...kept, amounts: { values, resolution }, ...stillOwed }];
  });
}

function toCome(values: YearValues, roll: Roll): YearValues {
  return Object.fromEntries(Object.entries(values).filter(([year, value]) => year > roll.base && value !== "0"));
}

/** The finer of two units of last place. */
function finer(one: string, other: string): string {
  return decimal(one).lessThan(decimal(other)) ? one : other;
}
