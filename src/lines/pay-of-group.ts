import type { Line } from "../model/line.ts";
import { cell, difference, lastYear, onePlus, product, quotient, type Rule, sum } from "../model/rule.ts";
import type { StaffGroup } from "../strategy/pay.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { flatAwardCost, partOfTheYear } from "./award-cost.ts";
import { baseYearAwardLines } from "./base-year-award.ts";
import { type ChapterLines, chapterLines } from "./chapter-lines.ts";
import { employersContributionLines } from "./employers-contributions.ts";
import { type PayCause, payCauses } from "./pay-causes.ts";

/**
 * The lines of one group of staff: what is stated, the increase by cause, and the bill. The bill before an award is the budgeted
 * one with the catch-up and every earlier award in full; an award from a later month than April costs that part of its first
 * year, and all of it from the second.
 */
export function staffGroupLines(
  strategy: Strategy,
  group: StaffGroup,
): { readonly lines: readonly Line[]; readonly causes: readonly PayCause[] } {
  const made = chapterLines(strategy, "pay", group);
  const p = `pay.${group.name}`;
  const base = baseYearAwardLines(strategy, group, made);
  const awards = awardLines(group, p, made);
  const earlier = awards.inFull.map((name) => lastYear(name));
  const payRaised = [...base.causes, ...awards.causes].map((cause) => cell(`${p}.increase.${cause}`));
  const contributions = employersContributionLines(group, made);
  const causes = [...base.causes, ...awards.causes, ...contributions.causes];
  return {
    causes,
    lines: [
      made.given(
        `${p}.pay-bill`,
        `${group.label}: pay bill at the rates of ${group.payBill.at}`,
        "pounds",
        Object.fromEntries(strategy.years.map((year) => [year, group.payBill.amount])),
        group.payBill.resolution,
      ),
      ...statedLines(group, p, made),
      ...base.lines,
      made.derived(
        `${p}.before-the-award`,
        `${group.label}: a year's pay before the year's award`,
        sum([cell(base.budgeted), ...base.carried, ...earlier]),
      ),
      ...awards.lines,
      ...(contributions.causes.length === 0
        ? []
        : [
            made.derived(
              `${p}.pay-without-on-costs`,
              `${group.label}: pay without on-costs`,
              quotient(sum([cell(base.inTheBase), ...payRaised]), onePlus(cell(`${p}.on-costs`))),
            ),
          ]),
      ...contributions.lines,
      made.increase(
        `${p}.increase`,
        `${group.label}: increase since the base year`,
        sum(causes.map((cause) => cell(`${p}.increase.${cause}`))),
      ),
      made.derived(`${p}.bill`, `${group.label}: pay bill`, sum([cell(base.inTheBase), cell(`${p}.increase`)])),
    ],
  };
}

function statedLines({ label, onCosts, fullTimeEquivalents }: StaffGroup, p: string, made: ChapterLines) {
  return [
    ...(onCosts === undefined ? [] : [made.everyYear(`${p}.on-costs`, `${label}: on-costs`, "rate", onCosts)]),
    ...(fullTimeEquivalents === undefined
      ? []
      : [
          made.everyYear(`${p}.full-time-equivalents`, `${label}: full-time equivalents`, "posts", fullTimeEquivalents),
        ]),
  ];
}

interface AwardLines {
  readonly lines: readonly Line[];
  readonly causes: readonly PayCause[];
  /** The lines that hold every award so far as if paid for a whole year. */
  readonly inFull: readonly string[];
}

function awardLines({ label, award, flatAward, monthsPaid }: StaffGroup, p: string, made: ChapterLines): AwardLines {
  const partYear = monthsPaid < 12;
  const lines: Line[] = [];
  const inFull: string[] = [];
  const causes: PayCause[] = [];
  const add = (cause: "award" | "flat-award", rise: Rule) => {
    const name = `${p}.increase.${cause}`;
    const words = `${label}: ${payCauses[cause]}`;
    const full = partYear ? `${p}.${cause}s-in-full` : name;
    const soFar = sum([lastYear(full), rise]);
    if (partYear) lines.push(made.building(full, `${words}, as for a whole year`, soFar));
    else lines.push({ ...made.building(full, words, soFar), measured: "against the base year" });
    if (partYear) {
      const thisYears = difference(cell(full), lastYear(full));
      lines.push(made.increase(name, words, sum([lastYear(full), partOfTheYear(thisYears, `${p}.months-paid`)])));
    }
    inFull.push(full);
    causes.push(cause);
  };
  if (partYear && (award ?? flatAward) !== undefined) {
    const words = `${label}: months of an award's first year that it is paid for`;
    lines.push(made.everyYear(`${p}.months-paid`, words, "index", String(monthsPaid)));
  }
  if (award !== undefined) {
    lines.push(made.rate(`${p}.award`, `${label}: award`, award));
    add("award", product([cell(`${p}.before-the-award`), cell(`${p}.award`)]));
  }
  if (flatAward !== undefined) {
    lines.push(
      made.given(`${p}.flat-award`, `${label}: award for a full-time equivalent`, "pounds per post", flatAward),
    );
    add("flat-award", flatAwardCost(cell(`${p}.flat-award`), p));
  }
  return { lines, causes, inFull };
}
