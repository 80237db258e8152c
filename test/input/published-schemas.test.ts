import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { printedTablesJsonSchema, scenariosJsonSchema, strategyJsonSchema } from "../../src/input/json-schema.ts";

describe("the JSON Schemas that editors use", () => {
  it.each([
    ["strategy", strategyJsonSchema],
    ["printed-tables", printedTablesJsonSchema],
    ["scenarios", scenariosJsonSchema],
  ])("of %s files is the one published in docs/schema", (name, schema) => {
    // Written again with: npx mtfs schema NAME -o docs/schema/NAME.schema.json --force
    const published: unknown = JSON.parse(readFileSync(`docs/schema/${name}.schema.json`, "utf8"));
    expect(published).toEqual(schema());
  });
});
