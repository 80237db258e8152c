import type { DerivedLine, GivenLine, Line } from "../model/line.ts";
import { cell, difference, type Rule, sum } from "../model/rule.ts";
import type { Strategy } from "../strategy/strategy.ts";

/**
 * The Dedicated Schools Grant by block. It is held apart: a deficit may not be charged to the General Fund while the
 * statutory override lasts, so no line here reaches the budget gap or a balance.
 */
export function dedicatedSchoolsGrantLines(strategy: Strategy): readonly Line[] {
  const { dedicatedSchoolsGrant: grant } = strategy;
  if (grant === undefined) return [];
  const chapter = "dedicated-schools-grant";
  const measures = {
    budget: "budget",
    "brought-forward": "deficit brought forward",
    forecast: "forecast cumulative deficit",
  };
  const given = (block: string, label: string, measure: keyof typeof measures, amount: string): GivenLine => ({
    kind: "given",
    role: "amount",
    name: `${chapter}.${block}.${measure}`,
    label: `${label}: ${measures[measure]}`,
    chapter,
    unit: "pounds",
    status: "published",
    values: { [grant.year]: amount },
    resolution: grant.resolution,
    ...(grant.enteredFrom === undefined ? {} : { enteredFrom: grant.enteredFrom }),
    ...(grant.origin === undefined ? {} : { origin: grant.origin }),
  });
  const derived = (name: string, label: string, rule: Rule): DerivedLine => ({
    kind: "derived",
    name,
    label,
    chapter,
    unit: "pounds",
    rule,
    from: grant.year,
    to: grant.year,
  });
  const inYear = (name: string, label: string) =>
    derived(
      `${name}.in-year`,
      `${label}: deficit in the year`,
      difference(cell(`${name}.forecast`), cell(`${name}.brought-forward`)),
    );
  return [
    ...grant.blocks.flatMap((block) => [
      given(block.name, block.label, "budget", block.budget),
      given(block.name, block.label, "brought-forward", block.deficitBroughtForward),
      given(block.name, block.label, "forecast", block.forecastDeficit),
      inYear(`${chapter}.${block.name}`, block.label),
    ]),
    ...(Object.keys(measures) as (keyof typeof measures)[]).map((measure) =>
      derived(
        `${chapter}.${measure}`,
        `Dedicated Schools Grant: ${measures[measure]}`,
        sum(grant.blocks.map((block) => cell(`${chapter}.${block.name}.${measure}`))),
      ),
    ),
    inYear(chapter, "Dedicated Schools Grant"),
  ];
}
