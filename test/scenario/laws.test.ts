import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecast } from "../../src/forecast/forecast.ts";
import { whatIf } from "../../src/forecast/what-if.ts";
import type { Line, YearValues } from "../../src/model/line.ts";
import type { Scenario } from "../../src/model/scenario.ts";
import { applyScenarios } from "../../src/scenario/apply.ts";
import { decimalText } from "../arbitrary/figures.ts";
import { checkedModel } from "../arbitrary/models.ts";
import {
  type Case,
  cases,
  changeableLines,
  changeFrom,
  draws,
  everyFigure,
  figuresBefore,
  without,
  yearsOf,
} from "./random-changes.ts";

const always = (law: (drawn: Case) => void, numRuns = 60) => fc.assert(fc.property(cases, law), { numRuns });

const empty: Scenario = { name: "empty", label: "Empty", changes: [] };

describe("a scenario", () => {
  it("that is empty changes nothing: the forecast is the very same one", () =>
    always(({ base }) => {
      const result = whatIf(base, [empty]);
      expect(result.forecast).toBe(base);
      expect(result.figures).toEqual([]);
      expect(result.difference.gaps.every((gap) => gap.isZero())).toBe(true);
    }));

  it("that sets every figure to what it is gives every figure as it was", () =>
    always(({ base }) => {
      const changes = changeableLines(base.model).flatMap((one) =>
        yearsOf(base.model, one).map((year) => ({
          target: one.name,
          years: [year],
          does: { kind: "add" as const, amount: "0" },
        })),
      );
      const same = whatIf(base, [{ ...empty, changes }]);
      expect(everyFigure(same.forecast)).toEqual(everyFigure(base));
    }, 30));

  it("leaves the forecast it was asked of as it was", () =>
    always(({ base, first }) => {
      const before = everyFigure(base);
      whatIf(base, [first]);
      expect(everyFigure(base)).toEqual(before);
    }, 30));

  it("that begins in a year leaves every figure of earlier years identical to the last digit", () =>
    fc.assert(
      fc.property(cases, fc.array(draws, { minLength: 1, maxLength: 3 }), fc.nat(7), ({ base }, some, at) => {
        const { model } = base;
        const from = model.forecastYears[at % model.forecastYears.length] as string;
        const changes = some.flatMap((draw, index) => {
          const change = changeFrom(model, draw);
          if (change === undefined || some.findIndex((one) => one.line === draw.line) !== index) return [];
          const line = changeableLines(model).find(({ name }) => name === change.target);
          const years = line === undefined ? [] : yearsOf(model, line).filter((year) => year >= from);
          return years.length === 0 ? [] : [{ ...change, years }];
        });
        const result = whatIf(base, [{ name: "later", label: "Later", changes }], "later wins");
        expect(figuresBefore(result.forecast, from)).toEqual(figuresBefore(base, from));
      }),
      { numRuns: 80 },
    ));

  it("worked out by what it reaches is the forecast of the model rebuilt with its figures", () =>
    always(({ base, first }) => {
      const applied = applyScenarios(base.model, [first]);
      if (!applied.ok) throw new Error(applied.problems.map(({ what }) => what).join("\n"));
      const rebuilt = checkedModel({
        ...base.model,
        lines: base.model.lines.map((line) => withValues(line, applied.changed.get(line.name))),
      });
      expect(everyFigure(whatIf(base, [first]).forecast)).toEqual(everyFigure(forecast(rebuilt)));
    }, 100));

  it("reports what each figure was and is, and those are the figures of the two forecasts in plain lines", () =>
    always(({ base, first }) => {
      const result = whatIf(base, [first]);
      for (const { line, year, was, is } of result.figures) {
        const found = base.model.lineNamed.get(line);
        if (found?.kind !== "given") continue;
        expect(`${line} ${year} ${base.value(line, year)}`).toBe(`${line} ${year} ${was}`);
        expect(`${line} ${year} ${result.forecast.value(line, year)}`).toBe(`${line} ${year} ${is}`);
      }
    }));
});

function withValues(line: Line, values: YearValues | undefined): Line {
  if (values === undefined) return line;
  return line.kind === "given" ? { ...line, values } : { ...line, given: { ...line.given, ...values } };
}

describe("scenarios stacked", () => {
  it("that touch different lines may come in any order", () =>
    always(({ base, first, second }) => {
      const apart = without(second, first);
      expect(everyFigure(whatIf(base, [first, apart]).forecast)).toEqual(
        everyFigure(whatIf(base, [apart, first]).forecast),
      );
    }));

  it("that touch different lines are one after the other what they are together", () =>
    always(({ base, first, second }) => {
      const apart = without(second, first);
      const afterwards = whatIf(whatIf(base, [first]).forecast, [apart]).forecast;
      expect(everyFigure(whatIf(base, [first, apart]).forecast)).toEqual(everyFigure(afterwards));
    }));

  it("that touch one figure are refused, each conflict with its line and its year", () =>
    always(({ base, first }) => {
      const again: Scenario = { ...first, name: "again", label: "Again" };
      const once = applyScenarios(base.model, [first]);
      const twice = applyScenarios(base.model, [first, again]);
      if (!once.ok) throw new Error("The first scenario is sound.");
      expect(twice.ok).toBe(once.figures.length === 0);
      if (twice.ok) return;
      expect(twice.problems.map(({ code, place }) => `${code} ${place.path.join(" ")}`).sort()).toEqual(
        once.figures.map(({ line, year }) => `conflict ${line} ${year}`).sort(),
      );
      for (const { what, place } of twice.problems) {
        expect(what).toBe(`"first" and "Again" both change ${place.path[0]} in ${place.path[1]}.`);
      }
    }));

  it("that touch one figure count as the later one alone where the later one is asked to win", () =>
    always(({ base, first, second }) => {
      const line = first.changes[0]?.target;
      const over: Scenario = {
        ...second,
        changes: [...without(second, first).changes, ...(line === undefined ? [] : [{ target: line, does: nil }])],
      };
      const rest = { ...first, changes: first.changes.filter(({ target }) => target !== line) };
      const won = whatIf(base, [first, over], "later wins");
      const expected = whatIf(base, [rest, over]);
      expect(everyFigure(won.forecast)).toEqual(everyFigure(expected.forecast));
      for (const { line: of } of won.conflicts) expect(of).toBe(line);
    }));
});

