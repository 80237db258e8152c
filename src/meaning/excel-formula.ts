import type { Meaning } from "./fold.ts";

/** A formula and how tightly it binds: a sum needs brackets inside a product, and so on. */
interface Formula {
  readonly text: string;
  readonly binds: number;
}

const [sums, products, atoms] = [1, 2, 3] as const;

/**
 * A rule as an Excel formula, without the leading equals sign. Uses + - * / MIN MAX SUM ROUND only, all older than Excel 2007.
 *
 * @param address - where a line's cell stands, so many years back: "C12" or "'Base budget'!C12"
 */
export function excelFormula(address: (line: string, yearsBack: number) => string): Meaning<Formula> {
  const atom = (text: string): Formula => ({ text, binds: atoms });
  const within = (level: number, part: Formula) => (part.binds < level ? `(${part.text})` : part.text);
  return {
    constant: (value) => (value.startsWith("-") ? { text: value, binds: sums } : atom(value)),
    cell: (line, yearsBack) => atom(address(line, yearsBack)),
    sum: (terms) =>
      terms.length > 4
        ? atom(`SUM(${terms.map((term) => term.text).join(",")})`)
        : { text: terms.map((term) => within(sums, term)).join("+"), binds: sums },
    difference: (minuend, subtrahend) => ({
      text: `${within(sums, minuend)}-${within(products, subtrahend)}`,
      binds: sums,
    }),
    product: (factors) => ({ text: factors.map((factor) => within(products, factor)).join("*"), binds: products }),
    quotient: (dividend, divisor) => ({
      text: `${within(products, dividend)}/${within(atoms, divisor)}`,
      binds: products,
    }),
    lesserOf: (choices) => atom(`MIN(${choices.map((choice) => choice.text).join(",")})`),
    greaterOf: (choices) => atom(`MAX(${choices.map((choice) => choice.text).join(",")})`),
    rounded: (of, places) => atom(`ROUND(${of.text},${places})`),
  };
}
