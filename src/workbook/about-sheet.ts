import { decimal } from "../meaning/decimal.ts";
import { forecastInWords, silencesInWords } from "../report/sentences.ts";
import { fixed, onSheet } from "./addresses.ts";
import { exampleOf } from "./assumptions-sheet.ts";
import type { BookCell, BookRow, BookSheet, RangeName } from "./book.ts";
import { formula, link, number, text } from "./cells.ts";
import type { Context } from "./context.ts";
import { sheets } from "./places.ts";
import { signConvention, topOf } from "./time-sheet.ts";

const millionRow = 6;

/** The names of the units that money is shown in. */
export const unitNames: readonly RangeName[] = [
  { name: "million", range: onSheet(sheets.about, fixed(millionRow, 2)) },
  { name: "thousand", range: onSheet(sheets.about, fixed(millionRow + 1, 2)) },
];

/** What the workbook is, how to ask it something, what its cells look like, and what is on each sheet. */
export function aboutSheet(context: Context, verdict: string, others: readonly BookSheet[]): BookSheet {
  const { strategy, strategyHash, version } = context.subject;
  const example = exampleOf(context);
  const said = (...lines: readonly string[]): readonly BookRow[] => lines.map((line) => [text(line)]);
  const key: readonly (readonly [BookCell["style"]["role"], string])[] = [
    ["input", "Input: a figure to type over (blue on yellow); Type says Input"],
    ["calculation", "Calculation: a formula; the sheet is protected, without a password"],
    ["linked", "Link: a line of another sheet, shown again"],
    ["constant", "As published: a figure kept as it was, to measure change against"],
    ["total", "Total"],
  ];
  return {
    name: sheets.about,
    summary: "What this workbook is, how to ask it something, and what is on each sheet.",
    tab: "answer",
    isProtected: true,
    widths: [60, 18, 50, 60],
    rows: [
      [text(`${strategy.council}: ${strategy.title}`, "title")],
      [
        text(
          `${strategy.status}, ${strategy.dated}. Years ${strategy.years.join(", ")}; base year ${strategy.baseYear}.`,
          "purpose",
        ),
      ],
      [text(signConvention, "purpose")],
      [text("Checks"), formula("master_check", verdict, undefined, "check")],
      [text("Inputs changed since the file was written"), formula("inputs_changed", decimal("0"), "whole")],
      [text("Pounds in a million (£m)"), number(decimal("1000000"), "whole")],
      [text("Pounds in a thousand (£000)"), number(decimal("1000"), "whole")],
      [],
      [text("To ask what if", "heading")],
      [link("Go to the Assumptions sheet", topOf(sheets.assumptions))],
      ...said(
        ...(example === undefined ? [] : [`Type over a blue cell, such as 3% in the row of ${example}.`]),
        "Read the answer above it: the gap and the balance now, as published, and the difference.",
        "Or choose a scenario in the blue cell at the top of that sheet.",
        "Proposals can be left out or made late on the Proposals sheet; other amounts are on the Amounts sheet.",
        "To go back, type the published figure: choosing a blue cell shows it.",
      ),
      [],
      [text("As published", "heading")],
      ...said(...forecastInWords(strategy, context.base), ...silencesInWords(strategy)),
      [],
      [text("What cells look like", "heading")],
      ...key.map(
        ([role, words]): BookRow => [
          text(words),
          {
            content: role === "input" ? decimal("0.03") : decimal("1234567"),
            style: { role, format: role === "input" ? "rate" : "pounds" },
          },
        ],
      ),
      [],
      [text("Sheets", "heading")],
      ...others.map(({ name, summary }): BookRow => [link(name, topOf(name)), text(summary)]),
      [],
      [text("Where it came from", "heading")],
      [text("Written by"), text(`mtfs ${version}`)],
      [text("SHA-256 of the strategy file"), text(strategyHash)],
      ...said(
        "It is for planning and for checking the strategy. It gives no legal verdict and no assurance of its own.",
        "The ready reckoner and the register were worked out when the file was written; everything else is live.",
      ),
    ],
    validations: [],
    charts: [],
  };
}
