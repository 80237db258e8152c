import { markdownTable } from "../report/markdown-table.ts";
import { textColumn } from "../report/pack-table.ts";
import type { AssurancePack } from "./assurance-pack.ts";
import { sectionNumber } from "./sections.ts";
import type { StandardAnswered } from "./standards-answered.ts";

const standards = ["CIPFA Financial Management Code", "Aqua Book"] as const;

/** Each heading of the two standards: evidence here and where, nothing in this strategy, or not covered by this tool. */
export function standardsSection({ standards: answers }: AssurancePack): readonly string[] {
  return [
    'Each heading is put in this tool\'s own words and not in those of the standard, which must be read beside it. "Evidence here" says that there is something to read, and not that it is enough.',
    ...standards.flatMap((standard) => [
      `**${standard}**`,
      markdownTable({
        id: standard,
        title: standard,
        columns: ["Heading", "Asks for", "Answer", "What there is, and what it leaves"].map(textColumn),
        rows: answers
          .filter(({ of }) => of === standard)
          .map((one) => ({ cells: [one.heading, one.asks, answer(one), one.words], total: false })),
        notes: [],
      }),
    ]),
  ];
}

function answer({ answer, sections }: StandardAnswered): string {
  if (sections.length === 0) return answer;
  const numbers = sections.map(sectionNumber).sort((one, other) => one - other);
  const [last] = numbers.slice(-1);
  const listed = numbers.length === 1 ? `section ${last}` : `sections ${numbers.slice(0, -1).join(", ")} and ${last}`;
  return `${answer}: ${listed}`;
}
