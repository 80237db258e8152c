import { formatOf } from "./format-of.ts";
import { printedTablesSchema } from "./printed-tables-schema.ts";

/** What a file of printed tables looks like. */
export const printedTablesFormat = formatOf(printedTablesSchema);
