import { type FinancialYear, yearsAfter, yearsFromTo } from "../model/financial-year.ts";
import type { Place } from "../model/problem.ts";
import type { Amounts, Fund, FundMovement, Strategy } from "../strategy/strategy.ts";
import { poundsFrom, resolutionOf } from "./figures.ts";
import type { ItemSetting } from "./item-setting.ts";
import { readItems } from "./read-items.ts";
import { readMinimumBalance } from "./read-policies.ts";
import type { ChapterSetting } from "./read-sections.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type FundDocument = NonNullable<StrategyDocument["funds"]>[string];
type MovementDocument = NonNullable<FundDocument["movements"]>[string];

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

function readMovement(
  name: string,
  { label, type, amounts, equals, at, source, note, from, to, repaid }: MovementDocument,
  { reader, money, years }: ItemSetting,
  open: readonly FinancialYear[],
  path: Place["path"],
): FundMovement {
  if ((amounts === undefined) === (equals === undefined)) {
    const what =
      amounts === undefined
        ? `Movement "${name}" says no amount.`
        : `Movement "${name}" has both "amounts" and "equals".`;
    reader.say("movement-amounts", path, what, {
      part: "key",
      fix: 'Give "amounts" by year, or "equals" and "at" to take the figure of another line.',
    });
  }
  if (equals !== undefined && at === undefined) {
    const what = `Movement "${name}" equals "${equals}" and does not say in which year.`;
    reader.say("movement-amounts", path, what, { part: "key", fix: 'Add "at" with the year.' });
  }
  const other = readOtherFund(name, { type, from, to, repaid }, reader, path);
  const year = at === undefined ? years[0] : reader.year(at, [...path, "at"], open);
  return {
    name,
    label,
    type,
    ...stated({
      amounts:
        amounts &&
        withoutNil(reader.amounts(amounts, money, Array.isArray(amounts) ? years : open, [...path, "amounts"])),
      equals: equals === undefined ? undefined : { line: equals, at: year as FinancialYear },
      otherFund: other,
      repaid:
        repaid && withoutNil(reader.amounts(repaid, money, Array.isArray(repaid) ? years : open, [...path, "repaid"])),
      note,
    }),
    ...reader.origin(source, path),
  };
}

const aType = { restatement: "a restatement", addition: "an addition", return: "a return", use: "a use" } as const;

/** An addition may come from another fund, and a use may go to one. */
function readOtherFund(
  name: string,
  { type, from, to, repaid }: Pick<MovementDocument, "type" | "from" | "to" | "repaid">,
  reader: ItemSetting["reader"],
  path: Place["path"],
): string | undefined {
  const wrong = type === "addition" ? (to === undefined ? undefined : "to") : from === undefined ? undefined : "from";
  const misplaced = wrong ?? (type === "use" || type === "addition" ? undefined : to === undefined ? undefined : "to");
  if (misplaced !== undefined) {
    reader.say(
      "movement-between-funds",
      [...path, misplaced],
      `Movement "${name}" is ${aType[type]} and says "${misplaced}".`,
      {
        part: "key",
        fix: 'An addition may say "from" which fund it comes; a use may say "to" which it goes.',
      },
    );
  }
  if (repaid !== undefined && type !== "use" && type !== "addition") {
    reader.say(
      "movement-between-funds",
      [...path, "repaid"],
      `Movement "${name}" is ${aType[type]}, and is not repaid.`,
      {
        part: "key",
        fix: "Let it be a use or an addition, or leave the repayment out.",
      },
    );
  }
  return type === "addition" ? from : type === "use" ? to : undefined;
}

/** Money passes between funds that there are, and never out of one that is kept apart. */
function otherFundsKnown(funds: readonly Fund[], { reader }: ChapterSetting): void {
  const known = new Map(funds.map((fund) => [fund.name, fund]));
  for (const fund of funds) {
    for (const { name, type, otherFund } of fund.movements) {
      if (otherFund === undefined) continue;
      const key = type === "addition" ? "from" : "to";
      const path = ["funds", fund.name, "movements", name, key];
      const other = known.get(otherFund);
      if (other === undefined || other === fund) {
        const fix = other === fund ? "Name another fund." : 'Add it under "funds".';
        if (other === fund)
          reader.say("movement-between-funds", path, `Movement "${name}" passes from "${fund.name}" to itself.`, {
            fix,
          });
        else
          reader.unknown("known-funds", path, otherFund, { is: "a fund of this strategy", known: known.keys(), fix });
        continue;
      }
      const giver = type === "addition" ? other : fund;
      const taker = type === "addition" ? fund : other;
      if ((giver.kind !== "ring-fenced" && giver.kind !== "unusable") || giver.kind === taker.kind) continue;
      reader.say(
        "ring-fence-holds",
        path,
        `"${giver.name}" is ${giver.kind}, and cannot pass money to "${taker.name}".`,
        {
          fix: "Take it from a fund that can be used, or correct the fund's kind.",
        },
      );
    }
  }
}

/** A movement says only what moves: every year that it does not mention is nil. */
function withoutNil({ values, resolution }: Amounts): Amounts {
  const moving = Object.entries(values).filter(([, value]) => value !== "0");
  return { values: Object.fromEntries(moving), resolution: moving.length === 0 ? "1" : resolution };
}

/** A release from a fund names a fund that exists and can be used. */
export function releasesKnown({ resources, funds }: Strategy, { reader }: Pick<ChapterSetting, "reader">): void {
  const known = new Map(funds.map((fund) => [fund.name, fund]));
  for (const { name, releaseFrom, direction } of resources?.items ?? []) {
    if (releaseFrom === undefined) continue;
    if (direction === "reduces") {
      reader.say(
        "release-adds",
        ["resources", "lines", name, "direction"],
        `"${name}" is a release from a fund and reduces resources.`,
        {
          why: "What leaves a fund arrives in resources.",
          fix: "Let it add to resources; to put money into a fund, give the fund an addition and the budget a cost.",
        },
      );
    }
    const kind = known.get(releaseFrom)?.kind;
    const path = ["resources", "lines", name, "release from"];
    if (kind === undefined) {
      const more = { is: "a fund of this strategy", known: known.keys(), fix: 'Add it under "funds".' };
      reader.unknown("known-funds", path, releaseFrom, more);
    } else if (kind === "ring-fenced" || kind === "unusable") {
      const what = `"${releaseFrom}" is ${kind}, and cannot pay for General Fund services.`;
      reader.say("ring-fence-holds", path, what, {
        fix: "Release from an earmarked fund, or correct the fund's kind.",
      });
    }
  }
}
