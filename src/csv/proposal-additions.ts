import { poundsFrom, resolutionOf, writtenFrom } from "../input/figures.ts";
import { decimal, zero } from "../meaning/decimal.ts";
import type { Proposals } from "../strategy/sections.ts";
import type { YamlAddition, YamlEntry } from "../writing/yaml-additions.ts";
import { yamlWords } from "../writing/yaml-words.ts";
import type { Money } from "./csv-headings.ts";
import type { ImportReport } from "./import-report.ts";
import type { NamedProposal } from "./named-proposals.ts";

/** What is added to the text of a strategy for some proposals, in the money of their chapter; the chapter too where there is none. */
export function proposalAdditions(
  name: string,
  chapter: Proposals | undefined,
  proposals: readonly NamedProposal[],
  { money, chapterMoney, effects }: { readonly money: Money; readonly chapterMoney: Money; readonly effects: string },
): readonly YamlAddition[] {
  const entry = (one: NamedProposal): YamlEntry => ({ key: one.name, value: proposalText(one, money, chapterMoney) });
  const groups = byDirectorate(proposals);
  const known = groups.filter(({ into }) => into.known);
  const fresh = groups
    .filter(({ into }) => !into.known)
    .map(
      ({ into, rows }): YamlEntry => ({
        key: into.name,
        value: [
          { key: "label", value: yamlWords(into.label) },
          { key: "proposals", value: rows.map(entry) },
        ],
      }),
    );
  const inKnown = known.map(({ into, rows }) => ({
    under: [name, "directorates", into.name, "proposals"],
    entries: rows.map(entry),
  }));
  if (fresh.length === 0) return inKnown;
  if (chapter !== undefined) return [...inKnown, { under: [name, "directorates"], entries: fresh }];
  const whole: readonly YamlEntry[] = [
    { key: "money", value: chapterMoney },
    { key: "effects", value: effects },
    { key: "directorates", value: fresh },
  ];
  return [{ under: [], entries: [{ key: name, value: whole }] }];
}

function proposalText(one: NamedProposal, money: Money, chapterMoney: Money): string {
  const amounts = one.amounts.map((amount) => {
    if (amount === "tbc" || money === chapterMoney || !/[1-9]/.test(amount)) return amount;
    return writtenFrom(poundsFrom(amount, money), chapterMoney, resolutionOf(amount, money));
  });
  const parts = [
    `label: ${yamlWords(one.label)}`,
    `amounts: [${amounts.join(", ")}]`,
    ...(one.recurrence === undefined ? [] : [`recurrence: ${one.recurrence}`]),
    ...(one.owner === undefined ? [] : [`owner: ${yamlWords(one.owner)}`]),
    ...(one.note === undefined ? [] : [`note: ${yamlWords(one.note)}`]),
  ];
  return `{ ${parts.join(", ")} }`;
}

/** What proposals come to by directorate and year, in the unit of the file. */
export function proposalTotals(proposals: readonly NamedProposal[], years: number): ImportReport["totals"] {
  return byDirectorate(proposals).map(({ into, rows }) => {
    const amounts = Array.from({ length: years }, (_, index) =>
      rows
        .map((row) => row.amounts[index] ?? "0")
        .filter((amount) => amount !== "tbc")
        .reduce((sum, amount) => sum.plus(decimal(amount)), zero)
        .toFixed(),
    );
    return { directorate: into.label, proposals: rows.length, amounts, known: into.known };
  });
}

/** Proposals with the directorate they go into, in the order of the file. */
function byDirectorate(
  proposals: readonly NamedProposal[],
): readonly { readonly into: NamedProposal["into"]; readonly rows: readonly NamedProposal[] }[] {
  const groups = new Map<string, { into: NamedProposal["into"]; rows: NamedProposal[] }>();
  for (const proposal of proposals) {
    const group = groups.get(proposal.into.name) ?? { into: proposal.into, rows: [] };
    group.rows.push(proposal);
    groups.set(proposal.into.name, group);
  }
  return [...groups.values()];
}
