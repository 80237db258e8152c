import { problemWithPlace } from "../model/problem.ts";
import { textTable, wrap } from "../report/text-table.ts";
import type { WorkbookVerdict } from "./verify-workbook.ts";

/** A verdict on a workbook: in a sentence, then what was looked at, then each thing that is not as it should be. */
export function verdictText(verdict: WorkbookVerdict, names: VerdictNames, width: number): string {
  const { holds, version, strategyHash, strategy, problems, differ } = verdict;
  const most = 20;
  const more = (count: number) => (count > most ? [`… and ${count - most} more.`] : []);
  return [
    ...wrap(sentence(verdict, names), width),
    "",
    ...wrap(`Written by mtfs ${version}${version === names.version ? "" : `; this is ${names.version}`}.`, width, "  "),
    ...wrap(`Strategy file: ${strategies[strategy]} SHA-256 ${strategyHash}`, width, "  "),
    ...wrap(lookedAt(verdict), width, "  "),
    ...(problems.length === 0 ? [] : ["", ...problems.slice(0, most).map(problemWithPlace), ...more(problems.length)]),
    ...(differ.length === 0 ? [] : ["", ...differing(verdict, most, width), ...more(differ.length)]),
    ...(holds || strategy !== "another"
      ? []
      : ["", ...wrap("The strategy file has changed since, or the workbook was written from another one.", width)]),
  ].join("\n");
}

/** What a reader calls things: the workbook, the strategy, and the version of mtfs that is speaking. */
export interface VerdictNames {
  readonly workbook: string;
  readonly strategy?: string;
  readonly version: string;
}

const strategies = {
  "the same": "the one given.",
  another: "not the one given.",
  "not given": "none given to hold it against.",
} as const;

function sentence({ holds, strategy, typedOver, problems, differ }: WorkbookVerdict, names: VerdictNames): string {
  if (!holds) {
    const wrong = [
      ...(strategy === "another" ? ["its strategy"] : []),
      ...(problems.length === 0 ? [] : [`${problems.length} ${problems.length === 1 ? "cell" : "cells"}`]),
      ...(differ.length === 0 ? [] : [`${differ.length} ${differ.length === 1 ? "figure" : "figures"}`]),
    ];
    return `${names.workbook} is not as it should be: ${wrong.join(", ")}.`;
  }
  const typed =
    typedOver === 0
      ? "nothing was typed over"
      : `${typedOver} ${typedOver === 1 ? "input was" : "inputs were"} typed over`;
  const from = names.strategy === undefined ? "" : ` from ${names.strategy}`;
  return `${names.workbook} holds: mtfs wrote it${from}, its formulas are untouched, and ${typed}.`;
}

function lookedAt({ inputs, typedOver, formulas, figures, scenario }: WorkbookVerdict): string {
  const held =
    figures === undefined
      ? "Its figures were not held against the library's"
      : `${grouped(figures)} figures held against the library's`;
  const chosen = scenario === undefined ? "" : ` Scenario chosen: ${scenario}.`;
  return `${grouped(inputs)} inputs, ${typedOver} typed over. ${grouped(formulas)} formulas. ${held}.${chosen}`;
}

function differing({ differ }: WorkbookVerdict, most: number, width: number): readonly string[] {
  const rows = differ.slice(0, most).map(({ cell, line, year, shown, ought }) => ({
    label: `${cell} ${line}, ${year}`,
    cells: [
      shown,
      Number(ought)
        .toPrecision(15)
        .replace(/\.?0+$/, ""),
    ],
  }));
  return [
    ...wrap(
      "Figures that are not what the library comes to. If figures were typed in by a program, open the workbook and save it, so that it is worked out again.",
      width,
    ),
    textTable({ headings: ["shown", "ought"], rows }, width),
  ];
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
