import type { FinancialYear } from "../model/financial-year.ts";
import type { Place } from "../model/problem.ts";
import type { Amounts } from "../strategy/amounts.ts";
import type { Balance, FinancedAsset, Treasury } from "../strategy/treasury.ts";
import { coarsestOf, fractionFrom, type Money, poundsFrom } from "./figures.ts";
import type { ChapterSetting } from "./read-sections.ts";
import { readYearlyFigures, readYearlyRate } from "./read-yearly.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type TreasuryDocument = NonNullable<StrategyDocument["treasury"]>;
type BalanceDocument = NonNullable<TreasuryDocument["borrowing"]>[string];
type AssetDocument = NonNullable<TreasuryDocument["assets"]>[string];

/** The chapter on treasury: borrowing, investments, and capital spending to be repaid from revenue. */
export function readTreasury(written: TreasuryDocument, setting: ChapterSetting): Treasury {
  const { money } = written;
  const path = ["treasury"];
  const chapter = setting.reader.origin(written.source, path);
  const opening = written["opening minimum revenue provision"];
  const balances = (key: "borrowing" | "investments") =>
    Object.entries(written[key] ?? {}).map(([name, balance]) => ({
      ...chapter,
      ...readBalance(name, balance, money, setting, [...path, key, name]),
    }));
  return {
    money,
    borrowing: balances("borrowing"),
    investments: balances("investments"),
    assets: Object.entries(written.assets ?? {}).map(([name, asset]) => ({
      ...chapter,
      ...readAsset(name, asset, money, setting, [...path, "assets", name]),
    })),
    ...stated({
      openingProvision:
        opening === undefined
          ? undefined
          : readYearlyFigures(opening, money, setting, [...path, "opening minimum revenue provision"]),
      inTheBase: written["in the base"] === undefined ? undefined : poundsFrom(written["in the base"], money),
    }),
    ...chapter,
  };
}

function readBalance(
  name: string,
  written: BalanceDocument,
  money: Money,
  setting: ChapterSetting,
  path: Place["path"],
): Balance {
  const { average, rate, amounts } = written;
  const whole = average !== undefined && rate !== undefined;
  if (whole === (amounts !== undefined) || (average === undefined) !== (rate === undefined)) {
    setting.reader.say("interest-stated", path, `"${name}" does not say its interest in one way.`, {
      part: "key",
      fix: 'Give "average" and "rate", or "amounts" with the interest itself.',
    });
  }
  return {
    name,
    label: written.label,
    interest:
      average !== undefined && rate !== undefined
        ? {
            kind: "rate",
            average: readYearlyFigures(average, money, setting, [...path, "average"]),
            rate: readYearlyRate(rate, ["growth"], setting, [...path, "rate"]),
          }
        : { kind: "amounts", amounts: readYearlyFigures(amounts ?? "0", money, setting, [...path, "amounts"]) },
    status: written.status ?? "published",
    ...stated({ note: written.note }),
    ...setting.reader.origin(written.source, path),
  };
}

function readAsset(
  name: string,
  written: AssetDocument,
  money: Money,
  setting: ChapterSetting,
  path: Place["path"],
): FinancedAsset {
  const { reader } = setting;
  const { method, interest, "annuity rate": rate, "charged after": after } = written;
  for (const key of ["life", "charged after"] as const) {
    if (written[key] === undefined || Number(written[key]) > 0) continue;
    const why =
      key === "life"
        ? "Spending is charged over the years that it is of use."
        : "The first charge falls after the year of the spending.";
    reader.say("asset-life", [...path, key], `"${key}" of "${name}" is ${written[key]}.`, {
      why,
      fix: "Write 1 or more.",
    });
  }
  if ((method === "annuity") !== (rate !== undefined)) {
    const what =
      method === "annuity"
        ? `"${name}" is charged by annuity and has no "annuity rate".`
        : `"${name}" has an annuity rate and is charged by equal instalments.`;
    const fix = method === "annuity" ? 'Add "annuity rate".' : "Call its method annuity, or leave the rate out.";
    reader.say("annuity-rate", path, what, { part: "key", fix });
  }
  if (rate !== undefined && Number(fractionFrom(rate)) <= 0) {
    const fix = "Give a rate above nought; at nought, an annuity is equal instalments.";
    reader.say("annuity-rate", [...path, "annuity rate"], `The annuity rate of "${name}" is ${rate}.`, { fix });
  }
  return {
    name,
    label: written.label,
    borrowed: readBorrowed(name, written.borrowed, money, setting, [...path, "borrowed"]),
    life: Math.max(1, Number(written.life)),
    chargedAfter: Math.max(1, Number(after ?? "1")),
    method: method === "annuity" ? { kind: method, rate: fractionFrom(rate ?? "1%") } : { kind: method },
    status: written.status ?? "published",
    ...stated({
      interest:
        interest === undefined ? undefined : readYearlyRate(interest, ["growth"], setting, [...path, "interest"]),
      note: written.note,
    }),
    ...reader.origin(written.source, path),
  };
}

/** Spending may be of any year up to the last: what was spent long ago may still be charged. */
function readBorrowed(
  name: string,
  written: AssetDocument["borrowed"],
  money: Money,
  { reader, years, baseYear }: ChapterSetting,
  path: Place["path"],
): Amounts {
  const last = years.at(-1) as FinancialYear;
  const entries = Object.entries(written).filter(([year]) => {
    if (reader.year(year, [...path, year], undefined, "key") !== year) return false;
    if (year <= last) return true;
    const fix = "What is spent later is charged later still; leave it out.";
    reader.say("years", [...path, year], `${year} is after the forecast ends.`, { part: "key", fix });
    return false;
  });
  if (Object.keys(written).length === 0)
    reader.say("asset-life", path, `"${name}" borrows nothing in any year.`, { fix: "Give the amount of each year." });
  return {
    values:
      entries.length === 0
        ? { [baseYear]: "0" }
        : Object.fromEntries(entries.map(([year, text]) => [year, poundsFrom(text, money)])),
    resolution: coarsestOf(Object.values(written), money),
  };
}
