import type { CheckedModel } from "../check/checked-model.ts";
import { percentFrom } from "../input/figures.ts";
import { readChange, type WrittenChange } from "../input/read-change.ts";
import type { Problem } from "../model/problem.ts";
import type { Change, Scenario } from "../model/scenario.ts";
import type { PlainData } from "../writing/plain-data.ts";
import { yamlText } from "../writing/yaml-text.ts";
import { placeIn } from "./mapped-inputs.ts";
import type { WorkbookEdit } from "./workbook-edits.ts";

/** What was only asked in a workbook, as a scenario and as the text of a scenarios file; nothing where nothing was. */
export type AskedReading =
  | { readonly ok: true; readonly scenario?: Scenario; readonly text?: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The name of the scenario. */
export const askedName = "asked-in-the-workbook";

/**
 * Edits of a workbook that ask what if, as one scenario: assumptions typed over, risks switched in, proposals kept in part or late.
 *
 * @example 3% typed over 2% for 2026/27 becomes `{ set: pay-award, to: 3%, years: [2026/27] }`
 */
export function askedScenario(edits: readonly WorkbookEdit[], model: CheckedModel, file?: string): AskedReading {
  if (edits.length === 0) return { ok: true };
  const problems = bothAtOnce(edits, file);
  const written = together(edits, model);
  const changes = written.flatMap(({ change, edit }): readonly Change[] => {
    const read = readChange(change, model);
    if (read.ok) return [read.change];
    const place = placeIn(file, `${edit.sheet}!${edit.cell}`);
    problems.push({ code: "change", severity: "error", place, what: read.what, fix: read.fix });
    return [];
  });
  if (problems.length > 0) return { ok: false, problems };
  const label = "As asked in the workbook";
  const entry = { label, changes: written.map(({ change }) => documentOf(change)) };
  return {
    ok: true,
    scenario: { name: askedName, label, changes },
    text: yamlText(
      { format: "1", scenarios: { [askedName]: entry } },
      "What was asked in a workbook, read back from it.",
    ),
  };
}

interface Written {
  readonly change: WrittenChange;
  readonly edit: WorkbookEdit;
}

/** Edits of one line to one figure are one change, for the years they were typed in. */
function together(edits: readonly WorkbookEdit[], model: CheckedModel): readonly Written[] {
  const holders = new Map(
    model.lines.flatMap(({ name, ...line }) =>
      line.kind === "derived" && line.changedThrough !== undefined ? [[line.changedThrough, name] as const] : [],
    ),
  );
  const groups = new Map<string, { readonly change: WrittenChange; readonly edit: WorkbookEdit; years: string[] }>();
  for (const edit of edits) {
    const target = holders.get(edit.line) ?? edit.line;
    const key = [target, edit.what, edit.is].join("\0");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { change: changeOf(edit, target, model), edit, years: [edit.year] });
    else group.years.push(edit.year);
  }
  return [...groups.values()].map(({ change, edit, years }) => ({
    edit,
    change: edit.year === "" ? change : { ...change, years },
  }));
}

function changeOf({ what, is, line }: WorkbookEdit, target: string, model: CheckedModel): WrittenChange {
  if (what === "share kept") return { verb: "scale", target, value: percentFrom(is) };
  if (what === "years late") return { verb: "delay", target, value: is === "1" ? "1 year" : `${is} years` };
  const unit = model.lineNamed.get(line)?.unit;
  return { verb: "set", target, value: unit === "rate" ? percentFrom(is) : unit === "pounds" ? money(is) : is };
}

function money(pounds: string): string {
  return pounds.startsWith("-") ? `-£${pounds.slice(1)}` : `£${pounds}`;
}

function documentOf({ verb, target, value = "", years }: WrittenChange): PlainData {
  return {
    [verb]: target,
    [verb === "delay" ? "by" : "to"]: value,
    ...(years === undefined ? {} : { years: years as readonly string[] }),
  };
}

/** A change acts on what was published, so one scenario cannot keep a proposal in part and make that part late. */
function bothAtOnce(edits: readonly WorkbookEdit[], file: string | undefined): Problem[] {
  const late = new Set(edits.filter(({ what }) => what === "years late").map(({ line }) => line));
  return edits
    .filter(({ what, line }) => what === "share kept" && late.has(line))
    .map(({ sheet, cell, line }) => ({
      code: "change",
      severity: "error",
      place: placeIn(file, `${sheet}!${cell}`),
      what: `"${line}" is kept in part and is late as well.`,
      why: "A scenario makes one change to a proposal, and not one on top of another.",
      fix: "Put one of the two back, and type the amounts themselves over.",
    }));
}
