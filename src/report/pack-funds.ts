import type { Forecast } from "../forecast/forecast.ts";
import { contributionsOf } from "../meaning/contributions.ts";
import { type FinancialYear, yearsAfter, yearsFromTo } from "../model/financial-year.ts";
import type { Line } from "../model/line.ts";
import type { Amounts } from "../strategy/amounts.ts";
import type { Fund } from "../strategy/funds.ts";
import type { Strategy } from "../strategy/strategy.ts";
import type { MoneyRow, MoneyTable } from "./pack-figures.ts";
import { originInWords } from "./pack-registers.ts";
import { usualDecimals } from "./usual-decimals.ts";

/** One table for each fund: what a budget of its own comes to, what it brings forward, what moves it, what it carries forward. */
export function packFunds(strategy: Strategy, forecast: Forecast): readonly MoneyTable[] {
  return strategy.funds.flatMap((fund): readonly MoneyTable[] => {
    const { name, label, money, opening } = fund;
    const last = strategy.years.at(-1) as FinancialYear;
    const rows = rowsOf(fund, forecast);
    if (rows.length === 0) return [];
    return [
      {
        id: `fund-${name}`,
        title: opening === undefined ? `${label}: movements` : `${label}: movements and balance`,
        money,
        decimals: usualDecimals(money, amountsOf(fund)),
        years: opening === undefined ? strategy.years : yearsFromTo(yearsAfter(opening.at, 1), last),
        headings: ["Line"],
        rows,
        notes: [
          opening === undefined ? "The balance of this fund is not stated." : "What reduces the balance is negative.",
          ...(fund.kind === "unallocated" ? [] : [`This fund is ${fund.kind}.`]),
          ...(fund.origin === undefined ? [] : [`Source: ${originInWords(fund.origin)}.`]),
        ],
      },
    ];
  });
}

function amountsOf({ opening, movements, spending, income }: Fund): readonly Amounts[] {
  return [
    ...(opening === undefined ? [] : [{ values: { [opening.at]: opening.amount }, resolution: opening.resolution }]),
    ...movements.flatMap(({ amounts }) => (amounts === undefined ? [] : [amounts])),
    ...[...spending, ...income].map(({ amounts }) => amounts),
  ];
}

function rowsOf(fund: Fund, forecast: Forecast): readonly MoneyRow[] {
  const { lineNamed } = forecast.model;
  const line = (ending: string) => lineNamed.get(`${fund.name}${ending}`);
  const row = (of: Line | undefined, sign: 1 | -1, words = of?.label ?? ""): readonly MoneyRow[] =>
    of === undefined ? [] : [{ line: of, words: [words], sign, total: false }];
  const total = (of: Line | undefined): readonly MoneyRow[] => row(of, 1).map((one) => ({ ...one, total: true }));
  const items = (some: Fund["spending"]) =>
    some.flatMap((item) => row(line(`.${item.name}`), item.direction === "reduces" ? -1 : 1));
  const brought = line("-brought-forward");
  const carried = line("-carried-forward");
  const deficit = line("-deficit");
  // The signed parts of each balance are what moves it; a switch that nobody has turned moves nothing.
  const parts = (of: Line | undefined) =>
    (of?.kind === "derived" ? contributionsOf(of.rule) : [])
      .flatMap(({ sign, cell }) =>
        cell === undefined || cell.yearsBack > 0 ? [] : [{ sign, of: lineNamed.get(cell.line) as Line }],
      )
      .filter(({ of: part }) => part !== brought && !(part.summary === "row unless nil" && isNil(part, forecast)));
  const alone = ({ name, type }: Fund["movements"][number]) => {
    const sign = type === "use" ? -1 : 1;
    return [...row(line(`.${name}`), sign), ...row(line(`.${name}.repaid`), sign === 1 ? -1 : 1)];
  };
  return [
    ...items(fund.spending),
    ...total(line("-total-spend")),
    ...items(fund.income),
    ...total(line("-total-income")),
    ...total(deficit),
    ...parts(brought).flatMap(({ sign, of }) => row(of, sign)),
    ...total(brought),
    ...parts(carried).flatMap(({ sign, of }) =>
      // A budget of its own has shown its deficit already, as a sum of what stands above it.
      row(of, sign, of === deficit ? `${of.label}, effect on the balance` : of.label),
    ),
    ...total(carried),
    // Where no balance is stated there is only what moves it.
    ...(carried === undefined ? fund.movements.flatMap((movement) => alone(movement)) : []),
    ...row(line("-deficit-exposed"), 1),
    ...row(line("-minimum-balance"), 1),
    ...row(line("-headroom"), 1),
  ];
}

function isNil(line: Line, forecast: Forecast): boolean {
  return forecast.model.years.every((year) => forecast.find(line.name, year)?.isZero() !== false);
}
