import { type Decimal, decimalOf, precision } from "./decimal.ts";

/** decimal.js keeps a number in words of seven digits, the greatest first. */
const digits = 7;
const base = 10 ** digits;
const powers = Array.from({ length: digits + 1 }, (_, power) => 10 ** power);

/** Where a result is worked out: one list for all of them. The first word is left free, to be carried into. */
const words = Array.from({ length: 41 }, () => 0);

/**
 * One and another, which is `one.plus(other)` to the last digit. Nearly all of a forecast is this arithmetic, and what decimal.js
 * does in general, copying its numbers first and rounding for any precision, takes it several times as long.
 */
export function plus(one: Decimal, other: Decimal): Decimal {
  return sum(one, other, other.s) ?? one.plus(other);
}

/** One less another, which is `one.minus(other)` to the last digit. */
export function minus(one: Decimal, other: Decimal): Decimal {
  return sum(one, other, -other.s) ?? one.minus(other);
}

/** One times another, which is `one.times(other)` to the last digit. */
export function times(one: Decimal, other: Decimal): Decimal {
  const a = one.d;
  const b = other.d;
  const last = a.length + b.length;
  if (last >= words.length) return one.times(other);
  let carry = 0;
  for (let at = last; at > 1; at -= 1) {
    // All pairs of words whose product belongs here: together less than the greatest whole number that is exact.
    let total = carry;
    const until = Math.min(a.length, at - 1);
    for (let index = Math.max(0, at - 1 - b.length); index < until; index += 1) {
      total += (a[index] as number) * (b[at - 2 - index] as number);
    }
    carry = Math.floor(total / base);
    words[at] = (total - carry * base) | 0;
  }
  words[1] = carry | 0;
  words[0] = 0;
  return settled(last, top(one) + top(other) + 1, one.s * other.s);
}

/** One divided by another, which is `one.dividedBy(other)` to the last digit. Rates have few digits, so most divisors do. */
export function over(one: Decimal, other: Decimal): Decimal {
  const a = one.d;
  const b = other.d;
  const divisor = b.length === 1 ? (b[0] as number) : b.length === 2 ? (b[0] as number) * base + (b[1] as number) : 0;
  // A remainder and one word more are a whole number that is exact.
  if (divisor === 0 || divisor > Number.MAX_SAFE_INTEGER / base) return one.dividedBy(other);
  // At most two words are nought before the first that counts, and no more than seven count.
  const last = 9;
  let remainder = 0;
  for (let at = 1; at <= last; at += 1) {
    const left = remainder * base + (a[at - 1] ?? 0);
    const word = Math.floor(left / divisor) | 0;
    words[at] = word;
    remainder = left - word * divisor;
  }
  words[0] = 0;
  return settled(last, top(one) - top(other) + b.length - 1, one.s * other.s);
}

/** A sum, the other taken with a sign of its own; nothing where the two are too far apart for the words there are. */
function sum(one: Decimal, other: Decimal, sign: number): Decimal | undefined {
  const a = one.d;
  const b = other.d;
  const highest = Math.max(top(one), top(other));
  const from = highest - top(one) + 1;
  const since = highest - top(other) + 1;
  const last = Math.max(from + a.length, since + b.length) - 1;
  if (last >= words.length) return undefined;
  for (let at = 0; at <= last; at += 1) words[at] = 0;
  for (let index = 0; index < a.length; index += 1) words[from + index] = a[index] as number;
  const alike = sign === one.s ? 1 : -1;
  for (let index = 0; index < b.length; index += 1) {
    words[since + index] = (words[since + index] as number) + alike * (b[index] as number);
  }
  carryUp(last);
  if ((words[0] as number) >= 0) return settled(last, highest, one.s, Math.max(one.s, sign));
  for (let at = 0; at <= last; at += 1) words[at] = 0 - (words[at] as number);
  carryUp(last);
  return settled(last, highest, sign, sign);
}

function top({ e }: Decimal): number {
  return Math.floor(e / digits);
}

/** Leaves in every word but the first what it can hold, and carries the rest. */
function carryUp(from: number): void {
  for (let at = from; at > 0; at -= 1) {
    const word = words[at] as number;
    if (word >= base) {
      words[at] = word - base;
      words[at - 1] = (words[at - 1] as number) + 1;
    } else if (word < 0) {
      words[at] = word + base;
      words[at - 1] = (words[at - 1] as number) - 1;
    }
  }
}

/**
 * The words worked out, as a decimal rounded to the working precision, halves away from nought.
 *
 * @param last - where the last of them is
 * @param highest - the power of the base that the second stands for
 */
function settled(last: number, highest: number, sign: number, signOfNought = sign): Decimal {
  let first = 0;
  while (first < last && words[first] === 0) first += 1;
  let to = last;
  const spare = precision - digitsIn(words[first] as number);
  const cut = first + Math.floor(spare / digits) + 1;
  if (cut <= last) {
    // So much of the word where the last digit stands is beyond it; all of it, where the last digit is in the word before.
    const unit = powers[digits - (spare % digits)] as number;
    const rest = (words[cut] as number) % unit;
    words[cut] = (words[cut] as number) - rest + (rest * 2 >= unit ? unit : 0);
    carryUp(cut);
    if (words[first - 1]) first -= 1;
    to = cut;
  }
  while (to > first && words[to] === 0) to -= 1;
  const word = words[first] as number;
  if (word === 0) return decimalOf(signOfNought, 0, [0]);
  return decimalOf(sign, (highest + 1 - first) * digits + digitsIn(word) - 1, words.slice(first, to + 1));
}

function digitsIn(word: number): number {
  let count = 1;
  while (count < digits && word >= (powers[count] as number)) count += 1;
  return count;
}
