import { forecastInWords, silencesInWords } from "../report/sentences.ts";
import { onSheet } from "./addresses.ts";
import type { Book, BookRow, BookSheet } from "./book.ts";
import { sourceText } from "./chapter-sheets.ts";
import { type Context, contextOf } from "./context.ts";
import { notApplicable, publishedCell } from "./published-sheet.ts";
import { publishedTables } from "./published-tables.ts";
import { sheetNames } from "./sheet-names.ts";
import type { WorkbookSubject } from "./subject.ts";

/**
 * Tables of a strategy for members and the public: one plain table to a sheet, marked up as a table, values only, no colour
 * that means anything, no merged, hidden or empty cells. Figures are those of the scenario chosen, or as published where none
 * is; the cells hold them exactly and show them rounded.
 *
 * @throws RangeError when the scenario chosen is not among those given
 * @throws ProblemsFound with every change of a scenario that cannot be made
 * @example
 * ```ts
 * import { readStrategyFile } from "mtfs/node";
 * import { publishedWorkbook } from "mtfs/workbook";
 *
 * const { strategy, model, hash } = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
 * const subject = { strategy, model, strategyHash: hash, version: "1.2.3" };
 * console.log(publishedWorkbook(subject).sheets.map(({ name }) => name).join(", "));
 * ```
 *
 * ```text
 * Cover, Contents, Notes, Summary, Drivers, Base budget, Additional spending, Savings, Resources, Budget gap, Risks outside the figures, General Fund, Public Health reserve, Business Rate Grant reserve, Forecast outturn, In-year funding, Savings delivery, Dedicated Schools Grant, Facts stated, Ready reckoner
 * ```
 */
export function publishedWorkbook(subject: WorkbookSubject): Book {
  const context = contextOf(subject);
  const { strategy, version } = subject;
  const named = sheetNames();
  const [cover, contents, notes] = ["Cover", "Contents", "Notes"].map(named) as [string, string, string];
  const tables = publishedTables(context, named);
  const title = `${strategy.council}: ${strategy.title}`;
  const listed = [notesSheet(notes, context), ...tables];
  return {
    title,
    subject: "Medium Term Financial Strategy, tables",
    creator: `mtfs ${version}`,
    dated: strategy.dated,
    sheets: [coverSheet(cover, title, context), contentsSheet(contents, listed), ...listed],
    names: [],
  };
}

function plainSheet(name: string, summary: string, widths: readonly number[], rows: readonly BookRow[]): BookSheet {
  return { name, summary, isProtected: false, widths, rows, validations: [], charts: [] };
}

function coverSheet(name: string, title: string, { subject, base, chosen, scenarios }: Context): BookSheet {
  const { strategy } = subject;
  const scenario = scenarios[chosen - 1];
  const lines = [
    `${strategy.status === "draft" ? "Draft" : "Approved"}, ${strategy.dated}.`,
    ...(scenario === undefined
      ? forecastInWords(strategy, base)
      : [`The tables show the scenario: ${scenario.label}.`, "As published:", ...forecastInWords(strategy, base)]),
    ...silencesInWords(strategy),
    `Made by mtfs ${subject.version} from the strategy file with SHA-256 ${subject.strategyHash}.`,
  ];
  return plainSheet(
    name,
    "What these tables are.",
    [110],
    [[publishedCell(title, "title")], ...lines.map((line): BookRow => [publishedCell(line, "wrapped")])],
  );
}

function contentsSheet(name: string, tables: readonly BookSheet[]): BookSheet {
  return plainSheet(
    name,
    "A list of the worksheets.",
    [40, 100],
    [
      [publishedCell("Contents", "title")],
      ...tables.map(
        (table): BookRow => [
          { ...publishedCell(table.name, "link"), leadsTo: onSheet(table.name, "A1") },
          publishedCell(table.summary, "wrapped"),
        ],
      ),
    ],
  );
}

/** What holds of every table, and the report's own notes on lines. */
function notesSheet(name: string, { subject }: Context): BookSheet {
  const sources = Object.entries(subject.strategy.sources).map(
    ([short, { title, date }]) => `${short}: ${[title, date].filter(Boolean).join(", ")}.`,
  );
  const lines = [
    "Every line is positive in its own direction; lines marked (taken away) are taken from their total. In the summary, what is taken away is negative.",
    "A positive budget gap is a shortfall, drawn from balances; a negative gap is a surplus, added to them.",
    "Figures are shown rounded; the cells hold them unrounded, so a column of rounded figures may seem to be out by one in the last place.",
    `${notApplicable} means not applicable: a line has no figure for that year, or nothing is stated.`,
    "Sources:",
    ...sources,
    "Notes on lines:",
    ...subject.model.lines.flatMap((line) =>
      line.note === undefined || line.name.endsWith(".published")
        ? []
        : [`${line.label}${line.origin === undefined ? "" : ` (${sourceText(line.origin)})`}: ${line.note}`],
    ),
  ];
  return plainSheet(
    name,
    "What holds of every table: signs, rounding, shorthand, sources and notes on lines.",
    [120],
    [[publishedCell("Notes", "title")], ...lines.map((line): BookRow => [publishedCell(line, "wrapped")])],
  );
}
