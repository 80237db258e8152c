import { type Decimal, decimal, zero } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Recurrence } from "../strategy/items.ts";
import { csvAmount } from "./csv-amount.ts";
import type { ColumnMistake, CsvColumns } from "./csv-columns.ts";
import { headingText, moneyIn, yearIn } from "./csv-headings.ts";
import { recurrenceIn } from "./csv-recurrence.ts";
import type { CsvRow } from "./csv-rows.ts";
import { type TotalRow, totalFound } from "./csv-totals.ts";

/** A proposal as the file has it: amounts in the file's unit, with the sign that a strategy gives them. */
export interface CsvProposal {
  readonly row: number;
  readonly label: string;
  readonly directorate: string;
  readonly amounts: readonly string[];
  readonly recurrence?: Recurrence;
  readonly note?: string;
  readonly owner?: string;
}

/** What the rows of a file hold, and everything about them that a reader should look at. */
export interface CsvProposals {
  readonly proposals: readonly CsvProposal[];
  readonly skipped: readonly { readonly row: number; readonly why: string }[];
  readonly guesses: readonly string[];
  readonly mistakes: readonly ColumnMistake[];
}

/** What the rows are read with. */
export interface RowSetting {
  readonly years: readonly FinancialYear[];
  /** Whether a minus in the file is an amount in the chapter's own direction. */
  readonly sign: "as printed" | "reversed";
  /** The directorate of every row, where the file has no column for it. */
  readonly directorate?: string;
  readonly skip: ReadonlySet<number>;
}

/**
 * The proposals in the rows below the headings. Totals are passed over and held against the rows above them; a row with words and
 * no amounts is the heading of a directorate, where no column says which one a row belongs to.
 */
export function csvProposals(rows: readonly CsvRow[], columns: CsvColumns, setting: RowSetting): CsvProposals {
  const reading = new Reading(columns, setting);
  for (const row of rows.filter(({ row: number }) => number > columns.headings.row)) reading.take(row);
  return reading.done();
}

class Reading {
  private readonly proposals: CsvProposal[] = [];
  private readonly skipped: { row: number; why: string }[] = [];
  private readonly mistakes: ColumnMistake[] = [];
  private readonly blanks: number[] = [];
  private readonly filledDown: number[] = [];
  private readonly columns: CsvColumns;
  private readonly setting: RowSetting;
  private readonly ownColumn: boolean;
  private directorate: string | undefined;
  /** How many proposals stood above the last total or heading. */
  private run = 0;

  constructor(columns: CsvColumns, setting: RowSetting) {
    this.columns = columns;
    this.setting = setting;
    this.ownColumn = columns.columns.some(({ field }) => field === "directorate");
    this.directorate = setting.directorate;
  }

  /** Takes one row, or notes why it is passed over. */
  take(row: CsvRow): void {
    if (row.cells.every((cell) => headingText(cell) === "")) return;
    const why = this.whyPassedOver(row);
    if (why !== undefined) this.skipped.push({ row: row.row, why });
  }

  private whyPassedOver({ row, cells }: CsvRow): string | undefined {
    if (this.setting.skip.has(row)) return "left out, as asked";
    if (this.repeatsHeadings(cells)) return "the headings again, or their unit";
    const label = this.textOf(cells, "label");
    const amounts = this.setting.years.map((year) => this.cellOf(cells, year));
    const blank = amounts.filter(({ cell }) => headingText(cell) === "").length;
    if (blank === amounts.length) return this.withoutAmounts(label);
    const read = amounts.map(({ cell, heading }) => this.amount(row, heading, cell));
    // A total is often named in the column of directorates.
    const called = label === "" ? this.textOf(cells, "directorate") : label;
    const total = totalFound(called, read, () => this.sums());
    if (total !== undefined) return this.takeTotal(row, called, total);
    if (label === "") {
      const fix = "Give it a label, or leave it out with --skip.";
      this.wrong([`row ${row}`], "The row has amounts and nothing that says what they are for.", fix);
      return undefined;
    }
    if (blank > this.columns.absent.length) this.blanks.push(row);
    const [note, owner] = [this.textOf(cells, "note"), this.textOf(cells, "owner")];
    this.proposals.push({
      row,
      label,
      directorate: this.directorateOf(row, cells),
      amounts: read.map((amount) => (this.setting.sign === "reversed" ? negated(amount) : amount)),
      ...this.recurrence(row, cells),
      ...(note === "" ? {} : { note }),
      ...(owner === "" ? {} : { owner }),
    });
    return undefined;
  }

  done(): CsvProposals {
    const guesses: string[] = [];
    if (this.blanks.length > 0) guesses.push(`A blank cell is nil: in ${rowsInWords(this.blanks)}.`);
    if (this.filledDown.length > 0)
      guesses.push(`A blank directorate is that of the row above: in ${rowsInWords(this.filledDown)}.`);
    return { proposals: this.proposals, skipped: this.skipped, guesses, mistakes: this.mistakes };
  }

  private wrong(at: readonly string[], what: string, fix: string, why?: string): void {
    this.mistakes.push({ at, what, fix, ...(why === undefined ? {} : { why }) });
  }

  private textOf(cells: readonly string[], field: string): string {
    const column = this.columns.columns.find((one) => one.field === field);
    return column === undefined ? "" : headingText(cells[column.index] ?? "");
  }

