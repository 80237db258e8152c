import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Forecast, forecast } from "../../src/forecast/forecast.ts";
import { zero } from "../../src/meaning/decimal.ts";
import { strategyDocuments, strategyFrom, type WholeDocument } from "../arbitrary/strategies.ts";
import { type Figures, workedByHand } from "./worked-by-hand.ts";

const always = (law: (answer: Forecast, document: WholeDocument) => void) =>
  fc.assert(
    fc.property(strategyDocuments, (document) => law(forecast(strategyFrom(document).model), document)),
    { numRuns: 50 },
  );

const figuresOf = (answer: Forecast, line: string) =>
  Object.fromEntries(answer.model.forecastYears.map((year) => [year, answer.value(line, year).toString()]));

const asText = (figures: Figures) =>
  Object.fromEntries(Object.entries(figures).map(([year, value]) => [year, value.toString()]));

describe("totals added up from the document by hand are the totals of the forecast", () => {
  it("base budget = opening + what adds - what reduces", () =>
    always((answer, document) => {
      expect(figuresOf(answer, "base-budget")).toEqual(asText(workedByHand(document).baseBudget));
    }));

  it("additional spending = sum of its proposals, and savings = sum of theirs", () =>
    always((answer, document) => {
      const expected = workedByHand(document);
      if (document["additional-spending"] !== undefined)
        expect(figuresOf(answer, "additional-spending")).toEqual(asText(expected.additionalSpending));
      if (document.savings !== undefined) expect(figuresOf(answer, "savings")).toEqual(asText(expected.savings));
    }));

  it("total resources = what adds - what reduces", () =>
    always((answer, document) => {
      expect(figuresOf(answer, "total-resources")).toEqual(asText(workedByHand(document).totalResources));
    }));

  it("gap = (base budget + additional spending - savings) - total resources", () =>
    always((answer, document) => {
      const expected = workedByHand(document);
      expect(figuresOf(answer, "total-service-spend")).toEqual(asText(expected.totalServiceSpend));
      expect(figuresOf(answer, "budget-gap")).toEqual(asText(expected.gap));
    }));
});

describe("totals within the forecast", () => {
  const valueOr = (answer: Forecast, line: string, year: string) => answer.find(line, year) ?? zero;

  it("total service spend = base budget + additional spending - savings", () =>
    always((answer) => {
      for (const year of answer.model.forecastYears) {
        const sum = answer
          .value("base-budget", year)
          .plus(valueOr(answer, "additional-spending", year))
          .minus(valueOr(answer, "savings", year));
        expect(answer.value("total-service-spend", year).toString()).toBe(sum.toString());
      }
    }));

  it("a chapter's total = the sum of its directorates, and a directorate = the sum of its proposals", () =>
    always((answer, document) => {
      for (const chapter of ["additional-spending", "savings"] as const) {
        const directorates = Object.entries(document[chapter]?.directorates ?? {});
        if (document[chapter] === undefined) continue;
        for (const year of answer.model.forecastYears) {
          let chapterTotal = zero;
          for (const [name, { proposals }] of directorates) {
            let own = zero;
            for (const [proposal, { direction }] of Object.entries(proposals)) {
              const figure = answer.value(`${chapter}.${name}.${proposal}`, year);
              own = direction === "reduces" ? own.minus(figure) : own.plus(figure);
            }
            expect(answer.value(`${chapter}.${name}`, year).toString()).toBe(own.toString());
            chapterTotal = chapterTotal.plus(own);
          }
          expect(answer.value(chapter, year).toString()).toBe(chapterTotal.toString());
        }
      }
    }));

  it("underlying gap = gap + one-off resources, and before one-off spending it is less that spending", () =>
    always((answer, document) => {
      for (const year of answer.model.forecastYears) {
        let oneOff = zero;
        for (const [name, { direction, ...row }] of Object.entries(document.resources.lines)) {
          // What a reserve gives can be spent once, unless its row says otherwise.
          const unsaid = row["release from"] === undefined ? "recurring" : "time-limited";
          if ((row.recurrence ?? unsaid) === "recurring") continue;
          const figure = answer.value(name, year);
          oneOff = direction === "reduces" ? oneOff.minus(figure) : oneOff.plus(figure);
        }
        expect(answer.value("one-off-resources", year).toString()).toBe(oneOff.toString());
        const underlying = answer.value("budget-gap", year).plus(oneOff);
        expect(answer.value("underlying-gap", year).toString()).toBe(underlying.toString());
        const before = underlying.minus(answer.value("one-off-spending", year));
        expect(answer.value("underlying-gap-before-one-off-spending", year).toString()).toBe(before.toString());
      }
    }));

  it("one-off spending = one-off base budget + one-off additional spending - one-off savings", () =>
    always((answer, document) => {
      for (const year of answer.model.forecastYears) {
        let spending = zero;
        const count = (
          name: string,
          row: { recurrence?: string | undefined; direction?: string | undefined },
          sign: number,
        ) => {
          if (row.recurrence === undefined || row.recurrence === "recurring") return;
          const effect = row.direction === "reduces" ? -sign : sign;
          spending = spending.plus(answer.value(name, year).times(effect));
        };
        for (const [name, row] of Object.entries(document["base-budget"].lines)) count(name, row, 1);
        for (const [chapter, sign] of [
          ["additional-spending", 1],
          ["savings", -1],
        ] as const)
          for (const [directorate, { proposals }] of Object.entries(document[chapter]?.directorates ?? {}))
            for (const [name, row] of Object.entries(proposals)) count(`${chapter}.${directorate}.${name}`, row, sign);
        expect(answer.value("one-off-spending", year).toString()).toBe(spending.toString());
      }
    }));
});
