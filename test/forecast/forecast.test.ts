import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecast, forecastWith } from "../../src/forecast/forecast.ts";
import { decimal } from "../../src/meaning/decimal.ts";
import { exact } from "../../src/meaning/exact.ts";
import { fold } from "../../src/meaning/fold.ts";
import { yearsAfter, yearsFromTo } from "../../src/model/financial-year.ts";
import { cell, lastYear, quotient, sum } from "../../src/model/rule.ts";
import { checkedModel, checkedModels, differences, withFigures } from "../arbitrary/models.ts";
import { strategyDocuments, strategyFrom } from "../arbitrary/strategies.ts";
import { forecastOf, small, years } from "../lines/strategies.ts";

const facts = { chapter: "any", unit: "pounds" as const };

/** A balance that starts at 100 and gains each year's saving of 10, 20, 30; and how many times the saving it is. */
const model = checkedModel({
  council: "Any Council",
  title: "Any strategy",
  baseYear: "2021/22",
  forecastYears: ["2022/23", "2023/24", "2024/25"],
  years: yearsFromTo("2021/22", "2024/25"),
  lines: [
    {
      kind: "derived",
      name: "balance",
      label: "Balance",
      ...facts,
      rule: sum([lastYear("balance"), cell("saving")]),
      from: "2022/23",
      to: "2024/25",
      given: { "2021/22": "100" },
    },
    {
      kind: "given",
      role: "amount",
      name: "saving",
      label: "Saving",
      ...facts,
      values: { "2022/23": "10", "2023/24": "20", "2024/25": "30" },
    },
    {
      kind: "derived",
      name: "times",
      label: "Times",
      chapter: "any",
      unit: "index",
      rule: quotient(cell("balance"), cell("saving")),
      from: "2022/23",
      to: "2024/25",
    },
  ],
});

