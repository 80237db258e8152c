import { type FinancialYear, yearsAfter, yearsFromTo } from "../model/financial-year.ts";
import type { Place } from "../model/problem.ts";
import type { Fund } from "../strategy/funds.ts";
import { poundsFrom, resolutionOf } from "./figures.ts";
import type { ItemSetting } from "./item-setting.ts";
import { otherFundsKnown } from "./other-funds-known.ts";
import { readItems } from "./read-items.ts";
import { readMinimumBalance } from "./read-minimum-balance.ts";
import { readMovement } from "./read-movement.ts";
import type { ChapterSetting } from "./read-sections.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type FundDocument = NonNullable<StrategyDocument["funds"]>[string];

/** Funds are read knowing whether there is a gap for one of them to take. */
type FundSetting = ChapterSetting & { readonly hasGap: boolean };

/** The funds, each from its opening balance to the end of the forecast. */
export function readFunds(funds: NonNullable<StrategyDocument["funds"]>, setting: FundSetting): readonly Fund[] {
  const read = Object.entries(funds).map(([name, fund]) => readFund(name, fund, setting));
  const takers = read.filter(({ kind }) => kind === "unallocated");
  if (takers.length > 1) {
    const what = `${takers.length} funds are unallocated: ${takers.map(({ name }) => name).join(", ")}.`;
    setting.reader.say("one-fund-takes-the-gap", ["funds"], what, {
      part: "key",
      why: "The gap of each year is drawn from one balance, and a surplus is added to it.",
      fix: "Let one fund have kind: unallocated, and call the others earmarked, ring-fenced or unusable.",
    });
  }
  otherFundsKnown(read, setting);
  return read;
}

function readFund(name: string, fund: FundDocument, setting: FundSetting): Fund {
  const { reader, years } = setting;
  const { money } = fund;
  const path = ["funds", name];
  const { origin } = reader.origin(fund.source, path);
  const inside = { ...setting, money, origin };
  const opening = readOpening(name, fund, inside, [...path, "opening"]);
  const open = opening === undefined ? years : yearsFromTo(yearsAfter(opening.at, 1), years.at(-1) as FinancialYear);
  const before = open.filter((year) => year <= setting.baseYear);
  const { "gap before the forecast": gap, "original budget": original, "minimum balance": minimum } = fund;
  const asWritten = typeof fund.opening === "string" ? undefined : fund.opening.at;
  const takesTheGap = fund.kind === "unallocated" && setting.hasGap;
  if (gap === undefined && takesTheGap && before.length > 0 && opening?.at === asWritten)
    gapWanting(name, before, inside);
  if (opening === undefined) balanceNotStated(name, fund, inside);
  for (const [key, stated] of [
    ["gap before the forecast", gap],
    ["original budget", original],
  ] as const) {
    if (stated === undefined || fund.kind === "unallocated") continue;
    reader.say("one-fund-takes-the-gap", [...path, key], `"${name}" is ${fund.kind}, and has no "${key}".`, {
      part: "key",
      why: "Only an unallocated fund takes the gap.",
      fix: "Leave it out, or call the fund unallocated.",
    });
  }
  return {
    name,
    label: fund.label,
    kind: fund.kind,
    money,
    movements: Object.entries(fund.movements ?? {}).map(([movement, written]) =>
      readMovement(movement, written, inside, open, [...path, "movements", movement]),
    ),
    spending: readItems(fund.spending ?? {}, inside, [...path, "spending"]),
    income: readItems(fund.income ?? {}, inside, [...path, "income"]),
    ...stated({
      opening,
      enteredFrom: fund.table,
      origin,
      note: fund.note,
      overrideEnds:
        fund["override ends"] && readOverride(fund["override ends"], fund, reader, [...path, "override ends"]),
      minimumBalance: minimum && readMinimumBalance(minimum, inside, [...path, "minimum balance"]),
      gapBeforeTheForecast: gap && reader.amounts(gap, money, before, [...path, "gap before the forecast"]),
      originalBudgetYear:
        original && fund.kind === "unallocated"
          ? reader.year(original, [...path, "original budget"], before)
          : undefined,
    }),
  };
}

function readOpening(
  name: string,
  { opening, money }: FundDocument,
  { reader, baseYear, origin }: ItemSetting,
  path: Place["path"],
): Fund["opening"] {
  if (typeof opening === "string") return undefined;
  const at = reader.year(opening.at, [...path, "at"]);
  if (at > baseYear) {
    const what = `"${name}" opens at the end of ${at}, after the forecast has begun.`;
    reader.say("opening-balances", [...path, "at"], what, {
      fix: `Give the balance at the end of ${baseYear} or earlier.`,
    });
  }
  return {
    at: at > baseYear ? yearsAfter(baseYear, -1) : at,
    amount: poundsFrom(opening.balance, money),
    resolution: resolutionOf(opening.balance, money),
    status: opening.status ?? "published",
    ...stated({ origin: reader.origin(opening.source, path).origin ?? origin, note: opening.note }),
  };
}

/** Without its balance a fund shows what moves, and nothing shows whether it can bear it. */
function balanceNotStated(name: string, fund: FundDocument, { reader }: ItemSetting): void {
  const path = ["funds", name, "opening"];
  reader.say("balance-not-stated", path, `The balance of "${name}" is not stated.`, {
    severity: "warning",
    why: "Nothing shows whether it can bear what is drawn from it.",
    fix: "Give the opening balance when it is known.",
  });
  if (fund["minimum balance"] === undefined) return;
  reader.say("minimum-balance", ["funds", name, "minimum balance"], `"${name}" has a minimum balance and no balance.`, {
    part: "key",
    fix: "Give the opening balance, or leave the minimum out.",
  });
}

function readOverride(
  year: string,
  { kind }: FundDocument,
  reader: ItemSetting["reader"],
  path: Place["path"],
): FinancialYear {
  if (kind !== "unusable") {
    reader.say("override", path, `A fund that is ${kind} has no override.`, {
      part: "key",
      why: "The law keeps only a deficit held in an unusable account away from usable balances.",
      fix: "Leave it out, or call the fund unusable.",
    });
  }
  return reader.year(year, path);
}

function gapWanting(name: string, before: readonly FinancialYear[], { reader, baseYear }: ItemSetting): void {
  const years = before.join(", ");
  const opens = yearsAfter(before[0] as FinancialYear, -1);
  const what = `"${name}" opens at the end of ${opens}, and the gap it took in ${years} is not given.`;
  reader.say("opening-balances", ["funds", name, "opening", "at"], what, {
    fix: `Add "gap before the forecast", with what the approved budget drew from balances in ${years}; or give the balance at the end of ${baseYear}.`,
  });
}
