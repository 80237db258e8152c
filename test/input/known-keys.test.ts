import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { keysKnownTo, namesInsteadOfKeys } from "../../src/input/known-keys.ts";
import { strategySchema } from "../../src/input/strategy-schema.ts";

const years = z.record(z.string(), z.string());
const schema = z.strictObject({
  $schema: z.optional(z.string()),
  title: z.string(),
  row: z.optional(z.union([z.string(), z.optional(z.strictObject({ amounts: z.string() })), years])),
  rows: z.record(z.string(), z.strictObject({ label: z.string() })),
  steps: z.array(z.strictObject({ set: z.string() })),
});

describe("the keys that may stand at a place", () => {
  const known = keysKnownTo(schema);

  it.each<[string, readonly (string | number)[], readonly string[]]>([
    ["of the file, but for where an editor finds its schema", [], ["title", "row", "rows", "steps"]],
    ["of a part that may also be text or years", ["row"], ["amounts"]],
    ["of each of several by name", ["rows", "pay"], ["label"]],
    ["of each in a list", ["steps", 3], ["set"]],
    ["of text: none", ["title"], []],
    ["of a map by name: none", ["rows"], []],
    ["inside text: none", ["title", "first", "second"], []],
    ["of what nobody knows: none", ["colour"], []],
    ["inside what nobody knows: none", ["rows", "pay", "colour", "shade"], []],
  ])("%s", (_, path, keys) => {
    expect(known(path)).toEqual(keys);
  });

  it("of a strategy are those of its schema", () => {
    const strategy = keysKnownTo(strategySchema);
    expect(strategy(["business rates", "levy"])).toEqual(["rate", "amounts", "bands"]);
    expect(strategy(["funds", "general-fund", "opening"])).toEqual(["balance", "at", "status", "source", "note"]);
  });
});

describe("the names that may stand at a place instead of keys", () => {
  it("are those of the map by name among its choices", () => {
    expect(namesInsteadOfKeys(schema, ["row"])).toBe(years);
  });

  it("are none where there is no such choice, or nothing is known", () => {
    for (const path of [["title"], ["steps", 0], ["colour"], ["colour", "shade"]])
      expect(namesInsteadOfKeys(schema, path)).toBeUndefined();
  });
});
