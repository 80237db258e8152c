import type { Decimal } from "../meaning/decimal.ts";
import type { CellShown } from "../strategy/printed-tables.ts";
import type { Verdict } from "./verdict.ts";

/** One printed figure held against the model. */
export interface ReconciledFigure {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly label: string;
  /** The cell exactly as printed. */
  readonly printed: string;
  readonly kind: "figure" | "range" | "dash" | "blank" | "unknown" | "lost";
  /** The line and year that the cell shows. */
  readonly shows?: CellShown;
  /** The model's figure in the unit and the sign of the print; nothing where the cell is not modelled. */
  readonly model?: Decimal;
  readonly verdict: Verdict;
  /** Whether the strategy took its figure from this very cell, or does not say where from, so that agreement proves nothing. */
  readonly entered: boolean;
}

/** How the model came by its figure: "entered" or "worked out"; nothing where the cell is not modelled, and so neither. */
export function basisInWords({ verdict, entered }: ReconciledFigure): "entered" | "worked out" | "" {
  if (verdict === "not modelled") return "";
  return entered ? "entered" : "worked out";
}
