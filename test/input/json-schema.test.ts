import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { printedTablesJsonSchema, strategyJsonSchema } from "../../src/input/json-schema.ts";
import { type Case, mistakenText, validText } from "../invalid/case.ts";
import { shapeMistakes } from "../invalid/shape-mistakes.ts";

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const validators: Partial<Record<Case["in"], ValidateFunction>> = {
  strategy: ajv.compile(strategyJsonSchema()),
  "printed-tables": ajv.compile(printedTablesJsonSchema()),
};

/** What an editor makes of a text: figures and flags as JavaScript has them. */
function asInAnEditor(text: string): unknown {
  return parse(text, { schema: "core", version: "1.2" });
}

function faultsOf(file: Case["in"], text: string): readonly string[] {
  const validate = validators[file];
  if (validate === undefined) throw new Error(`There is no schema for ${file}.`);
  validate(asInAnEditor(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe("the JSON Schema", () => {
  it.each(["strategy", "printed-tables"] as const)("accepts Dudley's %s", (file) => {
    const text = readFileSync(new URL(`../../examples/dudley-2021-12/${file}.yaml`, import.meta.url), "utf8");
    expect(faultsOf(file, text)).toEqual([]);
  });

  it.each(["strategy", "printed-tables"] as const)("accepts the %s that mistakes are made in", (file) => {
    expect(faultsOf(file, validText(file))).toEqual([]);
  });

  /** An editor has a number and not the text of it, so it cannot see how a figure was written. */
  const seenOnlyInTheText = ["a figure as a power of ten", "an enormous figure"];

  const held = shapeMistakes.filter(({ in: file }) => validators[file] !== undefined);

  it.each(held.map((one): [string, Case] => [`${one.in}: ${one.mistake}`, one]))("refuses %s", (_, one) => {
    const refused = faultsOf(one.in, mistakenText(one)).length > 0;
    expect(refused).toBe(!seenOnlyInTheText.includes(one.mistake));
  });
});
