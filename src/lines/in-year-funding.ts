import type { Line } from "../model/line.ts";
import { cell, sum } from "../model/rule.ts";
import type { Strategy } from "../strategy/strategy.ts";

/** Grants announced for the year under way, and their totals. A grant whose amount is unknown has no line and is in no total. */
export function inYearFundingLines(strategy: Strategy): readonly Line[] {
  const { inYearFunding: funding } = strategy;
  if (funding === undefined) return [];
  const known = funding.grants.filter((grant) => grant.amount !== "unknown");
  const total = (name: string, label: string, ringFenced: boolean): readonly Line[] => {
    const grants = known.filter((grant) => grant.ringFenced === ringFenced);
    if (grants.length === 0) return [];
    return [
      {
        kind: "derived",
        name: `in-year-funding.${name}`,
        label,
        chapter: "in-year-funding",
        unit: "pounds",
        rule: sum(grants.map((grant) => cell(`in-year-funding.${grant.name}`))),
        from: funding.year,
        to: funding.year,
      },
    ];
  };
  return [
    ...known.map(
      (grant): Line => ({
        kind: "given",
        role: "amount",
        name: `in-year-funding.${grant.name}`,
        label: grant.label,
        chapter: "in-year-funding",
        unit: "pounds",
        status: "published",
        values: { [funding.year]: grant.amount },
        resolution: funding.resolution,
        ...(funding.enteredFrom === undefined ? {} : { enteredFrom: funding.enteredFrom }),
        ...(funding.origin === undefined ? {} : { origin: funding.origin }),
        ...(grant.note === undefined ? {} : { note: grant.note }),
      }),
    ),
    ...total("unringfenced", "Total not ring-fenced", false),
    ...total("ring-fenced", "Total ring-fenced", true),
  ];
}
