import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecast } from "../../src/forecast/forecast.ts";
import { cellsOf } from "../../src/meaning/cells-of.ts";
import { contributionsOf } from "../../src/meaning/contributions.ts";
import { decimal, zero } from "../../src/meaning/decimal.ts";
import { exact } from "../../src/meaning/exact.ts";
import { excelFormula } from "../../src/meaning/excel-formula.ts";
import { fold, type Meaning } from "../../src/meaning/fold.ts";
import { stepsOf } from "../../src/meaning/steps.ts";
import { takeSteps } from "../../src/meaning/take-steps.ts";
import { type DimensionOrFault, unitOf } from "../../src/meaning/unit-of.ts";
import { words } from "../../src/meaning/words.ts";
import { yearsAfter, yearsFromTo } from "../../src/model/financial-year.ts";
import type { Rule } from "../../src/model/rule.ts";
import { type Dimension, sameDimension, units } from "../../src/model/unit.ts";
import { checkedModels } from "../arbitrary/models.ts";
import { cellFigures, rulesOfAnyUnits, rulesWithUnits, unitOfCell } from "../arbitrary/rules.ts";
import { strategyDocuments, strategyFrom } from "../arbitrary/strategies.ts";
import { evaluated } from "./formula-evaluator.ts";
import { agree, dividedBy, type Fraction, fraction, isLess, plus, size, times } from "./fraction.ts";

type Figures = (line: string, yearsBack: number) => string;

const one = fraction("1");

/** The largest figure that takes part in working out a rule, so that agreement can be held to its digits. */
function largestIn(figures: Figures): Meaning<Fraction> {
  const most = (parts: readonly Fraction[]) => parts.reduce((a, b) => (isLess(a, b) ? b : a), one);
  const together = (parts: readonly Fraction[]) => parts.reduce(plus, one);
  return {
    constant: (value) => size(fraction(value)),
    cell: (line, yearsBack) => size(fraction(figures(line, yearsBack))),
    sum: together,
    difference: (minuend, subtrahend) => plus(minuend, subtrahend),
    product: (factors) => factors.reduce((a, b) => times(a, isLess(b, one) ? one : b), one),
    // A divisor may be a hundredth, and never less.
    quotient: (dividend) => times(dividend, fraction("1000")),
    lesserOf: most,
    greaterOf: most,
    rounded: (of) => plus(of, one),
  };
}

const exactly = (rule: Rule, figures: Figures) =>
  fold(
    rule,
    exact((line, yearsBack) => decimal(figures(line, yearsBack))),
  );

const formsIn = (rule: Rule): readonly string[] =>
  fold<readonly string[]>(rule, {
    constant: () => ["constant"],
    cell: () => ["cell"],
    sum: (terms) => ["sum", ...terms.flat()],
    difference: (minuend, subtrahend) => ["difference", ...minuend, ...subtrahend],
    product: (factors) => ["product", ...factors.flat()],
    quotient: (dividend, divisor) => ["quotient", ...dividend, ...divisor],
    lesserOf: (choices) => ["lesserOf", ...choices.flat()],
    greaterOf: (choices) => ["greaterOf", ...choices.flat()],
    rounded: (of) => ["rounded", ...of],
  });

const everyForm = ["cell", "constant", "difference", "greaterOf", "lesserOf", "product", "quotient", "rounded", "sum"];

