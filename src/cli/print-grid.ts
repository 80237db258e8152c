import type { Forecast } from "../forecast/forecast.ts";
import { lastOutcomeKind } from "../forecast/last-outcome.ts";
import { outcomesOf } from "../forecast/outcomes.ts";
import { type GridAxis, grid } from "../forecast/sensitivity.ts";
import { decimal } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import { lineFigure } from "../printed/line-figure.ts";
import { textTable, wrap, wrapCommand } from "../report/text-table.ts";
import { money } from "../report/what-if-text.ts";
import { Failure } from "./failure.ts";
import { orFail, reproduce } from "./open-scenarios.ts";
import type { Print, SensitivityOptions } from "./sensitivity-answer.ts";
import { axisFrom, outputFrom } from "./sensitivity-expressions.ts";
import { width } from "./terminal.ts";

/** A figure over two axes of assumptions. */
export function printGrid(base: Forecast, path: string, options: SensitivityOptions, print: Print): void {
  const written = options.grid ?? [];
  if (written.length !== 2)
    throw new Failure(
      "usage",
      `A grid has two axes, and ${written.length} ${written.length === 1 ? "was" : "were"} given. Give --grid twice, such as --grid 'pay-award=0%..5%/11'.`,
    );
  const axes = written.map((text) => axisFrom(base, text)) as [GridAxis, GridAxis];
  const output = outputFrom(base, options.of);
  const figures = orFail(() => grid(base, axes, output));
  const [rows, across] = axes;
  const show = (axis: GridAxis, value: string) =>
    lineFigure(decimal(value), base.model.lineNamed.get(axis.target)?.unit ?? "rate");
  const label = (name: string) => base.model.lineNamed.get(name)?.label ?? name;
  const columns = width();
  const again = reproduce("sensitivity", path, {}, [
    ...written.map((text) => `--grid '${text}'`),
    `--of '${output.line} ${output.year}'`,
  ]);
  print(
    [
      ...wrap(
        `${label(output.line)} in ${output.year}, £m: ${label(rows.target)} down, ${label(across.target)} across.`,
        columns,
      ),
      ...(options.of === undefined ? otherFigures(base, output.year) : []).flatMap((text) => wrap(text, columns)),
      "",
      textTable(
        {
          headings: across.values.map((value) => show(across, value)),
          rows: rows.values.map((value, index) => ({
            label: show(rows, value),
            cells: (figures[index] ?? []).map(money),
          })),
        },
        columns,
      ),
      "",
      ...wrapCommand("Again:", again, columns),
    ],
    {
      of: output,
      rows,
      columns: across,
      figures: figures.map((row) => row.map((value) => value.toFixed())),
      command: again,
    },
    [
      ["", ...across.values],
      ...rows.values.map((value, index) => [value, ...(figures[index] ?? []).map((figure) => figure.toFixed())]),
    ],
  );
}

/** Where a gap is shown and a balance stands beside it, how to ask for that: a balance that stops at its minimum moves beside the gap. */
function otherFigures(base: Forecast, year: FinancialYear): readonly string[] {
  const outcomes = outcomesOf(base);
  const { balance } = base.model;
  if (balance === undefined || lastOutcomeKind(outcomes) === "balance") return [];
  const lines = [`${balance}-carried-forward`, ...(outcomes.unmet.length === 0 ? [] : ["unfunded-gap"])];
  const others = lines.map((line) => `--of '${line} ${year}'`).join(" or ");
  return [
    `${outcomes.unmet.length === 0 ? "The balance is" : "The balance, and what nothing meets, are"} shown with ${others}.`,
  ];
}
