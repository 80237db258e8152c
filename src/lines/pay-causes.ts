/** What raises a pay bill, in the words of a label. */
export const payCauses = {
  "catch-up": "catch-up on the base year's award",
  "full-year-effect": "full-year effect of the base year's award",
  award: "percentage awards",
  "flat-award": "flat awards",
  "national-insurance": "employers' National Insurance",
  pension: "employers' pension rate",
} as const;

/** What raises a pay bill. */
export type PayCause = keyof typeof payCauses;
