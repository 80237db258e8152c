import * as z from "zod/mini";
import { printedTablesSchema } from "./printed-tables-schema.ts";
import { scenariosSchema } from "./scenarios-schema.ts";
import { strategySchema } from "./strategy-schema.ts";

/**
 * The JSON Schema (draft 7) of a strategy file, for completion and checking in an editor. It knows the keys and shapes;
 * reading knows more.
 *
 * @example
 * ```ts
 * import { strategyJsonSchema } from "mtfs";
 *
 * console.log(strategyJsonSchema()["$schema"], strategyJsonSchema()["title"]);
 * ```
 *
 * ```text
 * http://json-schema.org/draft-07/schema# A council's Medium Term Financial Strategy
 * ```
 */
export function strategyJsonSchema(): Record<string, unknown> {
  return jsonSchema(strategySchema, "strategy", "A council's Medium Term Financial Strategy");
}

/**
 * The JSON Schema (draft 7) of a printed-tables file, for completion and checking in an editor. It knows the keys and shapes;
 * reading knows more.
 *
 * @example
 * ```ts
 * import { printedTablesJsonSchema } from "mtfs";
 *
 * console.log(printedTablesJsonSchema()["$schema"], printedTablesJsonSchema()["title"]);
 * ```
 *
 * ```text
 * http://json-schema.org/draft-07/schema# A report's tables as printed
 * ```
 */
export function printedTablesJsonSchema(): Record<string, unknown> {
  return jsonSchema(printedTablesSchema, "printed-tables", "A report's tables as printed");
}

/**
 * The JSON Schema (draft 7) of a scenarios file, for completion and checking in an editor. It knows the keys and shapes;
 * reading knows more.
 *
 * @example
 * ```ts
 * import { scenariosJsonSchema } from "mtfs";
 *
 * console.log(scenariosJsonSchema()["$schema"], scenariosJsonSchema()["title"]);
 * ```
 *
 * ```text
 * http://json-schema.org/draft-07/schema# Scenarios of a strategy
 * ```
 */
export function scenariosJsonSchema(): Record<string, unknown> {
  return jsonSchema(scenariosSchema, "scenarios", "Scenarios of a strategy");
}

function jsonSchema(schema: z.ZodMiniType, name: string, title: string): Record<string, unknown> {
  const made = z.toJSONSchema(schema, {
    target: "draft-7",
    io: "input",
    reused: "ref",
    override: ({ jsonSchema: one }) => {
      // In YAML 5.3 and 1 are numbers to an editor, though they are read as the text that stands there.
      if (one["written"] === "number or text") one.type = ["string", "number"];
      if (one["written"] === "whole number or text") one.type = ["string", "integer"];
      if (one.const === "1") {
        one.enum = ["1", 1];
        delete one.const;
      }
      if (one["written"] === "boolean or text") one.type = ["string", "boolean"];
      delete one["written"];
    },
  });
  return { ...made, $id: `urn:mtfs:${name}:1`, title };
}
