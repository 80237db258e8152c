import { asQuestion, nearest } from "./did-you-mean.ts";

/**
 * What to do about a name that is no line: the nearest names, as a question; where none is near, those that share the most words
 * with it, and where every line is listed.
 *
 * @example helpWithLine("base-budget.earlier-plan", ["base-budget.opening", "tariff"]) is
 * 'Did you mean "base-budget.opening"? "mtfs forecast --lines" lists every line.'
 */
export function helpWithLine(given: string, known: Iterable<string>): string {
  const names = [...known];
  const near = asQuestion(nearest(given, names));
  return (
    near ??
    [asQuestion(sharingWords(given, names)), '"mtfs forecast --lines" lists every line.'].filter(Boolean).join(" ")
  );
}

/** The names of lines that are near one that is none, or share the most words with it, as a question; nothing where there are none. */
export function linesLike(given: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  return asQuestion(nearest(given, names)) ?? asQuestion(sharingWords(given, names));
}

/** Names that hold most of the words of the one given, the shortest first. One that shares only small words is no help. */
function sharingWords(given: string, names: readonly string[]): readonly string[] {
  const wanted = wordsOf(given);
  const shared = names.map((name) => ({ name, words: [...wordsOf(name)].filter((word) => wanted.has(word)).length }));
  const most = Math.max(0, ...shared.map(({ words }) => words));
  if (most === 0) return [];
  return shared
    .filter(({ words }) => words === most)
    .map(({ name }) => name)
    .sort((one, other) => one.length - other.length || one.localeCompare(other));
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2),
  );
}
