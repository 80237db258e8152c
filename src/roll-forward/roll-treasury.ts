import { poundsText } from "../printed/figure-text.ts";
import type { Balance, Treasury } from "../strategy/treasury.ts";
import { type Roll, remaining, type Say } from "./roll.ts";
import { rollRate } from "./roll-rate.ts";

/**
 * Treasury with the new base year's net cost in the base. What was borrowed stays borrowed in the year it was, so assets need no
 * rolling; balances, rates and the provision on earlier spending stand in the year added as in the last.
 */
export function rollTreasury(treasury: Treasury, roll: Roll, say: Say): Treasury {
  const { openingProvision } = treasury;
  const base = roll.worked.value("treasury.net-cost", roll.base).toDecimalPlaces(2);
  if (treasury.inTheBase !== undefined) {
    say(
      "treasury",
      `The base holds ${poundsText(base)}, the net cost forecast for ${roll.base}. Put in what was approved.`,
    );
  }
  if (openingProvision !== undefined) {
    say(
      "treasury",
      `The provision on earlier spending is the same in ${roll.added} as in ${roll.last}. Put in what the schedule says.`,
    );
  }
  return {
    ...treasury,
    borrowing: treasury.borrowing.map((balance) => rollBalance(balance, roll)),
    investments: treasury.investments.map((balance) => rollBalance(balance, roll)),
    ...(openingProvision === undefined
      ? {}
      : {
          openingProvision: { ...openingProvision, values: remaining(openingProvision.values, roll, (last) => last) },
        }),
    assets: treasury.assets.map((asset) =>
      asset.interest === undefined ? asset : { ...asset, interest: rollRate(asset.interest, roll, "goes on") },
    ),
    ...(treasury.inTheBase === undefined ? {} : { inTheBase: base.toFixed() }),
  };
}

function rollBalance(balance: Balance, roll: Roll): Balance {
  const { interest } = balance;
  if (interest.kind === "amounts") {
    const values = remaining(interest.amounts.values, roll, (last) => last);
    return { ...balance, interest: { kind: "amounts", amounts: { ...interest.amounts, values } } };
  }
  const values = remaining(interest.average.values, roll, (last) => last);
  const average = { ...interest.average, values };
  return { ...balance, interest: { kind: "rate", average, rate: rollRate(interest.rate, roll, "goes on") } };
}
