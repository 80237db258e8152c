import type { ScalarKind } from "./scalars.ts";

interface ScalarWords {
  readonly is: string;
  readonly fix: string;
}

/**
 * The words for a kind of scalar: what it is, and how to write one.
 *
 * @param message - of a pattern, which is the name of its kind
 */
export function wordsFor(message: string): ScalarWords {
  return scalarWords[message as ScalarKind];
}

const scalarWords: Readonly<Record<ScalarKind, ScalarWords>> = {
  name: { is: "a name", fix: "Names are lower-case words joined by hyphens, such as pay-award." },
  "name of an inconsistency": {
    is: "a name",
    fix: "Begin with a letter, and use letters, digits and hyphens, such as I1.",
  },
  figure: {
    is: "a figure",
    fix: "Write digits with a decimal part if there is one, such as 5.3 or 1,900; write a nil as 0.",
  },
  "amount or TBC": {
    is: "a figure or TBC",
    fix: "Write digits such as 5.3, or TBC where the amount is not known yet.",
  },
  rate: { is: "a percentage", fix: "Write the number with its sign, such as 2% or -0.5%." },
  "rate or figure": { is: "a percentage or a figure", fix: "Write it as 17%, or as digits such as 5.3." },
  pence: { is: "a multiplier in pence", fix: "Write it with its p, such as 49.9p." },
  year: { is: "a financial year", fix: "Write it as 2022/23." },
  date: { is: "a date", fix: "Write it as 2021-12-15." },
  "yes or no": { is: "yes or no", fix: "Write yes or no." },
  "some text": { is: "text", fix: "Write some words." },
  "printed cell": {
    is: "a cell as a report prints it",
    fix: 'Copy it as printed, in quotes: "(3.8)", "-1.1", "1,900", "-", "" or "TBC".',
  },
  "rate or driver": {
    is: "a percentage or the name of a driver",
    fix: "Write it as 2%, name a driver, or give percentages by year.",
  },
  month: { is: "a month", fix: "Write it in full, such as September." },
  count: { is: "a whole number", fix: "Write a whole number, such as 1." },
};
