import { type Decimal, decimalOf, precision } from "./decimal.ts";

/** decimal.js keeps a number in groups of seven digits, the greatest first. */
const groupSize = 7;
const powersOfTen = Array.from({ length: groupSize + 1 }, (_, power) => 10 ** power);
const base = 10 ** groupSize;

/**
 * Where a figure is worked out, one list for all of them: the first group is left free to be carried into. Whole numbers of 32 bits
 * and nothing else, which the engine keeps without a box; hence `| 0` below.
 */
const groups = Array.from({ length: 41 }, () => 0);

/**
 * One and another, which is `one.plus(other)` to the last digit. Nearly all the work of a forecast is this arithmetic. decimal.js
 * copies its numbers first and rounds in any way that may be asked for, and takes two to five times as long over it.
 *
 * The numbers are finite, here and below.
 */
export function plus(one: Decimal, other: Decimal): Decimal {
  return sum(one, other, other.s);
}

/** One less another, which is `one.minus(other)` to the last digit. */
export function minus(one: Decimal, other: Decimal): Decimal {
  return sum(one, other, -other.s);
}

/** One times another, which is `one.times(other)` to the last digit. */
export function times(one: Decimal, other: Decimal): Decimal {
  const a = one.d;
  const b = other.d;
  const last = a.length + b.length;
  if (last >= groups.length) return one.times(other);
  let carry = 0;
  for (let at = last; at > 1; at -= 1) {
    // All pairs of groups whose product belongs here come to less than the greatest whole number that is exact.
    let total = carry;
    const end = Math.min(a.length, at - 1);
    for (let index = Math.max(0, at - 1 - b.length); index < end; index += 1) {
      total += (a[index] as number) * (b[at - 2 - index] as number);
    }
    carry = Math.floor(total / base);
    groups[at] = (total - carry * base) | 0;
  }
  groups[1] = carry | 0;
  groups[0] = 0;
  return settled(last, place(one) + place(other) + 1, one.s * other.s);
}

/**
 * One divided by another, which is `one.dividedBy(other)` to the last digit. Most divisors are a rate on top of one, such as 1.0299:
 * two groups at most, by which a number is divided as on paper.
 */
export function over(one: Decimal, other: Decimal): Decimal {
  const a = one.d;
  const b = other.d;
  const divisor = b.length === 1 ? (b[0] as number) : b.length === 2 ? (b[0] as number) * base + (b[1] as number) : 0;
  // What remains, with one group more behind it, is a whole number that is exact.
  if (divisor === 0 || divisor > Number.MAX_SAFE_INTEGER / base) return one.dividedBy(other);
  // One group may be nought before the first that counts, or two before one of six digits: the digit after the last is in the eighth.
  const last = 8;
  let remainder = 0;
  for (let at = 1; at <= last; at += 1) {
    const left = remainder * base + (at <= a.length ? (a[at - 1] as number) : 0);
    const group = Math.floor(left / divisor);
    groups[at] = group | 0;
    remainder = left - group * divisor;
  }
  groups[0] = 0;
  return settled(last, place(one) - place(other) + b.length - 1, one.s * other.s);
}

/** The sum of two numbers, the other taken with a sign of its own. */
function sum(one: Decimal, other: Decimal, sign: number): Decimal {
  const a = one.d;
  const b = other.d;
  const highest = Math.max(place(one), place(other));
  const from = highest - place(one) + 1;
  const since = highest - place(other) + 1;
  const last = Math.max(from + a.length, since + b.length) - 1;
  if (last >= groups.length) return sign === other.s ? one.plus(other) : one.minus(other);
  for (let at = 0; at <= last; at += 1) groups[at] = 0;
  for (let index = 0; index < a.length; index += 1) groups[from + index] = a[index] as number;
  const direction = sign === one.s ? 1 : -1;
  for (let index = 0; index < b.length; index += 1) {
    groups[since + index] = (groups[since + index] as number) + direction * (b[index] as number);
  }
  carried(last);
  // Nought is below nought only where both are.
  if ((groups[0] as number) >= 0) return settled(last, highest, one.s, Math.max(one.s, sign));
  for (let at = 0; at <= last; at += 1) groups[at] = 0 - (groups[at] as number);
  carried(last);
  return settled(last, highest, sign);
}

/** Which power of the base the first group of a number stands for. */
function place({ e }: Decimal): number {
  return Math.floor(e / groupSize);
}

/** Carries, or borrows, from the last group on, where one has come to more than it can hold or to less than nought. */
function carried(last: number): void {
  for (let at = last; at > 0; at -= 1) {
    const group = groups[at] as number;
    const carry = group >= base ? 1 : group < 0 ? -1 : 0;
    if (carry === 0) continue;
    groups[at] = group - carry * base;
    groups[at - 1] = (groups[at - 1] as number) + carry;
  }
}

/**
 * What has been worked out, rounded to the working precision, halves away from nought.
 *
 * @param last - where the last group is
 * @param highest - which power of the base the group after the free one stands for
 */
function settled(last: number, highest: number, sign: number, signOfNought = sign): Decimal {
  let first = 0;
  while (first < last && groups[first] === 0) first += 1;
  let end = last;
  const further = precision - digitsIn(groups[first] as number);
  const cut = first + Math.floor(further / groupSize) + 1;
  if (cut <= last) {
    // All of this group is beyond the last digit, or the end of it.
    const unit = powersOfTen[groupSize - (further % groupSize)] as number;
    const beyond = (groups[cut] as number) % unit;
    groups[cut] = (groups[cut] as number) - beyond + (beyond * 2 >= unit ? unit : 0);
    carried(cut);
    if (first > 0 && groups[first - 1] !== 0) first -= 1;
    end = cut;
  }
  while (end > first && groups[end] === 0) end -= 1;
  const greatest = groups[first] as number;
  if (greatest === 0) return decimalOf(signOfNought, 0, [0]);
  const exponent = (highest + 1 - first) * groupSize + digitsIn(greatest) - 1;
  return decimalOf(sign, exponent, groups.slice(first, end + 1));
}

function digitsIn(group: number): number {
  let digits = 1;
  while (digits < groupSize && group >= (powersOfTen[digits] as number)) digits += 1;
  return digits;
}
