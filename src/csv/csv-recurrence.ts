import type { Recurrence } from "../strategy/items.ts";

const words: readonly { readonly of: RegExp; readonly is: Recurrence }[] = [
  { of: /^(recurring|recurrent|ongoing|on going|permanent|base|r)$/, is: "recurring" },
  { of: /^(one off|once|non recurring|non recurrent|o)$/, is: "one-off" },
  { of: /^(time limited|fixed term|temporary|t)$/, is: "time-limited" },
];

/**
 * Whether an amount recurs, from a cell: in words, or yes or no under a heading that asks. Nothing where the cell does not say.
 *
 * @example recurrenceIn("One-off", "Recurrence") is "one-off", and so is recurrenceIn("no", "Recurring?")
 */
export function recurrenceIn(cell: string, heading: string): Recurrence | undefined {
  const plain = cell
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();
  const yes = /^(yes|y|true)$/.test(plain);
  if (yes || /^(no|n|false)$/.test(plain)) {
    if (/one.?off/i.test(heading) && !/recur/i.test(heading)) return yes ? "one-off" : "recurring";
    if (/recurring|permanent|ongoing/i.test(heading) && !/one.?off/i.test(heading))
      return yes ? "recurring" : "one-off";
    return undefined;
  }
  return words.find(({ of }) => of.test(plain))?.is;
}
