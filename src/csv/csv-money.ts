import type { ColumnMistake, CsvColumns } from "./csv-columns.ts";
import { headingText, type Money, moneyIn } from "./csv-headings.ts";
import type { CsvRow } from "./csv-rows.ts";

/** The unit of a file's amounts, and how it was told; or why it cannot be. */
export interface CsvMoney {
  readonly money: Money | undefined;
  readonly guesses: readonly string[];
  readonly mistakes: readonly ColumnMistake[];
}

/** The unit of the amounts: as the reader says, as the headings of the years say, or as what stands just around them says. */
export function csvMoney(rows: readonly CsvRow[], columns: CsvColumns, stated: Money | undefined): CsvMoney {
  const ofYears = columns.columns.filter(({ field }) => /^\d/.test(field));
  const { row } = columns.headings;
  const below = rows.find((one) => one.row === row + 1)?.cells ?? [];
  const units = ofYears.map(({ index }) => headingText(below[index] ?? "")).filter((cell) => !/[1-9]/.test(cell));
  const above = rows.filter((one) => one.row < row).flatMap(({ cells }) => cells);
  const places = [
    { said: ofYears.map(({ heading }) => heading), where: "the headings of the years say so" },
    { said: units, where: "the row below the headings says so" },
    { said: above, where: "the title above the headings says so" },
    { said: columns.headings.cells, where: "another heading says so" },
  ].map(({ said, where }) => ({ found: [...new Set(said.map(moneyIn).filter((one) => one !== undefined))], where }));
  const first = places.find(({ found }) => found.length > 0);
  const found = first?.found ?? [];
  const at = [`row ${row}`];
  if (stated !== undefined) {
    // Pounds in a heading may be said of thousands of them, so only the other two are held against what the reader says.
    const against = found.find((one) => one !== stated && one !== "£");
    if (against === undefined) return { money: stated, guesses: [], mistakes: [] };
    const what = `The file says ${against}, and --money says ${stated}.`;
    return { money: undefined, guesses: [], mistakes: [{ at, what, fix: "Leave --money out, or correct it." }] };
  }
  if (first === undefined || found.length > 1) {
    const what =
      found.length > 1 ? `The file says both ${found.join(" and ")}.` : "Nothing says which unit the amounts are in.";
    return {
      money: undefined,
      guesses: [],
      mistakes: [{ at, what, fix: "Say --money £m, --money £000 or --money £." }],
    };
  }
  return { money: found[0], guesses: [`Amounts are in ${found[0]}: ${first.where}.`], mistakes: [] };
}
