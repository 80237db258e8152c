import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import type { Plain } from "../../src/input/document.ts";
import { fits } from "../../src/input/fits.ts";
import { fullReading } from "../../src/input/full-reading.ts";
import { outlineOf } from "../../src/input/outline.ts";
import { printedTablesSchema } from "../../src/input/printed-tables-schema.ts";
import { scenariosSchema } from "../../src/input/scenarios-schema.ts";
import { strategySchema } from "../../src/input/strategy-schema.ts";
import { strangeTexts } from "../fuzz/strange-texts.ts";

const schemas = [strategySchema, printedTablesSchema, scenariosSchema];
const fitsSchema = (schema: unknown, plain: Plain) => fits(outlineOf(schema), plain);

function plainOf(text: string) {
  const reading = fullReading(text);
  return reading.ok ? reading.document.plain : undefined;
}

describe("whether a document fits", () => {
  it.each([
    ["dudley-2021-12/strategy.yaml", 0],
    ["dudley-2021-12/printed-tables.yaml", 1],
    ["dudley-2021-12/scenarios.yaml", 2],
  ] as const)("examples/%s does, and only its own schema", (file, own) => {
    const plain = plainOf(readFileSync(`examples/${file}`, "utf8")) ?? null;
    expect(schemas.map((schema) => fitsSchema(schema, plain))).toEqual(schemas.map((_, index) => index === own));
  });

  it("is what parsing it says, and parsing changes nothing in one that fits", () => {
    let fitting = 0;
    for (const text of strangeTexts("fits", 400)) {
      const plain = plainOf(text);
      if (plain === undefined) continue;
      for (const schema of schemas) {
        const parsed = z.safeParse(schema as z.ZodMiniType, plain, { jitless: true });
        expect(fitsSchema(schema, plain), text).toBe(parsed.success);
        if (!parsed.success) continue;
        fitting += 1;
        expect(parsed.data).toEqual(plain);
      }
    }
    expect(fitting).toBeGreaterThan(10);
  });

  it("is said of what documents hold alone, in which nothing is found but what was written", () => {
    const schema = z.strictObject({ a: z.optional(z.string()) });
    expect(fitsSchema(schema, Object.assign(Object.create(null), { a: "b" }))).toBe(true);
    expect(fitsSchema(schema, { a: "b" })).toBe(false);
    expect(fitsSchema(schema, ["b"])).toBe(false);
    expect(fitsSchema(schema, null)).toBe(false);
    expect(fitsSchema(schema, "b")).toBe(false);
  });

  it("is in doubt, and so said not to be, where a schema asks for what is not known here", () => {
    const most = z.array(z.string()).check(z.maxLength(1));
    expect(z.safeParse(most, ["a"]).success).toBe(true);
    expect(fitsSchema(most, ["a"])).toBe(false);
    expect(fitsSchema(z.object({}), Object.create(null))).toBe(false);
    expect(fitsSchema(z.number(), "1")).toBe(false);
    const short = z.string().check(z.maxLength(9));
    expect(fitsSchema(z.optional(short), "a")).toBe(false);
    expect(fitsSchema(z.record(z.string(), short), Object.assign(Object.create(null), { a: "b" }))).toBe(false);
    const all = z.optional(z.string()).check(z.regex(/^a/));
    expect(fitsSchema(z.strictObject({ a: all }), Object.assign(Object.create(null), { a: "b" }))).toBe(false);
    expect(fitsSchema(z.union([z.string(), z.array(z.string())]).check(z.regex(/^a/)), "b")).toBe(false);
  });
});
