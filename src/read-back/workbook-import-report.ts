import type { Place, Problem } from "../model/problem.ts";
import type { Scenario } from "../model/scenario.ts";
import type { Unit } from "../model/unit.ts";
import type { inputKinds } from "./mapped-inputs.ts";

/** A figure that was typed into a workbook: where, what for, what was published there, and what it is now. */
export interface WorkbookDifference {
  readonly sheet: string;
  readonly cell: string;
  readonly line: string;
  readonly label: string;
  /** Empty for the settings of a proposal. */
  readonly year: string;
  readonly what: (typeof inputKinds)[number];
  readonly unit: Unit;
  /** Exact decimal text in the line's unit, pounds or a fraction; for a share kept a fraction, for a delay years. */
  readonly was: string;
  readonly is: string;
  readonly goesInto: "file" | "scenario";
  /** How the strategy file spells it, and where. */
  readonly written?: { readonly place: Place; readonly was?: string; readonly is: string };
}

/** What was made of a workbook that came back. */
export interface WorkbookImportReport {
  /** How many input cells were read. */
  readonly inputs: number;
  /** In the order of the workbook's map. */
  readonly differences: readonly WorkbookDifference[];
  /** What was only asked, and the text of a scenarios file that holds it. */
  readonly scenario?: Scenario;
  readonly scenarioText?: string;
  readonly notes: readonly string[];
}

/** The strategy's text with the figures in it, and what was made of the workbook; or everything that stands in the way. */
export type WorkbookImport =
  | { readonly ok: true; readonly text: string; readonly report: WorkbookImportReport }
  | { readonly ok: false; readonly problems: readonly Problem[] };