describe("the spreadsheet formula of a rule", () => {
  const address = (line: string, yearsBack: number) => `${line}[${yearsBack}]`;

  it("evaluated by a spreadsheet is the exact figure, for any rule of any form", () => {
    const forms = new Set<string>();
    let evaluations = 0;
    fc.assert(
      fc.property(rulesWithUnits, cellFigures, ({ rule }, figures) => {
        const formula = fold(rule, excelFormula(address)).text;
        const value = evaluated(formula, (name) => {
          const [, line = "", back = ""] = /^(.*)\[(\d)\]$/.exec(name) ?? [];
          return fraction(figures(line, Number(back)));
        });
        evaluations += 1;
        for (const form of formsIn(rule)) forms.add(form);
        const expected = fraction(exactly(rule, figures).toFixed());
        if (!agree(value, expected, fold(rule, largestIn(figures)))) {
          expect.fail(`=${formula} gives ${value.over}/${value.under}, not ${exactly(rule, figures)}`);
        }
      }),
      { numRuns: 600 },
    );
    expect(evaluations).toBe(600);
    expect([...forms].sort()).toEqual(everyForm);
  });

  it("evaluated for every derived cell of any model is the forecast's figure", () => {
    let evaluations = 0;
    fc.assert(
      fc.property(checkedModels, (model) => {
        const answer = forecast(model);
        for (const line of model.lines) {
          if (line.kind !== "derived") continue;
          for (const year of yearsFromTo(line.from, line.to)) {
            const figures: Figures = (name, yearsBack) => answer.value(name, yearsAfter(year, -yearsBack)).toFixed();
            const formula: string = fold(line.rule, excelFormula(address)).text;
            const value: Fraction = evaluated(formula, (name) => {
              const [, reached = "", back = ""] = /^(.*)\[(\d)\]$/.exec(name) ?? [];
              return fraction(figures(reached, Number(back)));
            });
            evaluations += 1;
            const expected = fraction(answer.value(line.name, year).toFixed());
            if (!agree(value, expected, fold(line.rule, largestIn(figures))))
              expect.fail(`${line.name} ${year}: =${formula}`);
          }
        }
      }),
      { numRuns: 80 },
    );
    expect(evaluations).toBeGreaterThan(500);
  });

  it("evaluated for every derived cell of any strategy is the forecast's figure", () => {
    let evaluations = 0;
    fc.assert(
      fc.property(strategyDocuments, (document) => {
        const answer = forecast(strategyFrom(document).model);
        for (const line of answer.model.lines) {
          // An exposure stated for the last year has no later year to be carried into.
          if (line.kind !== "derived" || line.from > line.to) continue;
          const year = line.to;
          const figures: Figures = (name, yearsBack) => answer.value(name, yearsAfter(year, -yearsBack)).toFixed();
          const value = evaluated(fold(line.rule, excelFormula(address)).text, (name) => {
            const [, reached = "", back = ""] = /^(.*)\[(\d)\]$/.exec(name) ?? [];
            return fraction(figures(reached, Number(back)));
          });
          evaluations += 1;
          const expected = fraction(answer.value(line.name, year).toFixed());
          if (!agree(value, expected, fold(line.rule, largestIn(figures)))) expect.fail(`${line.name} ${year}`);
        }
      }),
      { numRuns: 40 },
    );
    expect(evaluations).toBeGreaterThan(500);
  });
});

describe("a rule made ready beforehand", () => {
  it("gives what the exact meaning gives, to the last digit, for any rule", () => {
    const forms = new Set<string>();
    fc.assert(
      fc.property(rulesWithUnits, cellFigures, ({ rule }, figures) => {
        const lines = Object.keys(unitOfCell);
        // The year before last, last year and this year; and behind them the answer.
        const cells = lines.flatMap((line) => [2, 1, 0].map((yearsBack) => figures(line, yearsBack)));
        const from = (line: string, yearsBack: number) => lines.indexOf(line) * 3 + 2 - yearsBack;
        const steps = stepsOf(cells.length + 1, [{ rule, into: cells.length, from }]);
        const places = [...cells, undefined, ...steps.behind].map((text) =>
          text === undefined ? undefined : decimal(text),
        );
        takeSteps(steps, 0, steps.code.length, places);
        for (const form of formsIn(rule)) forms.add(form);
        expect(String(places[cells.length])).toBe(exactly(rule, figures).toString());
      }),
      { numRuns: 500 },
    );
    expect([...forms].sort()).toEqual(everyForm);
  });
});

describe("the contributions to a figure", () => {
  it("add up to the exact figure, for any rule", () => {
    let opened = 0;
    fc.assert(
      fc.property(rulesWithUnits, cellFigures, ({ rule }, figures) => {
        const parts = contributionsOf(rule);
        if (parts.length > 1) opened += 1;
        const total = parts.reduce((sum, part) => {
          const value = exactly(part.rule, figures);
          return part.sign === 1 ? sum.plus(value) : sum.minus(value);
        }, zero);
        const [one, other] = [total, exactly(rule, figures)].map((value) => fraction(value.toFixed()));
        expect(agree(one as Fraction, other as Fraction, fold(rule, largestIn(figures)))).toBe(true);
        // No part is itself a sum or a difference, and together they reach the cells that the rule reaches.
        expect(parts.filter((part) => part.rule.form === "sum" || part.rule.form === "difference")).toEqual([]);
        expect(parts.flatMap((part) => part.cells)).toEqual(cellsOf(rule));
      }),
      { numRuns: 400 },
    );
    expect(opened).toBeGreaterThan(40);
  });
});

