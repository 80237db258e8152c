import type { CheckedModel } from "../check/checked-model.ts";
import type { Place, Problem } from "../model/problem.ts";
import type { Agreement, PrintedTables } from "../strategy/printed-tables.ts";
import { type Document, documentFrom } from "./document.ts";
import { inOrder, withoutFollowOns } from "./follow-ons.ts";
import { printedTablesFormat } from "./printed-tables-format.ts";
import type { PrintedTablesDocument } from "./printed-tables-schema.ts";
import { readTable } from "./read-table.ts";
import { withoutThoseOfYears } from "./read-years.ts";
import { Reader } from "./reader.ts";
import { shape } from "./shape.ts";
import { stated } from "./stated.ts";
import { termsKnown } from "./terms-known.ts";

/** Printed tables read and matched to the lines of a strategy; or every problem that stands in the way. */
export type PrintedTablesReading =
  | { readonly ok: true; readonly tables: PrintedTables; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads printed tables from data such as `JSON.parse` gives, and matches them to the lines of a strategy's model.
 *
 * @param data - the printed-tables document as plain data, each cell as text exactly as printed
 * @param model - the checked model whose lines the rows show
 * @returns the tables; or every problem, with the way to each, never thrown
 * @example
 * ```ts
 * import { forecast, readPrintedTables, reconcile } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * const reading = readPrintedTables(
 *   {
 *     format: "1",
 *     tables: {
 *       "paragraph-1": {
 *         title: "The gap",
 *         place: "paragraph 1",
 *         money: "£m",
 *         decimals: 1,
 *         years: ["2022/23", "2023/24"],
 *         rows: { gap: { label: "Gap", printed: ["(1.8)", "9.5"], shows: "budget-gap" } },
 *       },
 *     },
 *   },
 *   base.model,
 * );
 * if (!reading.ok) throw new Error(reading.problems[0]?.what);
 * for (const { column, printed, verdict } of reconcile(base, reading.tables).figures) console.log(column, printed, verdict);
 * ```
 *
 * ```text
 * 2022/23 (1.8) exact
 * 2023/24 9.5 differs
 * ```
 */
export function readPrintedTables(data: unknown, model: CheckedModel): PrintedTablesReading {
  const taken = documentFrom(data);
  return taken.ok ? printedTablesFromDocument(taken.document, model) : taken;
}

/** Reads printed tables from a document that has been taken in. */
export function printedTablesFromDocument(document: Document, model: CheckedModel): PrintedTablesReading {
  const shaped = shape(printedTablesFormat, document, { format: "1", tables: {} });
  if (shaped.value === undefined) return { ok: false, problems: inOrder(shaped.problems) };
  const reader = new Reader(document, {}, shaped.leftOut);
  const tables = tablesFrom(shaped.value, reader, model);
  const read = withoutFollowOns(reader.problems, shaped.problems);
  const own = withoutThoseOfYears(
    read,
    read.filter(({ code }) => code === "years"),
  );
  const problems = inOrder([...shaped.problems, ...own]);
  const wrong = problems.some(({ severity }) => severity === "error");
  return wrong ? { ok: false, problems } : { ok: true, tables, warnings: problems };
}

function tablesFrom(written: PrintedTablesDocument, reader: Reader, model: CheckedModel): PrintedTables {
  const inconsistencies = written["known inconsistencies"] ?? {};
  const knownBy = (id: string | undefined, path: Place["path"]) => {
    if (id !== undefined && !Object.hasOwn(inconsistencies, id)) {
      reader.unknown("known-inconsistencies", [...path, "known"], id, {
        is: "one of the known inconsistencies",
        known: Object.keys(inconsistencies),
        fix: 'Add it under "known inconsistencies".',
      });
    }
    return stated({ known: id });
  };
  const tables: PrintedTables = {
    tables: Object.entries(written.tables).map(([id, table]) => readTable(id, table, reader, model)),
    textFigures: Object.entries(written["text figures"] ?? {}).map(([id, figure]) => ({ id, ...figure })),
    agreements: Object.entries(written.agreements ?? {}).map(([id, agreement]) => ({
      ...readAgreement(id, agreement, reader),
      ...knownBy(agreement.known, ["agreements", id]),
    })),
    references: Object.entries(written.references ?? {}).map(([id, { place, says, means, known }]) => ({
      id,
      place,
      says,
      means,
      ...knownBy(known, ["references", id]),
    })),
    knownInconsistencies: Object.entries(inconsistencies).map(([id, { kind, place, text, cells, line, ...rest }]) => {
      if (line !== undefined && !model.lineNamed.has(line)) {
        const more = { is: "a line of the strategy", known: model.lineNamed.keys(), fix: "Name a line." };
        reader.unknown("known-lines", ["known inconsistencies", id, "line"], line, more);
      }
      return {
        id,
        kind,
        place,
        text,
        seenBy: rest["seen by"],
        cells: cells ?? [],
        ...stated({ line, differsBy: rest["differs by"]?.replaceAll(",", "") }),
      };
    }),
  };
  termsKnown(tables, reader);
  return tables;
}

function readAgreement(
  id: string,
  { says, left = [], right = [], ...rest }: NonNullable<PrintedTablesDocument["agreements"]>[string],
  reader: Reader,
): Agreement {
  const { "left less": leftLess = [], "right less": rightLess = [] } = rest;
  for (const [side, terms] of [
    ["left", [...left, ...leftLess]],
    ["right", [...right, ...rightLess]],
  ] as const) {
    if (terms.length > 0) continue;
    reader.say("agreement-sides", ["agreements", id, side], `Agreement "${id}" has nothing on its ${side}.`, {
      part: "key",
      why: "An agreement compares two sides.",
      fix: `Add "${side}" with the rows or cells that stand there.`,
    });
  }
  return { id, says, left, leftLess, right, rightLess };
}