  private cellOf(cells: readonly string[], year: FinancialYear): { readonly cell: string; readonly heading: string } {
    const column = this.columns.columns.find(({ field }) => field === year);
    return { cell: column === undefined ? "" : (cells[column.index] ?? ""), heading: column?.heading ?? year };
  }

  private repeatsHeadings(cells: readonly string[]): boolean {
    const there = this.columns.columns.map(({ index, field }) => ({ cell: headingText(cells[index] ?? ""), field }));
    const ofYears = there.filter(({ field }) => /^\d/.test(field));
    const units = ofYears.filter(({ cell }) => cell !== "" && moneyIn(cell) !== undefined && !/[1-9]/.test(cell));
    const unitsOnly =
      units.length > 0 && there.every(({ cell }) => cell === "" || units.some((one) => one.cell === cell));
    return unitsOnly || (ofYears.length > 0 && ofYears.every(({ cell, field }) => yearIn(cell) === field));
  }

  private withoutAmounts(label: string): string {
    if (this.ownColumn || this.setting.directorate !== undefined || label === "") return "no amounts in it";
    this.directorate = label;
    this.run = this.proposals.length;
    return `"${label}" has no amounts: taken as the heading of a directorate`;
  }

  /** The directorate of a row: as its own cell says, or as the one above it or its heading does. */
  private directorateOf(row: number, cells: readonly string[]): string {
    const own = this.ownColumn ? this.textOf(cells, "directorate") : "";
    if (own !== "") this.directorate = own;
    else if (this.ownColumn && this.directorate !== undefined) this.filledDown.push(row);
    if (this.directorate !== undefined) return this.directorate;
    const what = "Nothing says which directorate the row belongs to.";
    const fix = this.ownColumn
      ? "Fill the cell in."
      : 'Say which they all belong to: --directorate "Adults"; or which column does: --map directorate=HEADING.';
    // Without a column for it every row lacks it, and one mistake is said once.
    if (this.ownColumn || !this.mistakes.some((mistake) => mistake.what === what))
      this.wrong([`row ${row}`], what, fix);
    return "";
  }

  private amount(row: number, heading: string, cell: string): string {
    const read = csvAmount(cell);
    if (read.kind === "figure") return read.text;
    if (read.kind === "to be confirmed") return "tbc";
    if (read.kind === "wrong") this.wrong([`row ${row}`, heading], read.what, read.fix, read.why);
    return "0";
  }

  private recurrence(row: number, cells: readonly string[]): { recurrence?: Recurrence } {
    const column = this.columns.columns.find(({ field }) => field === "recurrence");
    if (column === undefined) return {};
    const cell = headingText(cells[column.index] ?? "");
    if (cell === "") return {};
    const recurrence = recurrenceIn(cell, column.heading);
    if (recurrence !== undefined) return { recurrence };
    const fix = "Write recurring, one-off or time-limited.";
    this.wrong([`row ${row}`, column.heading], `"${cell}" does not say whether the amount recurs.`, fix);
    return {};
  }

  /** What the rows above come to: those since the last total or heading, those of each directorate, and all of them. */
  private sums(): readonly (readonly Decimal[])[] {
    const directorates = [...new Set(this.proposals.map(({ directorate }) => directorate))].reverse();
    const each = directorates.map((name) => this.proposals.filter(({ directorate }) => directorate === name));
    return [this.proposals.slice(this.run), ...each, this.proposals]
      .filter((rows) => rows.length > 0)
      .map((rows) =>
        this.setting.years.map((_, index) => {
          const sum = rows.reduce((so, { amounts }) => so.plus(value(amounts[index])), zero);
          return this.setting.sign === "reversed" ? sum.negated() : sum;
        }),
      );
  }

  private takeTotal(row: number, label: string, total: TotalRow): string | undefined {
    const off = (total.kind === "agrees" ? [] : total.differences).map(({ index, printed, sum }) => {
      return `${this.setting.years[index]}: ${printed} against ${sum}`;
    });
    if (total.kind === "unclear") {
      const what = `"${label}" may be a total, and is not the sum of rows above it (${off.join("; ")}).`;
      const fix = `Leave it out with --skip ${row}; or, if it is a proposal, change its label.`;
      this.wrong([`row ${row}`], what, fix);
      return undefined;
    }
    this.run = this.proposals.length;
    return total.kind === "agrees"
      ? `"${label}" is the total of rows above it, and agrees with them`
      : `"${label}" is a total, and is not the sum of the rows above it (${off.join("; ")})`;
  }
}

function value(amount: string | undefined): Decimal {
  return amount === undefined || amount === "tbc" ? zero : decimal(amount);
}

function negated(amount: string): string {
  if (amount === "tbc" || !/[1-9]/.test(amount)) return amount;
  return amount.startsWith("-") ? amount.slice(1) : `-${amount}`;
}

/** Rows by number, as a person lists them: "rows 3, 5 and 7", or the first few and how many more. */
export function rowsInWords(rows: readonly number[]): string {
  if (rows.length === 1) return `row ${rows[0]}`;
  const shown = rows.length > 6 ? rows.slice(0, 5) : rows.slice(0, -1);
  const last = rows.length > 6 ? `${rows.length - 5} more` : rows.at(-1);
  return `rows ${shown.join(", ")} and ${last}`;
}