describe("the unit of a rule", () => {
  const cell = (line: string): Dimension => units[unitOfCell[line] as keyof typeof units];
  const found = (rule: Rule): DimensionOrFault => fold(rule, unitOf(cell));

  it("is the one that it was built to have, for any rule that adds like to like", () => {
    fc.assert(
      fc.property(rulesWithUnits, ({ rule, unit }) => {
        expect(found(rule)).toEqual(units[unit]);
      }),
      { numRuns: 400 },
    );
  });

  it("is a fault once anything in a different unit is added, taken or compared anywhere in it", () => {
    const stranger = (unit: string): Rule =>
      unit === "dwellings"
        ? { form: "cell", line: "pay", yearsBack: 0 }
        : { form: "cell", line: "tax-base", yearsBack: 0 };
    fc.assert(
      fc.property(
        rulesWithUnits,
        rulesWithUnits,
        fc.constantFrom("sum", "difference", "difference the other way", "lesserOf", "greaterOf"),
        fc.boolean(),
        ({ rule, unit }, { rule: other }, way, inside) => {
          const odd = stranger(unit);
          const spoilt: Rule =
            way === "sum"
              ? { form: "sum", terms: [rule, odd] }
              : way === "difference"
                ? { form: "difference", minuend: rule, subtrahend: odd }
                : way === "difference the other way"
                  ? { form: "difference", minuend: odd, subtrahend: rule }
                  : { form: way as "lesserOf" | "greaterOf", choices: [odd, rule] };
          expect(found(spoilt)).toHaveProperty("fault");
          const deeper: Rule = inside
            ? { form: "product", factors: [other, { form: "rounded", of: spoilt, places: 2 }] }
            : { form: "quotient", dividend: other, divisor: spoilt };
          expect(found(deeper)).toHaveProperty("fault");
        },
      ),
      { numRuns: 500 },
    );
  });

  it("says how the figure scales: counting money in pence and dwellings in pairs changes it by the unit, and by nothing else", () => {
    const scale = { pounds: fraction("100"), dwellings: fraction("0.5") };
    const factorOf = (dimension: Dimension) => {
      let factor = one;
      for (const [name, by] of Object.entries(scale) as ["pounds" | "dwellings", Fraction][]) {
        for (let count = 0; count < dimension[name]; count += 1) factor = times(factor, by);
        for (let count = 0; count > dimension[name]; count -= 1) factor = dividedBy(factor, by);
      }
      return factor;
    };
    const valued = (figures: Figures, scaled: boolean): Meaning<Fraction> => {
      const by = (value: string, dimension: Dimension) =>
        scaled ? times(fraction(value), factorOf(dimension)) : fraction(value);
      return {
        constant: (value, unit) => by(value, units[unit]),
        cell: (line, yearsBack) => by(figures(line, yearsBack), cell(line)),
        sum: (terms) => terms.reduce(plus),
        difference: (a, b) => plus(a, times(b, fraction("-1"))),
        product: (factors) => factors.reduce(times),
        quotient: (a, b) => dividedBy(a, b),
        lesserOf: (choices) => choices.reduce((a, b) => (isLess(b, a) ? b : a)),
        greaterOf: (choices) => choices.reduce((a, b) => (isLess(a, b) ? b : a)),
        rounded: () => {
          throw new Error("No rule here rounds.");
        },
      };
    };
    let [accepted, refused] = [0, 0];
    fc.assert(
      fc.property(rulesOfAnyUnits, cellFigures, (rule, figures) => {
        const dimension = found(rule);
        if ("fault" in dimension) {
          refused += 1;
          return;
        }
        accepted += 1;
        const expected = times(fold(rule, valued(figures, false)), factorOf(dimension));
        expect(fold(rule, valued(figures, true))).toEqual(expected);
      }),
      { numRuns: 600 },
    );
    expect(accepted).toBeGreaterThan(60);
    expect(refused).toBeGreaterThan(60);
  });

  it("of a checked model's rule is the unit of its line", () => {
    fc.assert(
      fc.property(checkedModels, (model) => {
        const meaning = unitOf((name) => units[model.lineNamed.get(name)?.unit ?? "pounds"]);
        for (const line of model.lines) {
          if (line.kind !== "derived") continue;
          const dimension = fold(line.rule, meaning);
          expect("fault" in dimension ? dimension : sameDimension(dimension, units[line.unit])).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("the words of a rule", () => {
  it("name every cell that it reaches, and are the same for the same rule", () => {
    fc.assert(
      fc.property(rulesWithUnits, ({ rule }) => {
        const said = fold(
          rule,
          words((line) => `[${line}]`),
        ).text;
        for (const { line } of cellsOf(rule)) expect(said).toContain(`[${line}]`);
        expect(said).toBe(
          fold(
            structuredClone(rule),
            words((line) => `[${line}]`),
          ).text,
        );
      }),
      { numRuns: 300 },
    );
  });

  it("tell a choice multiplied from a choice of something multiplied", () => {
    const [a, b, c] = ["a", "b", "c"].map((line): Rule => ({ form: "cell", line, yearsBack: 0 })) as [Rule, Rule, Rule];
    for (const form of ["lesserOf", "greaterOf"] as const) {
      const outside: Rule = { form: "product", factors: [{ form, choices: [a, b] }, c] };
      const inside: Rule = { form, choices: [a, { form: "product", factors: [b, c] }] };
      const [one, other] = [outside, inside].map(
        (rule) =>
          fold(
            rule,
            words((line) => line),
          ).text,
      );
      expect(one).not.toBe(other);
    }
  });
});
