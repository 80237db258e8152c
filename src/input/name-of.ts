/** The name of a place in a document, from the inside out: `"amounts" of "pay"`, `entry 2 of "amounts" of "pay"`. */
export function nameOf(path: readonly PropertyKey[]): string {
  const parts = path.filter((_, index) => index === path.length - 1 || !onlyHolds(path, index));
  if (parts.length === 0) return "the file";
  return parts
    .slice(-3)
    .reverse()
    .map((part) => (typeof part === "number" ? `entry ${part + 1}` : quoted(String(part))))
    .join(" of ");
}

/** Whether a key only holds others. After one that does comes a name, which may be any: a line may be called income. */
function onlyHolds(path: readonly PropertyKey[], index: number): boolean {
  const key = String(path[index]);
  if (index === 0) return structural.has(key) && !chapters.has(key);
  return structural.has(key) && !onlyHolds(path, index - 1);
}

/** Chapters of the file that have keys of their own, though elsewhere such a key only holds others. */
const chapters: ReadonlySet<string> = new Set(["savings", "grants"]);

/** Keys that only hold others and say nothing to a reader of a message. */
export const structural: ReadonlySet<string> = new Set([
  "lines",
  "directorates",
  "proposals",
  "movements",
  "spending",
  "income",
  "services",
  "grants",
  "savings",
  "blocks",
  "groups",
  "bodies",
  "borrowing",
  "investments",
  "assets",
  "rows",
  "tables",
  "workings",
  "balancing",
  "parishes",
  "areas",
  "expenditure",
  "external finance",
]);

/** A text in quotes, no longer than a sentence can bear. */
export function quoted(text: string): string {
  return `"${text.length > 100 ? `${text.slice(0, 97)}…` : text}"`;
}

/** A sentence begins with a capital. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
