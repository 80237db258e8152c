import { describe, expect, it } from "vitest";
import {
  type CheckedModel,
  check,
  type Decimal,
  decimal,
  explain,
  type Forecast,
  forecast,
  type Line,
  type Model,
  type Problem,
  type Rule,
} from "../../src/index.ts";
import type { Meaning } from "../../src/meaning/fold.ts";
import type { Strategy } from "../../src/strategy/strategy.ts";

/**
 * What must not compile. The compiler reads this file with all others, and an expectation that is not met is an error of its own.
 * None of it is run: each mistake stands in a function that nobody calls.
 */
const mistakes = {
  forecastOfAnUncheckedModel: (model: Model): Forecast =>
    // @ts-expect-error TS2345: a model that has not passed its checks may have circles, gaps and mixed units.
    forecast(model),

  makingACheckedModelByHand: (model: Model): CheckedModel =>
    // @ts-expect-error TS2741: only check() can say that a model passed.
    ({ ...model, shape: {}, order: [], lineNamed: new Map() }),

  usingACheckWithoutAskingWhetherItPassed: (model: Model): CheckedModel =>
    // @ts-expect-error TS2339: a check that failed has problems and no model.
    check(model).model,

  givingAnotherValueToALine: (model: Model): void => {
    // @ts-expect-error TS2540: models are read, never written to; a scenario says what changes.
    model.title = "Another";
  },

  addingALineToAModel: (model: Model, line: Line): void => {
    // @ts-expect-error TS2339: the lines of a model cannot be added to.
    model.lines.push(line);
  },

  givingAnotherFigureToAYear: (line: Extract<Line, { kind: "given" }>): void => {
    // @ts-expect-error TS2542: figures are read, never written to.
    line.values["2022/23"] = "1";
  },

  changingAStrategy: (strategy: Strategy): void => {
    // @ts-expect-error TS2540: a strategy is what the council wrote.
    strategy.years = [];
  },

  figuresAsFloatingPointNumbers: (): Line => ({
    kind: "given",
    role: "amount",
    name: "pay",
    label: "Pay",
    chapter: "any",
    unit: "pounds",
    // @ts-expect-error TS2322: figures enter as text, so that 0.1 is a tenth.
    values: { "2022/23": 5.3 },
  }),

  aNumberWhereTextIsWanted: (): Decimal =>
    // @ts-expect-error TS2345: a JavaScript number has lost its last digits already.
    decimal(0.1),

  aUnitThatIsNone: (): Rule => ({
    form: "constant",
    value: "1",
    // @ts-expect-error TS2820: money inside is pounds; millions are only for print.
    unit: "£m",
  }),

  aTenthFormOfRule: (): Rule => ({
    // @ts-expect-error TS2322: there are nine forms, each of which a spreadsheet can spell.
    form: "conditional",
    condition: "gap",
  }),

  aCellOfALaterYear: (): Rule =>
    // @ts-expect-error TS2353: a cell reaches back; there is no way to say forward.
    ({ form: "cell", line: "pay", yearsBack: 0, yearsForward: 1 }),

  // @ts-expect-error TS2741: a meaning must say what every form means, rounding too.
  aMeaningThatLeavesAFormOut: (): Meaning<string> => ({
    constant: (value) => value,
    cell: (line) => line,
    sum: () => "",
    difference: () => "",
    product: () => "",
    quotient: () => "",
    lesserOf: () => "",
    greaterOf: () => "",
  }),

  aFormTakenForAnother: (rule: Rule): readonly Rule[] =>
    // @ts-expect-error TS2339: only a sum has terms; which form it is must be asked first.
    rule.terms,

  addingDecimalsAsIfTheyWereNumbers: (one: Decimal, other: Decimal): unknown =>
    // @ts-expect-error TS2365: plus() adds exactly; + does not.
    one + other,

  aGivenLineWithARule: (rule: Rule): Line => ({
    kind: "given",
    role: "amount",
    name: "pay",
    label: "Pay",
    chapter: "any",
    unit: "pounds",
    values: {},
    // @ts-expect-error TS2353: someone chose a given line's figures, so no rule works them out.
    rule,
  }),

  aProblemWithoutAPlace: (): Problem =>
    // @ts-expect-error TS2741: a problem says where it is.
    ({ code: "units-agree", severity: "error", what: "Pounds are added to dwellings." }),

  anExplanationWithoutAYear: (answer: Forecast): unknown =>
    // @ts-expect-error TS2554: a figure has a line and a year.
    explain(answer, "budget-gap"),
} as const;

describe("what must not compile", () => {
  it("is held by the compiler, in every case listed", () => {
    expect(Object.keys(mistakes).length).toBe(18);
  });
});
