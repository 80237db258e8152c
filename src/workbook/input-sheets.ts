import { decimal, zero } from "../meaning/decimal.ts";
import { address, fixed, onSheet } from "./addresses.ts";
import type { BookCell, BookSheet } from "./book.ts";
import { formula, number, text, unitText } from "./cells.ts";
import { sourceText } from "./chapter-sheets.ts";
import type { Context } from "./context.ts";
import type { PlacedInput } from "./input-rows.ts";
import { inputRules } from "./input-rules.ts";
import { sheets } from "./places.ts";
import { type TimeRow, timeSheet } from "./time-sheet.ts";

/** The sheets of proposals and of other amounts, where there are any. */
export function inputSheets(context: Context, verdict: string): readonly BookSheet[] {
  const sheet = (name: string, purpose: string, besides: readonly string[]) => {
    const inputs = context.layout.inputs.filter((input) => input.sheet === name);
    if (inputs.length === 0) return [];
    return [
      timeSheet(
        context,
        verdict,
        { name, title: name, purpose, besides: [...besides, "Changed?"], tab: "input" },
        inputTimeRows(context, inputs, besides.length > 0),
        { validations: inputRules(context, inputs) },
      ),
    ];
  };
  return [
    ...sheet(
      sheets.proposals,
      "Additional spending and savings. Type over a blue cell. Share kept 0% leaves a proposal out; Years late moves all of it later.",
      ["Share kept", "Years late"],
    ),
    ...sheet(
      sheets.amounts,
      "Amounts that are not assumptions or proposals: the base budget, resources, balances and registers. Type over a blue cell.",
      [],
    ),
  ];
}

/** The rows of inputs, with the headings over them. */
export function inputTimeRows(
  context: Context,
  inputs: readonly PlacedInput[],
  hasControls: boolean,
): readonly TimeRow[] {
  return inputs.flatMap((input) => {
    const row = inputRow(context, input, hasControls);
    return input.heading === undefined ? [row] : [{ label: text(input.heading, "heading") as BookCell }, row];
  });
}

function inputRow(context: Context, input: PlacedInput, hasControls: boolean): TimeRow {
  const { line, layout } = { ...input, ...context };
  const given = (content: string, format: Parameters<typeof number>[1]) => number(decimal(content), format, "input");
  const controls = input.controls;
  return {
    label: text(input.label) as BookCell,
    type: "Input",
    unit: unitText(line.unit),
    ...(line.status === undefined ? {} : { status: line.status }),
    figures: layout.years.map((year) => {
      const value = input.years.includes(year) ? input.values[year] : undefined;
      return value === undefined ? undefined : given(value, line.unit);
    }),
    besides: [
      ...(hasControls ? [controls && given("1", "rate"), controls?.late ? given("0", "whole") : undefined] : []),
      changedCell(input),
    ],
    ...(line.origin === undefined ? {} : { source: sourceText(line.origin) }),
    ...(line.owner === undefined ? {} : { owner: line.owner }),
    name: line.name,
    ...(line.note === undefined ? {} : { note: line.note }),
  };
}

/** The column of the map that says whether an input has been changed. */
export const changedColumn = 9;

function changedCell({ mapRow, mapRows }: PlacedInput): BookCell {
  const range = `${fixed(mapRow, changedColumn)}:${fixed(mapRow + mapRows - 1, changedColumn)}`;
  return formula(`IF(SUM(${onSheet(sheets.map, range)})=0,"no","yes")`, "no", undefined, "purpose");
}

/** Every cell of an input row, with what was published in it. */
export function inputCells(context: Context, input: PlacedInput) {
  const { layout } = context;
  const controls = input.controls;
  return [
    ...input.years.map((year) => ({
      cell: address(input.row, layout.column(year)),
      year,
      what: input.kind as string,
      published: input.values[year] ?? "0",
      format: input.line.unit as NonNullable<BookCell["style"]["format"]>,
    })),
    ...(controls === undefined
      ? []
      : [
          {
            cell: address(input.row, layout.lastYearColumn + 1),
            year: "",
            what: "share kept",
            published: "1",
            format: "rate" as const,
          },
        ]),
    ...(controls?.late
      ? [
          {
            cell: address(input.row, layout.lastYearColumn + 2),
            year: "",
            what: "years late",
            published: zero.toFixed(),
            format: "whole" as const,
          },
        ]
      : []),
  ];
}
