import { dividedBy, type Fraction, fraction, isLess, minus, plus, roundedTo, times } from "./fraction.ts";

/**
 * What a spreadsheet makes of a formula: numbers, names of cells, + - * /, brackets, and SUM, MIN, MAX and ROUND, which rounds
 * halves away from nought. Exact, and written without sight of the writer of formulas.
 */
export function evaluated(formula: string, cell: (address: string) => Fraction): Fraction {
  const tokens = formula.match(/\d+(?:\.\d+)?|[A-Za-z][\w!.-]*\[-?\d+\]|[A-Z]+(?=\()|[-+*/(),]/g) ?? [];
  if (tokens.join("") !== formula) throw new Error(`Cannot read the formula ${formula}`);
  let at = 0;
  const take = (wanted?: string): string => {
    const token = tokens[at];
    if (token === undefined || (wanted !== undefined && token !== wanted))
      throw new Error(`Expected ${wanted ?? "more"} in ${formula}`);
    at += 1;
    return token;
  };

  const sum = (): Fraction => {
    let value = term();
    while (tokens[at] === "+" || tokens[at] === "-")
      value = take() === "+" ? plus(value, term()) : minus(value, term());
    return value;
  };
  const term = (): Fraction => {
    let value = factor();
    while (tokens[at] === "*" || tokens[at] === "/")
      value = take() === "*" ? times(value, factor()) : dividedBy(value, factor());
    return value;
  };
  const factor = (): Fraction => {
    const token = take();
    if (token === "-") return minus(fraction("0"), factor());
    if (token === "(") {
      const value = sum();
      take(")");
      return value;
    }
    if (/^\d/.test(token)) return fraction(token);
    if (token.endsWith("]")) return cell(token);
    return called(token);
  };
  const called = (name: string): Fraction => {
    take("(");
    const values = [sum()];
    while (tokens[at] === ",") {
      take(",");
      values.push(sum());
    }
    take(")");
    const [first, second] = values as [Fraction, Fraction];
    if (name === "SUM") return values.reduce(plus);
    if (name === "MIN") return values.reduce((least, one) => (isLess(one, least) ? one : least));
    if (name === "MAX") return values.reduce((most, one) => (isLess(most, one) ? one : most));
    if (name === "ROUND") return roundedTo(first, Number(second.over));
    throw new Error(`No function ${name}`);
  };

  const value = sum();
  if (at !== tokens.length) throw new Error(`${tokens[at]} is left over in ${formula}`);
  return value;
}
