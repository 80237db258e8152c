import { decimal } from "../meaning/decimal.ts";
import { poundsText } from "../printed/figure-text.ts";
import type { Fund } from "../strategy/strategy.ts";
import { lastPlaceOf } from "./last-place-of.ts";
import { type Roll, type Say, withoutTable } from "./roll.ts";
import { rollWholeAmounts } from "./roll-items.ts";

/** A fund that opens with the balance the new base year closes on. */
export function rollFund(fund: Fund, roll: Roll, closing: string | undefined, say: Say): Fund {
  const forecastClosing = roll.worked.value(`${fund.name}-carried-forward`, roll.base);
  if (closing === undefined) {
    say(
      fund.label,
      `Opens with the balance forecast for the end of ${roll.base}, ${poundsText(forecastClosing)}. Put in the outturn when it is known.`,
    );
  }
  const amount = closing ?? forecastClosing.toFixed();
  const { gapBeforeTheForecast: _, originalBudgetYear: __, ...rest } = fund;
  return {
    ...withoutTable(rest),
    opening: {
      at: roll.base,
      amount,
      resolution: finer(fund.opening.resolution, lastPlaceOf(amount)),
      status: closing === undefined ? "derived" : "published",
    },
    movements: fund.movements.flatMap((movement) => {
      const { equals, ...kept } = movement;
      const stated =
        equals === undefined
          ? (movement.amounts?.values ?? {})
          : { [equals.at]: roll.worked.value(`${fund.name}.${movement.name}`, equals.at).toFixed() };
      const values = Object.fromEntries(
        Object.entries(stated).filter(([year, value]) => year > roll.base && value !== "0"),
      );
      if (Object.keys(values).length === 0) return [];
      const resolution = movement.amounts?.resolution ?? lastPlaceOf(Object.values(values)[0] ?? "0");
      return [{ ...kept, amounts: { values, resolution } }];
    }),
    spending: fund.spending.flatMap((item) => rollWholeAmounts(item, "level", roll)),
    income: fund.income.flatMap((item) => rollWholeAmounts(item, "level", roll)),
  };
}

/** The finer of two units of last place. */
function finer(one: string, other: string): string {
  return decimal(one).lessThan(decimal(other)) ? one : other;
}
