import type { Forecast } from "../forecast/forecast.ts";
import type { Line } from "../model/line.ts";
import type { Effects, Item, Proposals, Section, Strategy } from "../strategy/strategy.ts";
import type { MoneyRow, MoneyTable } from "./pack-figures.ts";
import { originInWords } from "./pack-registers.ts";
import { summaryLines } from "./summary.ts";
import { usualDecimals } from "./usual-decimals.ts";

/** The tables of the forecast itself: the summary, the base budget, what is proposed by directorate, and resources. */
export function packSections(strategy: Strategy, forecast: Forecast): readonly MoneyTable[] {
  const { baseBudget, resources, additionalSpending, savings } = strategy;
  return [
    summaryTable(strategy, forecast),
    ...sectionTable("base-budget", baseBudget, strategy, forecast),
    ...proposalsTable("additional-spending", additionalSpending, strategy, forecast),
    ...proposalsTable("savings", savings, strategy, forecast),
    ...sectionTable("resources", resources, strategy, forecast),
  ];
}

/** In the unit and decimals of the resources, which the base budget and balances are usually printed in too. */
function summaryTable(strategy: Strategy, forecast: Forecast): MoneyTable {
  const { resources, baseBudget, years } = strategy;
  const { money } = resources;
  const rows = [...resources.items, ...(baseBudget.money === money ? baseBudget.items : [])];
  return {
    id: "summary",
    title: "Summary",
    money,
    decimals: usualDecimals(
      money,
      rows.map(({ amounts }) => amounts),
    ),
    years,
    headings: ["Line"],
    rows: summaryLines(forecast).map((line) => ({
      line,
      words: [line.label],
      sign: line.takenAway ? -1 : 1,
      total: line.summary === "total",
    })),
    notes: ["A positive gap is a shortfall, drawn from balances; a negative gap is a surplus, added to them."],
  };
}

function sectionTable(
  id: "base-budget" | "resources",
  section: Section,
  strategy: Strategy,
  forecast: Forecast,
): readonly MoneyTable[] {
  if (section.items.length === 0) return [];
  const lines = forecast.model.lineNamed;
  const opening = lines.get("base-budget.opening");
  const total = lines.get(id === "resources" ? "total-resources" : id) as Line;
  return [
    {
      id,
      title: id === "resources" ? "Resources" : section.label,
      ...styleOf(section, section.items),
      years: strategy.years,
      headings: ["Line"],
      rows: [
        ...(id === "base-budget" && opening !== undefined
          ? [{ line: opening, words: [opening.label], sign: 1 as const, total: false }]
          : []),
        ...section.items.map((item) => itemRow(item, lines.get(item.name) as Line, [])),
        { line: total, words: [total.label], sign: 1, total: true },
      ],
      notes: [...measuredAgainst(section.effects, strategy), ...sourcesOf(section.items)],
    },
  ];
}

function proposalsTable(
  id: "additional-spending" | "savings",
  proposals: Proposals | undefined,
  strategy: Strategy,
  forecast: Forecast,
): readonly MoneyTable[] {
  const directorates = proposals?.directorates.filter(({ items }) => items.length > 0) ?? [];
  if (proposals === undefined || directorates.length === 0) return [];
  const lines = forecast.model.lineNamed;
  const items = directorates.flatMap((directorate) => directorate.items);
  const totalled = (name: string, label: string): MoneyRow => ({
    line: lines.get(name) as Line,
    words: [label, "Total"],
    sign: 1,
    total: true,
  });
  return [
    {
      id,
      title: proposals.label,
      ...styleOf(proposals, items),
      years: strategy.years,
      headings: ["Directorate", "Proposal"],
      rows: [
        ...directorates.flatMap((directorate) => [
          ...directorate.items.map((item) =>
            itemRow(item, lines.get(`${id}.${directorate.name}.${item.name}`) as Line, [directorate.label]),
          ),
          totalled(`${id}.${directorate.name}`, directorate.label),
        ]),
        totalled(id, "All directorates"),
      ],
      notes: [
        ...(id === "savings" ? ["A saving is positive."] : []),
        ...measuredAgainst(proposals.effects, strategy),
        ...sourcesOf(items),
      ],
    },
  ];
}

function itemRow(item: Item, line: Line, before: readonly string[]): MoneyRow {
  const lasting = item.recurrence === "recurring" ? "" : ` (${item.recurrence})`;
  return {
    line,
    words: [...before, `${item.label}${lasting}`],
    sign: item.direction === "reduces" ? -1 : 1,
    total: false,
  };
}

function styleOf(section: Pick<Section, "money">, items: readonly Item[]): Pick<MoneyTable, "money" | "decimals"> {
  const { money } = section;
  return {
    money,
    decimals: usualDecimals(
      money,
      items.map(({ amounts }) => amounts),
    ),
  };
}

/** Effects stated year on year are shown added up, as the forecast has them. */
function measuredAgainst(effects: Effects, { baseYear }: Strategy): readonly string[] {
  if (effects === "level") return [];
  return [`Each year is measured against ${baseYear}, so columns are not added across years.`];
}

function sourcesOf(items: readonly Item[]): readonly string[] {
  const origins = items.flatMap(({ origin }) => (origin === undefined ? [] : [originInWords(origin)]));
  const distinct = [...new Set(origins)];
  return distinct.length === 0 ? [] : [`${distinct.length === 1 ? "Source" : "Sources"}: ${distinct.join("; ")}.`];
}
