import type { DerivedLine, GivenLine, Line } from "../model/line.ts";
import { cell, constant, difference, type Rule, sum } from "../model/rule.ts";
import type { Outturn, OutturnRow } from "../strategy/outturn.ts";
import type { Strategy } from "../strategy/strategy.ts";

/**
 * The forecast outturn of the year under way. Budgets and variances by cause are given; every variance, outturn and total is
 * worked out from them. Service costs are positive as spending, funding is positive as income, and the use of balances is
 * what funding does not pay for.
 */
export function outturnLines(strategy: Strategy): readonly Line[] {
  const { outturn } = strategy;
  if (outturn === undefined) return [];
  const measures = ["budget", ...outturn.causes.map(({ name }) => name)];
  const derived = derivedFor(outturn);
  const total = (name: string, label: string, rows: readonly OutturnRow[]) =>
    measures.map((measure) =>
      derived(
        `${name}.${measure}`,
        `${label}: ${measure}`,
        sum(rows.map((row) => cell(`outturn.${row.name}.${measure}`))),
      ),
    );
  const costs = "outturn.total-service-costs";
  const funding = "outturn.total-funding";
  const use = "outturn.use-of-balances";
  const fundingRow = { ...outturn.funding, name: "total-funding" };
  return [
    ...outturn.services.flatMap((row) => [...givenFigures(outturn, row), ...workedOut(outturn, row.name, row.label)]),
    ...total(costs, "Total service costs", outturn.services),
    ...workedOut(outturn, "total-service-costs", "Total service costs"),
    ...givenFigures(outturn, fundingRow),
    ...workedOut(outturn, "total-funding", outturn.funding.label),
    ...measures.map((measure) =>
      derived(
        `${use}.${measure}`,
        `Use of balances: ${measure}`,
        difference(cell(`${costs}.${measure}`), cell(`${funding}.${measure}`)),
      ),
    ),
    ...workedOut(outturn, "use-of-balances", "Use of balances"),
    derived(
      "outturn.favourable-variance",
      "Forecast outturn: balances used less than planned",
      difference(constant("0", "pounds"), cell(`${use}.variance`)),
    ),
  ];
}

function derivedFor(outturn: Outturn) {
  return (name: string, label: string, rule: Rule): DerivedLine => ({
    kind: "derived",
    name,
    label,
    chapter: "outturn",
    unit: "pounds",
    rule,
    from: outturn.year,
    to: outturn.year,
  });
}

function givenFigures(outturn: Outturn, row: OutturnRow): readonly GivenLine[] {
  const figure = (measure: string, label: string, amount: string): GivenLine => ({
    kind: "given",
    role: "amount",
    name: `outturn.${row.name}.${measure}`,
    label: `${row.label}: ${label}`,
    chapter: "outturn",
    unit: "pounds",
    status: "published",
    values: { [outturn.year]: amount },
    resolution: outturn.resolution,
    ...(outturn.enteredFrom === undefined ? {} : { enteredFrom: outturn.enteredFrom }),
    ...(outturn.origin === undefined ? {} : { origin: outturn.origin }),
    ...(row.note === undefined ? {} : { note: row.note }),
  });
  return [
    figure("budget", "budget", row.budget),
    ...outturn.causes.map((cause) => figure(cause.name, `variance, ${cause.label}`, row.variance[cause.name] ?? "0")),
  ];
}

function workedOut(outturn: Outturn, name: string, label: string): readonly DerivedLine[] {
  const derived = derivedFor(outturn);
  const of = (measure: string) => `outturn.${name}.${measure}`;
  return [
    derived(of("variance"), `${label}: variance`, sum(outturn.causes.map((cause) => cell(of(cause.name))))),
    derived(of("forecast"), `${label}: forecast outturn`, sum([cell(of("budget")), cell(of("variance"))])),
  ];
}
