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
import { driver, forecastOf, small, years } from "../lines/strategies.ts";
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

describe("each change of a comparison", () => {
  const resourced = (lines: Readonly<Record<string, readonly string[]>>) =>
    forecastOf(
      small({
        resources: {
          money: "£",
          lines: Object.fromEntries(
            Object.entries(lines).map(([name, amounts]) => [name, { label: `The ${name}`, amounts }]),
          ),
        },
      }),
    );
  const before = resourced({ tax: ["900", "900", "900"], grant: ["100", "100", "100"] });
  const after = resourced({ tax: ["900", "950", "900"], levy: ["70", "100", "100"] });
  const comparison = compare(before, after);
  const change = (line: string) => comparison.changes.find((one) => one.line === line);
  const figures = (line: string) =>
    change(line)?.figures.map(({ year, was, is }) => [year, was?.toString(), is?.toString()]);

  it("has what stood and what stands in the years in which they are not the same", () => {
    expect(figures("tax")).toEqual([["2023/24", "900", "950"]]);
  });

  it("has what stood alone where the row is gone, and what stands alone where it is new", () => {
    expect(figures("grant")).toEqual(years.map((year) => [year, "100", undefined]));
    expect(figures("levy")?.map(([, was, is]) => [was, is])).toEqual([
      [undefined, "70"],
      [undefined, "100"],
      [undefined, "100"],
    ]);
    expect(change("grant")?.figures[0]).not.toHaveProperty("is");
    expect(change("levy")?.figures[0]).not.toHaveProperty("was");
  });

  it("is called what it is called now, or what it was called where it is gone", () => {
    expect(comparison.changes.map(({ line, label, kind }) => [line, label, kind])).toEqual([
      ["grant", "The grant", "removed"],
      ["levy", "The levy", "added"],
      ["tax", "The tax", "changed"],
    ]);
  });

  it("has its part in each gap and each balance: a grant of 100 a year gone is 100 a year, and 300 by the end", () => {
    expect(change("grant")?.effect.gaps.map(String)).toEqual(["100", "100", "100"]);
    expect(change("grant")?.effect.balances.map(String)).toEqual(["-100", "-200", "-300"]);
    expect(comparison.before.gaps.map(String)).toEqual(["0", "0", "0"]);
    expect(comparison.after.gaps.map(String)).toEqual(["30", "-50", "0"]);
    expect(comparison.order).toBe("no order matters");
  });

  it("is listed where another makes up for it, and the outcomes are the same", () => {
    const same = compare(before, resourced({ tax: ["950", "900", "900"], grant: ["50", "100", "100"] }));
    expect(same.changes.map(({ line, effect }) => [line, ...effect.gaps.map(String)])).toEqual([
      ["grant", "50", "0", "0"],
      ["tax", "-50", "0", "0"],
    ]);
    expect(same.difference.gaps.map(String)).toEqual(["0", "0", "0"]);
  });
});

