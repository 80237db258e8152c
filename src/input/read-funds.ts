import { didYouMean } from "../model/did-you-mean.ts";
import { type FinancialYear, isFinancialYear, yearsAfter, yearsFromTo } from "../model/financial-year.ts";
import type { Fund, Movement, Strategy } from "../strategy/strategy.ts";
import { poundsFrom, resolutionOf } from "./figures.ts";
import { readMinimumBalance } from "./read-policies.ts";
import { readItems, type SectionSetting } from "./read-sections.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type FundDocument = StrategyDocument["funds"][string];

/** The funds, each from its opening balance to the end of the forecast. */
export function readFunds(funds: StrategyDocument["funds"], setting: Omit<SectionSetting, "money">): readonly Fund[] {
  const { reader } = setting;
  const read = Object.entries(funds).map(([name, fund]) => readFund(name, fund, setting));
  const takers = read.filter(({ kind }) => kind === "unallocated");
  if (takers.length !== 1) {
    const what =
      takers.length === 0
        ? "No fund is unallocated, so nothing takes the budget gap."
        : `${takers.length} funds are unallocated: ${takers.map(({ name }) => name).join(", ")}.`;
    reader.say("one-fund-takes-the-gap", ["funds"], what, {
      part: "key",
      why: "The gap of each year is drawn from one balance, and a surplus is added to it.",
      fix: "Let one fund have kind: unallocated, and call the others earmarked, ring-fenced or unusable.",
    });
  }
  return read;
}

function readFund(name: string, fund: FundDocument, setting: Omit<SectionSetting, "money">): Fund {
  const { reader, baseYear, years } = setting;
  const path = ["funds", name];
  const { origin } = reader.origin(fund.source, path);
  const openingOrigin = reader.origin(fund.opening.source, [...path, "opening"]).origin ?? origin;
  const { at } = fund.opening;
  reader.year(at, [...path, "opening", "at"]);
  if (isFinancialYear(at) && at > baseYear) {
    reader.say(
      "opening-balances",
      [...path, "opening", "at"],
      `"${name}" opens at the end of ${at}, after the forecast has begun.`,
      {
        fix: `Give the balance at the end of ${baseYear} or earlier.`,
      },
    );
  }
  const last = years.at(-1) as FinancialYear;
  const open = isFinancialYear(at) && at <= baseYear ? yearsFromTo(yearsAfter(at, 1), last) : [baseYear, ...years];
  const before = open.filter((year) => year <= baseYear);
  const gap = fund["gap before the forecast"];
  if (gap === undefined && fund.kind === "unallocated" && before.length > 0) {
    reader.say(
      "opening-balances",
      [...path, "opening", "at"],
      `"${name}" opens at the end of ${at}, and the gap it took in ${before.join(", ")} is not given.`,
      {
        fix: `Add "gap before the forecast", with what the approved budget drew from balances in ${before.join(", ")}; or give the balance at the end of ${baseYear}.`,
      },
    );
  }
  const inside = { ...setting, money: fund.money, origin };
  const minimum = fund["minimum balance"];
  const original = fund["original budget"];
  if (original !== undefined) reader.year(original, [...path, "original budget"], before);
  return {
    name,
    label: fund.label,
    kind: fund.kind,
    money: fund.money,
    ...(minimum === undefined
      ? {}
      : { minimumBalance: readMinimumBalance(minimum, inside, [...path, "minimum balance"]) }),
    ...(fund.table === undefined ? {} : { enteredFrom: fund.table }),
    ...(origin === undefined ? {} : { origin }),
    ...(fund.note === undefined ? {} : { note: fund.note }),
    opening: {
      at,
      amount: poundsFrom(fund.opening.balance, fund.money),
      resolution: resolutionOf(fund.opening.balance, fund.money),
      status: fund.opening.status ?? "published",
      ...(openingOrigin === undefined ? {} : { origin: openingOrigin }),
      ...(fund.opening.note === undefined ? {} : { note: fund.opening.note }),
    },
    ...(gap === undefined
      ? {}
      : { gapBeforeTheForecast: reader.amounts(gap, fund.money, before, [...path, "gap before the forecast"]) }),
    ...(original === undefined ? {} : { originalBudgetYear: original }),
    movements: Object.entries(fund.movements ?? {}).map(([movement, written]) =>
      readMovement(movement, written, inside, open, [...path, "movements", movement]),
    ),
    spending: readItems(fund.spending ?? {}, inside, [...path, "spending"]),
    income: readItems(fund.income ?? {}, inside, [...path, "income"]),
  };
}

function readMovement(
  name: string,
  movement: NonNullable<FundDocument["movements"]>[string],
  setting: SectionSetting,
  open: readonly FinancialYear[],
  path: readonly string[],
): Movement {
  const { reader } = setting;
  const { amounts, equals, at } = movement;
  if ((amounts === undefined) === (equals === undefined)) {
    reader.say(
      "movement-amounts",
      path,
      amounts === undefined
        ? `Movement "${name}" says no amount.`
        : `Movement "${name}" has both "amounts" and "equals".`,
      {
        part: "key",
        fix: 'Give "amounts" by year, or "equals" and "at" to take the figure of another line.',
      },
    );
  }
  if (equals !== undefined && at === undefined) {
    reader.say("movement-amounts", path, `Movement "${name}" equals "${equals}" and does not say in which year.`, {
      part: "key",
      fix: 'Add "at" with the year.',
    });
  }
  if (at !== undefined) reader.year(at, [...path, "at"], open);
  return {
    name,
    label: movement.label,
    type: movement.type,
    ...(amounts === undefined
      ? {}
      : {
          amounts: reader.amounts(amounts, setting.money, Array.isArray(amounts) ? setting.years : open, [
            ...path,
            "amounts",
          ]),
        }),
    ...(equals === undefined ? {} : { equals: { line: equals, at: at ?? (setting.years[0] as FinancialYear) } }),
    ...reader.origin(movement.source, path),
    ...(movement.note === undefined ? {} : { note: movement.note }),
  };
}

/** A release from a fund names a fund that exists and can be used. */
export function releasesKnown(strategy: Strategy, setting: Pick<SectionSetting, "reader">): void {
  for (const item of strategy.resources.items) {
    if (item.releaseFrom === undefined) continue;
    const fund = strategy.funds.find(({ name }) => name === item.releaseFrom);
    const path = ["resources", "lines", item.name, "release from"];
    if (fund === undefined) {
      setting.reader.say("known-funds", path, `"${item.releaseFrom}" is not a fund of this strategy.`, {
        fix:
          didYouMean(
            item.releaseFrom,
            strategy.funds.map(({ name }) => name),
          ) ?? 'Add it under "funds".',
      });
    } else if (fund.kind === "ring-fenced" || fund.kind === "unusable") {
      setting.reader.say(
        "ring-fence-holds",
        path,
        `"${item.releaseFrom}" is ${fund.kind}, and cannot pay for General Fund services.`,
        {
          fix: "Release from an earmarked fund, or correct the fund's kind.",
        },
      );
    }
  }
}
