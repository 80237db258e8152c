import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Forecast, forecast } from "../../src/forecast/forecast.ts";
import { type Decimal, decimal, zero } from "../../src/meaning/decimal.ts";
import { yearsAfter, yearsFromTo } from "../../src/model/financial-year.ts";
import { withFigures } from "../arbitrary/models.ts";
import { type FundDocument, strategyDocuments, strategyFrom, type WholeDocument } from "../arbitrary/strategies.ts";
import { workedByHand } from "./worked-by-hand.ts";

const always = (law: (answer: Forecast, document: WholeDocument) => void) =>
  fc.assert(
    fc.property(strategyDocuments, (document) => law(forecast(strategyFrom(document).model), document)),
    { numRuns: 50 },
  );

const yearsOpen = (answer: Forecast, fund: FundDocument) =>
  yearsFromTo(yearsAfter(fund.opening.at, 1), answer.model.forecastYears.at(-1) as string);

const movementsOf = (answer: Forecast, name: string, fund: FundDocument, types: readonly string[], year: string) =>
  Object.entries(fund.movements ?? {})
    .filter(([, { type }]) => types.includes(type))
    .reduce((total, [movement]) => total.plus(answer.value(`${name}.${movement}`, year)), zero);

describe("balances", () => {
  it("added up from the document by hand are the balances of the forecast", () =>
    always((answer, document) => {
      const { balances } = workedByHand(document);
      for (const [fund, figures] of Object.entries(balances))
        for (const [year, balance] of Object.entries(figures))
          expect(`${fund} ${year} ${answer.value(`${fund}-carried-forward`, year)}`).toBe(`${fund} ${year} ${balance}`);
    }));

  it("brought forward = carried forward of the year before + restatements", () =>
    always((answer, document) => {
      for (const [name, fund] of Object.entries(document.funds))
        for (const year of yearsOpen(answer, fund)) {
          const last = answer.value(`${name}-carried-forward`, yearsAfter(year, -1));
          const expected = last.plus(movementsOf(answer, name, fund, ["restatement"], year));
          expect(answer.value(`${name}-brought-forward`, year).toString()).toBe(expected.toString());
        }
    }));

  it("carried forward = brought forward + additions + returns - uses - gap - own deficit - releases - risks", () =>
    always((answer, document) => {
      for (const [name, fund] of Object.entries(document.funds))
        for (const year of yearsOpen(answer, fund)) {
          let expected = answer
            .value(`${name}-brought-forward`, year)
            .plus(movementsOf(answer, name, fund, ["addition", "return"], year))
            .minus(movementsOf(answer, name, fund, ["use"], year));
          if (fund.kind === "unallocated")
            expected = expected
              .minus(answer.value("budget-gap", year))
              .minus(answer.find("risks-charged-to-balances", year) ?? zero);
          expected = expected.minus(answer.find(`${name}-deficit`, year) ?? zero);
          for (const [item, row] of Object.entries(document.resources.lines))
            if (row["release from"] === name) expected = expected.minus(answer.find(item, year) ?? zero);
          expect(answer.value(`${name}-carried-forward`, year).toString()).toBe(expected.toString());
        }
    }));

  it("a surplus raises the General Fund by itself, and a shortfall lowers it, when nothing else moves", () =>
    always((answer, document) => {
      const fund = document.funds["general-fund"] as FundDocument;
      for (const year of answer.model.forecastYears) {
        const moved = movementsOf(answer, "general-fund", fund, ["restatement", "addition", "return"], year).minus(
          movementsOf(answer, "general-fund", fund, ["use"], year),
        );
        const rise = answer
          .value("general-fund-carried-forward", year)
          .minus(answer.value("general-fund-carried-forward", yearsAfter(year, -1)))
          .minus(moved);
        expect(rise.toString()).toBe(answer.value("budget-gap", year).negated().toString());
      }
    }));

  it("no other fund takes the gap: a dearer base budget moves the General Fund and no other balance", () =>
    always((answer, document) => {
      const [first] = answer.model.forecastYears;
      const dearer = forecast(
        withFigures(answer.model, "base-budget.opening", (_, figure) => decimal(figure).plus(1000).toString()),
      );
      for (const [name] of Object.entries(document.funds)) {
        const fall = answer
          .value(`${name}-carried-forward`, first as string)
          .minus(dearer.value(`${name}-carried-forward`, first as string));
        expect(`${name} ${fall}`).toBe(`${name} ${name === "general-fund" ? 1000 : 0}`);
      }
    }));
});

describe("money never appears or vanishes between funds", () => {
  it("all funds together change by their movements, their own budgets, and resources that are no release less spending", () =>
    always((answer, document) => {
      for (const year of answer.model.forecastYears) {
        let change: Decimal = zero;
        let outside: Decimal = zero;
        for (const [name, fund] of Object.entries(document.funds)) {
          const [before, after] = [yearsAfter(year, -1), year].map((of) => answer.value(`${name}-carried-forward`, of));
          change = change.plus(after as Decimal).minus(before as Decimal);
          outside = outside
            .plus(movementsOf(answer, name, fund, ["restatement", "addition", "return"], year))
            .minus(movementsOf(answer, name, fund, ["use"], year))
            .plus(answer.find(`${name}-total-income`, year) ?? zero)
            .minus(answer.find(`${name}-total-spend`, year) ?? zero);
        }
        const released = Object.entries(document.resources.lines)
          .filter(([, row]) => row["release from"] !== undefined)
          .reduce((total, [item]) => total.plus(answer.value(item, year)), zero);
        const fresh = answer.value("total-resources", year).minus(released);
        const expected = outside.plus(fresh).minus(answer.value("total-service-spend", year));
        expect(change.toString()).toBe(expected.toString());
      }
    }));

  it("what is released from a fund leaves it and arrives in resources, to the penny", () => {
    const { model } = strategyFrom(releasing("adds"));
    const [with100, with60] = ["100", "60"].map((amount) => forecast(withFigures(model, "release", () => amount)));
    for (const [line, difference] of [
      ["total-resources", "40"],
      ["reserve-carried-forward", "-40"],
      ["general-fund-carried-forward", "40"],
    ] as const)
      expect(`${line} ${with100?.value(line, "2022/23").minus(with60?.value(line, "2022/23") ?? zero)}`).toBe(
        `${line} ${difference}`,
      );
  });

  it("a release that reduces resources puts its money into the fund, or is refused", () => {
    let answer: Forecast;
    try {
      answer = forecast(strategyFrom(releasing("reduces")).model);
    } catch {
      return;
    }
    const both = answer
      .value("reserve-carried-forward", "2022/23")
      .plus(answer.value("general-fund-carried-forward", "2022/23"));
    expect(both.toString()).toBe("1500");
  });
});

/** A General Fund of 1,000, a reserve of 500, and a release of 100 that adds to resources or reduces them. */
function releasing(direction: "adds" | "reduces") {
  return {
    format: "1",
    council: "Any Council",
    authority: "unitary",
    title: "Any strategy",
    status: "draft",
    dated: "2022-01-01",
    "base year": "2021/22",
    years: ["2022/23"],
    sources: {},
    "base-budget": { money: "£", lines: {} },
    resources: {
      money: "£",
      lines: {
        release: { label: "Release", direction, amounts: ["100"], recurrence: "one-off", "release from": "reserve" },
      },
    },
    funds: {
      "general-fund": {
        label: "General Fund",
        kind: "unallocated",
        money: "£",
        opening: { balance: "1000", at: "2021/22" },
      },
      reserve: { label: "Reserve", kind: "earmarked", money: "£", opening: { balance: "500", at: "2021/22" } },
    },
  };
}
