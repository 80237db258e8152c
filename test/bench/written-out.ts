import type { CheckedModel } from "../../src/check/checked-model.ts";
import * as arithmetic from "../../src/meaning/arithmetic.ts";
import { type Decimal, decimal } from "../../src/meaning/decimal.ts";
import { fold, type Meaning } from "../../src/meaning/fold.ts";

/** The statements of a model, one for each figure, with every place known beforehand. */
interface Statements {
  readonly code: readonly string[];
  /** The figures that are given, in the order that the statements name them: c[0], c[1] … */
  readonly texts: readonly string[];
  readonly cells: number;
  /** Where the last balance is among the cells. */
  readonly answer: number;
}

/** How arithmetic is spelt. */
type Spelling = Pick<Meaning<string>, "sum" | "difference" | "product" | "quotient" | "rounded">;

const exactly: Spelling = {
  sum: ([first, ...rest]) => `${first}${rest.map((term) => `.plus(${term})`).join("")}`,
  difference: (minuend, subtrahend) => `${minuend}.minus(${subtrahend})`,
  product: ([first, ...rest]) => `${first}${rest.map((factor) => `.times(${factor})`).join("")}`,
  quotient: (dividend, divisor) => `${dividend}.dividedBy(${divisor})`,
  rounded: (of, places) => `${of}.toDecimalPlaces(${places})`,
};

/** The arithmetic of a forecast, which the program calls by the name of each operation. */
const byOurArithmetic: Spelling = {
  ...exactly,
  sum: (terms) => terms.reduce((so, term) => `plus(${so},${term})`),
  difference: (minuend, subtrahend) => `minus(${minuend},${subtrahend})`,
  product: (factors) => factors.reduce((so, factor) => `times(${so},${factor})`),
  quotient: (dividend, divisor) => `over(${dividend},${divisor})`,
};

const inFloats: Spelling = {
  sum: (terms) => `(${terms.join("+")})`,
  difference: (minuend, subtrahend) => `(${minuend}-${subtrahend})`,
  product: (factors) => `(${factors.join("*")})`,
  quotient: (dividend, divisor) => `(${dividend}/${divisor})`,
  rounded: (of, places) => `(Math.round(${of}*1e${places})/1e${places})`,
};

/** The last balance of a model by the program that a careful programmer would write for it in decimal.js. */
export function writtenOutExactly(model: CheckedModel): () => Decimal {
  return writtenOutInDecimals(model, exactly);
}

/** The same with the arithmetic of a forecast in place of decimal.js. */
export function writtenOutInOurArithmetic(model: CheckedModel): () => Decimal {
  return writtenOutInDecimals(model, byOurArithmetic);
}

function writtenOutInDecimals(model: CheckedModel, spelling: Spelling): () => Decimal {
  const { code, texts, cells, answer } = statements(model, spelling);
  const run = program<Decimal>(code, cells);
  const constants = texts.map(decimal);
  return () => run(constants)[answer] as Decimal;
}

/** The same in floating-point numbers, which are fast and not exact. */
export function writtenOutInFloats(model: CheckedModel): () => number {
  const { code, texts, cells, answer } = statements(model, inFloats);
  const run = program<number>(code, cells);
  const constants = texts.map(Number);
  return () => run(constants)[answer] as number;
}

function program<V>(code: readonly string[], cells: number): (constants: readonly V[]) => readonly V[] {
  const names = Object.keys(arithmetic).join(", ");
  const body = `const { ${names} } = arithmetic;
return (c) => {
const v = new Array(${cells});
${code.join("\n")}
return v;
};`;
  return new Function("arithmetic", body)(arithmetic) as ReturnType<typeof program<V>>;
}

function statements(model: CheckedModel, spelling: Spelling): Statements {
  const slot = new Map(
    model.order.flatMap((line, row) =>
      model.years.map((year, column) => [`${line.name} ${year}`, row * model.years.length + column] as const),
    ),
  );
  const texts: string[] = [];
  const code: string[] = [];
  const literal = (text: string) => `c[${texts.push(text) - 1}]`;
  model.years.forEach((year, column) => {
    for (const line of model.order) {
      const given = line.kind === "given" ? line.values[year] : line.given?.[year];
      const name = `v[${slot.get(`${line.name} ${year}`)}]`;
      if (given !== undefined) code.push(`${name} = ${literal(given)};`);
      else if (line.kind === "derived" && line.from <= year && year <= line.to) {
        const meaning: Meaning<string> = {
          constant: literal,
          cell: (cell, back) => `v[${slot.get(`${cell} ${model.years[column - back]}`)}]`,
          ...spelling,
          // No line of the strategy that is measured has a limit.
          lesserOf: () => "",
          greaterOf: () => "",
        };
        code.push(`${name} = ${fold(line.rule, meaning)};`);
      }
    }
  });
  const answer = slot.get(`${model.balance}-carried-forward ${model.years.at(-1)}`) as number;
  return { code, texts, cells: slot.size, answer };
}
