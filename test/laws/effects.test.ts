import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecast } from "../../src/forecast/forecast.ts";
import { decimal } from "../../src/meaning/decimal.ts";
import { figures } from "../arbitrary/figures.ts";
import { type Items, strategyDocuments, strategyFrom, type WholeDocument } from "../arbitrary/strategies.ts";

type Effects = "cumulative" | "incremental";

/** The amounts of an item in the order of the years, as text. */
function inOrder(
  amounts: readonly string[] | Readonly<Record<string, string>>,
  years: readonly string[],
): readonly string[] {
  return years.map(
    (year, index) => (Array.isArray(amounts) ? amounts[index] : (amounts as Record<string, string>)[year]) ?? "0",
  );
}

/** Cumulative amounts from incremental ones, or the other way. */
function reexpressed(amounts: readonly string[], to: Effects): string[] {
  return amounts.map((text, index) => {
    if (to === "incremental")
      return decimal(text)
        .minus(amounts[index - 1] ?? "0")
        .toString();
    return amounts
      .slice(0, index + 1)
      .reduce((sum, one) => sum.plus(one), decimal("0"))
      .toString();
  });
}

/** The same strategy with every section that measures effects written the other way. */
function written(document: WholeDocument, to: Effects): WholeDocument {
  const items = (lines: Items): Items =>
    Object.fromEntries(
      Object.entries(lines).map(([name, item]) => [
        name,
        { ...item, amounts: reexpressed(inOrder(item.amounts, document.years), to) },
      ]),
    );
  const section = <S extends { effects?: unknown; lines: Items }>(own: S): S =>
    own.effects === "level" || own.effects === to ? own : { ...own, effects: to, lines: items(own.lines) };
  const proposals = (own: WholeDocument["savings"]): WholeDocument["savings"] =>
    own === undefined || own.effects === "level" || own.effects === to
      ? own
      : {
          ...own,
          effects: to,
          directorates: Object.fromEntries(
            Object.entries(own.directorates).map(([name, one]) => [name, { ...one, proposals: items(one.proposals) }]),
          ),
        };
  return {
    ...document,
    "base-budget": section(document["base-budget"]),
    resources: section(document.resources),
    savings: proposals(document.savings),
    "additional-spending": proposals(document["additional-spending"]),
  };
}

describe("cumulative and incremental effects", () => {
  it("cumulative amounts re-expressed as incremental and back are identical", () => {
    fc.assert(
      fc.property(fc.array(figures, { minLength: 1, maxLength: 8 }), (written) => {
        const amounts = written.map((text) => decimal(text).toString());
        expect(reexpressed(reexpressed(amounts, "incremental"), "cumulative")).toEqual(amounts);
        expect(reexpressed(reexpressed(amounts, "cumulative"), "incremental")).toEqual(amounts);
      }),
      { numRuns: 500 },
    );
  });

  it("a strategy written either way forecasts identically to the last digit", () => {
    let compared = 0;
    fc.assert(
      fc.property(strategyDocuments, (document) => {
        const [cumulative, incremental] = [written(document, "cumulative"), written(document, "incremental")].map(
          (one) => forecast(strategyFrom(one).model),
        );
        if (cumulative === undefined || incremental === undefined) throw new Error("Two ways of writing were made.");
        for (const line of cumulative.model.lines) {
          // The figures as they were written differ, and only those.
          if (incremental.model.lineNamed.get(line.name) === undefined) continue;
          for (const year of document.years) {
            compared += 1;
            const [one, other] = [cumulative, incremental].map((answer) => answer.find(line.name, year)?.toString());
            expect(`${line.name} ${year} ${one}`).toBe(`${line.name} ${year} ${other}`);
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it("Dudley's pay line of 5.3, 7.9, 10.7 against the base year is 5.3, 2.6, 2.8 on the year before", () => {
    expect(reexpressed(["5.3", "7.9", "10.7"], "incremental")).toEqual(["5.3", "2.6", "2.8"]);
    const years = ["2022/23", "2023/24", "2024/25"];
    const [one, other] = [
      { effects: "cumulative", amounts: ["5.3", "7.9", "10.7"] },
      { effects: "incremental", amounts: ["5.3", "2.6", "2.8"] },
    ].map(({ effects, amounts }) => forecast(strategyFrom(onePayLine(effects, amounts)).model));
    expect(years.map((year) => one?.value("pay", year).toString())).toEqual(["5300000", "7900000", "10700000"]);
    expect(years.map((year) => other?.value("pay", year).toString())).toEqual(["5300000", "7900000", "10700000"]);
    expect(years.map((year) => other?.value("base-budget", year).toString())).toEqual([
      "105300000",
      "107900000",
      "110700000",
    ]);
  });
});

function onePayLine(effects: string, amounts: readonly string[]) {
  return {
    format: "1",
    council: "Any Council",
    authority: "unitary",
    title: "Any strategy",
    status: "draft",
    dated: "2022-01-01",
    "base year": "2021/22",
    years: ["2022/23", "2023/24", "2024/25"],
    sources: {},
    "base-budget": { money: "£m", effects, opening: "100", lines: { pay: { label: "Pay", amounts } } },
    resources: { money: "£m", lines: {} },
    funds: {
      "general-fund": {
        label: "General Fund",
        kind: "unallocated",
        money: "£m",
        opening: { balance: "10", at: "2021/22" },
      },
    },
  };
}
