import { strategyFromDocument } from "../input/read-strategy.ts";
import { documentFromText } from "../input/yaml.ts";
import { decimal, zero } from "../meaning/decimal.ts";
import type { Problem } from "../model/problem.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { yamlWithAdditions } from "../writing/yaml-additions.ts";
import { type ColumnMistake, csvColumns } from "./csv-columns.ts";
import type { Money } from "./csv-headings.ts";
import { csvMoney } from "./csv-money.ts";
import { type CsvProposal, csvProposals, rowsInWords } from "./csv-proposals.ts";
import { csvRows } from "./csv-rows.ts";
import type { ImportReport } from "./import-report.ts";
import { type NamedProposal, namedProposals } from "./named-proposals.ts";
import { proposalAdditions, proposalTotals } from "./proposal-additions.ts";

/** A file of proposals, the strategy that they go into, and what the reader says about the file. */
export interface ProposalsRequest {
  readonly csv: string;
  readonly csvFile?: string;
  readonly strategy: string;
  readonly strategyFile?: string;
  readonly chapter: "savings" | "additional-spending";
  /** What columns are: a field or a year, and the heading of its column, or "none". */
  readonly map?: ReadonlyMap<string, string>;
  readonly money?: Money;
  readonly sign?: "as printed" | "reversed";
  readonly directorate?: string;
  readonly skip?: ReadonlySet<number>;
}

/** The strategy's text with the proposals in it, and what was made of the file; or everything that stands in the way. */
export type ProposalsImport =
  | { readonly ok: true; readonly text: string; readonly report: ImportReport }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Adds the proposals of a CSV file to a chapter of a strategy's text. Amounts keep every digit; the rest of the text stays as its
 * author wrote it. Nothing is added while anything is unclear: each doubtful cell is a problem with its row and heading.
 *
 * @example a row "Adults,Two offices closed,400,1200" under "Directorate,Proposal,2026/27 £000,2027/28 £000" becomes, under the
 * directorate adults, `two-offices-closed: { label: Two offices closed, amounts: [400, 1200] }`
 */
export function importProposals(request: ProposalsRequest): ProposalsImport {
  const taken = documentFromText(request.strategy, request.strategyFile);
  const before = taken.ok ? strategyFromDocument(taken.document) : taken;
  if (!before.ok) return before;
  if (/^\s*[{[]/.test(request.strategy.replace(/^\uFEFF/, "")))
    return refused(request.strategyFile, [
      { at: [], what: "The strategy is written as JSON.", fix: "Import into a strategy that is written as YAML." },
    ]);
  const rows = csvRows(request.csv, request.csvFile);
  if (!rows.ok) return rows;
  const { strategy } = before;
  const columns = csvColumns(rows.rows, strategy.years, request.map ?? new Map());
  if ("mistakes" in columns) return refused(request.csvFile, columns.mistakes);

  const money = csvMoney(rows.rows, columns, request.money);
  const { years } = strategy;
  const { directorate, skip = new Set(), sign = "as printed" } = request;
  const read = csvProposals(rows.rows, columns, {
    years,
    sign,
    skip,
    ...(directorate === undefined ? {} : { directorate }),
  });
  const chapter = request.chapter === "savings" ? strategy.savings : strategy.additionalSpending;
  const named = namedProposals(read.proposals, chapter?.directorates ?? []);
  const mistakes = [...money.mistakes, ...read.mistakes, ...named.mistakes, ...signMistakes(read.proposals, request)];
  if (read.proposals.length === 0 && mistakes.length === 0) {
    const fix = "Check that the rows of amounts stand below the headings.";
    mistakes.push({ at: [`row ${columns.headings.row}`], what: "No row below the headings is a proposal.", fix });
  }
  if (mistakes.length > 0 || money.money === undefined) return refused(request.csvFile, mistakes);

  const chapterMoney = chapter?.money ?? money.money;
  const effects = chapter?.effects ?? effectsOf(strategy);
  const text = yamlWithAdditions(
    request.strategy,
    proposalAdditions(request.chapter, chapter, named.proposals, { money: money.money, chapterMoney, effects }),
  );
  const after = documentFromText(text, request.strategyFile);
  const reread = after.ok ? strategyFromDocument(after.document) : after;
  if (!reread.ok) return reread;
  const separated = { ",": undefined, ";": "semicolons", "\t": "tabs" }[rows.separator];
  const report: ImportReport = {
    chapter: request.chapter,
    proposals: named.proposals.length,
    headingsRow: columns.headings.row,
    columns: columns.columns,
    unused: columns.unused,
    guesses: [
      ...(separated === undefined ? [] : [`Cells are separated by ${separated}.`]),
      ...(columns.headings.row === 1
        ? []
        : [`Headings are in row ${columns.headings.row}; what stands above is left out.`]),
      ...columns.absent.map((year) => `${year} has no column, as mapped: every row is nil in it.`),
      ...money.guesses,
      ...read.guesses,
      ...named.guesses,
      ...negatives(named.proposals),
    ],
    skipped: read.skipped,
    years,
    totals: proposalTotals(named.proposals, years.length),
    money: money.money,
    chapterMoney,
    effects,
  };
  return { ok: true, text, report };
}

function refused(file: string | undefined, mistakes: readonly ColumnMistake[]): ProposalsImport {
  return { ok: false, problems: mistakes.map((mistake) => importProblem(file, mistake)) };
}

/** A mistake in a file as a problem, at its row and heading. */
export function importProblem(file: string | undefined, { at, ...words }: ColumnMistake): Problem {
  const place = { path: at, ...(file === undefined ? {} : { file }) };
  return { code: "import", severity: "error", place, ...words };
}

/** A new chapter measures as the base budget does, where that measures changes. */
function effectsOf({ baseBudget }: Strategy): "cumulative" | "incremental" {
  return baseBudget?.effects === "incremental" ? "incremental" : "cumulative";
}

/** Savings in brackets are positive in a strategy, and only the reader knows which way a table's minus points. */
function signMistakes(
  proposals: readonly CsvProposal[],
  { chapter, sign }: ProposalsRequest,
): readonly ColumnMistake[] {
  const known = proposals.flatMap(({ amounts }) => amounts).filter((amount) => amount !== "tbc");
  const sum = known.reduce((so, amount) => so.plus(decimal(amount)), zero);
  if (sign !== undefined || !sum.isNegative() || sum.isZero()) return [];
  const are = chapter === "savings" ? "Savings" : "Additional spending";
  return [
    {
      at: [],
      what: `The amounts come to ${sum.toFixed()} in all.`,
      why: `${are} ${chapter === "savings" ? "are" : "is"} positive in a strategy, whatever sign a report prints.`,
      fix: "Say --sign reversed if a minus or a bracket is an amount in the chapter's own direction, or --sign 'as printed' if it is not.",
    },
  ];
}

function negatives(proposals: readonly NamedProposal[]): readonly string[] {
  const rows = proposals
    .filter(({ amounts }) => amounts.some((amount) => amount.startsWith("-")))
    .map(({ row }) => row);
  return rows.length === 0 ? [] : [`Negative amounts stay negative, as falls or reversals: in ${rowsInWords(rows)}.`];
}
