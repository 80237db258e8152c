import { lastOutcome } from "../forecast/last-outcome.ts";
import { outcomesOf } from "../forecast/outcomes.ts";
import { sensitivity, standardShocks, steps } from "../forecast/sensitivity.ts";
import { decimal } from "../meaning/decimal.ts";
import type { GivenLine } from "../model/line.ts";
import { lastOutcomeInWords } from "../report/last-outcome.ts";
import type { BookRow, BookSheet } from "./book.ts";
import { number, text } from "./cells.ts";
import { sourceText } from "./chapter-sheets.ts";
import type { Context } from "./context.ts";
import { sheets } from "./places.ts";
import { plainSheet } from "./plain-sheet.ts";

/** The register of assumptions, with what each is worth; and the sources that figures come from. */
export function registerSheets(context: Context, verdict: string): readonly BookSheet[] {
  return [registerSheet(context, verdict), sourcesSheet(context, verdict)];
}

function registerSheet(context: Context, verdict: string): BookSheet {
  const { strategy, model } = context.subject;
  const shocks = standardShocks(context.base);
  const outcomes = outcomesOf(context.base);
  const measured = outcomes.balances.length + outcomes.gaps.length > 0;
  const drivers = model.lines.filter((line): line is GivenLine => line.kind === "given" && line.role === "driver");
  const rows = drivers.map((line): BookRow => {
    const shock = shocks.get(line.name) ?? "0.01";
    const every = sensitivity(context.base, steps(context.base, line.name, [shock])).at(-1);
    const effect = measured && every !== undefined ? lastOutcome(every.effect) : undefined;
    const values = Object.entries(line.values).map(
      ([year, value]) => `${year} ${decimal(value).times(100).toFixed()}%`,
    );
    return [
      text(line.label, "wrapped"),
      text(values.join(", "), "wrapped"),
      text(line.status, "wrapped"),
      text(line.owner, "wrapped"),
      text(line.origin && sourceText(line.origin), "wrapped"),
      text(pointsText(shock), "wrapped"),
      effect && number(effect, "difference"),
      text(line.note, "wrapped"),
      text(line.name, "wrapped"),
    ];
  });
  const stated = strategy.assumptions.map(
    (assumption): BookRow => [
      text(assumption.text, "wrapped"),
      undefined,
      text("stated", "wrapped"),
      undefined,
      text(assumption.place, "wrapped"),
      undefined,
      undefined,
      text(
        assumption.outsideTheFigures === undefined
          ? `Bears on: ${assumption.concerns.join(", ")}`
          : `Outside the figures: ${assumption.outsideTheFigures}`,
        "wrapped",
      ),
      text(assumption.name, "wrapped"),
    ],
  );
  return plainSheet(
    verdict,
    {
      name: sheets.register,
      purpose:
        "Each driver, who owns it and what a stated change in it does to the outcome named; then what the report assumes in words.",
      remark: "The effects are worked out when the file is written, from the published figures. Pounds.",
      headings: [
        "Assumption",
        "Published",
        "Status",
        "Owner",
        "Source",
        "A change of",
        `moves ${lastOutcomeInWords(outcomes)} by`,
        "Note",
        "Name",
      ],
      widths: [46, 40, 12, 22, 32, 22, 18, 60, 34],
      frozenColumns: 1,
    },
    [...rows, ...(stated.length === 0 ? [] : [[text("What the report assumes", "heading")], ...stated])],
  );
}

function pointsText(shock: string): string {
  const points = decimal(shock).times(100);
  return `${points.toFixed()} ${points.equals(1) ? "point" : "points"} every year`;
}

function sourcesSheet({ subject }: Context, verdict: string): BookSheet {
  const rows = Object.entries(subject.strategy.sources).map(
    ([name, source]): BookRow => [
      text(name),
      text(source.title, "wrapped"),
      text(source.date),
      text(source.address, "wrapped"),
    ],
  );
  return plainSheet(
    verdict,
    {
      name: sheets.sources,
      purpose: "The documents that figures come from. A source elsewhere begins with the short name.",
      headings: ["Short name", "Document", "Date", "Address"],
      widths: [22, 80, 14, 70],
    },
    rows,
  );
}
