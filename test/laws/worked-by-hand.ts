import { type Decimal, decimal, zero } from "../../src/meaning/decimal.ts";
import { yearsAfter } from "../../src/model/financial-year.ts";
import type { FundDocument, ItemDocument, Items, Proposals, WholeDocument } from "../arbitrary/strategies.ts";

/** A figure for each year. */
export type Figures = Readonly<Record<string, Decimal>>;

/**
 * A strategy's figures added up straight from its document, with none of the library's lines or rules, while every driver stays
 * where it was published: a second opinion on each total.
 */
export interface WorkedByHand {
  readonly baseBudget: Figures;
  readonly additionalSpending: Figures;
  readonly savings: Figures;
  readonly totalServiceSpend: Figures;
  readonly totalResources: Figures;
  readonly gap: Figures;
  /** Each fund's balance at the end of each year, its opening year included. */
  readonly balances: Readonly<Record<string, Figures>>;
}

const unit = { "£m": "1000000", "£000": "1000", "£": "1" } as const;

export function pounds(text: string, money: keyof typeof unit): Decimal {
  return decimal(text).times(unit[money]);
}

/** What an item comes to in each year, whatever its section's convention. */
export function effectOf(
  item: ItemDocument,
  document: WholeDocument,
  section: { money: keyof typeof unit; effects?: string | undefined },
): Figures {
  const { years } = document;
  const { amounts } = item;
  const stated = years.map((year, index) =>
    pounds((Array.isArray(amounts) ? amounts[index] : amounts[year]) ?? "0", section.money),
  );
  let soFar = zero;
  return Object.fromEntries(
    years.map((year, index) => {
      const figure = stated[index] as Decimal;
      soFar = soFar.plus(figure);
      return [year, section.effects === "incremental" ? soFar : figure];
    }),
  );
}

export function workedByHand(document: WholeDocument): WorkedByHand {
  const { years } = document;
  const perYear = (of: (year: string) => Decimal): Figures => Object.fromEntries(years.map((year) => [year, of(year)]));
  const total = (items: Items, section: { money: keyof typeof unit; effects?: string | undefined }) => {
    const effects = Object.values(items).map((item) => ({ item, effect: effectOf(item, document, section) }));
    return perYear((year) =>
      effects.reduce((sum, { item, effect }) => {
        const figure = effect[year] as Decimal;
        return item.direction === "reduces" ? sum.minus(figure) : sum.plus(figure);
      }, zero),
    );
  };
  const base = total(document["base-budget"].lines, document["base-budget"]);
  const opening = pounds(document["base-budget"].opening ?? "0", document["base-budget"].money);
  const baseBudget = perYear((year) => opening.plus(base[year] as Decimal));
  const proposed = (proposals: Proposals | undefined) => {
    const totals = Object.values(proposals?.directorates ?? {}).map((one) =>
      total(one.proposals, proposals as Proposals),
    );
    return perYear((year) => totals.reduce((sum, one) => sum.plus(one[year] as Decimal), zero));
  };
  const additionalSpending = proposed(document["additional-spending"]);
  const savings = proposed(document.savings);
  const totalServiceSpend = perYear((year) =>
    (baseBudget[year] as Decimal).plus(additionalSpending[year] as Decimal).minus(savings[year] as Decimal),
  );
  const resources = total(document.resources.lines, document.resources);
  const resourcesOpen = pounds(document.resources.opening ?? "0", document.resources.money);
  const totalResources = perYear((year) => resourcesOpen.plus(resources[year] as Decimal));
  const gap = perYear((year) => (totalServiceSpend[year] as Decimal).minus(totalResources[year] as Decimal));

  const balanceOf = (name: string): Figures => {
    const fund = document.funds[name] as FundDocument;
    const last = years.at(-1) as string;
    const balances: Record<string, Decimal> = { [fund.opening.at]: pounds(fund.opening.balance, fund.money) };
    for (let year = yearsAfter(fund.opening.at, 1); year <= last || years.includes(year); year = yearsAfter(year, 1)) {
      let balance = balances[yearsAfter(year, -1)] as Decimal;
      for (const movement of Object.values(fund.movements ?? {})) {
        const { amounts = {} } = movement;
        const text = Array.isArray(amounts) ? amounts[years.indexOf(year)] : amounts[year];
        const figure = pounds(text ?? "0", fund.money);
        balance = movement.type === "use" ? balance.minus(figure) : balance.plus(figure);
      }
      if (fund.kind === "unallocated") {
        const before = fund["gap before the forecast"]?.[year];
        balance = balance.minus(before === undefined ? (gap[year] as Decimal) : pounds(before, fund.money));
      }
      if (years.includes(year)) {
        const section = { money: fund.money };
        balance = balance.minus(total(fund.spending ?? {}, section)[year] as Decimal);
        balance = balance.plus(total(fund.income ?? {}, section)[year] as Decimal);
        for (const item of Object.values(document.resources.lines)) {
          if (item["release from"] === name)
            balance = balance.minus(effectOf(item, document, document.resources)[year] as Decimal);
        }
      }
      balances[year] = balance;
    }
    return balances;
  };
  const balances = Object.fromEntries(Object.keys(document.funds).map((name) => [name, balanceOf(name)]));
  return { baseBudget, additionalSpending, savings, totalServiceSpend, totalResources, gap, balances };
}
