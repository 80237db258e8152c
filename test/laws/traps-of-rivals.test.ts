import { afterEach, describe, expect, it, vi } from "vitest";
import { forecast } from "../../src/forecast/forecast.ts";
import { decimal } from "../../src/meaning/decimal.ts";
import { strategyFrom } from "../arbitrary/strategies.ts";

const years = ["2022/23", "2023/24", "2024/25"] as const;

/** A strategy in plain pounds: a base budget of 1,000, resources, savings and additional spending, and a balance of 500. */
function strategy({
  resources = ["1000", "1000", "1000"],
  ...proposals
}: {
  resources?: readonly string[];
  [chapter: string]: unknown;
}) {
  return {
    format: "1",
    council: "Any Council",
    authority: "unitary",
    title: "Any strategy",
    status: "draft",
    dated: "2022-01-01",
    "base year": "2021/22",
    years,
    sources: {},
    "base-budget": { money: "£", effects: "cumulative", opening: "1000", lines: {} },
    ...proposals,
    resources: { money: "£", lines: { "council-tax": { label: "Council tax", amounts: resources } } },
    funds: {
      "general-fund": {
        label: "General Fund",
        kind: "unallocated",
        money: "£",
        opening: { balance: "500", at: "2021/22" },
      },
    },
  };
}

const proposed = (chapter: string, proposal: object) => ({
  [chapter]: {
    money: "£",
    effects: "cumulative",
    directorates: { parks: { label: "Parks", proposals: { one: { label: "One", ...proposal } } } },
  },
});

const figures = (document: unknown, line: string) => {
  const answer = forecast(strategyFrom(document).model);
  return years.map((year) => answer.value(line, year).toString());
};

describe("the traps that other tools fall into", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("a surplus reaches balances, and is there to be drawn on later", () => {
    const document = strategy({ resources: ["1200", "1000", "900"] });
    expect(figures(document, "budget-gap")).toEqual(["-200", "0", "100"]);
    expect(figures(document, "general-fund-carried-forward")).toEqual(["700", "700", "600"]);
  });

  it("a one-off does not compound: it is spent once, and its year alone is dearer", () => {
    const document = strategy(proposed("additional-spending", { amounts: ["100", "0", "0"], recurrence: "one-off" }));
    expect(figures(document, "budget-gap")).toEqual(["100", "0", "0"]);
    expect(figures(document, "general-fund-carried-forward")).toEqual(["400", "400", "400"]);
  });

  it("a one-off written as changes on the year before falls out again", () => {
    const document = strategy({
      "additional-spending": {
        money: "£",
        effects: "incremental",
        directorates: {
          parks: {
            label: "Parks",
            proposals: { one: { label: "One", amounts: ["100", "-100", "0"], recurrence: "one-off" } },
          },
        },
      },
    });
    expect(figures(document, "budget-gap")).toEqual(["100", "0", "0"]);
  });

  it("a recurring saving lowers each year's spending once, and is not taken off again every year", () => {
    const document = strategy(proposed("savings", { amounts: ["100", "100", "100"] }));
    expect(figures(document, "total-service-spend")).toEqual(["900", "900", "900"]);
    expect(figures(document, "budget-gap")).toEqual(["-100", "-100", "-100"]);
    // The balance does gain it every year, since the money is there every year.
    expect(figures(document, "general-fund-carried-forward")).toEqual(["600", "700", "800"]);
  });

  it("cumulative columns are never added across years: 100, 150, 180 are what each year saves", () => {
    const document = strategy(proposed("savings", { amounts: ["100", "150", "180"] }));
    expect(figures(document, "savings")).toEqual(["100", "150", "180"]);
    expect(figures(document, "total-service-spend")).toEqual(["900", "850", "820"]);
  });

  it("years come from the strategy, whatever day it is", () => {
    for (const today of ["1970-01-01", "2024-03-31", "2024-04-01", "2099-12-31"]) {
      vi.useFakeTimers({ now: new Date(today) });
      const { model } = strategyFrom(strategy({}));
      expect(model.forecastYears).toEqual(years);
      expect(model.years).toEqual(["2021/22", ...years]);
    }
  });

  it("money is never a floating-point number: ten times ten pence is a pound exactly", () => {
    const tenths = Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [
        `ten-pence-${index}`,
        { label: "Ten pence", amounts: ["0.1", "0.1", "0.1"] },
      ]),
    );
    const document = strategy({
      "additional-spending": { money: "£", directorates: { parks: { label: "Parks", proposals: tenths } } },
    });
    expect(figures(document, "additional-spending")).toEqual(["1", "1", "1"]);
    expect(decimal("0.1").plus("0.2").toString()).toBe("0.3");
  });

  it("a balance that runs out is shown as a negative, and not stopped at nought", () => {
    expect(figures(strategy({ resources: ["600", "600", "600"] }), "general-fund-carried-forward")).toEqual([
      "100",
      "-300",
      "-700",
    ]);
  });
});
