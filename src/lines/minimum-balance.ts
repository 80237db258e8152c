import type { DerivedLine, GivenLine, Line } from "../model/line.ts";
import { cell, difference, greaterOf, product, type Rule } from "../model/rule.ts";
import type { Fund } from "../strategy/funds.ts";
import type { MinimumRule } from "../strategy/minimum-balance.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { spanOf } from "./section-scope.ts";

/**
 * The least a balance may be by the council's own policy, how far the balance stands above it, and the top of the range where
 * there is one. A fund without a policy has none of these lines: no minimum is ever assumed.
 */
export function minimumBalanceLines(strategy: Strategy, fund: Fund): readonly Line[] {
  const { minimumBalance: policy } = fund;
  if (policy === undefined) return [];
  const name = `${fund.name}-minimum-balance`;
  const facts = {
    chapter: fund.name,
    unit: "pounds" as const,
    ...(policy.origin === undefined ? {} : { origin: policy.origin }),
  };
  const line = (as: string, label: string, rule: Rule): DerivedLine => ({
    kind: "derived",
    name: as,
    label,
    rule,
    ...facts,
    ...spanOf(strategy),
  });
  const minimum = ruleFor(policy.rule, name, strategy, facts);
  const top =
    policy.upTo === undefined ? undefined : ruleFor(policy.upTo, `${fund.name}-upper-balance`, strategy, facts);
  return [
    ...minimum.given,
    line(name, `${fund.label}: minimum balance`, minimum.rule),
    line(
      `${fund.name}-headroom`,
      `${fund.label}: balance above the minimum`,
      difference(cell(`${fund.name}-carried-forward`), cell(name)),
    ),
    ...(top === undefined
      ? []
      : [...top.given, line(`${fund.name}-upper-balance`, `${fund.label}: top of the range`, top.rule)]),
  ];
}

type Facts = Pick<GivenLine, "chapter" | "origin">;

function ruleFor(
  rule: MinimumRule,
  name: string,
  strategy: Strategy,
  facts: Facts,
): { readonly rule: Rule; readonly given: readonly GivenLine[] } {
  const given = (as: string, label: string, unit: GivenLine["unit"], values: GivenLine["values"]): GivenLine => ({
    kind: "given",
    role: "amount",
    name: as,
    label,
    status: "published",
    ...facts,
    unit,
    values,
  });
  const everyYear = (value: string) => Object.fromEntries(strategy.years.map((year) => [year, value]));
  switch (rule.kind) {
    case "amount": {
      const amount = given(`${name}.amount`, "Minimum balance: amount", "pounds", everyYear(rule.pounds));
      return { rule: cell(amount.name), given: [amount] };
    }
    case "path": {
      const path = given(`${name}.path`, "Minimum balance: amount for the year", "pounds", rule.values);
      return { rule: cell(path.name), given: [path] };
    }
    case "share": {
      const share = given(`${name}.share`, "Minimum balance: share", "rate", everyYear(rule.share));
      return { rule: product([cell(share.name), cell(rule.of)]), given: [share] };
    }
    case "greater of": {
      const parts = rule.rules.map((one, index) => ruleFor(one, `${name}.${index + 1}`, strategy, facts));
      return {
        rule: greaterOf(parts.map((part) => part.rule) as [Rule, ...Rule[]]),
        given: parts.flatMap((part) => part.given),
      };
    }
  }
}
