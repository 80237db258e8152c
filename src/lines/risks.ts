import { yearsFromTo } from "../model/financial-year.ts";
import type { Line } from "../model/line.ts";
import { cell, product, sum } from "../model/rule.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { spanOf } from "./section-scope.ts";

/**
 * Risks outside the figures: each amount with a switch that is off, so that it counts for nothing until someone switches it in,
 * and what the risks switched in take from balances.
 */
export function riskLines(strategy: Strategy): readonly Line[] {
  const risks = strategy.risksOutsideTheFigures;
  if (risks.length === 0) return [];
  const off = Object.fromEntries(strategy.years.map((year) => [year, "0"]));
  return [
    ...risks.flatMap((risk): readonly Line[] => {
      const facts = {
        chapter: "risks-outside-the-figures",
        ...(risk.origin === undefined ? {} : { origin: risk.origin }),
        ...(risk.note === undefined ? {} : { note: risk.note }),
      };
      return [
        {
          kind: "given",
          role: "amount",
          name: `risk.${risk.name}`,
          label: risk.label,
          unit: "pounds",
          status: "published",
          values: risk.amounts.values,
          resolution: risk.amounts.resolution,
          ...facts,
        },
        {
          kind: "given",
          role: "switch",
          name: `risk.${risk.name}.included`,
          label: `${risk.label}: share included in the figures`,
          unit: "rate",
          status: "judgement",
          values: off,
          ...facts,
        },
      ];
    }),
    {
      kind: "derived",
      name: "risks-charged-to-balances",
      label: "Risks switched into the figures",
      chapter: "risks-outside-the-figures",
      unit: "pounds",
      takenAway: true,
      summary: "row unless nil",
      rule: sum(risks.map(({ name }) => product([cell(`risk.${name}`), cell(`risk.${name}.included`)]))),
      ...spanOf(strategy),
      // Before the forecast begins nothing can be switched in.
      given: Object.fromEntries(yearsBeforeTheForecast(strategy).map((year) => [year, "0"])),
    },
  ];
}

function yearsBeforeTheForecast(strategy: Strategy): readonly string[] {
  const openings = strategy.funds.flatMap(({ kind, opening }) =>
    kind === "unallocated" && opening ? [opening.at] : [],
  );
  const earliest = [...openings, strategy.baseYear].sort()[0] as string;
  return yearsFromTo(earliest, strategy.baseYear);
}
