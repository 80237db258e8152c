import { type Decimal, decimal } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import { millionsText } from "../printed/figure-text.ts";
import { lineFigure } from "../printed/line-figure.ts";
import { inMarkdown, markdownTable } from "../report/markdown-table.ts";
import { assumptionsTable, originInWords } from "../report/pack-registers.ts";
import { figureColumn, type PackTable, textColumn } from "../report/pack-table.ts";
import { plus } from "../report/what-if-text.ts";
import type { Driver } from "../strategy/drivers.ts";
import type { AssurancePack } from "./assurance-pack.ts";
import { counted } from "./counted.ts";
import type { RegisteredDriver } from "./driver-register.ts";

/** Every driver: what it is, what a point on it is worth, who answers for it and what is wanting; then bases and words. */
export function assumptionsSection(pack: AssurancePack): readonly string[] {
  const { drivers, bases, strategy, forecast } = pack;
  const inWords = assumptionsTable(strategy, forecast);
  return [
    ...(drivers.length === 0
      ? ["The strategy has no drivers: its figures are stated amounts, and no rate can be moved."]
      : [
          inMarkdown(ownedInWords(drivers)),
          "**What each is, and what a point on it is worth**",
          markdownTable(ratesTable(pack)),
          "**Where each comes from, and who answers for it**",
          markdownTable(provenanceTable(drivers)),
        ]),
    ...(bases.length === 0
      ? []
      : ["**What drivers act on,** which is as much an assumption as a rate", markdownTable(basesTable(pack))]),
    ...(inWords.length === 0
      ? []
      : ["**What the report assumes in words**", ...inWords.map((table) => markdownTable(table))]),
  ];
}

function ownedInWords(drivers: readonly RegisteredDriver[]): string {
  const whole = drivers.filter(({ wanting }) => wanting.length === 0).length;
  const lead = `The strategy has ${counted(drivers.length, "driver")}.`;
  const sound = "has an owner and a source, moves a line and fits what print says of it";
  if (whole === drivers.length) return `${lead} ${whole === 1 ? "It" : "Each"} ${sound}.`;
  if (whole === 0) return `${lead} Something is wanting of each; the second table says what.`;
  return `${lead} Of ${whole} nothing is wanting: each ${sound}. What is wanting of the other ${drivers.length - whole} is in the second table.`;
}

const kinds: Readonly<Record<Driver["kind"], string>> = {
  growth: "rise on the year before, %",
  share: "share of what was published, %",
  step: "points added, which stay",
};

function ratesTable({ drivers, forecast, outcome }: AssurancePack): PackTable {
  const { years } = forecast.model;
  const shown = years.filter((year) => drivers.some(({ driver }) => driver.values[year] !== undefined));
  const priced = outcome !== undefined;
  return {
    id: "drivers",
    title: "Drivers",
    columns: [
      textColumn("Assumption"),
      textColumn("Unit"),
      ...shown.map(figureColumn),
      ...(priced ? ["+1 point (£m)", "-1 point (£m)"].map(figureColumn) : []),
    ],
    rows: drivers.map(({ driver, impact }) => ({
      cells: [
        driver.label,
        kinds[driver.kind],
        ...shown.map((year) => rate(driver, year)),
        ...(priced ? [impact?.pointMore, impact?.pointLess].map(effect) : []),
      ],
      total: false,
      ...(impact === undefined || impact.pointMoreOver.length === 0
        ? {}
        : {
            note: `Over what print allows the inferred base to be, the effect of a point more is ${impact.pointMoreOver.map(({ least, most }) => `${plus(least)} to ${plus(most)}`).join("; and ")} (£m).`,
          }),
    })),
    notes: priced
      ? [
          `A point is one percentage point in every forecast year. Its effect is on ${outcome.words}, which stands at ${millionsText(outcome.value)}: ${outcome.kind === "balance" ? "a minus is a smaller balance" : "a plus is a larger shortfall"}. Up and down are worked out apart.`,
        ]
      : [
          "The strategy has neither a balance nor a gap, so there is nothing on which to measure what a point is worth.",
        ],
  };
}

function rate({ values }: Driver, year: FinancialYear): string {
  const value = values[year];
  return value === undefined ? "not stated" : lineFigure(decimal(value), "rate");
}

function effect(pounds: Decimal | undefined): string {
  return pounds === undefined ? "not worked out" : plus(pounds);
}

function provenanceTable(drivers: readonly RegisteredDriver[]): PackTable {
  return {
    id: "provenance",
    title: "Provenance",
    columns: ["Assumption", "Status", "Source", "Owner", "Wanting", "Note"].map(textColumn),
    rows: drivers.map(({ driver, wanting }) => ({
      cells: [
        driver.label,
        driver.status,
        originInWords(driver.origin),
        driver.owner ?? "not stated",
        wanting.length === 0 ? "nothing" : wanting.join(", "),
        driver.note ?? "none",
      ],
      total: false,
    })),
    notes: [],
  };
}

function basesTable({ bases }: AssurancePack): PackTable {
  return {
    id: "bases",
    title: "Bases",
    columns: [
      textColumn("Base"),
      textColumn("At the level of"),
      figureColumn("Used"),
      textColumn("Status"),
      textColumn("What print allows"),
      textColumn("Note"),
    ],
    rows: bases.map(({ label, at, pounds, status, interval, note }) => ({
      cells: [
        label,
        at,
        lineFigure(pounds, "pounds"),
        status,
        interval === undefined ? "not worked out" : `${millionsText(interval.least)} to ${millionsText(interval.most)}`,
        note ?? "none",
      ],
      total: false,
    })),
    notes: [],
  };
}