const nil = { kind: "set" as const, to: "0" };

/** One line of a random strategy that can be scaled or delayed, and the change of it. */
const oneLine = fc
  .tuple(cases, fc.nat(10_000))
  .map(([{ base }, at]) => {
    const lines = changeableLines(base.model).filter(({ given }) => given.measured !== undefined);
    return { base, line: lines[at % Math.max(1, lines.length)] };
  })
  .filter(({ line }) => line !== undefined);

const doing = (target: string, does: Scenario["changes"][number]["does"], years?: readonly string[]): Scenario => ({
  name: target,
  label: target,
  changes: [{ target, does, ...(years === undefined ? {} : { years }) }],
});

describe("scaling", () => {
  it("by a and what comes of it by b is scaling by a times b", () =>
    fc.assert(
      fc.property(cases, fc.nat(10_000), fc.nat(3000), fc.nat(3000), ({ base }, at, a, b) => {
        const lines = changeableLines(base.model).filter((one) => yearsOf(base.model, one).length > 0);
        const target = lines[at % Math.max(1, lines.length)]?.name;
        if (target === undefined) return;
        const by = (units: number, places: number) =>
          doing(target, { kind: "scale", factor: decimalText(units, places) });
        const twice = whatIf(whatIf(base, [by(a, 3)]).forecast, [by(b, 3)]).forecast;
        expect(everyFigure(twice)).toEqual(everyFigure(whatIf(base, [by(a * b, 6)]).forecast));
      }),
      { numRuns: 60 },
    ));

  it("by one is nothing", () =>
    fc.assert(
      fc.property(oneLine, ({ base, line }) => {
        const result = whatIf(base, [doing(line?.name ?? "", { kind: "scale", factor: "1" })]);
        expect(everyFigure(result.forecast)).toEqual(everyFigure(base));
      }),
      { numRuns: 30 },
    ));

  it("by nought is removing", () =>
    fc.assert(
      fc.property(oneLine, ({ base, line }) => {
        const name = line?.name ?? "";
        const removed = whatIf(base, [doing(name, { kind: "scale", factor: "0" })]).forecast;
        for (const year of base.model.forecastYears) expect(removed.find(name, year)?.toString() ?? "0").toBe("0");
      }),
      { numRuns: 30 },
    ));
});

const delay = (target: string, by: number, share = "1"): Scenario => doing(target, { kind: "delay", share, by });

describe("delaying", () => {
  it("everything by a year, and what comes of it by a year again, is delaying by two years", () =>
    fc.assert(
      fc.property(oneLine, ({ base, line }) => {
        const name = line?.name ?? "";
        const twice = whatIf(whatIf(base, [delay(name, 1)]).forecast, [delay(name, 1)]).forecast;
        expect(everyFigure(twice)).toEqual(everyFigure(whatIf(base, [delay(name, 2)]).forecast));
      }),
      { numRuns: 60 },
    ));

  it("by a year and by a year again in one go is a conflict, not two years", () =>
    fc.assert(
      fc.property(oneLine, ({ base, line }) => {
        const name = line?.name ?? "";
        const once = applyScenarios(base.model, [delay(name, 1)]);
        const twice = applyScenarios(base.model, [delay(name, 1), delay(name, 1)]);
        expect(twice.ok).toBe(once.ok && once.figures.length === 0);
      }),
      { numRuns: 30 },
    ));

  it("by as many years as are forecast loses all of it, and by more loses no more", () =>
    fc.assert(
      fc.property(oneLine, ({ base, line }) => {
        const name = line?.name ?? "";
        const { forecastYears } = base.model;
        const lost = whatIf(base, [delay(name, forecastYears.length)]).forecast;
        for (const year of forecastYears) expect(lost.find(name, year)?.toString() ?? "0").toBe("0");
        expect(everyFigure(whatIf(base, [delay(name, forecastYears.length + 5)]).forecast)).toEqual(everyFigure(lost));
      }),
      { numRuns: 40 },
    ));

  it("no share of it is nothing", () =>
    fc.assert(
      fc.property(oneLine, ({ base, line }) => {
        const result = whatIf(base, [delay(line?.name ?? "", 2, "0")]);
        expect(everyFigure(result.forecast)).toEqual(everyFigure(base));
      }),
      { numRuns: 30 },
    ));

  it("half of it moves half of what delaying all of it moves", () =>
    fc.assert(
      fc.property(oneLine, ({ base, line }) => {
        const name = line?.name ?? "";
        const given = line?.given.name ?? "";
        const [half, whole] = ["0.5", "1"].map((share) => whatIf(base, [delay(name, 1, share)]).forecast);
        for (const year of base.model.forecastYears) {
          const at = base.find(given, year);
          if (at === undefined) continue;
          const [moved, all] = [half, whole].map((of) => of?.value(given, year).minus(at));
          expect(moved?.times(2).toString()).toBe(all?.toString());
        }
      }),
      { numRuns: 30 },
    ));
});
