import { printedTablesJsonSchema, strategyJsonSchema } from "../../input/json-schema.ts";
import { answer, type Destination } from "../terminal.ts";

/** Prints the JSON Schema of a file format, for an editor. */
export function schemaCommand(of: "strategy" | "printed-tables", options: Destination): void {
  const schema = of === "strategy" ? strategyJsonSchema() : printedTablesJsonSchema();
  answer(JSON.stringify(schema, null, 2), options);
}
