import type { CheckedModel } from "../check/checked-model.ts";
import type { GivenLine, Line } from "../model/line.ts";
import { helpWithLine } from "../model/unknown-line.ts";

/** A line as its readers know it, and the given line that holds its figures. */
export interface Target {
  readonly line: Line;
  readonly given: GivenLine;
}

/** The lines a change is aimed at, or in words why it hits none. */
export type Targets =
  | { readonly ok: true; readonly targets: readonly Target[] }
  | { readonly ok: false; readonly why: string };

/**
 * The lines that a name, a group or a pattern with "*" stands for. A total stands for the proposals it is made of; a figure
 * that is worked out from something else stands for nothing, and the answer says what to change instead.
 */
export function targetsOf(model: CheckedModel, written: string): Targets {
  const everything = changeable(model);
  if (written.includes("*")) {
    const pattern = new RegExp(`^${written.split("*").map(escaped).join(".*")}$`);
    const targets = everything.filter(({ line }) => pattern.test(line.name));
    return targets.length > 0 ? { ok: true, targets } : { ok: false, why: `No line fits "${written}".` };
  }
  const own = everything.find(({ line }) => line.name === written);
  if (own !== undefined) return { ok: true, targets: [own] };
  const within = everything.filter(
    ({ line, given }) => line.name.startsWith(`${written}.`) && given.measured !== undefined,
  );
  if (within.length > 0) return { ok: true, targets: within };
  return { ok: false, why: whyNot(model, written, everything) };
}

/** Every line that a scenario may change. */
function changeable(model: CheckedModel): readonly Target[] {
  const held = new Set(
    model.lines.flatMap((line) => (line.kind === "derived" && line.changedThrough ? [line.changedThrough] : [])),
  );
  return model.lines.flatMap((line): readonly Target[] => {
    if (line.kind === "given") return held.has(line.name) || line.role === "published" ? [] : [{ line, given: line }];
    if (line.changedThrough === undefined) return [];
    return [{ line, given: model.lineNamed.get(line.changedThrough) as GivenLine }];
  });
}

function whyNot(model: CheckedModel, written: string, everything: readonly Target[]): string {
  const line = model.lineNamed.get(written);
  if (line?.kind === "derived")
    return `"${written}" is worked out, so it cannot be changed itself. Change what it is made of.`;
  if (line !== undefined)
    return `"${written}" is kept as it was published, to measure change against. Change "${written.replace(/\.published$/, "")}".`;
  return `"${written}" is not a line of this strategy. ${helpWithLine(written, namesAndGroups(everything))}`;
}

/** Every name a change may be aimed at: lines, and the groups that dots put them in. */
function namesAndGroups(everything: readonly Target[]): ReadonlySet<string> {
  const names = everything.map(({ line }) => line.name);
  const groups = names.flatMap((name) => {
    const parts = name.split(".");
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("."));
  });
  return new Set([...names, ...groups]);
}

function escaped(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
}
