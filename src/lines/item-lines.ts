import { type FinancialYear, yearsAfter } from "../model/financial-year.ts";
import type { DerivedLine, GivenLine, Line, YearValues } from "../model/line.ts";
import { cell, constant, difference, lastYear, onePlus, product, quotient, type Rule, sum } from "../model/rule.ts";
import type { Driver } from "../strategy/drivers.ts";
import type { Effects, Item } from "../strategy/items.ts";
import { levelOf, publishedLevelOf, relativeLevelOf } from "./driver-lines.ts";

/** What the rows of one section share. */
export interface SectionScope {
  readonly chapter: string;
  readonly effects: Effects;
  /** Whether the section opens with an amount that its rows' base-year figures are part of. */
  readonly opens: boolean;
  readonly baseYear: FinancialYear;
  /** Nil for the years in which a fund is open before the forecast begins. */
  readonly nilBeforeTheForecast: (fund: string | undefined) => YearValues;
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
 * The line of what a row comes to in all, also where the row itself counts for what it differs from the base year: what leaves a
 * reserve, and what goes when a one-off ends, is the whole of it.
 */
export function wholeAmountName(
  item: Pick<Item, "name" | "inTheBaseYear">,
  section: { readonly opening?: unknown } | undefined,
): string {
  return section?.opening === undefined || item.inTheBaseYear === undefined ? item.name : levelName(item.name);
}

function levelName(row: string): string {
  return `${row}.level`;
}

/**
 * The lines of one item: its figures as published, what they grow from, and the line itself, which is what they come to
 * once drivers have moved them. Whatever the convention, the line itself is the effect against what the section opens with, or
 * the whole amount where it opens with nothing.
 */
export function itemLines(item: Item, scope: SectionScope): readonly Line[] {
  const { inTheBaseYear: before } = item;
  if (!scope.opens || before === undefined) return wholeLines(item, scope, itemName(item, scope));
  // What the row came to in the base year is in the section's opening, so the row counts for what it differs from that.
  const name = itemName(item, scope);
  const level = levelName(name);
  const whole = wholeLines(item, { ...scope, inSummary: false }, level);
  const facts = factsOf(item, scope);
  const own = whole.find((line) => line.name === level);
  const changedThrough = (own?.kind === "derived" ? own.changedThrough : level) ?? level;
  const inTheBase = `${name}.in-the-base-year`;
  const { takenAway: _, ...untaken } = facts;
  const derived = { kind: "derived", ...untaken, unit: "pounds", ...spanOfScope(scope) } as const;
  return [
    ...whole,
    {
      kind: "given",
      role: "amount",
      ...untaken,
      name: inTheBase,
      label: `${item.label}: in the base year`,
      unit: "pounds",
      values: Object.fromEntries(scope.years.map((year) => [year, before.amount])),
      resolution: before.resolution,
    },
    {
      ...derived,
      ...facts,
      name,
      rule: difference(cell(level), cell(inTheBase)),
      ...(item.equals === undefined ? { changedThrough } : {}),
      ...(scope.inSummary ? { summary: "row" } : {}),
    },
    {
      ...derived,
      name: `${name}.added-back`,
      label: `${item.label}: last year's, added back`,
      rule: lastYear(level),
    },
  ];
}

/** The lines of an item as it stands, under a name. */
function wholeLines(item: Item, scope: SectionScope, name: string): readonly Line[] {
  const facts = factsOf(item, scope);
  const span = spanOfScope(scope);
  const effects = item.effects ?? scope.effects;
  const measured = measuredAs[effects];
  const before = item.inTheBaseYear;
  const earlier: YearValues = {
    ...scope.nilBeforeTheForecast(item.releaseFrom),
    ...(before === undefined ? {} : { [scope.baseYear]: before.amount }),
  };
  const given = (as: string): GivenLine => ({
    kind: "given",
    role: "amount",
    ...facts,
    name: as,
    unit: "pounds",
    values: item.amounts.values,
    resolution: item.amounts.resolution,
    ...(measured === undefined ? {} : { measured }),
    ...(item.amounts.toBeConfirmed === undefined ? {} : { toBeConfirmed: item.amounts.toBeConfirmed }),
  });
  const withTheBaseYear = (line: GivenLine): GivenLine => ({ ...line, values: { ...earlier, ...line.values } });
  const worked = (as: string, rule: Rule): DerivedLine => ({
    kind: "derived",
    ...facts,
    name: as,
    unit: "pounds",
    rule,
    ...span,
  });
  const derived = (as: string, rule: Rule): DerivedLine =>
    Object.keys(earlier).length === 0 ? worked(as, rule) : { ...worked(as, rule), given: earlier };
  const cumulated = (as: string, increment: string): DerivedLine => ({
    ...derived(as, sum([lastYear(as), cell(increment)])),
    given: { ...earlier, [scope.baseYear]: before?.amount ?? "0" },
  });

  const row = scope.inSummary ? { summary: "row" as const } : {};
  if (item.equals !== undefined) return [{ ...derived(name, cell(item.equals)), ...row }];
  const published = `${name}.published`;
  const response = responseRule(item, published, name, scope);
  if (effects === "cumulative" || effects === "level") {
    if (response === undefined) return [{ ...withTheBaseYear(given(name)), ...row }];
    const moved = { ...derived(name, response.rule), asPublished: published, changedThrough: published };
    return [asPublished(withTheBaseYear(given(published))), ...response.lines, { ...moved, ...row }];
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
    { ...moved, given: { ...earlier, [scope.baseYear]: before?.amount ?? "0" }, ...row },
    { ...worked(increment, difference(cell(name), lastYear(name))), asPublished: publishedIncrement },
  ];
}

function spanOfScope({ years }: SectionScope): { readonly from: FinancialYear; readonly to: FinancialYear } {
  return { from: years[0] as FinancialYear, to: years.at(-1) as FinancialYear };
}

const measuredAs = {
  cumulative: "against the base year",
  incremental: "on the year before",
  level: undefined,
  // The first column is a change on nothing, which is the whole amount.
  "level then incremental": "on the year before",
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
