/** Longer names than this are not compared: nobody mistypes a paragraph, and comparing takes the product of the lengths. */
const longest = 80;

/**
 * The nearest of the known names to the one given, as a question, or nothing when none is near.
 *
 * @example didYouMean("pay-awrd", ["pay-award", "tariff"]) is 'Did you mean "pay-award"?'
 */
export function didYouMean(given: string, known: Iterable<string>): string | undefined {
  return asQuestion(nearest(given, known));
}

/** The first three of some names, as a question; nothing when there are none. */
export function asQuestion(names: readonly string[]): string | undefined {
  const near = names.slice(0, 3).map((name) => `"${name}"`);
  if (near.length === 0) return undefined;
  return `Did you mean ${near.length === 1 ? near[0] : `${near.slice(0, -1).join(", ")} or ${near.at(-1)}`}?`;
}

/** The known names that the one given may stand for, the nearest first. */
export function nearest(given: string, known: Iterable<string>): readonly string[] {
  const limit = Math.min(5, Math.max(1, Math.floor(given.length * 0.4)));
  return [...known]
    .map((name) => ({ name, distance: distanceBetween(given, name, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((one, other) => one.distance - other.distance || one.name.localeCompare(other.name))
    .map(({ name }) => name);
}

/** Edits between two names, where writing a space, a hyphen, an underscore or a capital differently is almost no edit at all. */
function distanceBetween(given: string, name: string, limit: number): number {
  if (name.length > longest) return Number.POSITIVE_INFINITY;
  const [plainly, plainName] = [plain(given), plain(name)];
  if (plainly === plain(name.slice(name.lastIndexOf(".") + 1))) return 1;
  // Names whose lengths differ by more than the limit are at least that far apart.
  if (Math.abs(plainly.length - plainName.length) > limit) return Number.POSITIVE_INFINITY;
  return edits(plainly, plainName);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, "");
}

function edits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const swap = (row[j - 1] as number) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[to.length] as number;
}
