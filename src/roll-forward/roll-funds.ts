import { poundsText } from "../printed/figure-text.ts";
import type { Fund } from "../strategy/strategy.ts";
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
  const { gapBeforeTheForecast: _, originalBudgetYear: __, ...rest } = fund;
  return {
    ...withoutTable(rest),
    opening: {
      at: roll.base,
      amount: closing ?? forecastClosing.toFixed(),
      resolution: fund.opening.resolution,
      status: closing === undefined ? "derived" : "published",
    },
    movements: fund.movements.flatMap((movement) => {
      if (movement.amounts === undefined) return [];
      const values = Object.fromEntries(
        Object.entries(movement.amounts.values).filter(([year, value]) => year > roll.base && value !== "0"),
      );
      return Object.keys(values).length === 0 ? [] : [{ ...movement, amounts: { ...movement.amounts, values } }];
    }),
    spending: fund.spending.flatMap((item) => rollWholeAmounts(item, "level", roll)),
    income: fund.income.flatMap((item) => rollWholeAmounts(item, "level", roll)),
  };
}
