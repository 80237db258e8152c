import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check.ts";
import { type Comparison, compare } from "../../src/forecast/compare.ts";
import { type Forecast, forecast } from "../../src/forecast/forecast.ts";
import { whatIf } from "../../src/forecast/what-if.ts";
import { modelOf } from "../../src/lines/model-of.ts";
import { type Decimal, zero } from "../../src/meaning/decimal.ts";
import { rollForward } from "../../src/roll-forward/roll-forward.ts";
import type { Item } from "../../src/strategy/items.ts";
import type { Section } from "../../src/strategy/sections.ts";
import type { Strategy } from "../../src/strategy/strategy.ts";
import { strategyDocuments, strategyFrom } from "../arbitrary/strategies.ts";
import { dudley, dudleyUnder, millions } from "../scenario/dudley.ts";
import { cases } from "../scenario/random-changes.ts";

const outputs = ({ difference }: Comparison) => [...difference.gaps, ...difference.balances];
const total = (comparison: Comparison) =>
  outputs(comparison).map((_, index) =>
    comparison.changes.reduce(
      (sum, { effect }) => sum.plus([...effect.gaps, ...effect.balances][index] as Decimal),
      zero,
    ),
  );

/** The parts add up to the difference, to the last digit and not only to the penny. */
function addsUpExactly(comparison: Comparison): void {
  expect(total(comparison).map(String)).toEqual(outputs(comparison).map(String));
}

function worked(strategy: Strategy): Forecast {
  const checked = check(modelOf(strategy));
  if (!checked.ok) throw new Error(checked.problems.map(({ what }) => what).join("\n"));
  return forecast(checked.model);
}

/** Dudley with other proposals in a directorate's savings. */
function withSavings(change: (items: readonly Item[]) => readonly Item[]): Strategy {
  const { savings } = dudley.strategy;
  if (savings === undefined) throw new Error("Dudley proposes savings.");
  const directorates = savings.directorates.map((directorate) =>
    directorate.name === "public-realm" ? { ...directorate, items: change(directorate.items) } : directorate,
  );
  return { ...dudley.strategy, savings: { ...savings, directorates } };
}

describe("a comparison of Dudley", () => {
  it("with itself under a freeze is the council tax rise, all of it", () => {
    const comparison = compare(
      dudley.base,
      dudleyUnder({ verb: "set", target: "council-tax-rise", value: "0%" }).forecast,
    );
    expect(comparison.changes.map(({ line, kind }) => `${line} ${kind}`)).toEqual(["council-tax-rise changed"]);
    expect(comparison.order).toBe("no order matters");
    expect(millions(comparison.changes[0]?.effect.balances ?? [])).toEqual(["-4.06", "-12.39", "-25.23"]);
    addsUpExactly(comparison);
  });

  it("with a later draft that takes a saving out, puts one in and edits one names the three and adds up", () => {
    const green = "savings.public-realm.green-waste-charges";
    const draft = withSavings(([first, ...rest]) => {
      const item = first as Item;
      return [
        ...rest,
        {
          ...item,
          name: "parking-charges",
          label: "Parking charges",
          amounts: { ...item.amounts, values: { "2022/23": "0", "2023/24": "500000", "2024/25": "600000" } },
        },
      ];
    });
    const resources = draft.resources as Section;
    const edited: Strategy = {
      ...draft,
      resources: {
        ...resources,
        items: resources.items.map((item) =>
          item.name === "social-care-grant"
            ? { ...item, amounts: { ...item.amounts, values: { ...item.amounts.values, "2022/23": "13500000" } } }
            : item,
        ),
      },
    };
    const comparison = compare(dudley.base, worked(edited));
    const effects = new Map(
      comparison.changes.map(({ line, kind, effect }) => [line, [kind, ...effect.gaps.map(String)]]),
    );
    expect(Object.fromEntries(effects)).toEqual({
      [green]: ["removed", "1900000", "1900000", "1900000"],
      "savings.public-realm.parking-charges": ["added", "0", "-500000", "-600000"],
      "social-care-grant": ["changed", "-800000", "0", "0"],
    });
    addsUpExactly(comparison);
  });

  it("puts what moves the balance furthest first", () => {
    const { forecast: after } = dudleyUnder(
      { verb: "set", target: "pay-award", value: "3%" },
      { verb: "set", target: "council-tax-rise", value: "0%" },
    );
    expect(compare(dudley.base, after).changes.map(({ line }) => line)).toEqual(["council-tax-rise", "pay-award"]);
  });

  it("shares between two drivers what they only do together, so that no order counts", () => {
    const { forecast: after } = dudleyUnder(
      { verb: "set", target: "tax-base-growth", value: "0%" },
      { verb: "set", target: "council-tax-rise", value: "0%" },
    );
    const comparison = compare(dudley.base, after);
    expect(comparison.order).toBe("averaged over every order");
    addsUpExactly(comparison);
    const alone = compare(dudley.base, dudleyUnder({ verb: "set", target: "tax-base-growth", value: "0%" }).forecast);
    const [together, apart] = [comparison, alone].map(
      ({ changes }) => changes.find(({ line }) => line === "tax-base-growth")?.effect.balances.at(-1) as Decimal,
    );
    // On a charge that does not rise, a smaller tax base loses less.
    expect((together as Decimal).greaterThan(apart as Decimal)).toBe(true);
  });

  it("across base years adds up: the base budget takes in what the proposals no longer list, and nothing is left over", () => {
    const comparison = compare(dudley.base, worked(rollForward(dudley.strategy).strategy));
    expect(comparison.years).toEqual(["2023/24", "2024/25"]);
    addsUpExactly(comparison);
    expect(outputs(comparison).every((figure) => figure.isZero())).toBe(true);
    const effect = Object.fromEntries(comparison.changes.map(({ line, effect: of }) => [line, of.gaps.map(String)]));
    expect(effect["base-budget"]).toEqual(["14810000", "14810000"]);
    expect(effect["savings"]).toEqual(["3770000", "3770000"]);
    expect(effect["additional-spending"]).toEqual(["-18580000", "-18580000"]);
  });

  it("with a strategy of other years says that they share none", () => {
    const later = rollForward(rollForward(rollForward(dudley.strategy).strategy).strategy).strategy;
    expect(() => compare(dudley.base, worked(later))).toThrow("forecast no year in common");
  });
});

describe("a comparison", () => {
  // Where a line grows with a driver, its level is a quotient of forty digits, and so are the parts.
  const undriven = cases.filter(({ strategy }) => strategy.drivers.length === 0);

  it("of two scenarios has parts that add up to the last digit where nothing is divided", () =>
    fc.assert(
      fc.property(undriven, ({ base, first, second }) => {
        addsUpExactly(compare(whatIf(base, [first]).forecast, whatIf(base, [second]).forecast));
      }),
      { numRuns: 30 },
    ));

  it("across base years of any strategy has parts that add up to the last digit", () =>
    fc.assert(
      fc.property(
        strategyDocuments.filter(({ years }) => years.length >= 2),
        (document) => {
          const { strategy, model } = strategyFrom(document);
          addsUpExactly(compare(forecast(model), worked(rollForward(strategy).strategy)));
        },
      ),
      { numRuns: 40 },
    ));
});
