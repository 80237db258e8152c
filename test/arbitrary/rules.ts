import fc from "fast-check";
import type { Rule } from "../../src/model/rule.ts";
import type { Unit } from "../../src/model/unit.ts";
import { decimalText } from "./figures.ts";

/** The cells that random rules reach: a few lines of each unit. */
export const cellsOfUnit: Readonly<Record<string, readonly string[]>> = {
  pounds: ["pay", "grants", "council-tax", "savings"],
  index: ["pay-index", "price-index"],
  dwellings: ["tax-base", "new-homes"],
  "pounds per dwelling": ["band-d"],
};

/** Lines that are always above nought, so that anything may be divided by them. */
export const divisorsOfUnit: Readonly<Record<string, readonly string[]>> = {
  index: ["price-index"],
  dwellings: ["tax-base"],
};

/** The unit of every cell that random rules reach. */
export const unitOfCell: Readonly<Record<string, Unit>> = Object.fromEntries(
  Object.entries(cellsOfUnit).flatMap(([unit, lines]) => lines.map((line) => [line, unit as Unit])),
);

export interface RuleOptions {
  /** Whether a rule may round, and then only divides by what always comes out even, so that no tie hangs on the fortieth digit. */
  readonly rounding: boolean;
  readonly depth: number;
  readonly cell: (unit: Unit) => fc.Arbitrary<Rule>;
  readonly divisor: (unit: "index" | "dwellings") => fc.Arbitrary<Rule>;
}

const anyCell = (unit: Unit): fc.Arbitrary<Rule> =>
  fc.record({
    form: fc.constant("cell" as const),
    line: fc.constantFrom(...(cellsOfUnit[unit] as string[])),
    yearsBack: fc.integer({ min: 0, max: 2 }),
  });

const anyDivisor = (unit: "index" | "dwellings"): fc.Arbitrary<Rule> =>
  fc.record({
    form: fc.constant("cell" as const),
    line: fc.constantFrom(...(divisorsOfUnit[unit] as string[])),
    yearsBack: fc.integer({ min: 0, max: 2 }),
  });

/** A constant in a unit. */
export function constants(unit: Unit): fc.Arbitrary<Rule> {
  return fc
    .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 3 }))
    .map(([units, places]) => ({ form: "constant" as const, value: decimalText(units, places), unit }));
}

const evenDivisors = fc
  .constantFrom("2", "4", "5", "8", "0.5", "1.25", "10")
  .map((value): Rule => ({ form: "constant", value, unit: "index" }));

/** Random rules that add like to like and give the unit asked for. */
export function rulesOf(unit: Unit, options: RuleOptions): fc.Arbitrary<Rule> {
  const leaf = fc.oneof({ weight: 3, arbitrary: options.cell(unit) }, { weight: 1, arbitrary: constants(unit) });
  if (options.depth === 0) return leaf;
  const inner = (of: Unit) => rulesOf(of, { ...options, depth: options.depth - 1 });
  const several = (of: Unit, most: number) => fc.array(inner(of), { minLength: 1, maxLength: most });
  const divisor = options.rounding ? evenDivisors : fc.oneof(evenDivisors, options.divisor("index"));
  const forms: fc.Arbitrary<Rule>[] = [
    several(unit, 6).map((terms): Rule => ({ form: "sum", terms })),
    fc
      .tuple(inner(unit), inner(unit))
      .map(([minuend, subtrahend]): Rule => ({ form: "difference", minuend, subtrahend })),
    fc
      .tuple(inner(unit), fc.array(inner("index"), { minLength: 0, maxLength: 2 }), fc.nat(2))
      .map(
        ([own, plain, at]): Rule => ({ form: "product", factors: [...plain.slice(0, at), own, ...plain.slice(at)] }),
      ),
    fc.tuple(inner(unit), divisor).map(([dividend, by]): Rule => ({ form: "quotient", dividend, divisor: by })),
    several(unit, 3).map((choices): Rule => ({ form: "lesserOf", choices })),
    several(unit, 3).map((choices): Rule => ({ form: "greaterOf", choices })),
  ];
  if (unit === "pounds") {
    forms.push(
      fc
        .tuple(inner("dwellings"), inner("pounds per dwelling"))
        .map(([a, b]): Rule => ({ form: "product", factors: [a, b] })),
    );
  }
  if (unit === "pounds per dwelling" && !options.rounding) {
    forms.push(
      fc
        .tuple(inner("pounds"), options.divisor("dwellings"))
        .map(([dividend, by]): Rule => ({ form: "quotient", dividend, divisor: by })),
    );
  }
  if (options.rounding) {
    forms.push(
      fc
        .tuple(inner(unit), fc.integer({ min: 0, max: 3 }))
        .map(([of, places]): Rule => ({ form: "rounded", of, places })),
    );
  }
  return fc.oneof({ weight: 1, arbitrary: leaf }, ...forms.map((arbitrary) => ({ weight: 1, arbitrary })));
}

const theUnits = ["pounds", "index", "dwellings", "pounds per dwelling"] as const;

/** Random rules together with the unit that each was built to have. */
export const rulesWithUnits: fc.Arbitrary<{ readonly rule: Rule; readonly unit: Unit }> = fc
  .tuple(fc.constantFrom(...theUnits), fc.boolean(), fc.integer({ min: 0, max: 3 }))
  .chain(([unit, rounding, depth]) =>
    rulesOf(unit, { rounding, depth, cell: anyCell, divisor: anyDivisor }).map((rule) => ({ rule, unit })),
  );

/** Random rules of the forms at random, most of which add unlike to unlike. Divisors are never nought. */
export const rulesOfAnyUnits: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule; leaf: Rule }>((tie) => ({
  leaf: fc.constantFrom(...theUnits).chain((unit) => fc.oneof(anyCell(unit), constants(unit))),
  rule: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    tie("leaf"),
    fc.array(tie("rule"), { minLength: 1, maxLength: 3 }).map((terms): Rule => ({ form: "sum", terms })),
    fc
      .tuple(tie("rule"), tie("rule"))
      .map(([minuend, subtrahend]): Rule => ({ form: "difference", minuend, subtrahend })),
    fc.array(tie("rule"), { minLength: 1, maxLength: 3 }).map((factors): Rule => ({ form: "product", factors })),
    fc
      .tuple(tie("rule"), fc.constantFrom("index" as const, "dwellings" as const).chain(anyDivisor))
      .map(([dividend, divisor]): Rule => ({ form: "quotient", dividend, divisor })),
    fc.array(tie("rule"), { minLength: 1, maxLength: 3 }).map((choices): Rule => ({ form: "lesserOf", choices })),
    fc.array(tie("rule"), { minLength: 1, maxLength: 3 }).map((choices): Rule => ({ form: "greaterOf", choices })),
  ),
})).rule;

/** A figure for each cell that a random rule may reach; what may be divided by is above nought. */
export const cellFigures: fc.Arbitrary<(line: string, yearsBack: number) => string> = fc
  .array(fc.tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 3 })), {
    minLength: 27,
    maxLength: 27,
  })
  .map((drawn) => {
    const lines = Object.values(cellsOfUnit).flat();
    const always = Object.values(divisorsOfUnit).flat();
    return (line, yearsBack) => {
      const [units, places] = drawn[lines.indexOf(line) * 3 + yearsBack] as [number, number];
      return always.includes(line) ? decimalText(Math.abs(units) + 1, places) : decimalText(units, places);
    };
  });
