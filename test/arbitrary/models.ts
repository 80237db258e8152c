import fc from "fast-check";
import { check } from "../../src/check/check.ts";
import type { CheckedModel } from "../../src/check/checked-model.ts";
import type { Forecast } from "../../src/forecast/forecast.ts";
import { yearsAfter, yearsFromTo } from "../../src/model/financial-year.ts";
import type { DerivedLine, GivenLine, Line, YearValues } from "../../src/model/line.ts";
import type { Model } from "../../src/model/model.ts";
import { problemInWords } from "../../src/model/problem.ts";
import type { Rule } from "../../src/model/rule.ts";
import type { Unit } from "../../src/model/unit.ts";
import { decimalText } from "./figures.ts";
import { rulesOf } from "./rules.ts";

const theUnits = ["pounds", "index", "dwellings", "pounds per dwelling"] as const;

/** A model that passed its checks, or the end of the test with what was wrong. */
export function checkedModel(model: Model): CheckedModel {
  const { council, title, baseYear, forecastYears, years, lines } = model;
  const checked = check({ council, title, baseYear, forecastYears, years, lines });
  if (!checked.ok) throw new Error(checked.problems.map(problemInWords).join("\n"));
  return checked.model;
}

/** The same model with one of its lines changed, checked again. */
export function withLine(model: Model, name: string, change: (line: Line) => Line): CheckedModel {
  return checkedModel({ ...model, lines: model.lines.map((line) => (line.name === name ? change(line) : line)) });
}

/** The same model with other figures in one given line, or in the figures that a derived line is given, checked again. */
export function withFigures(
  model: Model,
  name: string,
  change: (year: string, figure: string) => string,
): CheckedModel {
  const changed = (values: YearValues) =>
    Object.fromEntries(Object.entries(values).map(([year, figure]) => [year, change(year, figure)]));
  return withLine(model, name, (line) =>
    line.kind === "given" ? { ...line, values: changed(line.values) } : { ...line, given: changed(line.given ?? {}) },
  );
}

/** Every line and year in which two forecasts differ: "pay 2022/23". */
export function differences(one: Forecast, other: Forecast): readonly { readonly line: Line; readonly year: string }[] {
  return one.model.lines.flatMap((line) =>
    one.model.years.flatMap((year) => {
      const [before, after] = [one.find(line.name, year), other.find(line.name, year)];
      const same = before === undefined || after === undefined ? before === after : before.equals(after);
      return same ? [] : [{ line, year }];
    }),
  );
}

/**
 * Random checked models: given lines of every unit, then derived lines, each by a random rule over the lines before it in the same
 * year and over any line, itself included, in the year before.
 */
export const checkedModels: fc.Arbitrary<CheckedModel> = fc
  .record({
    start: fc.integer({ min: 1990, max: 2090 }),
    count: fc.integer({ min: 1, max: 4 }),
    units: fc.array(fc.constantFrom(...theUnits), { minLength: 1, maxLength: 6 }),
    rounding: fc.boolean(),
  })
  .chain(({ start, count, units, rounding }) => {
    const opening = `${start}/${String((start + 1) % 100).padStart(2, "0")}`;
    const years = yearsFromTo(opening, yearsAfter(opening, count));
    const figure = fc
      .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 2 }))
      .map(([size, places]) => decimalText(size, places));
    const values = fc
      .array(figure, { minLength: years.length, maxLength: years.length })
      .map((texts) => Object.fromEntries(years.map((year, index) => [year, texts[index] as string])));
    const above = (written: Record<string, string>) =>
      Object.fromEntries(Object.entries(written).map(([year, text]) => [year, `1${text.replace("-", "")}`]));
    const facts = (name: string, unit: Unit) => ({ name, label: name, chapter: "any", unit });
    const givens = theUnits.map((unit) =>
      values.map(
        (written): GivenLine => ({
          kind: "given",
          role: "amount",
          ...facts(`given-${unit.replaceAll(" ", "-")}`, unit),
          values: above(written),
        }),
      ),
    );
    const given = (unit: Unit) => `given-${unit.replaceAll(" ", "-")}`;
    const derived = units.map((unit, index) => {
      const own = `derived-${index}`;
      const before = (wanted: Unit) =>
        units.slice(0, index).flatMap((one, at) => (one === wanted ? [`derived-${at}`] : []));
      const later = (wanted: Unit) => units.flatMap((one, at) => (one === wanted ? [`derived-${at}`] : []));
      const cell = (wanted: Unit): fc.Arbitrary<Rule> =>
        fc.oneof(
          fc.constantFrom(given(wanted), ...before(wanted)).map((line): Rule => ({ form: "cell", line, yearsBack: 0 })),
          fc.constantFrom(given(wanted), ...later(wanted)).map((line): Rule => ({ form: "cell", line, yearsBack: 1 })),
        );
      const divisor = (wanted: "index" | "dwellings") =>
        fc.nat(1).map((yearsBack): Rule => ({ form: "cell", line: given(wanted), yearsBack }));
      return fc.tuple(rulesOf(unit, { rounding, depth: 2, cell, divisor }), figure).map(
        ([rule, at]): DerivedLine => ({
          kind: "derived",
          ...facts(own, unit),
          rule,
          from: years[1] as string,
          to: years.at(-1) as string,
          given: { [opening]: at },
        }),
      );
    });
    return fc.tuple(fc.tuple(...givens), fc.tuple(...derived)).chain(([first, then]) =>
      // The order in which lines are listed must not matter.
      fc.shuffledSubarray([...first, ...then], { minLength: first.length + then.length }).map((lines) =>
        checkedModel({
          council: "Any Council",
          title: "Any strategy",
          baseYear: opening,
          forecastYears: years.slice(1),
          years,
          lines,
        }),
      ),
    );
  });
