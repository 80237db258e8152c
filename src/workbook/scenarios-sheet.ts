import { decimal } from "../meaning/decimal.ts";
import type { YearValues } from "../model/line.ts";
import type { Scenario } from "../model/scenario.ts";
import { fixed, onSheet } from "./addresses.ts";
import type { BookCell, BookSheet, NumberFormat } from "./book.ts";
import { number, text, unitText } from "./cells.ts";
import type { Context } from "./context.ts";
import { firstRow, sheets } from "./places.ts";
import { effectRows, type Kind, kinds } from "./scenario-effect-rows.ts";
import type { ScenarioEffect } from "./scenario-effects.ts";
import { type TimeRow, timeSheet } from "./time-sheet.ts";

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

/** The scenarios to choose from, and what each does to an input. */
export function scenariosSheet(context: Context, verdict: string): BookSheet {
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
