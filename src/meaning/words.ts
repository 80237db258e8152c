import type { Meaning } from "./fold.ts";

/** A rule's words and how tightly they bind, so that brackets stand only where they are needed. */
interface Phrase {
  readonly text: string;
  readonly binds: number;
}

const [choices, sums, products, atoms] = [0, 1, 2, 3] as const;

/** A rule as a sentence a councillor can read: "Base budget plus Additional spending less Savings". */
export function words(labelOf: (line: string) => string): Meaning<Phrase> {
  const atom = (text: string): Phrase => ({ text, binds: atoms });
  const within = (level: number, phrase: Phrase) => (phrase.binds < level ? `(${phrase.text})` : phrase.text);
  const list = (name: string, options: readonly Phrase[]): Phrase => {
    const texts = options.map((option) => within(atoms, option));
    return { text: `${name} of ${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}`, binds: choices };
  };
  return {
    constant: (value, unit) => atom(unit === "pounds" ? `£${thousandsApart(value)}` : value),
    cell: (line, yearsBack) => atom(`${labelOf(line)}${yearsAgo(yearsBack)}`),
    sum: (terms) => ({ text: terms.map((term) => within(sums, term)).join(" plus "), binds: sums }),
    difference: (minuend, subtrahend) => ({
      text: `${within(sums, minuend)} less ${within(products, subtrahend)}`,
      binds: sums,
    }),
    product: (factors) => ({ text: factors.map((factor) => within(products, factor)).join(" × "), binds: products }),
    quotient: (dividend, divisor) => ({
      text: `${within(products, dividend)} ÷ ${within(atoms, divisor)}`,
      binds: products,
    }),
    lesserOf: (options) => list("the lesser", options),
    greaterOf: (options) => list("the greater", options),
    rounded: (of, places) =>
      atom(`${within(atoms, of)} rounded to ${places} decimal ${places === 1 ? "place" : "places"}`),
  };
}

/** "2000000.5" is "2,000,000.5". */
function thousandsApart(value: string): string {
  const [whole = "", ...fraction] = value.split(".");
  return [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...fraction].join(".");
}

function yearsAgo(yearsBack: number): string {
  if (yearsBack === 0) return "";
  return yearsBack === 1 ? " of the year before" : ` of ${yearsBack} years before`;
}
