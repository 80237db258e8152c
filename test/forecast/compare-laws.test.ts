import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Comparison, compare } from "../../src/forecast/compare.ts";
import { type Forecast, forecast } from "../../src/forecast/forecast.ts";
import type { Outcomes } from "../../src/forecast/outcomes.ts";
import { whatIf } from "../../src/forecast/what-if.ts";
import { type Decimal, zero } from "../../src/meaning/decimal.ts";
import { balancedStrategies, documentOfBalanced } from "../arbitrary/balanced-strategies.ts";
import { strategyDocuments, strategyFrom } from "../arbitrary/strategies.ts";
import { cases, changeFrom, draws } from "../scenario/random-changes.ts";

const every = ({ gaps, balances, unmet, balancing }: Outcomes) => [
  ...gaps,
  ...balances,
  ...unmet,
  ...balancing.flatMap(({ amounts }) => amounts),
];
const outputs = ({ difference }: Comparison) => every(difference);
const effects = ({ changes }: Comparison) => changes.map(({ effect }) => every(effect));

function addsUp(comparison: Comparison): void {
  const rows = effects(comparison);
  outputs(comparison).forEach((whole, index) => {
    const sum = rows.reduce((total, row) => total.plus(row[index] as Decimal), zero);
    // Forty digits of a quotient may leave a hair; a penny would be a billion billion times as much.
    expect(sum.minus(whole).abs().lessThan("1e-15")).toBe(true);
  });
}

function turns(there: Comparison, back: Comparison): void {
  const effectBack = new Map(back.changes.map(({ line, effect }) => [line, every(effect)]));
  for (const { line, effect } of there.changes) {
    every(effect).forEach((value, index) => {
      const other = effectBack.get(line)?.[index] ?? zero;
      expect(value.plus(other).abs().lessThan("1e-15")).toBe(true);
    });
  }
  expect(outputs(there).map((value) => value.negated().plus(0).toFixed())).toEqual(
    outputs(back).map((value) => value.plus(0).toFixed()),
  );
}

describe("a comparison of two scenarios of one strategy", () => {
  const pairs = fc.tuple(cases, draws, draws);
  const both = (work: (before: Forecast, after: Forecast) => void) =>
    fc.assert(
      fc.property(pairs, ([{ base }, one, other]) => {
        const under = (draw: typeof one) => {
          const change = changeFrom(base.model, draw);
          return change === undefined ? base : whatIf(base, [{ name: "s", label: "s", changes: [change] }]).forecast;
        };
        work(under(one), under(other));
      }),
      { numRuns: 60 },
    );

  it("has parts that add up to the change in each gap and balance", () =>
    both((before, after) => addsUp(compare(before, after))));

  it("compare(A, B) = -compare(B, A), part by part", () =>
    both((before, after) => turns(compare(before, after), compare(after, before))));

  it("of a forecast with itself finds nothing", () =>
    both((before) => expect(compare(before, before).changes).toEqual([])));
});

describe("a comparison of two scenarios of a strategy that balances, or that leaves a gap unmet", () => {
  it("has parts that add up to what is worked out to balance it, and to what nothing meets", () => {
    const seen = { unmet: 0, balancing: 0 };
    fc.assert(
      fc.property(balancedStrategies, draws, draws, (drawn, one, other) => {
        const base = forecast(strategyFrom(documentOfBalanced(drawn)).model);
        const under = (draw: typeof one) => {
          const change = changeFrom(base.model, draw);
          return change === undefined ? base : whatIf(base, [{ name: "s", label: "s", changes: [change] }]).forecast;
        };
        const comparison = compare(under(one), under(other));
        addsUp(comparison);
        const { unmet, balancing } = comparison.difference;
        if (unmet.some((value) => !value.isZero())) seen.unmet += 1;
        if (balancing.some(({ amounts }) => amounts.some((value) => !value.isZero()))) seen.balancing += 1;
      }),
      { numRuns: 150 },
    );
    expect(seen.unmet).toBeGreaterThan(0);
    expect(seen.balancing).toBeGreaterThan(0);
  });
});

describe("a comparison of two versions of a strategy", () => {
  /** The same document with its first proposal or row taken out, and another's amounts raised. */
  const versions = strategyDocuments.map((document) => {
    const lines = Object.entries(document.resources.lines);
    const edited = Object.fromEntries(
      lines.slice(lines.length > 1 ? 1 : 0).map(([name, line]) => [name, { ...line, label: `${line.label} again` }]),
    );
    return [document, { ...document, resources: { ...document.resources, lines: edited } }] as const;
  });

  it("adds up and turns its signs where a row was taken out", () => {
    let compared = 0;
    fc.assert(
      fc.property(versions, ([first, second]) => {
        let worked: readonly [Forecast, Forecast];
        try {
          worked = [forecast(strategyFrom(first).model), forecast(strategyFrom(second).model)];
        } catch {
          return; // Another chapter names the row that was taken out.
        }
        compared += 1;
        addsUp(compare(...worked));
        turns(compare(worked[0], worked[1]), compare(worked[1], worked[0]));
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(10);
  });
});
