import { percentFrom, writtenFrom } from "../input/figures.ts";
import { monthOf } from "../input/months-paid.ts";
import type { Pay, PensionLumpSum, StaffGroup } from "../strategy/pay.ts";
import type { MoneyUnit } from "../strategy/printed-tables.ts";
import { amountsDocument, byName, provenanceDocument, rateDocument } from "./chapter-document.ts";
import type { Loose } from "./plain-data.ts";

/** The chapter on pay as a document that reads back as it. */
export function payDocument({ money, groups, lumpSums }: Pay): Loose {
  return {
    money,
    groups: byName(groups, (group) => groupDocument(group, money)),
    "pension lump sums": byName(lumpSums, (sum) => lumpSumDocument(sum, money)),
  };
}

function groupDocument(group: StaffGroup, money: MoneyUnit): Loose {
  const { payBill, onCosts, award, flatAward, baseYearAward, nationalInsurance, pensionRise } = group;
  return {
    label: group.label,
    "pay bill": writtenFrom(payBill.amount, money, payBill.resolution),
    at: payBill.at,
    "on-costs": onCosts === undefined ? undefined : percentFrom(onCosts),
    "full-time equivalents": group.fullTimeEquivalents,
    award: award === undefined ? undefined : rateDocument(award),
    "flat award": flatAward,
    "paid from": monthUnlessApril(group.monthsPaid),
    "award in the base year":
      baseYearAward === undefined
        ? undefined
        : {
            agreed: percentFrom(baseYearAward.agreed.rate),
            budgeted: percentFrom(baseYearAward.budgeted.rate),
            "agreed flat": baseYearAward.agreed.flat === "0" ? undefined : baseYearAward.agreed.flat,
            "budgeted flat": baseYearAward.budgeted.flat === "0" ? undefined : baseYearAward.budgeted.flat,
            "paid from": monthOf(baseYearAward.monthsPaid),
          },
    "national insurance":
      nationalInsurance === undefined
        ? undefined
        : {
            rise: rateDocument(nationalInsurance.rise),
            threshold: nationalInsurance.threshold,
            "base rate": nationalInsurance.base && percentFrom(nationalInsurance.base.rate),
            "base threshold": nationalInsurance.base?.threshold,
          },
    pension: pensionRise === undefined ? undefined : { rise: rateDocument(pensionRise) },
    ...provenanceDocument(group),
  };
}

function lumpSumDocument({ label, amounts, inTheBase, ...from }: PensionLumpSum, money: MoneyUnit): Loose {
  return {
    label,
    amounts: amountsDocument(amounts, money),
    "in the base": writtenFrom(inTheBase, money, amounts.resolution),
    ...provenanceDocument(from),
  };
}

function monthUnlessApril(monthsPaid: number): string | undefined {
  return monthsPaid === 12 ? undefined : monthOf(monthsPaid);
}
