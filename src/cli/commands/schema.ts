import { printedTablesJsonSchema, scenariosJsonSchema, strategyJsonSchema } from "../../input/json-schema.ts";
import { answer, type Destination } from "../terminal.ts";

/** Prints the JSON Schema of a file format, for an editor. */
export function schemaCommand(of: keyof typeof schemas, options: Destination): void {
  answer(JSON.stringify(schemas[of](), null, 2), options);
}

const schemas = {
  strategy: strategyJsonSchema,
  "printed-tables": printedTablesJsonSchema,
  scenarios: scenariosJsonSchema,
};
