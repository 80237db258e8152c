import type { Directorate } from "../strategy/sections.ts";
import type { ColumnMistake } from "./csv-columns.ts";
import { type CsvProposal, rowsInWords } from "./csv-proposals.ts";
import { kebabName } from "./kebab-name.ts";

/** A proposal with the name of its line, and the directorate it goes into. */
export interface NamedProposal extends CsvProposal {
  readonly name: string;
  readonly into: { readonly name: string; readonly label: string; readonly known: boolean };
}

/**
 * Proposals with names made from their labels. A directorate that the chapter has already, by label or by name, takes them in; a
 * proposal that it has already is a mistake, for a file is easily imported twice.
 */
export function namedProposals(
  proposals: readonly CsvProposal[],
  directorates: readonly Directorate[],
): {
  readonly proposals: readonly NamedProposal[];
  readonly guesses: readonly string[];
  readonly mistakes: readonly ColumnMistake[];
} {
  const mistakes: ColumnMistake[] = [];
  const again: number[] = [];
  const places = new Map<string, NamedProposal["into"]>();
  const names = new Map(directorates.map(({ name, items }) => [name, new Set(items.map((item) => item.name))]));
  const named = proposals.map((proposal): NamedProposal => {
    const key = same(proposal.directorate);
    const into = places.get(key) ?? placeFor(proposal.directorate, directorates, new Set(names.keys()));
    places.set(key, into);
    const taken = names.get(into.name) ?? new Set<string>();
    names.set(into.name, taken);
    const already = directorates.find(({ name }) => name === into.name)?.items ?? [];
    if (already.some(({ label }) => same(label) === same(proposal.label))) {
      const fix = `Leave the row out with --skip ${proposal.row}, or take the proposal out of the strategy.`;
      const what = `"${proposal.label}" stands under ${into.label} in the strategy already.`;
      mistakes.push({ at: [`row ${proposal.row}`], what, why: "Nothing is counted twice.", fix });
    }
    const name = kebabName(proposal.label, taken);
    if (taken.has(kebabName(proposal.label, new Set()))) again.push(proposal.row);
    taken.add(name);
    return { ...proposal, name, into };
  });
  const guesses =
    again.length === 0
      ? []
      : [
          `A name that another proposal has already gets a number: in ${rowsInWords(again)}. Check that none is there twice.`,
        ];
  return { proposals: named, guesses, mistakes };
}

function placeFor(
  label: string,
  directorates: readonly Directorate[],
  taken: ReadonlySet<string>,
): NamedProposal["into"] {
  const plain = kebabName(label, new Set());
  const found =
    directorates.find((one) => same(one.label) === same(label)) ?? directorates.find(({ name }) => name === plain);
  if (found !== undefined) return { name: found.name, label: found.label, known: true };
  return { name: kebabName(label, taken), label, known: false };
}

/** Words as they are compared. */
function same(words: string): string {
  return words.toLowerCase().replace(/\s+/g, " ").trim();
}
