import { fileURLToPath } from "node:url";
import { forecast } from "../../src/forecast/forecast.ts";
import { infer } from "../../src/inference/infer.ts";
import { readStrategyFile } from "../../src/node.ts";
import { reconcile } from "../../src/printed/reconcile.ts";
import type { PrintedTable, PrintedTables } from "../../src/strategy/printed-tables.ts";

const file = readStrategyFile(fileURLToPath(new URL("../../examples/dudley-2021-12/strategy.yaml", import.meta.url)));
if (file.printed === undefined) throw new Error("Dudley's strategy names its printed tables.");

/** Dudley's strategy, its printed tables, its forecast, and the one held against the other. */
export const dudley = {
  strategy: file.strategy,
  model: file.model,
  warnings: file.warnings,
  printed: file.printed as PrintedTables,
  forecast: forecast(file.model),
  inferences: infer(file.strategy),
  years: file.strategy.years,
};

export const dudleyReconciled = reconcile(dudley.forecast, dudley.printed, dudley.inferences);

/** A cell exactly as Dudley printed it. */
export function printedCell(table: string, row: string, column: string): string {
  const found: PrintedTable | undefined = dudley.printed.tables.find(({ id }) => id === table);
  const at = found?.columns.findIndex(({ key }) => key === column) ?? -1;
  const text = found?.rows.find(({ key }) => key === row)?.printed[at];
  if (text === undefined) throw new Error(`No cell ${table}/${row}/${column}.`);
  return text;
}