describe("a forecast", () => {
  it("works out each line in each year, from its opening figure onwards", () => {
    const answer = forecast(model);
    expect(model.years.map((year) => answer.find("balance", year)?.toString())).toEqual(["100", "110", "130", "160"]);
    expect(answer.value("times", "2023/24").toString()).toBe("6.5");
  });

  it("finds nothing where a line has no figure, and nothing for a line or a year that is not there", () => {
    const answer = forecast(model);
    expect([
      answer.find("saving", "2021/22"),
      answer.find("times", "2021/22"),
      answer.find("other", "2022/23"),
      answer.find("saving", "2030/31"),
    ]).toEqual(Array(4).fill(undefined));
  });

  it("says by name what is missing when a figure is asked for", () => {
    const answer = forecast(model);
    expect(() => answer.value("savings", "2022/23")).toThrow(
      new RangeError('"savings" is not a line of this strategy. Did you mean "saving"?'),
    );
    expect(() => answer.value("saving", "2021/22")).toThrow(
      new RangeError('"Saving" (saving) has no figure for 2021/22.'),
    );
  });

  it("says which line and year divides by nought", () => {
    const nothing = withFigures(model, "saving", (year, figure) => (year === "2023/24" ? "0" : figure));
    expect(() => forecast(nothing)).toThrow(new RangeError('"Times" (times) for 2023/24 divides by nought.'));
  });

  it("has the figure that a line was given where there is one, and goes on from it by the rule", () => {
    const stated = checkedModel({
      ...model,
      lines: model.lines.map((line) =>
        line.name === "balance" ? { ...line, given: { "2021/22": "100", "2023/24": "90" } } : line,
      ),
    });
    const answer = forecast(stated);
    expect(stated.years.map((year) => answer.value("balance", year).toString())).toEqual(["100", "110", "90", "120"]);
    expect(answer.value("times", "2023/24").toString()).toBe("4.5");
  });

  it("is in every cell what the exact meaning of its line's rule gives, to the last digit", () => {
    fc.assert(
      fc.property(checkedModels, (any) => {
        const answer = forecast(any);
        for (const line of any.lines) {
          for (const year of any.years) {
            const value = answer.find(line.name, year);
            const given = line.kind === "given" ? line.values[year] : line.given?.[year];
            if (given !== undefined) expect(value?.toString()).toBe(decimal(given).toString());
            else if (line.kind === "derived" && value !== undefined) {
              const meaning = exact((name, yearsBack) => answer.value(name, yearsAfter(year, -yearsBack)));
              expect(value.toString()).toBe(fold(line.rule, meaning).toString());
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("does not depend on the order in which lines are listed", () => {
    fc.assert(
      fc.property(checkedModels, (any) => {
        const backwards = checkedModel({ ...any, lines: [...any.lines].reverse() });
        expect(differences(forecast(any), forecast(backwards))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("of a model is not touched by another that shares its lines or its years", () => {
    const saving = model.lines.find(({ name }) => name === "saving");
    if (saving === undefined) throw new Error("The model has a saving.");
    const before = forecast(model);
    // The same line, in a model whose years begin later.
    const later = checkedModel({
      ...model,
      baseYear: "2022/23",
      forecastYears: ["2023/24", "2024/25"],
      years: yearsFromTo("2022/23", "2024/25"),
      lines: [saving],
    });
    expect(later.years.map((year) => forecast(later).value("saving", year).toString())).toEqual(["10", "20", "30"]);
    // The same years, and another rule for a line.
    const other = checkedModel({
      ...model,
      lines: model.lines.map((line) =>
        line.kind === "derived" && line.name === "times"
          ? { ...line, rule: quotient(cell("saving"), cell("balance")) }
          : line,
      ),
    });
    expect(forecast(other).value("times", "2024/25").toString()).toBe("0.1875");
    expect(before.value("times", "2023/24").toString()).toBe("6.5");
  });

  it("of the same model twice is the same", () => {
    fc.assert(
      fc.property(checkedModels, (any) => {
        expect(differences(forecast(any), forecast(any))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a forecast with other figures in some lines", () => {
  it("is the forecast of the model with those figures, to the last digit", () => {
    let moved = 0;
    fc.assert(
      fc.property(strategyDocuments, fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), (document, choices) => {
        const { model: any } = strategyFrom(document);
        const base = forecast(any);
        const before = differences(base, base);
        const given = any.lines.filter((line) => line.kind === "given");
        const chosen = new Map(choices.map((choice) => [given[choice % given.length]?.name ?? "", choice]));
        const dearer = (figure: string) => decimal(figure).plus("0.015625").toString();
        const changed = new Map(
          [...chosen.keys()].map((name) => {
            const line = any.lineNamed.get(name);
            if (line?.kind !== "given") throw new Error(`${name} is not given.`);
            return [
              name,
              Object.fromEntries(Object.entries(line.values).map(([year, figure]) => [year, dearer(figure)])),
            ] as const;
          }),
        );
        const quick = forecastWith(base, changed);
        const slow = forecast(
          [...changed.keys()].reduce((one, name) => withFigures(one, name, (_, figure) => dearer(figure)), any),
        );
        expect(differences(quick, slow)).toEqual([]);
        moved += differences(base, quick).length;
        // The forecast it started from stays as it was.
        expect(differences(base, forecast(any))).toEqual(before);
      }),
      { numRuns: 80 },
    );
    expect(moved).toBeGreaterThan(0);
  });

  it("with no other figures is the same forecast", () => {
    const base = forecast(model);
    expect(forecastWith(base, new Map())).toBe(base);
  });
});

describe("a forecast with another opening balance", () => {
  const base = forecastOf(small());
  const balances = (of: typeof base) =>
    ["2021/22", ...years].map((year) => of.value("general-fund-carried-forward", year).toString());

  it("has it in every later year, and leaves the one that it was asked of as it was", () => {
    const richer = forecastWith(base, new Map([["general-fund-carried-forward", { "2021/22": "600" }]]));
    expect(balances(richer)).toEqual(["600", "600", "600", "600"]);
    expect(balances(base)).toEqual(["500", "500", "500", "500"]);
    const line = richer.model.lineNamed.get("general-fund-carried-forward");
    expect(line).toMatchObject({
      name: "general-fund-carried-forward",
      kind: "derived",
      given: { "2021/22": "600" },
    });
  });

  it("is refused for a name that is no line's", () => {
    expect(() => forecastWith(base, new Map([["parking", { "2022/23": "1" }]]))).toThrow('"parking" is not a line.');
  });
});
