import type { Forecast } from "../forecast/forecast.ts";
import { type Decimal, decimal, zero } from "../meaning/decimal.ts";
import { millionsText } from "../printed/figure-text.ts";
import { deliveryStatuses } from "../strategy/savings-delivery.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { counted } from "./counted.ts";

/** What the year under way already shows of risks: how services turn out against budget, and how far savings are delivered. */
export function yearUnderWay({ outturn, savingsDelivery }: Strategy, base: Forecast): readonly string[] {
  return [...(outturn === undefined ? [] : outturnInWords(outturn, base)), ...deliveredInWords(savingsDelivery)];
}

function outturnInWords({ year }: NonNullable<Strategy["outturn"]>, base: Forecast): readonly string[] {
  const services = base.find("outturn.total-service-costs.variance", year);
  const spared = base.find("outturn.favourable-variance", year);
  if (services === undefined || spared === undefined) return [];
  const moreOrLess = (pounds: Decimal) => `${millionsText(pounds.abs())} ${pounds.isNegative() ? "less" : "more"}`;
  return [
    `In ${year} services are forecast to cost ${moreOrLess(services)} than budgeted, and ${moreOrLess(spared.negated())} is drawn from balances than planned.`,
  ];
}

function deliveredInWords(delivery: Strategy["savingsDelivery"]): readonly string[] {
  if (delivery === undefined) return [];
  const savings = delivery.directorates.flatMap((directorate) => directorate.savings);
  const parts = deliveryStatuses.flatMap((status) => {
    const those = savings.filter((saving) => saving.status === status);
    return those.length === 0
      ? []
      : [`${status} ${those.length} (${millionsText(total(those.map(({ amount }) => amount)))})`];
  });
  return [`Of ${counted(savings.length, "saving")} of ${delivery.year}: ${parts.join(", ")}.`];
}

function total(amounts: readonly string[]): Decimal {
  return amounts.reduce((sum, amount) => sum.plus(decimal(amount)), zero);
}
