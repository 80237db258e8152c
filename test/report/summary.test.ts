import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecast } from "../../src/forecast/forecast.ts";
import { zero } from "../../src/meaning/decimal.ts";
import { type Summary, summaryOf } from "../../src/report/summary.ts";
import { strategyDocuments, strategyFrom } from "../arbitrary/strategies.ts";
import { dudley, printedCell } from "../golden/dudley.ts";
import { forecastOf, small } from "../lines/strategies.ts";

const printed = (summary: Summary, line: string) =>
  summary.rows
    .find((row) => row.line === line)
    ?.cells.map((cell) => `${cell.printed.toFixed(summary.decimals)}${cell.moved ? " moved" : ""}`);

const exact = (summary: Summary, line: string) =>
  summary.rows.find((row) => row.line === line)?.cells.map((cell) => cell.exact.dividedBy(1_000_000).toString());

describe("Dudley's summary", () => {
  const summary = summaryOf(dudley.forecast);

  it("gives the gap, the balances and the underlying gap exactly", () => {
    expect(exact(summary, "budget-gap")).toEqual(["-1.79", "9.39", "2.28"]);
    expect(exact(summary, "general-fund-carried-forward")).toEqual(["26.19", "16.8", "14.52"]);
    expect(exact(summary, "underlying-gap")).toEqual(["8.11", "7.29", "2.28"]);
  });

  it("prints every row of paragraph 29 that it has as paragraph 29 does", () => {
    const rows = {
      "base-budget": "base-budget",
      "total-service-spend": "total-service-spend",
      "total-resources": "total-resources",
      "budget-gap": "deficit",
      "general-fund-brought-forward": "balances-brought-forward",
      "general-fund-carried-forward": "balances-carried-forward",
      "council-tax": "council-tax",
      "retained-business-rates": "retained-business-rates",
      "additional-spending": "additional-spending",
    };
    for (const [line, row] of Object.entries(rows)) {
      const figures = dudley.years.map((year) => printedCell("paragraph-29", row, year).replace(/^\((.*)\)$/, "-$1"));
      expect(`${line}: ${printed(summary, line)?.map((text) => text.replace(" moved", ""))}`).toBe(
        `${line}: ${figures}`,
      );
    }
  });

  it("shows what is taken away as a negative", () => {
    expect(exact(summary, "savings")).toEqual(["-3.77", "-4.29", "-6.02"]);
    expect(exact(summary, "tariff")).toEqual(["-6.3", "-6.5", "-6.7"]);
  });

  it("leaves out movements and risks that are nil in every year", () => {
    expect(summary.rows.map(({ line }) => line)).not.toContain("risks-charged-to-balances");
    expect(summary.rows.map(({ line }) => line)).not.toContain("general-fund.council-decision");
  });
});

describe("any summary, as printed", () => {
  it("adds up: spend and resources make the gap, the gap and the balance brought forward make the balance carried forward", () => {
    let checked = 0;
    fc.assert(
      fc.property(
        strategyDocuments,
        fc.constantFrom("£m" as const, "£000" as const),
        fc.integer({ min: 0, max: 2 }),
        (document, money, decimals) => {
          const answer = forecast(strategyFrom(document).model);
          const summary = summaryOf(answer, money, decimals);
          const value = (line: string, index: number) =>
            summary.rows.find((row) => row.line === line)?.cells[index]?.printed ?? zero;
          summary.years.forEach((year, index) => {
            const gap = value("total-service-spend", index).minus(value("total-resources", index));
            expect(`${year} ${value("budget-gap", index)}`).toBe(`${year} ${gap}`);
            const spend = value("base-budget", index)
              .plus(value("additional-spending", index))
              .plus(value("savings", index));
            expect(`${year} ${value("total-service-spend", index)}`).toBe(`${year} ${spend}`);
            checked += 1;
          });
        },
      ),
      { numRuns: 80 },
    );
    expect(checked).toBeGreaterThan(50);
  });

  it("shows what resources were in the base year above what changes them, so that its rows make the total", () => {
    const resources = {
      label: "Funding",
      money: "£m",
      effects: "incremental",
      opening: "600.0",
      lines: {
        grants: { label: "Grants", amounts: ["10.0", "5.0", "0"] },
        reserves: { label: "Reserves", direction: "reduces", amounts: ["8.0", "0", "1.0"] },
      },
    };
    const summary = summaryOf(forecastOf(small({ resources })));
    const opening = summary.rows.find(({ line }) => line === "resources.opening");
    expect(opening?.label).toBe("Funding in 2021/22");
    // Changes come to 10 less 8; then 15 less 8; then 15 less 9.
    expect(
      ["resources.opening", "grants", "reserves", "total-resources"].map((line) => printed(summary, line)),
    ).toEqual([
      ["600.0", "600.0", "600.0"],
      ["10.0", "15.0", "15.0"],
      ["-8.0", "-8.0", "-9.0"],
      ["602.0", "607.0", "606.0"],
    ]);
    const plan = { label: "Plan of October", amounts: ["600.0", "600.0", "600.0"], source: "report" };
    const { opening: _, ...rest } = resources;
    const planned = summaryOf(forecastOf(small({ resources: { ...rest, "earlier plan": plan } })));
    expect(planned.rows.find(({ line }) => line === "resources.opening")?.label).toBe("Plan of October");
  });

  it("brings forward what the year before carried forward, where no restatement comes between", () => {
    const summary = summaryOf(
      forecastOf(
        small({ resources: { money: "£", lines: { tax: { label: "Tax", amounts: ["951", "1049", "1049"] } } } }),
      ),
      "£000",
      1,
    );
    expect(
      printed(summary, "general-fund-carried-forward")
        ?.slice(0, 2)
        .map((text) => text.replace(" moved", "")),
    ).toEqual(
      printed(summary, "general-fund-brought-forward")
        ?.slice(1)
        .map((text) => text.replace(" moved", "")),
    );
  });

  it("leaves totals their own rounding, and moves the rows that they are made of", () => {
    const row = (amount: string) => ({ label: "Row", amounts: [amount, "0", "0"] });
    const proposal = (amount: string) => ({
      money: "£m",
      directorates: { parks: { label: "Parks", proposals: { one: row(amount) } } },
    });
    const summary = summaryOf(
      forecastOf(
        small({
          "base-budget": { money: "£m", lines: { base: row("1.02") } },
          "additional-spending": proposal("1.02"),
          savings: proposal("0.48"),
          resources: { money: "£m", lines: { tax: row("1.00") } },
        }),
      ),
    );
    // 1.0 + 1.0 - 0.5 would make 1.5. Moving the total of 1.56 would lose least, and readers know it from elsewhere.
    const first = (line: string) => printed(summary, line)?.[0];
    expect([
      first("base-budget"),
      first("additional-spending"),
      first("savings"),
      first("total-service-spend"),
    ]).toEqual(["1.1 moved", "1.0", "-0.5", "1.6"]);
  });

  it("moves no figure by more than one unit of its last place, and says which it moved", () => {
    fc.assert(
      fc.property(strategyDocuments, (document) => {
        const summary = summaryOf(forecast(strategyFrom(document).model));
        for (const { cells } of summary.rows)
          for (const { exact: value, printed: shown, moved } of cells) {
            const own = value.dividedBy(1_000_000).toDecimalPlaces(1);
            expect(moved).toBe(!shown.equals(own));
            expect(shown.minus(own).abs().times(10).lessThanOrEqualTo(1)).toBe(true);
          }
        expect(summary.moved).toBe(summary.rows.some(({ cells }) => cells.some(({ moved }) => moved)));
      }),
      { numRuns: 50 },
    );
  });
});
