import { type FinancialYear, yearsAfter, yearsFromTo } from "../model/financial-year.ts";
import type { Place } from "../model/problem.ts";
import type { Amounts, Fund, Movement, Strategy } from "../strategy/strategy.ts";
import { poundsFrom, resolutionOf } from "./figures.ts";
import type { ItemSetting } from "./item-setting.ts";
import { readItems } from "./read-items.ts";
import { readMinimumBalance } from "./read-policies.ts";
import type { ChapterSetting } from "./read-sections.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type FundDocument = StrategyDocument["funds"][string];
type MovementDocument = NonNullable<FundDocument["movements"]>[string];

/** The funds, each from its opening balance to the end of the forecast. */
export function readFunds(funds: StrategyDocument["funds"], setting: ChapterSetting): readonly Fund[] {
  const read = Object.entries(funds).map(([name, fund]) => readFund(name, fund, setting));
  const takers = read.filter(({ kind }) => kind === "unallocated");
  if (takers.length !== 1) {
    const what =
      takers.length === 0
        ? "No fund is unallocated, so nothing takes the budget gap."
        : `${takers.length} funds are unallocated: ${takers.map(({ name }) => name).join(", ")}.`;
    setting.reader.say("one-fund-takes-the-gap", ["funds"], what, {
      part: "key",
      why: "The gap of each year is drawn from one balance, and a surplus is added to it.",
      fix: "Let one fund have kind: unallocated, and call the others earmarked, ring-fenced or unusable.",
    });
  }
  return read;
}

function readFund(name: string, fund: FundDocument, setting: ChapterSetting): Fund {
  const { reader, years } = setting;
  const { money } = fund;
  const path = ["funds", name];
  const { origin } = reader.origin(fund.source, path);
  const inside = { ...setting, money, origin };
  const opening = readOpening(name, fund, inside, [...path, "opening"]);
  const open = yearsFromTo(yearsAfter(opening.at, 1), years.at(-1) as FinancialYear);
  const before = open.filter((year) => year <= setting.baseYear);
  const { "gap before the forecast": gap, "original budget": original, "minimum balance": minimum } = fund;
  if (gap === undefined && fund.kind === "unallocated" && before.length > 0 && opening.at === fund.opening.at)
    gapWanting(name, before, inside);
  return {
    name,
    label: fund.label,
    kind: fund.kind,
    money,
    opening,
    movements: Object.entries(fund.movements ?? {}).map(([movement, written]) =>
      readMovement(movement, written, inside, open, [...path, "movements", movement]),
    ),
    spending: readItems(fund.spending ?? {}, inside, [...path, "spending"]),
    income: readItems(fund.income ?? {}, inside, [...path, "income"]),
    ...stated({
      enteredFrom: fund.table,
      origin,
      note: fund.note,
      minimumBalance: minimum && readMinimumBalance(minimum, inside, [...path, "minimum balance"]),
      gapBeforeTheForecast: gap && reader.amounts(gap, money, before, [...path, "gap before the forecast"]),
      originalBudgetYear: original && reader.year(original, [...path, "original budget"], before),
    }),
  };
}

function readOpening(
  name: string,
  { opening, money }: FundDocument,
  { reader, baseYear, origin }: ItemSetting,
  path: Place["path"],
): Fund["opening"] {
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
  { label, type, amounts, equals, at, source, note }: MovementDocument,
  { reader, money, years }: ItemSetting,
  open: readonly FinancialYear[],
  path: Place["path"],
): Movement {
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
      note,
    }),
    ...reader.origin(source, path),
  };
}

/** A movement says only what moves: every year that it does not mention is nil. */
function withoutNil({ values, resolution }: Amounts): Amounts {
  const moving = Object.entries(values).filter(([, value]) => value !== "0");
  return { values: Object.fromEntries(moving), resolution: moving.length === 0 ? "1" : resolution };
}

/** A release from a fund names a fund that exists and can be used. */
export function releasesKnown({ resources, funds }: Strategy, { reader }: ChapterSetting): void {
  const known = new Map(funds.map((fund) => [fund.name, fund]));
  for (const { name, releaseFrom, direction } of resources.items) {
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
