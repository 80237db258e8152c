import { type FinancialYear, yearsAfter } from "../model/financial-year.ts";
import type { DerivedLine, GivenLine, Line } from "../model/line.ts";
import { cell, constant, difference, lastYear, onePlus, product, quotient, type Rule, sum } from "../model/rule.ts";
import type { Driver, Effects, Item } from "../strategy/strategy.ts";
import { levelOf, publishedLevelOf, relativeLevelOf } from "./driver-lines.ts";

/** What the rows of one section share. */
export interface SectionScope {
  readonly chapter: string;
  readonly effects: Effects;
  readonly baseYear: FinancialYear;
  readonly years: readonly FinancialYear[];
  readonly drivers: ReadonlyMap<string, Driver>;
  readonly enteredFrom?: string | undefined;
  /** Put in front of each row's name, with a dot. */
  readonly within?: string;
  readonly inSummary?: boolean;
}

/** The name of an item's line. */
export function itemName(item: Item, scope: Pick<SectionScope, "within">): string {
  return scope.within === undefined ? item.name : `${scope.within}.${item.name}`;
}

/**
 * The lines of one item: its figures as published, what they grow from, and the line itself, which is what they come to
 * once drivers have moved them. Whatever the section's convention, the line itself is the effect against the base year.
 */
export function itemLines(item: Item, scope: SectionScope): readonly Line[] {
  const name = itemName(item, scope);
  const facts = factsOf(item, scope);
  const span = { from: scope.years[0] as FinancialYear, to: scope.years.at(-1) as FinancialYear };
  const measured = measuredAs[scope.effects];
  const given = (as: string): GivenLine => ({
    kind: "given",
    role: "amount",
    ...facts,
    name: as,
    unit: "pounds",
    values: item.amounts.values,
    resolution: item.amounts.resolution,
    ...(measured === undefined ? {} : { measured }),
  });
  const derived = (as: string, rule: Rule): DerivedLine => ({
    kind: "derived",
    ...facts,
    name: as,
    unit: "pounds",
    rule,
    ...span,
  });
  const cumulated = (as: string, increment: string): DerivedLine => ({
    ...derived(as, sum([lastYear(as), cell(increment)])),
    given: { [scope.baseYear]: "0" },
  });

  const row = scope.inSummary ? { summary: "row" as const } : {};
  const published = `${name}.published`;
  const response = responseRule(item, published, name, scope);
  if (scope.effects !== "incremental") {
    if (response === undefined) return [{ ...given(name), ...row }];
    const moved = { ...derived(name, response.rule), asPublished: published, changedThrough: published };
    return [asPublished(given(published)), ...response.lines, { ...moved, ...row }];
  }
  const increment = `${name}.increment`;
  if (response === undefined) {
    return [given(increment), { ...cumulated(name, increment), changedThrough: increment, ...row }];
  }
  const publishedIncrement = `${name}.published-increment`;
  const moved = { ...derived(name, response.rule), asPublished: published, changedThrough: publishedIncrement };
  return [
    asPublished(given(publishedIncrement)),
    asPublished(cumulated(published, publishedIncrement)),
    ...response.lines,
    { ...moved, given: { [scope.baseYear]: "0" }, ...row },
    { ...derived(increment, difference(cell(name), lastYear(name))), asPublished: publishedIncrement },
  ];
}

const measuredAs = {
  cumulative: "against the base year",
  incremental: "on the year before",
  level: undefined,
} as const;

function factsOf(item: Item, scope: SectionScope) {
  return {
    label: item.label,
    chapter: scope.chapter,
    status: item.status,
    ...(item.direction === "reduces" ? { takenAway: true as const } : {}),
    ...(scope.enteredFrom === undefined ? {} : { enteredFrom: scope.enteredFrom }),
    ...(item.origin === undefined ? {} : { origin: item.origin }),
    ...(item.owner === undefined ? {} : { owner: item.owner }),
    ...(item.note === undefined ? {} : { note: item.note }),
  };
}

function asPublished<L extends Line>(line: L): L {
  const { takenAway: _, ...rest } = line;
  return { ...rest, label: `${line.label}, as published` } as L;
}

/** What an item comes to when drivers move: exactly its published figure while they stay where they were published. */
function responseRule(
  item: Item,
  published: string,
  name: string,
  scope: SectionScope,
): { readonly rule: Rule; readonly lines: readonly Line[] } | undefined {
  const response = item.response;
  if (response === undefined) return undefined;
  if (response.kind === "grows with") {
    return {
      rule: product([cell(published), ...response.drivers.map((driver) => cell(relativeLevelOf(driver)))]),
      lines: [],
    };
  }
  if (response.kind === "in proportion to") {
    // The uplift so far, over the uplift published so far: each year keeps the base that its own figure implies.
    const one = constant("1", "index");
    const uplift = difference(cell(levelOf(response.driver)), one);
    const publishedUplift = difference(cell(publishedLevelOf(response.driver)), one);
    // Divided first: an uplift over itself is exactly one, so the published amount comes back to the last digit.
    return { rule: product([cell(published), quotient(uplift, publishedUplift)]), lines: [] };
  }
  const lines = response.exposures.map((exposure): DerivedLine => {
    const driver = scope.drivers.get(exposure.driver);
    const own = `${name}.exposed-to-${exposure.driver}`;
    const growsAs = exposure.growingWith ?? (driver?.kind === "growth" ? driver.name : undefined);
    return {
      kind: "derived",
      name: own,
      label: `${item.label}: base of ${driver?.label ?? exposure.driver}`,
      chapter: scope.chapter,
      unit: "pounds",
      status: exposure.status,
      ...(exposure.note === undefined ? {} : { note: exposure.note }),
      rule: growsAs === undefined ? lastYear(own) : product([lastYear(own), onePlus(cell(`${growsAs}.published`))]),
      from: yearsAfter(exposure.at, 1),
      to: scope.years.at(-1) as FinancialYear,
      given: { [exposure.at]: exposure.on },
    };
  });
  const effects = response.exposures.map((exposure) => {
    const on = cell(`${name}.exposed-to-${exposure.driver}`);
    if (scope.drivers.get(exposure.driver)?.kind === "step") {
      return product([on, difference(cell(levelOf(exposure.driver)), cell(publishedLevelOf(exposure.driver)))]);
    }
    return product([on, difference(cell(relativeLevelOf(exposure.driver)), constant("1", "index"))]);
  });
  return { rule: sum([cell(published), ...effects]), lines };
}