describe("a comparison of two drafts in which both a rate and a row's own amounts differ", () => {
  /** Council tax that grows with a rise of nought, under a rise of so much from 2023/24 on. */
  const taxed = (amount: string, rise: string) => {
    const base = forecastOf(
      small({
        drivers: { rise: driver("growth", "0%") },
        resources: {
          money: "£",
          lines: { tax: { label: "Council tax", amounts: [amount, amount, amount], "grows with": "rise" } },
        },
      }),
    );
    return whatIf(base, [
      { name: "s", label: "s", changes: [{ target: "rise", years: ["2023/24"], does: { kind: "set", to: rise } }] },
    ]).forecast;
  };
  const comparison = compare(taxed("1000", "0"), taxed("2000", "0.1"));
  const gaps = (line: string) => comparison.changes.find((one) => one.line === line)?.effect.gaps.map(String);

  it("shares what the two do together: a tenth is 100 of 1,000 and 200 of 2,000, so 150, and the row 1,050 of 2,200 less 1,000", () => {
    expect(gaps("rise")).toEqual(["0", "-150", "-150"]);
    expect(gaps("tax")).toEqual(["-1000", "-1050", "-1050"]);
    addsUpExactly(comparison);
  });

  it("says that the order of the two matters, also where it does not in the first year", () => {
    expect(comparison.order).toBe("averaged over two orders");
  });

  it("says so whichever of them has a share of nought, under which the row does nothing", () => {
    const paid = (amount: string, share: string) => {
      const base = forecastOf(
        small({
          drivers: { paid: driver("share", "100%") },
          resources: {
            money: "£",
            lines: { grant: { label: "Grant", amounts: [amount, amount, amount], "grows with": "paid" } },
          },
        }),
      );
      return whatIf(base, [{ name: "s", label: "s", changes: [{ target: "paid", does: { kind: "set", to: share } }] }])
        .forecast;
    };
    const [whole, none] = [paid("1000", "1"), paid("2000", "0")];
    for (const [one, other] of [
      [whole, none],
      [none, whole],
    ] as const) {
      const compared = compare(one, other);
      expect(compared.order).toBe("averaged over two orders");
      addsUpExactly(compared);
    }
    // All of the share is 1,000 of the one and 2,000 of the other; the row is 1,000 under the one and nothing under the other.
    expect(compare(whole, none).changes.map(({ line, effect }) => [line, effect.gaps.map(String)])).toEqual([
      ["paid", ["1500", "1500", "1500"]],
      ["grant", ["-500", "-500", "-500"]],
    ]);
  });
});

describe("a comparison with a later draft", () => {
  const drafted = (rise: Readonly<Record<string, string>>, more: Readonly<Record<string, unknown>> = {}) =>
    forecastOf(
      small({
        drivers: { rise: driver("growth", rise) },
        resources: {
          money: "£",
          lines: { tax: { label: "Council tax", amounts: ["1000", "1000", "1000"], "grows with": "rise" } },
        },
        ...more,
      }),
    );
  const listed = ({ changes }: Comparison) =>
    changes.map(({ line, figures, effect }) => [line, figures.map(({ year }) => year), effect.gaps.map(String)]);

  it("lists a rate that was published anew with amounts that stand, and says that it does nothing", () => {
    const [before, after] = [
      { "2022/23": "2%", "2023/24": "2%", "2024/25": "2%" },
      { "2022/23": "2%", "2023/24": "5%", "2024/25": "2%" },
    ].map((rise) => drafted(rise)) as [Forecast, Forecast];
    expect(listed(compare(before, after))).toEqual([["rise", ["2023/24"], ["0", "0", "0"]]]);
  });

  it("shows a rate in the years for which there is one", () => {
    const [before, after] = ["2%", "3%"].map((rate) => drafted({ "2023/24": rate, "2024/25": rate }));
    expect(listed(compare(before as Forecast, after as Forecast))[0]?.[1]).toEqual(["2023/24", "2024/25"]);
  });

  it("lists a row that differs and moves neither gap nor balance, such as a payment into a fund of its own", () => {
    const levelled = { "2022/23": "2%", "2023/24": "2%", "2024/25": "2%" };
    const funded = (paidIn: string) =>
      drafted(levelled, {
        funds: {
          ...(small().funds as object),
          "public-health": {
            label: "Public Health",
            kind: "ring-fenced",
            money: "£",
            opening: { balance: "50", at: "2021/22" },
            movements: { gift: { label: "Gift", type: "addition", amounts: [paidIn, "0", "0"] } },
          },
        },
      });
    const compared = compare(funded("10"), funded("15"));
    expect(compared.changes.map(({ label, kind }) => [label, kind])).toEqual([["Gift", "changed"]]);
    expect(listed(compared)[0]?.slice(1)).toEqual([["2022/23"], ["0", "0", "0"]]);
    expect(compared.changes[0]?.effect.balances.map(String)).toEqual(["0", "0", "0"]);
  });

  it("puts first what reaches furthest, whatever it is called", () => {
    const { forecast: after } = dudleyUnder(
      { verb: "set", target: "council-tax-rise", value: "2.98%" },
      { verb: "set", target: "pay-award", value: "5%" },
    );
    expect(compare(dudley.base, after).changes.map(({ line }) => line)).toEqual(["pay-award", "council-tax-rise"]);
  });
});
