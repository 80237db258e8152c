import { formatOf } from "./format.ts";
import { printedTablesSchema } from "./printed-tables-schema.ts";

/** What a file of printed tables looks like. */
export const printedTablesFormat = formatOf(printedTablesSchema);
