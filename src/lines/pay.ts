import type { Line } from "../model/line.ts";
import { cell, difference, sum } from "../model/rule.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { chapterLines } from "./chapter-lines.ts";
import { type PayCause, payCauses } from "./pay-causes.ts";
import { staffGroupLines } from "./pay-of-group.ts";

/**
 * What pay comes to: for each group of staff its bill and how far each cause raises it above the base budget, and the same for
 * all of them. `pay.increase` is measured against the base year, so it is never added across years.
 *
 * All lines are in pounds, positive as a cost. `pay.bill` is the whole cost in the year, with lump sums.
 */
export function payLines(strategy: Strategy): readonly Line[] {
  const { pay } = strategy;
  if (pay === undefined) return [];
  const { derived, increase } = chapterLines(strategy, "pay");
  const groups = pay.groups.map((group) => ({ name: group.name, ...staffGroupLines(strategy, group) }));
  const lumpSums = pay.lumpSums.flatMap(({ name, label, amounts, inTheBase, ...from }): readonly Line[] => {
    const { given, everyYear } = chapterLines(strategy, "pay", from);
    return [
      given(`pay.lump-sum.${name}`, label, "pounds", amounts.values, amounts.resolution),
      everyYear(`pay.lump-sum.${name}.in-the-base`, `${label}: in the base budget`, "pounds", inTheBase),
    ];
  });
  const causes = (Object.keys(payCauses) as PayCause[]).flatMap((cause) => {
    const caused = groups.filter((group) => group.causes.includes(cause));
    if (caused.length === 0) return [];
    const rule = sum(caused.map(({ name }) => cell(`pay.${name}.increase.${cause}`)));
    return [increase(`pay.increase.${cause}`, `Pay: ${payCauses[cause]}`, rule)];
  });
  if (pay.lumpSums.length > 0) {
    const rule = sum(
      pay.lumpSums.map(({ name }) =>
        difference(cell(`pay.lump-sum.${name}`), cell(`pay.lump-sum.${name}.in-the-base`)),
      ),
    );
    causes.push(increase("pay.increase.pension-lump-sums", "Pay: pension lump sums", rule));
  }
  const bills = [
    ...groups.map(({ name }) => `pay.${name}.bill`),
    ...pay.lumpSums.map(({ name }) => `pay.lump-sum.${name}`),
  ];
  return [
    ...groups.flatMap(({ lines }) => lines),
    ...lumpSums,
    ...causes,
    increase("pay.increase", "Pay: increase since the base year", sum(causes.map(({ name }) => cell(name)))),
    derived("pay.bill", "Pay bill", sum(bills.map((name) => cell(name)))),
  ];
}
