import type { GivenLine, Line } from "../model/line.ts";
import { cell, sumLess } from "../model/rule.ts";
import type { Section } from "../strategy/sections.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { itemLines } from "./item-lines.ts";
import { scopeOf, spanOf } from "./section-scope.ts";

/** The names a section goes by, and how it stands in the summary. */
export interface SectionNames {
  readonly chapter: "base-budget" | "resources" | "deficit-walk";
  readonly total: string;
  readonly summary: "row" | "total";
  readonly rowsInSummary: boolean;
}

/** The lines of a run of rows under one total: what they are measured against, each row, and the total. */
export function sectionLines(
  strategy: Strategy,
  section: Section,
  { chapter, total, summary, rowsInSummary }: SectionNames,
): readonly Line[] {
  const scope = { ...scopeOf(strategy, chapter, section), inSummary: rowsInSummary };
  const cells = (direction: "adds" | "reduces") =>
    section.items.filter((item) => item.direction === direction).map((item) => cell(item.name));
  const opening = openingLine(
    strategy,
    section,
    chapter,
    rowsInSummary ? { label: `${section.label} in ${strategy.baseYear}`, summary: "row" } : {},
  );
  return [
    ...(opening === undefined ? [] : [opening]),
    ...section.items.flatMap((item) => itemLines(item, scope)),
    {
      kind: "derived",
      name: total,
      label: section.label,
      chapter,
      unit: "pounds",
      summary,
      rule: sumLess([...(opening === undefined ? [] : [cell(opening.name)]), ...cells("adds")], cells("reduces")),
      ...spanOf(strategy),
      ...(reachesTheBaseYear(section) ? { from: strategy.baseYear } : {}),
    },
  ];
}

/** Whether a section's total stands in the base year too: every row of it says what it came to then. */
export function reachesTheBaseYear(section: Section | undefined): boolean {
  return (
    section !== undefined &&
    section.opening === undefined &&
    section.items.length > 0 &&
    section.items.every(({ inTheBaseYear }) => inTheBaseYear !== undefined)
  );
}

/** What a section's effects are measured against: the same budget under every column, or an earlier plan's figure for each. */
function openingLine(
  strategy: Strategy,
  section: Section,
  chapter: string,
  more: Partial<GivenLine>,
): GivenLine | undefined {
  const { opening } = section;
  if (opening === undefined) return undefined;
  const plan = "amounts" in opening ? opening : undefined;
  return {
    kind: "given",
    role: "amount",
    name: `${chapter}.opening`,
    label: `${strategy.baseYear} base`,
    chapter,
    unit: "pounds",
    values:
      "amounts" in opening
        ? opening.amounts.values
        : Object.fromEntries([strategy.baseYear, ...strategy.years].map((year) => [year, opening.amount])),
    resolution: "amounts" in opening ? opening.amounts.resolution : opening.resolution,
    status: "published",
    ...(section.enteredFrom === undefined ? {} : { enteredFrom: section.enteredFrom }),
    ...(opening.origin === undefined ? {} : { origin: opening.origin }),
    // Where the rows stand in the summary under their total, so does what they are added to.
    ...more,
    ...(plan === undefined ? {} : { label: plan.label }),
  };
}
