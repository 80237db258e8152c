import type { Forecast } from "../forecast/forecast.ts";
import type { Inference } from "../inference/infer.ts";
import { zero } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { PrintedRow, PrintedTable, PrintedTables } from "../strategy/printed-tables.ts";
import { type AgreementResult, agreementsOf } from "./agreements.ts";
import { type CastingResult, castingsOf } from "./castings.ts";
import { enteredFromThere } from "./entered.ts";
import { type Finding, findingsOf } from "./findings.ts";
import { poundsIn, readPrintedCell } from "./printed-cell.ts";
import type { ReconciledFigure } from "./reconciled-figure.ts";
import { type ReferenceResult, referencesOf } from "./references.ts";
import { verdictOn } from "./verdict.ts";

/** Every printed figure with its verdict, every sum and agreement among them, and what was found. */
export interface Reconciliation {
  /** Figures and dashes, each with a verdict. */
  readonly figures: readonly ReconciledFigure[];
  /** Cells that print nothing, or something unknown: held against the model where the table says that a blank is nil. */
  readonly otherCells: readonly ReconciledFigure[];
  readonly castings: readonly CastingResult[];
  readonly agreements: readonly AgreementResult[];
  readonly references: readonly ReferenceResult[];
  readonly findings: readonly Finding[];
  /** Whether nothing differs that is not a known inconsistency of the report. */
  readonly agrees: boolean;
}

/**
 * Holds a report's printed tables against a forecast, and against themselves.
 *
 * @param inferences - what print says of bases and rates, so that a known inconsistency can be confirmed by it
 */
export function reconcile(
  forecast: Forecast,
  printed: PrintedTables,
  inferences: readonly Inference[] = [],
): Reconciliation {
  const castings = printed.tables.flatMap(castingsOf);
  const cells = printed.tables.flatMap((table) => {
    const own = castings.filter((casting) => casting.table === table.id);
    return table.rows.flatMap((row) => table.columns.map((_, index) => judge(forecast, table, row, index, own)));
  });
  const figures = cells.filter(({ kind }) => kind === "figure" || kind === "dash");
  const otherCells = cells.filter(({ kind }) => kind === "blank" || kind === "unknown");
  const agreements = agreementsOf(printed);
  const references = referencesOf(printed);
  const findings = findingsOf({ printed, cells, castings, agreements, references, inferences });
  return {
    figures,
    otherCells,
    castings,
    agreements,
    references,
    findings,
    agrees: !findings.some(({ unexpected }) => unexpected),
  };
}

function judge(
  forecast: Forecast,
  table: PrintedTable,
  row: PrintedRow,
  index: number,
  castings: readonly CastingResult[],
): ReconciledFigure {
  const column = table.columns[index]?.key ?? "";
  const text = row.printed[index] ?? "";
  const cell = readPrintedCell(text);
  const shows = row.shows[index];
  const facts = { table: table.id, row: row.key, column, label: row.label, printed: text, kind: cell.kind };
  const modelled = shows === undefined ? undefined : forecast.find(shows.line, shows.year);
  const judgedAsNil = cell.kind === "dash" || (cell.kind === "blank" && table.blankMeansNil);
  if (
    shows === undefined ||
    modelled === undefined ||
    cell.kind === "unknown" ||
    (cell.kind === "blank" && !judgedAsNil)
  ) {
    return { ...facts, verdict: "not modelled", entered: false };
  }
  const inUnit = modelled.dividedBy(poundsIn(table.money));
  const model = row.reversed ? inUnit.negated() : inUnit;
  const value = cell.kind === "figure" ? cell.value : zero;
  return {
    ...facts,
    shows,
    model,
    verdict: verdictOn({ table, row: row.key, column, printed: value, model, castings }),
    entered: enteredFromThere(forecast, shows.line, shows.year, table.id),
  };
}

/** The printed cells that show a line in a year, those it was entered from first. */
export function cellsShowing(
  reconciliation: Reconciliation,
  line: string,
  year: FinancialYear,
): readonly ReconciledFigure[] {
  return reconciliation.figures
    .filter(({ shows }) => shows?.line === line && shows.year === year)
    .sort((one, other) => Number(other.entered) - Number(one.entered));
}
