import { type FinancialYear, yearsAfter } from "../model/financial-year.ts";
import { address, fixed, fixedColumn, fixedRow, onSheet } from "./addresses.ts";
import type { BookCell, BookSheet } from "./book.ts";
import { formula, text, unitText } from "./cells.ts";
import { underScenario } from "./chapter-sheets.ts";
import type { Context } from "./context.ts";
import type { PlacedInput } from "./input-rows.ts";
import { sheets } from "./places.ts";
import { effectRows, type Kind, kinds } from "./scenario-effect-rows.ts";
import { type TimeRow, timeSheet } from "./time-sheet.ts";

/** The inputs that any scenario touches, under the one that is chosen; no sheet where none touches any. */
export function scenarioFiguresSheet(context: Context, verdict: string): readonly BookSheet[] {
  if (context.layout.touched.size === 0) return [];
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
  const sheet = timeSheet(
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
  return [sheet];
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
