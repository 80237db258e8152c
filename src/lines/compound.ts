import { cell, product, type Rule } from "../model/rule.ts";

/** A line still without its years. */
interface NamedRule {
  readonly name: string;
  readonly label: string;
  readonly rule: Rule;
}

/**
 * A factor multiplied by itself so many times. There is no power among the forms of a rule, so it is squared line by line: a
 * power of forty is the one of thirty-two times the one of eight, in six lines and not in a formula of forty factors.
 *
 * @param times - a whole number, at least one
 * @returns the lines, and the rule that the power is
 * @example 1.04 to the power of 40 is 4.80102062798817…
 */
export function compoundLines(
  name: string,
  label: string,
  factor: Rule,
  times: number,
): { readonly lines: readonly NamedRule[]; readonly whole: Rule } {
  const lines: NamedRule[] = [];
  const factors: Rule[] = [];
  let power = factor;
  for (let exponent = 1; exponent <= times; exponent *= 2) {
    if (exponent > 1) {
      const line = {
        name: `${name}-${exponent}`,
        label: `${label}, to the power of ${exponent}`,
        rule: product([power, power]),
      };
      lines.push(line);
      power = cell(line.name);
    }
    if (Math.floor(times / exponent) % 2 === 1) factors.push(power);
  }
  const whole = {
    name: `${name}-whole`,
    label: `${label}, to the power of ${times}`,
    rule: product(factors as [Rule, ...Rule[]]),
  };
  return { lines: [...lines, whole], whole: cell(whole.name) };
}
