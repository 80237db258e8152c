/**
 * The nearest of the known names to the one given, as a question, or nothing when none is near.
 *
 * @example didYouMean("pay-awrd", ["pay-award", "tariff"]) is 'Did you mean "pay-award"?'
 */
export function didYouMean(given: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(given.length * 0.4));
  const near = [...known]
    .map((name) => ({ name, distance: nearness(given, name) }))
    .filter(({ distance }) => distance <= limit)
    .sort((one, other) => one.distance - other.distance || one.name.localeCompare(other.name))
    .slice(0, 3)
    .map(({ name }) => `"${name}"`);
  if (near.length === 0) return undefined;
  return `Did you mean ${near.length === 1 ? near[0] : `${near.slice(0, -1).join(", ")} or ${near.at(-1)}`}?`;
}

/** Edits between two names, where writing a space, a hyphen, an underscore or a capital differently is almost no edit at all. */
function nearness(given: string, name: string): number {
  const plain = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, "");
  if (plain(given) === plain(name)) return 0;
  const lastPart = name.slice(name.lastIndexOf(".") + 1);
  if (plain(given) === plain(lastPart)) return 1;
  return Math.min(edits(given.toLowerCase(), name.toLowerCase()), edits(plain(given), plain(name)));
}

function edits(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > 12) return Number.POSITIVE_INFINITY;
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
