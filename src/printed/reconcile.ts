import type { Forecast } from "../forecast/forecast.ts";
import type { Inference } from "../inference/infer.ts";
import { type Decimal, zero } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { CellShown, PrintedRow, PrintedTable, PrintedTables } from "../strategy/printed-tables.ts";
import { type AgreementResult, agreementsOf } from "./agreements.ts";
import { type CastingResult, castingsOf, gridOf } from "./castings.ts";
import { enteredCells } from "./entered.ts";
import { type Finding, findingsOf } from "./findings.ts";
import { onePrinted } from "./printed-cell.ts";
import type { ReconciledFigure } from "./reconciled-figure.ts";
import { type ReferenceResult, referencesOf } from "./references.ts";
import { type Drift, toleranceOf } from "./tolerance.ts";
import { type Verdict, verdictOn } from "./verdict.ts";

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
 * Holds a report's printed tables against a forecast, and against themselves. Each printed figure is compared at its own
 * precision, in the unit and with the sign of the print; no tolerance is wider than what rounding alone can do.
 *
 * @param printed - read for the model of that forecast
 * @param inferences - what print says of bases and rates, so that a known inconsistency can be confirmed by it
 * @example
 * ```ts
 * import { forecast, infer, reconcile } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const { strategy, model, printed } = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
 * if (printed !== undefined) {
 *   const { figures, agrees } = reconcile(forecast(model), printed, infer(strategy));
 *   console.log(agrees, figures.length, figures.filter(({ verdict }) => verdict === "forced").length);
 * }
 * ```
 *
 * ```text
 * true 662 6
 * ```
 */
export function reconcile(
  forecast: Forecast,
  printed: PrintedTables,
  inferences: readonly Inference[] = [],
): Reconciliation {
  const castingsIn = new Map(printed.tables.map((table) => [table, castingsOf(table)]));
  const cells = printed.tables.flatMap((table) => {
    const own = castingsIn.get(table) ?? [];
    const drift = driftIn(forecast, table);
    const isEntered = enteredCells(forecast, table);
    return table.rows.flatMap((row) =>
      table.columns.map((_, index) => judge({ forecast, table, castings: own, drift, isEntered }, row, index)),
    );
  });
  const figures = cells.filter(({ kind }) => kind === "figure" || kind === "range" || kind === "dash");
  const otherCells = cells.filter(({ kind }) => kind === "blank" || kind === "unknown" || kind === "lost");
  const castings = [...castingsIn.values()].flat();
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

/** What the cells of one table are judged by. */
interface TableHeld {
  readonly forecast: Forecast;
  readonly table: PrintedTable;
  readonly castings: readonly CastingResult[];
  readonly drift: Drift;
  readonly isEntered: (shown: CellShown) => boolean;
}

function judge(
  { forecast, table, castings, drift, isEntered }: TableHeld,
  row: PrintedRow,
  index: number,
): ReconciledFigure {
  const column = table.columns[index]?.key ?? "";
  const text = row.printed[index] ?? "";
  const cell = gridOf(table).cell(row.key, column);
  const shows = row.shows[index];
  const model = modelIn(forecast, table, row, index);
  const { label } = row;
  if (
    shows === undefined ||
    model === undefined ||
    cell.kind === "unknown" ||
    cell.kind === "lost" ||
    (cell.kind === "blank" && !table.blankMeansNil)
  ) {
    const verdict = "not modelled";
    return { table: table.id, row: row.key, column, label, printed: text, kind: cell.kind, verdict, entered: false };
  }
  const value = cell.kind === "figure" ? cell.value : zero;
  const decimals = row.decimals ?? table.decimals;
  const tolerance = () => toleranceOf(table, row.key, index, drift);
  return {
    table: table.id,
    row: row.key,
    column,
    label,
    printed: text,
    kind: cell.kind,
    shows,
    model,
    verdict:
      cell.kind === "range"
        ? withinRange(model, cell)
        : verdictOn({ table: table.id, decimals, row: row.key, column, printed: value, model, tolerance, castings }),
    entered: isEntered(shows),
  };
}

/** The model's figure for a cell, in the unit and the sign of the print. */
function modelIn(forecast: Forecast, table: PrintedTable, row: PrintedRow, index: number): Decimal | undefined {
  const shows = row.shows[index];
  const modelled = shows === undefined ? undefined : forecast.find(shows.line, shows.year);
  if (shows === undefined || modelled === undefined) return undefined;
  const unit = forecast.model.lineNamed.get(shows.line)?.unit ?? "pounds";
  const inUnit = modelled.times(onePrinted(unit, row.money ?? table.money));
  return row.reversed ? inUnit.negated() : inUnit;
}

/** How far each printed figure of a table is from the model. */
function driftIn(forecast: Forecast, table: PrintedTable): Drift {
  const rows = new Map(table.rows.map((row) => [row.key, row]));
  return (key, column) => {
    const row = rows.get(key);
    const cell = gridOf(table).cell(key, table.columns[column]?.key ?? "");
    const model = row === undefined ? undefined : modelIn(forecast, table, row, column);
    return cell.kind === "figure" && model !== undefined ? cell.value.minus(model) : undefined;
  };
}

/** A range agrees with any figure in it, and says no more than that. */
function withinRange(model: Decimal, { least, most }: { readonly least: Decimal; readonly most: Decimal }): Verdict {
  return model.greaterThanOrEqualTo(least) && model.lessThanOrEqualTo(most) ? "exact" : "differs";
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
