import { type Decimal, zero } from "../meaning/decimal.ts";
import type { Agreement, PrintedTables } from "../strategy/printed-tables.ts";
import { gridOf, halfUnit } from "./castings.ts";
import { decimalsPrinted, poundsIn, readPrintedCell } from "./printed-cell.ts";

/** One table against another: both sides in pounds, and whether they agree. */
export interface AgreementResult {
  readonly id: string;
  readonly says: string;
  /** The column compared, where whole rows were. */
  readonly column?: string;
  readonly left: Decimal;
  readonly right: Decimal;
  /** Left less right, in pounds. */
  readonly residual: Decimal;
  readonly outcome: "exact" | "rounding" | "differs";
  readonly known?: string;
}

/** A printed value in pounds, and half the unit of its last place, which only matters where two sides differ. */
interface Term {
  readonly pounds: Decimal;
  readonly half: () => Decimal;
}

/** Whether figures printed in different places agree. Each is held to the coarser precision of the two sides. */
export function agreementsOf(printed: PrintedTables): readonly AgreementResult[] {
  const find = finder(printed);
  return printed.agreements.flatMap((agreement) => {
    const whole = [...agreement.left, ...agreement.leftLess, ...agreement.right, ...agreement.rightLess];
    const columns = columnsOf(printed, whole);
    return columns.map((column) => compare(agreement, column, find));
  });
}

type Finder = (term: string, column: string | undefined) => Term;

function compare(agreement: Agreement, column: string | undefined, find: Finder): AgreementResult {
  const side = (added: readonly string[], taken: readonly string[]) => {
    const terms = [...added.map((term) => find(term, column)), ...taken.map((term) => negated(find(term, column)))];
    return {
      pounds: terms.reduce((total, term) => total.plus(term.pounds), zero),
      half: () => terms.map(({ half }) => half()).reduce(greater, zero),
      terms: terms.length,
    };
  };
  const left = side(agreement.left, agreement.leftLess);
  const right = side(agreement.right, agreement.rightLess);
  const residual = left.pounds.minus(right.pounds);
  const outcome = residual.isZero()
    ? "exact"
    : residual.abs().lessThanOrEqualTo(allowanceBetween(left, right))
      ? "rounding"
      : "differs";
  return {
    id: agreement.id,
    says: agreement.says,
    ...(column === undefined ? {} : { column }),
    left: left.pounds,
    right: right.pounds,
    residual,
    outcome,
    ...(agreement.known === undefined ? {} : { known: agreement.known }),
  };
}

interface Side {
  readonly half: () => Decimal;
  readonly terms: number;
}

/** Where both sides are single figures, one may be the other printed to fewer places; a sum may be out by half a unit a term. */
function allowanceBetween(left: Side, right: Side): Decimal {
  const [one, other] = [left.half(), right.half()];
  const coarser = greater(one, other);
  if (left.terms > 1 || right.terms > 1) return coarser.times(left.terms + right.terms);
  return one.equals(other) ? zero : coarser;
}

function greater(one: Decimal, other: Decimal): Decimal {
  return one.greaterThan(other) ? one : other;
}

function negated(term: Term): Term {
  return { ...term, pounds: term.pounds.negated() };
}

/** The columns to compare in turn: those of the tables whose rows are named whole, or just once where only cells are. */
function columnsOf(printed: PrintedTables, terms: readonly string[]): readonly (string | undefined)[] {
  const whole = terms.find((term) => !term.startsWith("text/") && term.split("/").length === 2);
  const table = printed.tables.find(({ id }) => id === whole?.split("/")[0]);
  return table === undefined ? [undefined] : table.columns.map(({ key }) => key);
}

function finder(printed: PrintedTables): Finder {
  const grids = new Map(printed.tables.map((table) => [table.id, { table, grid: gridOf(table) }]));
  return (term, column) => {
    const [place, row = "", ...rest] = term.split("/");
    if (place === "text") {
      const figure = printed.textFigures.find(({ id }) => id === row);
      const cell = readPrintedCell(figure?.printed ?? "");
      const unit = poundsIn(figure?.money ?? "£");
      return {
        pounds: cell.kind === "figure" ? cell.value.times(unit) : zero,
        half: () => halfUnit(decimalsPrinted(figure?.printed ?? "")).times(unit),
      };
    }
    const found = grids.get(place ?? "");
    if (found === undefined) throw new Error(`No table "${place}", though every term was checked.`);
    const unit = poundsIn(found.table.money);
    const key = rest.length > 0 ? rest.join("/") : (column ?? "");
    return { pounds: found.grid.value(row, key).times(unit), half: () => halfUnit(found.table.decimals).times(unit) };
  };
}
