import type { CheckedModel } from "../check/checked-model.ts";
import type { Problem } from "../model/problem.ts";
import type { Change, Scenario } from "../model/scenario.ts";
import { type Document, documentFrom } from "./document.ts";
import { inOrder, withoutFollowOns } from "./follow-ons.ts";
import { readChange, type Verb, verbs, type WrittenChange } from "./read-change.ts";
import { Reader } from "./reader.ts";
import { scenariosFormat } from "./scenarios-format.ts";
import type { ChangeDocument } from "./scenarios-schema.ts";
import { shape } from "./shape.ts";

/** Scenarios read for a model; or every problem that stands in the way. */
export type ScenariosReading =
  | { readonly ok: true; readonly scenarios: readonly Scenario[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads scenarios from data such as `JSON.parse` gives, for the lines of a strategy's model.
 *
 * @param data - the scenarios document as plain data, each figure as text with its unit: "3%", "£0.5m"
 * @param model - the checked model whose lines the changes name
 * @returns the scenarios; or every problem, with the way to each, never thrown
 * @example
 * ```ts
 * import { forecast, readScenarios, whatIf } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * const reading = readScenarios(
 *   {
 *     format: "1",
 *     scenarios: { "pay-3": { label: "Pay award of 3%", changes: [{ set: "pay-award", to: "3%" }] } },
 *   },
 *   base.model,
 * );
 * if (!reading.ok) throw new Error(reading.problems[0]?.what);
 * console.log(whatIf(base, reading.scenarios).forecast.value("budget-gap", "2024/25").toFixed(0));
 * ```
 *
 * ```text
 * 6411461
 * ```
 */
export function readScenarios(data: unknown, model: CheckedModel): ScenariosReading {
  const taken = documentFrom(data);
  return taken.ok ? scenariosFromDocument(taken.document, model) : taken;
}

/** Reads scenarios from a document that has been taken in. */
export function scenariosFromDocument(document: Document, model: CheckedModel): ScenariosReading {
  const shaped = shape(scenariosFormat, document, { format: "1" });
  if (shaped.value === undefined) return { ok: false, problems: inOrder(shaped.problems) };
  const reader = new Reader(document, {}, shaped.leftOut);
  const scenarios = Object.entries(shaped.value.scenarios).map(([name, scenario]): Scenario => {
    const { label, by, date, why } = scenario;
    return {
      name,
      label,
      changes: scenario.changes.flatMap((change, index) =>
        readOne(change, model, reader, ["scenarios", name, "changes", index]),
      ),
      ...(by === undefined ? {} : { by }),
      ...(date === undefined ? {} : { date }),
      ...(why === undefined ? {} : { why }),
    };
  });
  const problems = inOrder([...shaped.problems, ...withoutFollowOns(reader.problems, shaped.problems)]);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, scenarios };
}

function readOne(
  change: ChangeDocument,
  model: CheckedModel,
  reader: Reader,
  path: readonly (string | number)[],
): readonly Change[] {
  const stated = verbs.filter((verb) => change[verb] !== undefined);
  const verb = stated[0];
  if (verb === undefined || stated.length > 1) {
    const what =
      verb === undefined
        ? "This change does not say what it does."
        : `This change does ${stated.length} things: ${stated.join(", ")}.`;
    reader.say("change", path, what, { fix: `Give one of ${verbs.join(", ")}, with the line it is for.` });
    return [];
  }
  const expected = valueKey[verb];
  const extra = (["to", "by", "share"] as const).filter((key) => change[key] !== undefined && !expected.includes(key));
  if (extra.length > 0) {
    reader.say("change", [...path, extra[0] as string], `"${extra[0]}" does not go with "${verb}".`, {
      part: "key",
      fix: expected.length === 0 ? "Leave it out." : `Give ${expected.map((key) => `"${key}"`).join(" and ")} instead.`,
    });
    return [];
  }
  const written: WrittenChange = {
    verb,
    target: change[verb] as string,
    value: verb === "add" || verb === "delay" ? change.by : change.to,
    share: change.share,
    years: change.years,
    why: change.why,
  };
  const read = readChange(written, model);
  if (read.ok) return [read.change];
  reader.say("change", path, read.what, { fix: read.fix });
  return [];
}

/** Which keys say how much, for each thing a change can do. */
const valueKey: Record<Verb, readonly string[]> = {
  set: ["to"],
  add: ["by"],
  scale: ["to"],
  delay: ["by", "share"],
  remove: [],
  include: [],
};
