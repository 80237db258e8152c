import type { CheckedModel } from "../check/checked-model.ts";
import { contributionsOf } from "../meaning/contributions.ts";
import type { Line } from "../model/line.ts";
import { type Chapter, groupsOf } from "./chapters.ts";
import { directedLabel } from "./input-rows.ts";

/** A row of a chapter's sheet: a line, a line of another sheet shown again where a total needs it, or a heading. */
export type ChapterRow =
  | { readonly kind: "line"; readonly line: Line; readonly label: string; readonly isTotal?: true }
  | { readonly kind: "link"; readonly line: Line; readonly label: string }
  | { readonly kind: "heading"; readonly text: string };

/** The rows of a chapter's sheet: its lines, with a heading over each group, then what they are worked out through. */
export function chapterRows(chapter: Chapter, model: CheckedModel): readonly ChapterRow[] {
  const rows: ChapterRow[] = [];
  const groups = groupsOf(chapter.lines);
  const totals = new Set(groups.values());
  let under: string | undefined;
  for (const line of chapter.lines) {
    const group = groups.get(line.name);
    if (group !== undefined && group !== under) {
      rows.push({ kind: "heading", text: model.lineNamed.get(group)?.label ?? group });
    }
    under = group;
    for (const part of partsElsewhere(line, chapter, model)) {
      const shown = rows.some((row) => row.kind === "link" && row.line === part.line);
      if (!shown) rows.push({ kind: "link", ...part });
    }
    rows.push(
      totals.has(line.name)
        ? { kind: "line", line, label: `${line.label}, total`, isTotal: true }
        : { kind: "line", line, label: labelOf(line, chapter) },
    );
  }
  if (chapter.workings.length > 0) {
    rows.push({ kind: "heading", text: "Workings" });
    for (const line of chapter.workings) rows.push({ kind: "line", line, label: line.label });
  }
  return rows;
}

/** The lines of other chapters that a total is made of, so that its column can be added up where it stands. */
function partsElsewhere(line: Line, { lines }: Chapter, model: CheckedModel) {
  if (line.kind === "given" || (line.summary === undefined && !line.name.endsWith("-carried-forward"))) return [];
  const parts = contributionsOf(line.rule);
  if (parts.length < 2 || parts.some(({ cell }) => cell === undefined)) return [];
  return parts.flatMap(({ cell, sign }) => {
    const part = model.lineNamed.get(cell?.line ?? "");
    if (part === undefined || lines.includes(part) || cell?.yearsBack !== 0) return [];
    return [{ line: part, label: sign === 1 ? part.label : `${part.label} (taken away)` }];
  });
}

/** The total of a chapter is taken away elsewhere, not on its own sheet. */
function labelOf(line: Line, { keys }: Chapter): string {
  return keys.includes(line.name) ? line.label : directedLabel(line);
}
