import type { Decimal } from "../meaning/decimal.ts";
import { type CastingResult, halfUnit } from "./castings.ts";

/**
 * How a printed figure compares with the model's.
 * - **exact**: equal at the printed precision, halves rounded up
 * - **rounding**: within half a unit of the last place, or, for a sum, half a unit for each rounded term and the total (see tolerance.ts)
 * - **forced**: one unit from its own detail, where the table needs it so to add up
 * - **differs**: none of these
 * - **not modelled**: the row shows no line
 */
export type Verdict = "exact" | "rounding" | "forced" | "differs" | "not modelled";

/** A printed cell to be judged: its value, the model's value in the same unit and sign, and the sums it takes part in. */
export interface JudgedCell {
  readonly table: string;
  readonly decimals: number;
  readonly row: string;
  readonly column: string;
  readonly printed: Decimal;
  readonly model: Decimal;
  /** How far rounding alone can put it from the model. Most figures are exact and never ask. */
  readonly tolerance: () => Decimal;
  readonly castings: readonly CastingResult[];
}

/** The verdict on a printed figure. A tolerance is never widened to make one better. */
export function verdictOn(cell: JudgedCell): Verdict {
  const { decimals, printed, model } = cell;
  const natural = model.toDecimalPlaces(decimals);
  if (printed.equals(natural)) return "exact";
  if (printed.minus(model).abs().lessThanOrEqualTo(cell.tolerance())) return "rounding";
  const oneUnit = halfUnit(decimals).times(2);
  if (printed.minus(natural).abs().equals(oneUnit) && sumsNeedIt(cell)) return "forced";
  return "differs";
}

/** Whether a printed sum that holds exactly would not hold with the figure's own rounding in its place. */
function sumsNeedIt(cell: JudgedCell): boolean {
  return cell.castings.some((casting) => casting.outcome === "exact" && takesPart(cell, casting) !== "not");
}

function takesPart(cell: JudgedCell, casting: CastingResult): "as total" | "as term" | "not" {
  const [own, along] = casting.direction === "down" ? [cell.row, cell.column] : [cell.column, cell.row];
  if (casting.along !== along) return "not";
  if (casting.total === own) return "as total";
  return casting.terms.includes(own) ? "as term" : "not";
}
