import { decimal } from "../meaning/decimal.ts";
import { type FinancialYear, yearsAfter } from "../model/financial-year.ts";
import type { YearValues } from "../model/line.ts";
import type { Scenario } from "../model/scenario.ts";
import { address, fixed, fixedColumn, fixedRow, onSheet } from "./addresses.ts";
import type { BookCell, BookSheet, NumberFormat } from "./book.ts";
import { formula, number, text, unitText } from "./cells.ts";
import { underScenario } from "./chapter-sheets.ts";
import type { Context } from "./context.ts";
import type { PlacedInput } from "./input-rows.ts";
import { firstRow, sheets } from "./places.ts";
import type { ScenarioEffect } from "./scenario-effects.ts";
import { type TimeRow, timeSheet } from "./time-sheet.ts";

/** The scenarios and what each does to an input; and the inputs that any of them touches, under the one that is chosen. */
export function scenarioSheets(context: Context, verdict: string): readonly BookSheet[] {
  return [
    scenariosSheet(context, verdict),
    ...(context.layout.touched.size === 0 ? [] : [figuresSheet(context, verdict)]),
  ];
}

/** A scenario as the list shows it: its number keeps two of one label apart. */
export function scenarioChoice({ scenarios }: Context, number: number): string {
  return number === 0
    ? "0. None: the figures as they stand"
    : `${number}. ${scenarios[number - 1]?.label ?? ""}`.slice(0, 250);
}

/** The cells that list the scenarios. */
export function scenarioList({ scenarios }: Context): string {
  return onSheet(sheets.scenarios, `${fixed(firstRow, 1)}:${fixed(firstRow + scenarios.length, 1)}`);
}

const kinds = { share: "Share added", amount: "Amount added" } as const;
type Kind = keyof typeof kinds;

/** The rows of effects, those of one line together: two for an effect that adds a share and an amount. */
function effectRows({ layout, scenarios }: Context) {
  // The list, then the heading over the effects.
  let row = firstRow + scenarios.length + 2;
  return layout.effects.flatMap((effect) =>
    (["share", "amount"] as const)
      .filter((kind) => Object.keys(effect[kind]).length > 0)
      .map((kind) => ({ effect, kind, row: row++ })),
  );
}

function scenariosSheet(context: Context, verdict: string): BookSheet {
  const { scenarios } = context;
  const list = [undefined, ...scenarios].map(
    (scenario, index): TimeRow => ({
      label: text(scenarioChoice(context, index)) as BookCell,
      type: "List",
      ...(scenario === undefined ? {} : { name: scenario.name }),
      ...noteOf(scenario),
    }),
  );
  const rows = effectRows(context);
  const effects = rows.map(({ effect, kind }) => effectRow(context, effect, kind));
  const heading = text(
    "What each does: a figure becomes input × (1 + share added) + amount added",
    "heading",
  ) as BookCell;
  return timeSheet(
    context,
    verdict,
    {
      name: sheets.scenarios,
      title: "Scenarios",
      purpose:
        "The scenarios to choose from on the Assumptions sheet. The Status column of an effect is the number of its scenario.",
      tab: "working",
    },
    [...list, ...(effects.length === 0 ? [] : [{ label: heading }, ...effects])],
  );
}

function noteOf(scenario: Scenario | undefined): { readonly note?: string } {
  const note = [scenario?.why, scenario?.by && `By ${scenario.by}.`, scenario?.date].filter(Boolean).join(" ");
  return note === "" ? {} : { note };
}

function effectRow({ layout }: Context, effect: ScenarioEffect, kind: Kind): TimeRow {
  const { given, scenario } = effect;
  const values: YearValues = effect[kind];
  const format: NumberFormat = kind === "share" ? "rate" : given.unit;
  return {
    label: text(layout.inputOf(given.name)?.label ?? given.label) as BookCell,
    type: kinds[kind],
    unit: unitText(format),
    status: number(decimal(String(scenario)), "whole"),
    figures: layout.years.map((year) =>
      values[year] === undefined ? undefined : number(decimal(values[year]), format),
    ),
    name: given.name,
  };
}

function figuresSheet(context: Context, verdict: string): BookSheet {
  const { layout, subject } = context;
  const blocks = new Map<string, { from: number; to: number }>();
  for (const { effect, row } of effectRows(context)) {
    const block = blocks.get(effect.given.name);
    blocks.set(effect.given.name, { from: block?.from ?? row, to: row });
  }
  const rows = [...layout.touched.keys()].map((name): TimeRow => {
    const input = layout.inputOf(name) as PlacedInput;
    const block = blocks.get(name) as { from: number; to: number };
    return {
      label: text(input.label) as BookCell,
      type: "Calculation",
      unit: unitText(input.line.unit),
      figures: layout.years.map((year) => {
        if (!input.years.includes(year) || input.line.kind !== "given") return undefined;
        const forecast = subject.model.forecastYears.includes(year);
        const written = input.line.measured === "on the year before" && forecast ? cumulated : plainly;
        return formula(written(context, input, block, year), underScenario(context, input.line, year), input.line.unit);
      }),
      name,
    };
  });
  return timeSheet(
    context,
    verdict,
    {
      name: sheets.scenarioFigures,
      title: "Scenario figures",
      purpose: "The inputs that any scenario touches, under the scenario that is chosen. Nothing is typed here.",
      tab: "working",
    },
    rows,
  );
}

interface Block {
  readonly from: number;
  readonly to: number;
}

function plainly(context: Context, input: PlacedInput, block: Block, year: FinancialYear): string {
  const at = onSheet(input.sheet, address(input.row, context.layout.column(year)));
  return `${at}*(1+${chosenEffect(context, block, year, "share")})+${chosenEffect(context, block, year, "amount")}`;
}

/** A scenario acts on what the yearly changes have come to so far, so the change is what is so far less what was. */
function cumulated(context: Context, input: PlacedInput, block: Block, year: FinancialYear): string {
  const soFar = (upTo: FinancialYear) => {
    const { layout } = context;
    const range = `${fixedColumn(input.row, layout.column(layout.years[0] as string))}:${address(input.row, layout.column(upTo))}`;
    return `SUM(${onSheet(input.sheet, range)})*(1+${chosenEffect(context, block, upTo, "share")})+${chosenEffect(context, block, upTo, "amount")}`;
  };
  return `${soFar(year)}-(${soFar(yearsAfter(year, -1))})`;
}

function chosenEffect({ layout }: Context, block: Block, year: FinancialYear, kind: Kind): string {
  const column = layout.column(year);
  const rows = (of: (row: number) => string) => onSheet(sheets.scenarios, `${of(block.from)}:${of(block.to)}`);
  const numbers = rows((row) => fixed(row, 4));
  const said = rows((row) => fixed(row, 2));
  return `SUMIFS(${rows((row) => fixedRow(row, column))},${numbers},scenario_number,${said},"${kinds[kind]}")`;
}
