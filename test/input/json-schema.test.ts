import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { printedTablesJsonSchema, scenariosJsonSchema, strategyJsonSchema } from "../../src/input/json-schema.ts";
import { type Case, mistakenText, validText } from "../invalid/case.ts";
import { shapeMistakes } from "../invalid/shape-mistakes.ts";

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const validators: Partial<Record<Case["in"], ValidateFunction>> = {
  strategy: ajv.compile(strategyJsonSchema()),
  "printed-tables": ajv.compile(printedTablesJsonSchema()),
  scenarios: ajv.compile(scenariosJsonSchema()),
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
  it.each([
    ["strategy", strategyJsonSchema, "A council's Medium Term Financial Strategy"],
    ["printed-tables", printedTablesJsonSchema, "A report's tables as printed"],
    ["scenarios", scenariosJsonSchema, "Scenarios of a strategy"],
  ] as const)("of %s has a name of its own, and a title", (name, schema, title) => {
    const { $schema, $id, title: says } = schema();
    expect([$schema, $id, says]).toEqual(["http://json-schema.org/draft-07/schema#", `urn:mtfs:${name}:1`, title]);
  });

  it.each(["yes", "true"])("takes a flag that an editor has as text or as a flag: %s", (flag) => {
    const text = validText("strategy").replace("ring-fenced: no", `ring-fenced: ${flag}`);
    expect(text).toContain(`ring-fenced: ${flag}`);
    expect(faultsOf("strategy", text)).toEqual([]);
  });

  it("has no words of ours that an editor does not know, and says what is used in several places once", () => {
    const text = JSON.stringify(strategyJsonSchema());
    expect(text).not.toContain('"written"');
    expect(text).toContain('"definitions"');
    expect(text.length).toBeLessThan(200_000);
  });

  it.each(["strategy", "printed-tables", "scenarios"] as const)("accepts Dudley's %s", (file) => {
    const text = readFileSync(new URL(`../../examples/dudley-2021-12/${file}.yaml`, import.meta.url), "utf8");
    expect(faultsOf(file, text)).toEqual([]);
  });

  it.each(["strategy", "printed-tables", "scenarios"] as const)("accepts the %s that mistakes are made in", (file) => {
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
