import { zero } from "../meaning/decimal.ts";
import { lineFigure } from "../printed/line-figure.ts";
import { markdownTable } from "../report/markdown-table.ts";
import { originInWords } from "../report/pack-registers.ts";
import { figureColumn, type PackTable, textColumn } from "../report/pack-table.ts";
import type { AssurancePack } from "./assurance-pack.ts";

/** Figures that nobody has planned, since they are worked out to balance; and figures that nobody knows yet. */
export function openSection(pack: AssurancePack): readonly string[] {
  const { strategy, toBeConfirmed } = pack;
  return [
    ...(strategy.balancing.length === 0
      ? ["No figure is worked out so that the budget balances."]
      : [
          "These figures are worked out so that the budget balances. They say what would have to be found, and are no plan until somebody says how.",
          markdownTable(balancingTable(pack)),
        ]),
    ...(toBeConfirmed.length === 0
      ? ["No figure is marked as still to be confirmed."]
      : [
          "These figures are still to be confirmed. Until they are they count as nil, and every total above them is short of them.",
          markdownTable({
            id: "to-be-confirmed",
            title: "To be confirmed",
            columns: ["Line", "Years"].map(textColumn),
            rows: toBeConfirmed.map(({ label, years }) => ({ cells: [label, years.join(", ")], total: false })),
            notes: [],
          }),
        ]),
  ];
}

function balancingTable({ strategy, forecast }: AssurancePack): PackTable {
  const { years } = strategy;
  return {
    id: "balancing",
    title: "Worked out to balance",
    columns: [
      textColumn("Line"),
      textColumn("Met by"),
      ...years.map(figureColumn),
      textColumn("Source"),
      textColumn("Note"),
    ],
    rows: strategy.balancing.map(({ name, label, by, origin, note }) => ({
      cells: [
        label,
        by === "savings" ? "savings to be identified" : "a use of a reserve",
        ...years.map((year) => lineFigure(forecast.find(name, year) ?? zero, "pounds")),
        originInWords(origin),
        note ?? "none",
      ],
      total: false,
    })),
    notes: [],
  };
}
