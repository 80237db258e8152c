import { wholeAmountName } from "../lines/item-lines.ts";
import { decimal, zero } from "../meaning/decimal.ts";
import { poundsText } from "../printed/figure-text.ts";
import type { Proposals, Section } from "../strategy/sections.ts";
import { asFileHolds, type Roll, type Say, withoutTable } from "./roll.ts";
import { rollItem, rollProposal, rollWholeAmounts } from "./roll-items.ts";

/** The base year's total service spend without its one-offs, or what it turned out to be; and what is still to come against it. */
export function rollBaseBudget(section: Section, roll: Roll, outturn: string | undefined, say: Say): Section {
  const { worked, base, strategy } = roll;
  const oneOffs = worked.find("one-off-spending", base) ?? zero;
  const spend = outturn === undefined ? worked.value("total-service-spend", base) : decimal(outturn);
  const opening = spend.minus(oneOffs);
  const from = outturn === undefined ? `the budget of ${base}` : `the outturn of ${base}`;
  say(
    "base budget",
    `The new base is ${poundsText(opening)}: ${from}, ${poundsText(spend)}, less one-offs of ${poundsText(oneOffs)}.`,
  );
  if (outturn !== undefined) {
    const moved = spend.minus(worked.value("total-service-spend", base));
    say(
      "base budget",
      `Starting from the outturn moves every later gap by ${poundsText(moved)} against the strategy before. Is all of it going on?`,
    );
  }
  const { opening: _, ...kept } = withoutTable(section);
  return {
    ...kept,
    effects: "cumulative",
    opening: {
      amount: asFileHolds(opening),
      resolution: finest([section, strategy.additionalSpending, strategy.savings]),
    },
    items: section.items.flatMap((item) => rollItem(item, section.effects, roll)),
  };
}

/** Additional spending, or savings, with what is wholly in the new base left out. */
export function rollProposals(proposals: Proposals, roll: Roll, say: Say): Proposals {
  const directorates = proposals.directorates.map((directorate) => ({
    ...directorate,
    items: directorate.items.flatMap((item) => rollProposal(item, proposals.effects, roll, say)),
  }));
  const count = (some: Proposals["directorates"]) => some.reduce((sum, { items }) => sum + items.length, 0);
  const gone = count(proposals.directorates) - count(directorates);
  if (gone > 0) {
    say(
      proposals.label,
      `${gone} of ${count(proposals.directorates)} ${gone === 1 ? "is wholly in the new base, or was a one-off that has passed, and is no longer listed: listing it again would count it twice" : "are wholly in the new base, or were one-offs that have passed, and are no longer listed: listing them again would count them twice"}.`,
    );
  }
  return {
    ...withoutTable(proposals),
    effects: "cumulative",
    directorates: directorates.filter(({ items }) => items.length > 0),
  };
}

/** Resources are whole amounts, whatever convention they were written in; measured against an opening, they are again. */
export function rollResources(section: Section, roll: Roll): Section {
  const { opening, ...kept } = withoutTable(section);
  if (opening === undefined) {
    return {
      ...kept,
      effects: "level",
      items: section.items.flatMap((item) => rollWholeAmounts(item, section.effects, roll)),
    };
  }
  const { worked, base } = roll;
  const oneOffs = section.items
    .filter(({ recurrence }) => recurrence !== "recurring")
    .map((item) => worked.value(wholeAmountName(item, section), base).times(item.direction === "adds" ? 1 : -1))
    .reduce((total, one) => total.plus(one), zero);
  return {
    ...kept,
    effects: "cumulative",
    opening: {
      amount: asFileHolds(worked.value("total-resources", base).minus(oneOffs)),
      resolution: finest([section]),
    },
    items: section.items.flatMap((item) => rollItem(item, section.effects, roll)),
  };
}

/** The finest unit of last place among sections, in which a total of them can be written. */
function finest(sections: readonly (Section | Proposals | undefined)[]): string {
  const items = sections.flatMap((section) =>
    section === undefined
      ? []
      : "items" in section
        ? section.items
        : section.directorates.flatMap(({ items: some }) => some),
  );
  return items
    .map(({ amounts }) => amounts.resolution)
    .reduce((least, one) => (decimal(one).lessThan(decimal(least)) ? one : least), "100000");
}
