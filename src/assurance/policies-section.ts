import type { FinancialYear } from "../model/financial-year.ts";
import type { PolicyNote } from "../policy/policy-notes.ts";
import { principleFor } from "../policy/referendum-principles.ts";
import { lineFigure } from "../printed/line-figure.ts";
import { markdownTable } from "../report/markdown-table.ts";
import { originInWords } from "../report/pack-registers.ts";
import { type PackTable, textColumn } from "../report/pack-table.ts";
import type { Fund } from "../strategy/funds.ts";
import type { AssurancePack } from "./assurance-pack.ts";

/** Each policy, whether it was tested, and what came of it. A breach is stated; it never changes a figure. */
export function policiesSection(pack: AssurancePack): readonly string[] {
  const withMinimum = pack.strategy.funds.filter(({ minimumBalance }) => minimumBalance !== undefined);
  return [
    markdownTable({
      id: "policies",
      title: "Policies",
      columns: ["Policy", "Tested", "Result"].map(textColumn),
      rows: [balanced(pack), minimum(pack), referendum(pack)].map((cells) => ({ cells, total: false })),
      notes: ["A policy changes no figure. Nothing here is legal advice, or a report under section 114."],
    }),
    ...withMinimum.flatMap((fund) => [
      `**${fund.label}: the minimum, by the council's own policy**`,
      markdownTable(minimumTable(pack, fund)),
    ]),
  ];
}

type Row = readonly [policy: string, tested: string, result: string];

function balanced(pack: AssurancePack): Row {
  const policy = "Each year is paid for out of resources and what stands in balances";
  if (pack.forecast.model.balance === undefined) return [policy, "no: no balance takes the gap", "not tested"];
  return [
    policy,
    "yes, in every forecast year",
    said(pack.policyNotes, "balanced budget", "No year is left unpaid for."),
  ];
}

function minimum(pack: AssurancePack): Row {
  const policy = "Balances stay above the council's own minimum";
  const stated = pack.strategy.funds.some(({ minimumBalance }) => minimumBalance !== undefined);
  if (!stated) return [policy, "no: no minimum balance is stated in this strategy", "not tested"];
  return [
    policy,
    "yes, in every forecast year",
    said(pack.policyNotes, "minimum balance", "No balance is below its minimum."),
  ];
}

function referendum(pack: AssurancePack): Row {
  const policy = "No council tax rise would need a referendum";
  const { councilTax, authority, years } = pack.strategy;
  if (councilTax === undefined) return [policy, "no: the strategy has no chapter on council tax", "not tested"];
  const limited = years.filter(
    (year) => councilTax.referendumLimits[year] !== undefined || principleFor(authority, year) !== undefined,
  );
  if (limited.length === 0) return [policy, "no: no limit is stated or known for these years", "not tested"];
  return [
    policy,
    `where a rise or a charge is given, in ${limited.join(", ")}`,
    said(pack.policyNotes, "referendum", "No rise is above the limit of its year."),
  ];
}

function said(notes: readonly PolicyNote[], policy: PolicyNote["policy"], none: string): string {
  const found = notes.filter((note) => note.policy === policy).map(({ words }) => words);
  return found.length === 0 ? none : found.join(" ");
}

function minimumTable({ forecast }: AssurancePack, { name, minimumBalance }: Fund): PackTable {
  const figure = (line: string, year: FinancialYear) => {
    const value = forecast.find(`${name}-${line}`, year);
    return value === undefined ? "not worked out" : lineFigure(value, "pounds");
  };
  return {
    id: "minimum",
    title: "Minimum balance",
    columns: ["Year", "Balance", "Minimum", "Above it"].map(textColumn),
    rows: forecast.model.forecastYears.map((year) => ({
      cells: [year, figure("carried-forward", year), figure("minimum-balance", year), figure("headroom", year)],
      total: false,
    })),
    notes: [`Source of the policy: ${originInWords(minimumBalance?.origin)}.`],
  };
}
