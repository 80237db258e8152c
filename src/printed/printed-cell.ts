import { type Decimal, decimal } from "../meaning/decimal.ts";
import type { Unit } from "../model/unit.ts";
import type { MoneyUnit } from "../strategy/printed-tables.ts";

/**
 * What stands in a printed cell. A dash, or a pair of them, is a nil, a blank is nothing until its table says that it is nil, and TBC is unknown:
 * three different things, none of them the figure 0.0. A range is printed where the report commits itself to no one figure.
 */
export type PrintedCell =
  | { readonly kind: "figure"; readonly value: Decimal }
  | { readonly kind: "range"; readonly least: Decimal; readonly most: Decimal }
  | { readonly kind: "dash" }
  | { readonly kind: "blank" }
  | { readonly kind: "unknown" }
  | { readonly kind: "lost" };

/**
 * Reads a cell as printed: "(3.8)" and "-3.8" are minus 3.8, "+4.4" is 4.4, "1,900" is 1900, in the unit of the table,
 * and a percentage counts in per cent. Asterisks that point to a footnote are passed over. "cut" stands for a cell that was lost.
 *
 * @throws RangeError when the cell is none of these, with the text in the message
 */
export function readPrintedCell(printed: string): PrintedCell {
  if (plainFigure.test(printed)) return { kind: "figure", value: decimal(printed) };
  const text = printed.trim().replaceAll("−", "-").replaceAll("–", "-").replaceAll("£", "").replace(/\*+$/, "");
  if (text === "") return { kind: "blank" };
  if (lone.test(text)) return { kind: "dash" };
  if (/^(tbc|n\/a)$/i.test(text)) return { kind: "unknown" };
  if (text === "cut") return { kind: "lost" };
  const range = /^([+-]?[\d,.]+%?) ?(?:-|to) ?([+-]?[\d,.]+%?)$/.exec(text);
  if (range !== null) {
    const [least, most] = [figureOf(range[1] as string, printed), figureOf(range[2] as string, printed)];
    return { kind: "range", least, most };
  }
  return { kind: "figure", value: figureOf(text, printed) };
}

/** What most cells are: digits, and nothing to be taken out of them. */
const plainFigure = /^\d+(?:\.\d+)?$/;

/** A dash of any length on its own, or two or three of them, as many councils print for a nil. */
const lone = /^[-—―]{1,3}$/;

function figureOf(text: string, printed: string): Decimal {
  const match = /^(\()?([+-])?(\d[\d,]*(?:\.\d+)?)%?(\))?$/.exec(text);
  if (
    match === null ||
    (match[1] === undefined) !== (match[4] === undefined) ||
    (match[1] !== undefined && match[2] !== undefined)
  ) {
    throw new RangeError(`"${printed}" is not a printed figure.`);
  }
  const size = decimal((match[3] as string).replaceAll(",", ""));
  return match[1] !== undefined || match[2] === "-" ? size.negated() : size;
}

/** How many decimals a cell prints. */
export function decimalsPrinted(printed: string): number {
  return /\.(\d+)/.exec(printed)?.[1]?.length ?? 0;
}

const one = decimal("1");
const pounds: Record<MoneyUnit, Decimal> = { "£m": decimal("1000000"), "£000": decimal("1000"), "£": one };
const inPrint: Record<MoneyUnit, Decimal> = { "£m": decimal("0.000001"), "£000": decimal("0.001"), "£": one };
const hundred = decimal("100");

/**
 * What one in the unit of a line is in print: a millionth of a pound's figure in a table in £m, a hundred where a rate is printed in
 * per cent, one for anything counted, such as dwellings, or charged for each of them. To multiply by it only moves the point.
 */
export function onePrinted(unit: Unit, money: MoneyUnit): Decimal {
  if (unit === "pounds") return inPrint[money];
  return unit === "rate" ? hundred : one;
}

/** How many pounds the unit of a table is. */
export function poundsIn(money: MoneyUnit): Decimal {
  return pounds[money];
}
