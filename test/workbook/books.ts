import { readdirSync, readFileSync } from "node:fs";
import { readScenariosFile, readStrategyFile } from "../../src/node.ts";
import { address } from "../../src/workbook/addresses.ts";
import type { Book, BookCell } from "../../src/workbook/book.ts";
import type { WorkbookSubject } from "../../src/workbook/subject.ts";
import type { FileCell } from "./file-cells.ts";

const path = new URL("../../examples/dudley-2021-12/strategy.yaml", import.meta.url).pathname;
const file = readStrategyFile(path);

/** Dudley's strategy with its printed tables and scenarios, as a workbook takes them. */
export const dudleySubject: WorkbookSubject = {
  strategy: file.strategy,
  model: file.model,
  ...(file.printed === undefined ? {} : { printed: file.printed }),
  scenarios: readScenariosFile(file, path),
  strategyHash: file.hash,
  version: "0.0.0",
};

/** Every strategy among the examples but Dudley's, which has tests of its own. */
const paths = readdirSync("examples", { recursive: true, encoding: "utf8" })
  .filter(
    (path) =>
      path.endsWith(".yaml") &&
      !path.startsWith("dudley") &&
      /^council:/m.test(readFileSync(`examples/${path}`, "utf8")),
  )
  .sort();

function subjectOf(path: string): WorkbookSubject {
  const file = readStrategyFile(`examples/${path}`);
  const { strategy, model, printed, hash } = file;
  return {
    strategy,
    model,
    ...(printed === undefined ? {} : { printed }),
    scenarios: readScenariosFile(file, `examples/${path}`),
    strategyHash: hash,
    version: "0.0.0",
  };
}

/** The other examples, as a workbook takes them. */
export const exampleSubjects = paths.map((path) => ({
  path,
  name: path.replaceAll(/\W/g, "-"),
  subject: subjectOf(path),
}));

/** Every cell of a workbook that is a formula, where it stands. */
export function formulasIn(book: Book) {
  return book.sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row, index) =>
      row.flatMap((cell, column) =>
        cell?.formula === undefined ? [] : [{ sheet: name, cell: address(index + 1, column + 1), is: cell }],
      ),
    ),
  );
}

/** Every cell that is the figure of a line in a year. */
export function figuresIn(book: Book) {
  return book.sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row, index) =>
      row.flatMap((cell, column) =>
        cell?.figure === undefined
          ? []
          : [{ sheet: name, cell: address(index + 1, column + 1), figure: cell.figure, is: cell }],
      ),
    ),
  );
}

/** In words, how a cell of a file differs from what it ought to hold; nothing where it does not. */
export function difference(is: FileCell | undefined, ought: BookCell["content"], largest = 1): string | undefined {
  const found = is === undefined ? "nothing" : `${is.value} (${is.kind})`;
  if (typeof ought === "string") {
    if (ought === "" && (is === undefined || is.kind === "empty" || is.value === "")) return undefined;
    return is?.value === ought ? undefined : `${found} is not "${ought}"`;
  }
  if (is === undefined || is.kind !== "number") return `${found} is not ${ought.toFixed()}`;
  // To a tenth of a penny for money, and for rates and indexes to one part in ten thousand million; but a spreadsheet keeps
  // fifteen digits, and a small uplift divided by another loses a few of them, so beside a figure of a million million pounds
  // no other is sure to the penny.
  const off = Math.abs(Number(is.value) - Number(ought.toString()));
  const size = Math.abs(Number(ought.toString()));
  return off <= Math.max(size > 100 ? 0.001 : 1e-9, largest * 2e-13) ? undefined : `${found} is not ${ought.toFixed()}`;
}
