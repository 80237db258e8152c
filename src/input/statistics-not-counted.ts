import type { Strategy } from "../strategy/strategy.ts";
import type { Reader } from "./reader.ts";

/** Core Spending Power assumes a council tax of its own, so neither it nor that tax is money that a resource can be. */
export function statisticsNotCounted({ resources }: Strategy, reader: Reader): void {
  for (const { name, equals } of resources?.items ?? []) {
    if (!equals?.startsWith("grants.core-spending-power")) continue;
    const what = `"${name}" is "${equals}", which is a statistic of government and not money to come.`;
    reader.say("statistic-is-no-resource", ["resources", "lines", name, "equals"], what, {
      why: "Its council tax is assumed, and would be counted beside the council's own.",
      fix: "Name the grants themselves, and the council's own council tax.",
    });
  }
}
