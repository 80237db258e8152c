import type { Line } from "../model/line.ts";
import type { Model } from "../model/model.ts";
import type { Strategy } from "../strategy/strategy.ts";

/** One sheet's worth of a strategy: its lines in the order of the report, and the lines they are worked out through. */
export interface Chapter {
  readonly keys: readonly string[];
  readonly title: string;
  readonly lines: readonly Line[];
  readonly workings: readonly Line[];
}

/** The chapters of a strategy in the order of the report. The gap stands with the spending that it is measured from. */
export function chaptersOf(strategy: Strategy, model: Model): readonly Chapter[] {
  const together = new Map<string, Line[]>();
  for (const line of model.lines) {
    const key = line.chapter === "total-service-spend" ? "budget-gap" : line.chapter;
    together.set(key, [...(together.get(key) ?? []), line]);
  }
  const keys = [...together.keys()];
  // The spending total comes before resources in a report, but the sheet of the gap is read after them.
  const order = [...keys.filter((key) => key !== "budget-gap")];
  if (together.has("budget-gap")) order.splice(lastOf(order, beforeTheGap) + 1, 0, "budget-gap");
  const named = new Set(model.lines.map(({ name }) => name));
  return order.map((key) => {
    const lines = together.get(key) as Line[];
    return {
      keys: key === "budget-gap" ? ["total-service-spend", "budget-gap"] : [key],
      title: titleOf(strategy, key),
      lines: lines.filter((line) => !isWorking(line, named)),
      workings: lines.filter((line) => isWorking(line, named)),
    };
  });
}

/** What a gap is measured between. */
const beforeTheGap = ["base-budget", "additional-spending", "savings", "resources", "deficit-walk"];

function lastOf(keys: readonly string[], some: readonly string[]): number {
  return Math.max(-1, ...some.map((key) => keys.indexOf(key)));
}

const workingNames =
  /\.(published|published-increment|increment|exposed-to-[^.]+|relative-level|level|published-level)$/;

/** A line that another line of its own name is worked out through. */
function isWorking({ name }: Line, named: ReadonlySet<string>): boolean {
  return workingNames.test(name) && named.has(ownerOf(name));
}

/** The line that a working line belongs to; itself where it is not one. */
export function ownerOf(name: string): string {
  return name.replace(workingNames, "");
}

/** For each line that is a part of a total by its name, such as a proposal of a directorate, the line that is the total. */
export function groupsOf(lines: readonly Line[]): ReadonlyMap<string, string> {
  const totals = new Set(lines.filter(({ kind }) => kind === "derived").map(({ name }) => name));
  return new Map(
    lines.flatMap(({ name }) => {
      const parts = ownerOf(name).split(".");
      const group = parts.slice(0, -1).join(".");
      return parts.length > 2 && totals.has(group) ? [[name, group] as const] : [];
    }),
  );
}

const titles: Readonly<Record<string, string>> = {
  drivers: "Drivers",
  "base-budget": "Base budget",
  "additional-spending": "Additional spending",
  savings: "Savings",
  resources: "Resources",
  "budget-gap": "Budget gap",
  "council-tax-charge": "Band D charge",
  "risks-outside-the-figures": "Risks outside the figures",
  outturn: "Forecast outturn",
  "in-year-funding": "In-year funding",
  "savings-delivery": "Savings delivery",
  "dedicated-schools-grant": "Dedicated Schools Grant",
  facts: "Facts stated",
  "deficit-walk": "Changes in the deficit",
  balancing: "Balancing the budget",
  workings: "Workings of the report",
};

function titleOf(strategy: Strategy, key: string): string {
  return titles[key] ?? strategy.funds.find(({ name }) => name === key)?.label ?? asTitle(key);
}

/** "business-rates" is "Business rates". */
function asTitle(key: string): string {
  const words = key.replaceAll("-", " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
