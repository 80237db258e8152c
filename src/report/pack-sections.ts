import type { Forecast } from "../forecast/forecast.ts";
import type { Line } from "../model/line.ts";
import type { Effects, Item } from "../strategy/items.ts";
import type { Proposals, Section } from "../strategy/sections.ts";
import type { Strategy } from "../strategy/strategy.ts";
import type { MoneyRow, MoneyTable } from "./pack-figures.ts";
import { originInWords } from "./pack-registers.ts";
import { summaryLines } from "./summary.ts";
import { usualDecimals } from "./usual-decimals.ts";

/** The tables of the forecast itself: the summary, the base budget, what is proposed by directorate, resources, a deficit's walk. */
export function packSections(strategy: Strategy, forecast: Forecast): readonly MoneyTable[] {
  const { baseBudget, resources, deficitWalk, additionalSpending, savings } = strategy;
  return [
    ...summaryTable(strategy, forecast),
    ...sectionTable("base-budget", baseBudget, strategy, forecast),
    ...proposalsTable("additional-spending", additionalSpending, strategy, forecast),
    ...proposalsTable("savings", savings, strategy, forecast),
    ...sectionTable("resources", resources, strategy, forecast),
    ...sectionTable("deficit-walk", deficitWalk, strategy, forecast),
  ];
}

/** In the unit and decimals of the resources or, where there are none, of what else the gap is made of, or of the funds. */
function summaryTable(strategy: Strategy, forecast: Forecast): readonly MoneyTable[] {
  const { resources, baseBudget, deficitWalk, funds, years } = strategy;
  const sections = [resources, deficitWalk, baseBudget].filter((section) => section !== undefined);
  const money = sections[0]?.money ?? funds[0]?.money ?? "£m";
  const lines = summaryLines(forecast).filter(({ unit }) => unit === "pounds");
  if (lines.length === 0) return [];
  const items = sections.filter((section) => section.money === money).flatMap((section) => section.items);
  return [
    {
      id: "summary",
      title: "Summary",
      ...styleOf({ money }, items),
      years,
      headings: ["Line"],
      rows: lines.map((line) => ({
        line,
        words: [line.label],
        sign: line.takenAway ? -1 : 1,
        total: line.summary === "total",
      })),
      notes: ["A positive gap is a shortfall; a negative gap is a surplus."],
    },
  ];
}

const totalOf = { "base-budget": "base-budget", resources: "total-resources", "deficit-walk": "deficit-walk" } as const;

function sectionTable(
  id: keyof typeof totalOf,
  section: Section | undefined,
  strategy: Strategy,
  forecast: Forecast,
): readonly MoneyTable[] {
  if (section === undefined || section.items.length === 0) return [];
  const lines = forecast.model.lineNamed;
  const opening = lines.get(`${id}.opening`);
  const total = lines.get(totalOf[id]) as Line;
  return [
    {
      id,
      title: id === "resources" ? "Resources" : section.label,
      ...styleOf(section, section.items),
      years: strategy.years,
      headings: ["Line"],
      rows: [
        ...(opening === undefined ? [] : [{ line: opening, words: [opening.label], sign: 1 as const, total: false }]),
        ...section.items.map((item) => itemRow(item, lines.get(item.name) as Line, [])),
        { line: total, words: [total.label], sign: 1, total: true },
      ],
      notes: [
        ...(opening === undefined ? [] : measuredAgainst(section.effects, `"${opening.label}"`)),
        ...sourcesOf(section.items),
      ],
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
        ...measuredAgainst(proposals.effects, strategy.baseYear),
        ...sourcesOf(items),
      ],
    },
  ];
}

function itemRow(item: Item, line: Line, before: readonly string[]): MoneyRow {
  const unknown = item.amounts.toBeConfirmed;
  const lasting = item.recurrence === "recurring" ? "" : ` (${item.recurrence})`;
  return {
    line,
    words: [...before, `${item.label}${lasting}`],
    sign: item.direction === "reduces" ? -1 : 1,
    total: false,
    ...(unknown === undefined ? {} : { note: `${unknown.join(", ")}: to be confirmed, and nil until then.` }),
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
function measuredAgainst(effects: Effects, what: string): readonly string[] {
  if (effects === "level" || effects === "level then incremental") return [];
  return [`Each year is measured against ${what}, so columns are not added across years.`];
}

function sourcesOf(items: readonly Item[]): readonly string[] {
  const origins = items.flatMap(({ origin }) => (origin === undefined ? [] : [originInWords(origin)]));
  const distinct = [...new Set(origins)];
  return distinct.length === 0 ? [] : [`${distinct.length === 1 ? "Source" : "Sources"}: ${distinct.join("; ")}.`];
}
