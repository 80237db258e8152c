import type { Line } from "../model/line.ts";
import { cell, difference, onePlus, product, quotient, type Rule, sum } from "../model/rule.ts";
import type { StaffGroup } from "../strategy/pay.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { flatAwardCost, partOfTheYear } from "./award-cost.ts";
import type { ChapterLines } from "./chapter-lines.ts";
import { type PayCause, payCauses } from "./pay-causes.ts";

interface BaseYearAwardLines {
  readonly lines: readonly Line[];
  readonly causes: readonly PayCause[];
  /** The line with a year's pay as the base budget allowed for it, awards in full. */
  readonly budgeted: string;
  /** The line with the pay that the base budget holds. */
  readonly inTheBase: string;
  /** What the base year's award adds to every later year's pay, above what was budgeted. */
  readonly carried: readonly Rule[];
}

/**
 * The award of the base year, where the base budget allowed for another: what was agreed above it is a catch-up in every year,
 * and where it was paid from a later month than April, the rest of its year is a cost of every forecast year.
 *
 * Catch-up = pay before the award × (agreed − budgeted rate) + full-time equivalents × (agreed − budgeted pounds) × (1 + on-costs).
 */
export function baseYearAwardLines(strategy: Strategy, group: StaffGroup, made: ChapterLines): BaseYearAwardLines {
  const { label, baseYearAward: award, payBill } = group;
  const p = `pay.${group.name}`;
  const bill = `${p}.pay-bill`;
  if (award === undefined) return { lines: [], causes: [], budgeted: bill, inTheBase: bill, carried: [] };

  const stated = (part: "agreed" | "budgeted") => `${p}.base-year-award-${part}`;
  const hasFlat = !isNought(award.agreed.flat) || !isNought(award.budgeted.flat);
  const flat = (part: "agreed" | "budgeted") => `${stated(part)}-flat`;
  const atBase = payBill.at === strategy.baseYear;
  const budgetedFlat = hasFlat ? [flatAwardCost(cell(flat("budgeted")), p)] : [];
  const before = atBase ? `${p}.before-the-base-year-award` : bill;
  const budgeted = atBase ? bill : `${p}.as-budgeted`;
  const partYear = award.monthsPaid < 12;
  const tail = `${p}.increase.full-year-effect`;
  const catchUp = `${p}.increase.catch-up`;
  const rateDifference = difference(cell(stated("agreed")), cell(stated("budgeted")));
  const flatDifference = difference(flatAwardCost(cell(flat("agreed")), p), flatAwardCost(cell(flat("budgeted")), p));
  const lines: Line[] = [
    made.everyYear(stated("agreed"), `${label}: base year's award, agreed`, "rate", award.agreed.rate),
    made.everyYear(stated("budgeted"), `${label}: base year's award, budgeted`, "rate", award.budgeted.rate),
    ...(["agreed", "budgeted"] as const)
      .filter(() => hasFlat)
      .map((part) =>
        made.everyYear(flat(part), `${label}: base year's flat award, ${part}`, "pounds per post", award[part].flat),
      ),
    atBase
      ? made.derived(
          before,
          `${label}: a year's pay before the base year's award`,
          quotient(less(cell(bill), budgetedFlat), onePlus(cell(stated("budgeted")))),
        )
      : made.derived(
          budgeted,
          `${label}: a year's pay as budgeted`,
          sum([product([cell(bill), onePlus(cell(stated("budgeted")))]), ...budgetedFlat]),
        ),
    made.increase(
      catchUp,
      `${label}: ${payCauses["catch-up"]}`,
      sum([product([cell(before), rateDifference]), ...(hasFlat ? [flatDifference] : [])]),
    ),
  ];
  if (!partYear) return { lines, causes: ["catch-up"], budgeted, inTheBase: budgeted, carried: [cell(catchUp)] };
  const months = `${p}.months-paid-in-the-base-year`;
  const inTheBase = `${p}.in-the-base`;
  lines.push(
    made.everyYear(
      months,
      `${label}: months of the base year that its award is paid for`,
      "index",
      String(award.monthsPaid),
    ),
    made.increase(
      tail,
      `${label}: ${payCauses["full-year-effect"]}`,
      restOfTheYear(difference(cell(budgeted), cell(before)), months),
    ),
    made.derived(inTheBase, `${label}: pay in the base budget`, difference(cell(budgeted), cell(tail))),
  );
  return { lines, causes: ["catch-up", "full-year-effect"], budgeted, inTheBase, carried: [cell(catchUp)] };
}

/** What the months before an award come to: the part of its yearly amount that its first year does not hold. */
function restOfTheYear(amount: Rule, months: string): Rule {
  return difference(amount, partOfTheYear(amount, months));
}

function less(amount: Rule, takenAway: readonly Rule[]): Rule {
  return takenAway.length === 0 ? amount : difference(amount, sum(takenAway));
}

function isNought(figure: string): boolean {
  return !/[1-9]/.test(figure);
}
