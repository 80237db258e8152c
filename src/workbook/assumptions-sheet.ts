import type { Forecast } from "../forecast/forecast.ts";
import { decimal } from "../meaning/decimal.ts";
import { address, fixed, onSheet } from "./addresses.ts";
import type { BookCell, BookSheet, RangeName } from "./book.ts";
import { formula, number, text } from "./cells.ts";
import type { Context } from "./context.ts";
import { headlinesOf } from "./headlines.ts";
import { inputRules } from "./input-rules.ts";
import { inputTimeRows } from "./input-sheets.ts";
import { firstRow, firstYearColumn, sheets } from "./places.ts";
import { scenarioChoice, scenarioList } from "./scenarios-sheet.ts";
import { type TimeRow, timeSheet } from "./time-sheet.ts";

/** The sheet an officer changes in a meeting: the scenario, the assumptions, the risks to switch in, and above them the answer. */
export function assumptionsSheet(context: Context, verdict: string): BookSheet {
  const inputs = context.layout.inputs.filter((input) => input.sheet === sheets.assumptions);
  const example = exampleOf(context);
  return timeSheet(
    context,
    verdict,
    {
      name: sheets.assumptions,
      title: "Assumptions",
      purpose:
        example === undefined
          ? "Choose a scenario in the blue cell, or change Proposals and Amounts, and read the answer here."
          : `What if? Type over a blue cell, such as ${example} below, or choose a scenario; the answer changes at once.`,
      besides: ["Changed?"],
      tab: "input",
    },
    [...scenarioRows(context), ...answerRows(context), ...inputTimeRows(context, inputs, false)],
    { validations: [scenarioRule(context), ...inputRules(context, inputs)] },
  );
}

/** A driver to try first; none where the strategy has no driver. */
export function exampleOf({ layout }: Context): string | undefined {
  return layout.inputs.find(({ line }) => line.kind === "given" && line.role === "driver")?.label;
}

const [numberRow, scenarioRow] = [firstRow, firstRow + 1];

/** The names of the scenario chosen and of its number. */
export const scenarioNames: readonly RangeName[] = [
  { name: "scenario", range: onSheet(sheets.assumptions, fixed(scenarioRow, 1)) },
  { name: "scenario_number", range: onSheet(sheets.assumptions, fixed(numberRow, firstYearColumn)) },
];

function scenarioRows(context: Context): readonly TimeRow[] {
  const number = formula(
    `MATCH(${address(scenarioRow, 1)},${scenarioList(context)},0)-1`,
    decimal(String(context.chosen)),
    "whole",
  );
  return [
    {
      label: text("Scenario: choose from the list in the cell below") as BookCell,
      type: "Calculation",
      unit: "number",
      figures: inFirstYear(context, number),
    },
    { label: { content: scenarioChoice(context, context.chosen), style: { role: "input" } }, type: "Input" },
  ];
}

function inFirstYear({ layout }: Context, cell: BookCell) {
  return layout.years.map((_, index) => (index === 0 ? cell : undefined));
}

function scenarioRule(context: Context) {
  return {
    range: address(scenarioRow, 1),
    title: "Scenario",
    message: "Choose a scenario. It acts on the figures in the blue cells. The first leaves them as they are.",
    allows: { kind: "one of" as const, list: scenarioList(context) },
    refusal: "Choose one of the scenarios in the list.",
  };
}

/** The headlines now, as published, and how far apart they are: always seven rows, so that inputs begin at one place. */
function answerRows(context: Context): readonly TimeRow[] {
  const empty: TimeRow = { label: { content: "", style: { role: "text" } } };
  const answers = headlinesOf(context.subject.model).flatMap((line, index) =>
    answerFor(context, line, firstRow + 3 + index * 3),
  );
  return [
    { label: text("The answer", "heading") as BookCell },
    ...Array.from({ length: 6 }, (_, index) => answers[index] ?? empty),
  ];
}

function answerFor(context: Context, line: string, row: number): readonly TimeRow[] {
  const { layout, worked, base, subject } = context;
  const label = subject.model.lineNamed.get(line)?.label ?? line;
  const cells = (make: (year: string, column: number) => BookCell | undefined) =>
    layout.years.map((year) => (base.find(line, year) === undefined ? undefined : make(year, layout.column(year))));
  const of = (forecast: Forecast, year: string) => forecast.value(line, year);
  return [
    {
      label: text(`${label}, now`, "total label") as BookCell,
      type: "Calculation",
      unit: "£",
      name: line,
      figures: cells((year) =>
        formula(layout.cell(line, year, sheets.assumptions), of(worked, year), "pounds", "total"),
      ),
    },
    {
      label: text(`${label}, as published`) as BookCell,
      type: "As published",
      unit: "£",
      figures: cells((year) => number(of(base, year), "pounds")),
    },
    {
      label: text("Difference") as BookCell,
      type: "Calculation",
      unit: "£",
      figures: cells((year, column) =>
        formula(
          `${address(row, column)}-${address(row + 1, column)}`,
          of(worked, year).minus(of(base, year)),
          "difference",
        ),
      ),
    },
  ];
}
