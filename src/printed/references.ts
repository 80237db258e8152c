import type { CrossReference, PrintedTables } from "../strategy/printed-tables.ts";

/** A cross-reference, and whether it points where it means to. */
export interface ReferenceResult extends CrossReference {
  /** Where the thing meant really is: "paragraph 24". */
  readonly is: string;
  readonly outcome: "right" | "stale";
}

/** Whether each cross-reference of the report names the paragraph or appendix that it means. */
export function referencesOf(printed: PrintedTables): readonly ReferenceResult[] {
  return printed.references.map((reference) => {
    const table = printed.tables.find(({ id }) => id === reference.means || id.startsWith(`${reference.means}-`));
    const is = table?.reference ?? reference.means;
    return { ...reference, is, outcome: is === reference.says ? "right" : "stale" };
  });
}
