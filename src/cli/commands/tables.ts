import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { didYouMean } from "../../model/did-you-mean.ts";
import type { PackTable } from "../../report/pack-table.ts";
import { packTables } from "../../report/pack-tables.ts";
import { type PackFormat, packText } from "../../report/pack-text.ts";
import { wrap } from "../../report/text-table.ts";
import { Failure, fileFault } from "../failure.ts";
import { openStrategy } from "../open-strategy.ts";
import { answer, type Destination, width } from "../terminal.ts";

export interface TablesOptions extends Destination {
  readonly format: PackFormat;
  readonly table?: readonly string[];
}

/** Prints the tables of an agenda pack, or writes each to a file of its own. */
export function tablesCommand(path: string, options: TablesOptions): void {
  const { strategy, forecast } = openStrategy(path, { printed: "none" });
  const tables = chosen(packTables(strategy, forecast), options.table);
  if (options.output !== undefined && options.output !== "-") {
    writeEach(tables, options.output, options);
    return;
  }
  const [only, ...others] = tables;
  // CSV has no place for a title, so several tables are told apart by a line with the name of each.
  const named = (table: PackTable) => (options.format === "csv" ? `${table.title}\r\n` : "");
  const text = (table: PackTable) => packText(table, options.format);
  if (only === undefined) answer("The strategy has nothing to put in a table.");
  else if (others.length === 0) answer(text(only));
  else answer(tables.map((table) => `${named(table)}${text(table)}`).join(options.format === "csv" ? "\r\n" : "\n"));
}

function chosen(tables: readonly PackTable[], names: readonly string[] | undefined): readonly PackTable[] {
  const ids = tables.map(({ id }) => id);
  for (const name of names ?? []) {
    if (ids.includes(name)) continue;
    const near = didYouMean(name, ids);
    const there = `There are: ${ids.join(", ")}.`;
    throw new Failure(
      "usage",
      `"${name}" is not a table of this strategy. ${near === undefined ? "" : `${near} `}${there}`,
    );
  }
  return names === undefined ? tables : tables.filter(({ id }) => names.includes(id));
}

function writeEach(tables: readonly PackTable[], folder: string, { format, force }: TablesOptions): void {
  const files = tables.map((table) => ({
    table,
    path: join(folder, `${table.id}.${format === "csv" ? "csv" : "md"}`),
  }));
  const there = files.filter(({ path }) => existsSync(path)).map(({ path }) => path);
  if (there.length > 0 && force !== true) {
    const which = there.length === 1 ? `${there[0]} exists` : `${there[0]} and ${there.length - 1} more exist`;
    throw new Failure("file", `${which} already. Choose another folder, or add --force to replace them.`);
  }
  try {
    mkdirSync(folder, { recursive: true });
  } catch (fault) {
    throw fileFault(folder, fault);
  }
  // Excel takes a CSV file for UTF-8, and shows £ as it is, only where this mark stands first.
  const mark = format === "csv" ? "\uFEFF" : "";
  for (const { table, path } of files) answer(`${mark}${packText(table, format)}`, { output: path, force: true });
  const names = files.map(({ table }) => table.id).join(", ");
  const count = `${files.length} ${files.length === 1 ? "table" : "tables"}`;
  answer(wrap(`Wrote ${count} to ${folder}: ${names}.`, width()).join("\n"));
}
