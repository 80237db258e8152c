import { lastOutcomeKind } from "../forecast/last-outcome.ts";
import { type Outcomes, whatNothingMeets } from "../forecast/outcomes.ts";
import { type Decimal, zero } from "../meaning/decimal.ts";
import { yearEnd } from "../model/financial-year.ts";
import { millionsText } from "../printed/figure-text.ts";

/**
 * Where a change is measured on something other than the balance, what it does to the balance, so that nobody takes one for the other:
 * by how much it moves too, or why it stands. Nothing where the balance is what is measured, or there is none.
 *
 * @param effect - what the change does, in pounds
 */
export function besideLastOutcome(effect: Outcomes): readonly string[] {
  const last = effect.years.at(-1);
  const by = effect.balances.at(-1);
  if (last === undefined || by === undefined) return [];
  const balance = `The balance at ${yearEnd(last)}`;
  switch (lastOutcomeKind(effect)) {
    case "balance":
      return [];
    case "balance less what nothing meets":
      return [
        `Of that, the balance itself moves by ${millionsText(by)} and the gaps that nothing meets by ${millionsText(sum(whatNothingMeets(effect)))}.`,
      ];
    case "gap":
      return [
        by.isZero()
          ? `${balance} does not move: the gap is not met from it.`
          : `${balance} moves by ${millionsText(by)}.`,
      ];
    case "gap before balancing":
      return by.isZero() ? [] : [`${balance} moves by ${millionsText(by)}.`];
  }
}

function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), zero);
}
