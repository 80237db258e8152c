import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { printedTablesJsonSchema, scenariosJsonSchema, strategyJsonSchema } from "../../src/input/json-schema.ts";

describe("the JSON Schemas that editors use", () => {
  it.each([
    ["strategy", strategyJsonSchema],
    ["printed-tables", printedTablesJsonSchema],
    ["scenarios", scenariosJsonSchema],
  ])("of %s files is the one published in docs/schema", (name, schema) => {
    const path = `docs/schema/${name}.schema.json`;
    const again = `Write ${path} again: npm run build && node dist/cli/mtfs.js schema ${name} -o ${path} --force`;
    // Compared as one, since definitions are numbered and a new key moves hundreds of them.
    expect(isDeepStrictEqual(JSON.parse(readFileSync(path, "utf8")), schema()), again).toBe(true);
  });
});
