import type { Forecast } from "../forecast/forecast.ts";
import { decimal } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Origin } from "../model/line.ts";
import type { Driver } from "../strategy/drivers.ts";
import type { Strategy } from "../strategy/strategy.ts";
import type { MoneyTable } from "./pack-figures.ts";
import { figureColumn, type PackTable, textColumn } from "./pack-table.ts";
import { usualDecimals } from "./usual-decimals.ts";

/** The rates that are assumed, by year, with who answers for each. */
export function driversTable({ drivers, baseYear, years }: Strategy): readonly PackTable[] {
  if (drivers.length === 0) return [];
  const shown = [baseYear, ...years].filter((year) => drivers.some(({ values }) => values[year] !== undefined));
  const rates = drivers.flatMap(({ values }) => Object.values(values).map(percentOf));
  const decimals = Math.max(1, ...rates.map((rate) => rate.decimalPlaces()));
  const cell = ({ values }: Driver, year: FinancialYear) => {
    const value = values[year];
    return value === undefined ? "not stated" : { figure: percentOf(value), decimals };
  };
  return [
    {
      id: "rates",
      title: "Rates assumed",
      columns: [
        textColumn("Assumption"),
        textColumn("Kind"),
        ...shown.map((year) => figureColumn(`${year} (%)`)),
        ...["Status", "Source", "Owner"].map(textColumn),
      ],
      rows: drivers.map((driver) => ({
        line: driver.name,
        cells: [
          driver.label,
          kinds[driver.kind],
          ...shown.map((year) => cell(driver, year)),
          driver.status,
          originInWords(driver.origin),
          driver.owner ?? "not stated",
        ],
        total: false,
      })),
      notes: ["Rates are exact: none is rounded."],
    },
  ];
}

const kinds: Readonly<Record<Driver["kind"], string>> = {
  growth: "rise on the year before",
  share: "share of what was published",
  step: "points added, which stay",
};

function percentOf(fraction: string) {
  return decimal(fraction).times(100);
}

/** What the report assumes, and the lines that each assumption bears on, or why it bears on none. */
export function assumptionsTable({ assumptions }: Strategy, { model }: Forecast): readonly PackTable[] {
  if (assumptions.length === 0) return [];
  const labelOf = (name: string) => model.lineNamed.get(name)?.label ?? name;
  return [
    {
      id: "assumptions",
      title: "Assumptions",
      columns: ["Place", "Assumption", "Bears on"].map(textColumn),
      rows: assumptions.map(({ place, text, concerns, outsideTheFigures }) => ({
        cells: [place, text, outsideTheFigures ?? concerns.map(labelOf).join("; ")],
        total: false,
      })),
      notes: [],
    },
  ];
}

/** What may come and is in none of the figures. Risks are not added up: they may or may not come together. */
export function risksTable(strategy: Strategy, forecast: Forecast): readonly MoneyTable[] {
  const { risksOutsideTheFigures: risks, years } = strategy;
  const [first] = risks;
  if (first === undefined) return [];
  // Risks in several units are all shown in the smallest of them.
  const money = (["£", "£000", "£m"] as const).find((unit) => risks.some((risk) => risk.money === unit)) ?? first.money;
  return [
    {
      id: "risks",
      title: "Risks outside the figures",
      money,
      decimals: usualDecimals(
        money,
        risks.map(({ amounts }) => amounts),
      ),
      years,
      headings: ["Risk"],
      headingsBehind: ["Source", "Note"],
      rows: risks.flatMap(({ name, label, origin, note }) => {
        const line = forecast.model.lineNamed.get(`risk.${name}`);
        const wordsBehind = [originInWords(origin), note ?? "none"];
        return line === undefined ? [] : [{ line, words: [label], wordsBehind, sign: 1 as const, total: false }];
      }),
      notes: ["None of these amounts is in any other table."],
    },
  ];
}

/** The documents that figures come from, under the names that the other tables call them by. */
export function sourcesTable({ sources }: Strategy): readonly PackTable[] {
  const entries = Object.entries(sources);
  if (entries.length === 0) return [];
  return [
    {
      id: "sources",
      title: "Sources",
      columns: ["Name", "Title", "Date", "Address"].map(textColumn),
      rows: entries.map(([name, { title, date, address }]) => ({
        cells: [name, title, date ?? "not stated", address ?? "not stated"],
        total: false,
      })),
      notes: [],
    },
  ];
}

/** Where a figure comes from, by the name that the table of sources explains. */
export function originInWords(origin: Origin | undefined): string {
  if (origin === undefined) return "not stated";
  return [origin.source, origin.place].filter((part) => part !== "").join(", ");
}
