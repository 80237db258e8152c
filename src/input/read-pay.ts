import { yearsAfter } from "../model/financial-year.ts";
import type { Place } from "../model/problem.ts";
import type { BaseYearAward, NationalInsurance, Pay, StaffGroup } from "../strategy/pay.ts";
import { fractionFrom, type Money, poundsFrom, resolutionOf } from "./figures.ts";
import { monthsFrom } from "./months-paid.ts";
import type { ChapterSetting } from "./read-sections.ts";
import { fractionOr, readYearlyFigures, readYearlyRate } from "./read-yearly.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type PayDocument = NonNullable<StrategyDocument["pay"]>;
type GroupDocument = PayDocument["groups"][string];

/** The chapter on pay: groups of staff, and pension payments in lump sums. */
export function readPay(written: PayDocument, setting: ChapterSetting): Pay {
  const { money } = written;
  const chapter = setting.reader.origin(written.source, ["pay"]);
  return {
    money,
    groups: Object.entries(written.groups).map(([name, group]) => ({
      ...chapter,
      ...readGroup(name, group, money, setting),
    })),
    lumpSums: Object.entries(written["pension lump sums"] ?? {}).map(([name, sum]) => {
      const path = ["pay", "pension lump sums", name];
      return {
        name,
        label: sum.label,
        amounts: readYearlyFigures(sum.amounts, money, setting, [...path, "amounts"]),
        inTheBase: poundsFrom(sum["in the base"], money),
        ...stated({ note: sum.note }),
        ...chapter,
        ...setting.reader.origin(sum.source, path),
      };
    }),
  };
}

function readGroup(name: string, group: GroupDocument, money: Money, setting: ChapterSetting): StaffGroup {
  const { reader, baseYear } = setting;
  const path = ["pay", "groups", name];
  const { award, pension, "flat award": flat, "national insurance": insurance, "award in the base year": base } = group;
  const before = yearsAfter(baseYear, -1);
  const at = group.at === undefined ? baseYear : reader.year(group.at, [...path, "at"], [baseYear, before]);
  needed(name, group, setting, path);
  if (at === before && base === undefined) {
    reader.say("base-year-award", [...path, "at"], `The pay bill of "${name}" is at the rates of ${before}.`, {
      why: `The base budget of ${baseYear} allowed for an award on it.`,
      fix: `Add "award in the base year", or give the bill at the rates of ${baseYear}.`,
    });
  }
  return {
    name,
    label: group.label,
    payBill: { amount: poundsFrom(group["pay bill"], money), resolution: resolutionOf(group["pay bill"], money), at },
    monthsPaid: monthsFrom(group["paid from"]),
    status: group.status ?? "published",
    ...stated({
      onCosts: group["on-costs"] === undefined ? undefined : fractionFrom(group["on-costs"]),
      fullTimeEquivalents: plain(group["full-time equivalents"]),
      award: award === undefined ? undefined : readYearlyRate(award, ["growth"], setting, [...path, "award"]),
      flatAward: flat === undefined ? undefined : readYearlyFigures(flat, "£", setting, [...path, "flat award"]).values,
      baseYearAward: base && readBaseYearAward(base, group, setting, [...path, "award in the base year"]),
      nationalInsurance: insurance && readInsurance(insurance, setting, [...path, "national insurance"]),
      pensionRise: pension && readYearlyRate(pension.rise, ["step"], setting, [...path, "pension", "rise"], "nil"),
      note: group.note,
    }),
    ...reader.origin(group.source, path),
  };
}

/** What a flat award, National Insurance and a pension rate are worked out from must be stated: nothing is assumed for it. */
function needed(name: string, group: GroupDocument, { reader }: ChapterSetting, path: Place["path"]): void {
  const base = group["award in the base year"];
  const flat = group["flat award"] ?? base?.["agreed flat"] ?? base?.["budgeted flat"];
  const uses = [
    ...(flat === undefined ? [] : ["a flat award"]),
    ...(group["national insurance"] === undefined ? [] : ["a change of National Insurance"]),
  ];
  const usesOnCosts = [...uses, ...(group.pension === undefined ? [] : ["a change of the pension rate"])];
  for (const [key, why, fix] of [
    ["full-time equivalents", uses, 'Add "full-time equivalents", the number of them.'],
    [
      "on-costs",
      usesOnCosts,
      'Add "on-costs": 25% where the bill holds a quarter on top of pay, 0% where it is pay alone.',
    ],
  ] as const) {
    if (group[key] !== undefined || why.length === 0) continue;
    reader.say("pay-worked-out", path, `"${name}" has ${why.join(" and ")}, and no "${key}".`, { part: "key", fix });
  }
}

function readBaseYearAward(
  written: NonNullable<GroupDocument["award in the base year"]>,
  group: GroupDocument,
  { reader }: ChapterSetting,
  path: Place["path"],
): BaseYearAward {
  const parts = ["agreed", "budgeted"] as const;
  for (const part of parts) {
    if (written[part] !== undefined || written[`${part} flat`] !== undefined) continue;
    reader.say("base-year-award", path, `The award in the base year does not say what was ${part}.`, {
      part: "key",
      why: "A catch-up is what was agreed above what was budgeted.",
      fix: `Add "${part}" or "${part} flat"; write none as 0%.`,
    });
  }
  for (const part of parts) {
    if (written[part] === undefined || Number(fractionFrom(written[part])) > -1) continue;
    reader.say("measurable", [...path, part], `Pay would fall by all of it or more: ${written[part]}.`, {
      fix: "Give a rate above -100%.",
    });
  }
  const award = (part: (typeof parts)[number]) => ({
    rate: fractionOr(written[part], "0"),
    flat: plain(written[`${part} flat`]) ?? "0",
  });
  return {
    agreed: award("agreed"),
    budgeted: award("budgeted"),
    monthsPaid: monthsFrom(written["paid from"] ?? group["paid from"]),
  };
}

function readInsurance(
  written: NonNullable<GroupDocument["national insurance"]>,
  setting: ChapterSetting,
  path: Place["path"],
): NationalInsurance {
  const { "base rate": rate, "base threshold": threshold } = written;
  if ((rate === undefined) !== (threshold === undefined)) {
    const [has, lacks] = rate === undefined ? ["base threshold", "base rate"] : ["base rate", "base threshold"];
    setting.reader.say("pay-worked-out", path, `National Insurance has "${has}" and no "${lacks}".`, {
      part: "key",
      why: "Where the threshold changes, the base year's rate is charged on the difference.",
      fix: "Give both, or neither.",
    });
  }
  const base =
    rate === undefined || threshold === undefined
      ? undefined
      : { rate: fractionFrom(rate), threshold: poundsFrom(threshold, "£") };
  const here = [...path, "threshold"];
  const { values } = readYearlyFigures(written.threshold, "£", setting, here, "must be stated");
  if (base === undefined && new Set(Object.values(values)).size > 1 && rate === undefined && threshold === undefined) {
    setting.reader.say("pay-worked-out", here, "The threshold changes, and what was charged before is not stated.", {
      part: "key",
      why: "Where the threshold changes, the base year's rate is charged on the difference.",
      fix: 'Add "base rate" and "base threshold", those of the base year.',
    });
  }
  return {
    rise: readYearlyRate(written.rise, ["step"], setting, [...path, "rise"], "nil"),
    threshold: values,
    ...stated({ base }),
  };
}

function plain(figure: string | undefined): string | undefined {
  return figure === undefined ? undefined : poundsFrom(figure, "£");
}
