import { type Decimal, decimal, zero } from "../meaning/decimal.ts";
import { poundsText } from "../printed/figure-text.ts";
import type { NationalInsurance, Pay, PensionLumpSum, StaffGroup } from "../strategy/pay.ts";
import { lastPlaceOf } from "./last-place-of.ts";
import { type Roll, remaining, type Say } from "./roll.ts";
import { rollRate } from "./roll-rate.ts";

/**
 * Pay with the new base year's awards and contribution rates in the base: each group's bill is at that year's rates of pay, its
 * on-costs hold the points added so far, and an award that was paid for part of the year leaves the rest to the first forecast year.
 */
export function rollPay(pay: Pay, roll: Roll, say: Say): Pay {
  return {
    ...pay,
    groups: pay.groups.map((group) => rollGroup(group, roll, say)),
    lumpSums: pay.lumpSums.map((sum) => rollLumpSum(sum, roll)),
  };
}

function rollGroup(group: StaffGroup, roll: Roll, say: Say): StaffGroup {
  const { baseYearAward: _, ...rest } = group;
  const p = `pay.${group.name}`;
  const at = (line: string): Decimal => roll.worked.find(`${p}.${line}`, roll.base) ?? zero;
  const partYear = group.monthsPaid < 12 && (group.award ?? group.flatAward) !== undefined;
  const rise = at("before-the-award").times(at("award")).plus(flatCost(at));
  const pay = at("before-the-award").plus(partYear ? zero : rise);
  const points = at("national-insurance-points").plus(at("pension-points"));
  const onCosts = decimal(group.onCosts ?? "0").plus(points);
  const withPoints = pay.times(onCosts.plus(1)).dividedBy(decimal(group.onCosts ?? "0").plus(1));
  // To the penny: what is worked out from rates may have any number of decimals, and a file is read by people.
  const amount = (points.isZero() ? pay : withPoints).toDecimalPlaces(2);
  say(
    group.label,
    `Its pay bill is ${poundsText(amount)}, at the rates of pay of ${partYear ? roll.strategy.baseYear : roll.base} as forecast. Put in the bill of the approved budget, and the posts in it.`,
  );
  if (group.nationalInsurance !== undefined && !points.isZero()) {
    say(group.label, "Its pay bill holds the National Insurance points on all pay, below the threshold too. Check it.");
  }
  const award = { rate: at("award").toFixed(), flat: at("flat-award").toFixed() };
  return {
    ...rest,
    payBill: {
      amount: amount.toFixed(),
      resolution: lastPlaceOf(amount.toFixed()),
      at: partYear ? roll.strategy.baseYear : roll.base,
    },
    status: "derived",
    ...(group.onCosts === undefined ? {} : { onCosts: onCosts.toFixed() }),
    ...(partYear ? { baseYearAward: { agreed: award, budgeted: award, monthsPaid: group.monthsPaid } } : {}),
    ...(group.award === undefined ? {} : { award: rollRate(group.award, roll, "goes on") }),
    ...(group.flatAward === undefined ? {} : { flatAward: remaining(group.flatAward, roll, (last) => last) }),
    ...(group.nationalInsurance === undefined
      ? {}
      : { nationalInsurance: rollInsurance(group.nationalInsurance, at, roll) }),
    ...(group.pensionRise === undefined ? {} : { pensionRise: rollRate(group.pensionRise, roll, "is taken once") }),
  };
}

function flatCost(at: (line: string) => Decimal): Decimal {
  return at("full-time-equivalents").times(at("flat-award")).times(at("on-costs").plus(1));
}

function rollInsurance(insurance: NationalInsurance, at: (line: string) => Decimal, roll: Roll): NationalInsurance {
  const rate = decimal(insurance.base?.rate ?? "0").plus(at("national-insurance-points"));
  return {
    rise: rollRate(insurance.rise, roll, "is taken once"),
    threshold: remaining(insurance.threshold, roll, (last) => last),
    ...(insurance.base === undefined
      ? {}
      : { base: { rate: rate.toFixed(), threshold: insurance.threshold[roll.base] as string } }),
  };
}

function rollLumpSum(sum: PensionLumpSum, roll: Roll): PensionLumpSum {
  return {
    ...sum,
    inTheBase: sum.amounts.values[roll.base] ?? "0",
    amounts: { ...sum.amounts, values: remaining(sum.amounts.values, roll, (last) => last) },
  };
}
