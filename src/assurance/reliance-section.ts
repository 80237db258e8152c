import { inferenceInWords } from "../inference/inference-in-words.ts";
import { decimal } from "../meaning/decimal.ts";
import { inMarkdown, markdownTable } from "../report/markdown-table.ts";
import { originInWords } from "../report/pack-registers.ts";
import { figureColumn, type PackTable, textColumn } from "../report/pack-table.ts";
import type { AssurancePack } from "./assurance-pack.ts";
import { bullets } from "./bullets.ts";
import { counted } from "./counted.ts";
import type { EnteredFigures } from "./figures-by-status.ts";
import { openedToPrint } from "./opened-to-print.ts";
import { upperFirst } from "./upper-first.ts";

const meanings = {
  published: "a report prints it",
  derived: "plain arithmetic on what is printed",
  inferred: "worked back from rounded print, so it has an interval",
  judgement: "somebody's view",
  "not stated": "the strategy does not say",
} as const;

type Known = keyof typeof meanings;

/** How many figures are published, derived, inferred and judged, chapter by chapter, and which they are. */
export function relianceSection(pack: AssurancePack): readonly string[] {
  const { entered, inferences } = pack;
  if (entered.length === 0) return ["The strategy holds no figures."];
  const others = entered.filter((one) => statusOf(one) !== "published");
  return [
    inMarkdown(
      `${counted(entered.length, "entry", "entries")} with ${counted(figuresIn(entered), "figure")} were put into the strategy. Everything else is worked out from them.`,
    ),
    markdownTable(countsTable(entered)),
    "**By chapter,** in entries",
    markdownTable(chaptersTable(entered)),
    ...(inferences.length === 0
      ? []
      : ["**Inferred,** with what the printed figures allow", bullets(inferences.map(inferenceInWords))]),
    ...(others.length === 0
      ? ["Every entry is published."]
      : ["**Every entry that is not published**", markdownTable(othersTable(others))]),
    ...openedToPrint(pack),
  ];
}

function statusOf({ status }: EnteredFigures): Known {
  return status ?? "not stated";
}

function figuresIn(entered: readonly EnteredFigures[]): number {
  return entered.reduce((total, { figures }) => total + figures, 0);
}

const count = (number: number) => ({ figure: decimal(String(number)), decimals: 0 });

function countsTable(entered: readonly EnteredFigures[]): PackTable {
  const statuses = (Object.keys(meanings) as Known[]).filter(
    (status) => status !== "not stated" || entered.some((one) => statusOf(one) === status),
  );
  return {
    id: "statuses",
    title: "Statuses",
    columns: [textColumn("Status"), textColumn("Meaning"), figureColumn("Entries"), figureColumn("Figures")],
    rows: statuses.map((status) => {
      const those = entered.filter((one) => statusOf(one) === status);
      return { cells: [status, meanings[status], count(those.length), count(figuresIn(those))], total: false };
    }),
    notes: [],
  };
}

function chaptersTable(entered: readonly EnteredFigures[]): PackTable {
  const chapters = [...new Set(entered.map(({ chapter }) => chapter))];
  const statuses = (Object.keys(meanings) as Known[]).filter((status) =>
    entered.some((one) => statusOf(one) === status),
  );
  return {
    id: "chapters",
    title: "Chapters",
    columns: [textColumn("Chapter"), ...statuses.map(figureColumn)],
    rows: chapters.map((chapter) => ({
      cells: [
        upperFirst(chapter.replaceAll("-", " ")),
        ...statuses.map((status) =>
          count(entered.filter((one) => one.chapter === chapter && statusOf(one) === status).length),
        ),
      ],
      total: false,
    })),
    notes: [],
  };
}

function othersTable(others: readonly EnteredFigures[]): PackTable {
  return {
    id: "not-published",
    title: "Not published",
    columns: ["Entry", "Status", "Source", "Note"].map(textColumn),
    rows: others.map((one) => ({
      cells: [one.label, statusOf(one), originInWords(one.origin), one.note ?? "none"],
      total: false,
    })),
    notes: [],
  };
}
