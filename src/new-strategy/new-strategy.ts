import { isFinancialYear, yearsAfter, yearsFromTo } from "../model/financial-year.ts";
import type { Problem } from "../model/problem.ts";
import { authorityKind } from "./authority-kinds.ts";
import { driversText } from "./drivers-text.ts";
import { fundsText, risksText } from "./funds-text.ts";
import { headText } from "./head-text.ts";
import type { NewStrategySetting } from "./new-strategy-setting.ts";
import { printedTablesText, scenariosText } from "./other-files.ts";
import { resourcesText } from "./resources-text.ts";
import { spendingText } from "./spending-text.ts";

/** What is known of a council before its first strategy is written. Everything is as a person types it. */
export interface NewStrategyRequest {
  readonly council: string;
  readonly authority: string;
  readonly baseYear: string;
  /** How many years are forecast. */
  readonly years: string;
  readonly money?: string;
  readonly effects?: string;
  /** The date of the document: 2026-01-15. */
  readonly dated: string;
}

/** The texts of a council's first files; or everything that is wrong with what was asked for. */
export type NewStrategy =
  | { readonly ok: true; readonly files: Readonly<Record<string, string>>; readonly setting: NewStrategySetting }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The longest forecast that a first strategy is begun with. */
const mostYears = 20;

/**
 * The commented files that a council's first strategy is made from: `strategy.yaml`, `printed-tables.yaml` and `scenarios.yaml`.
 * They can be worked out at once, and hold no figure: amounts are still to be confirmed, and the comments say where a report
 * has them.
 *
 * @example a shire district from 2025/26 over 4 years has rows for a tariff and for New Homes Bonus, and none for social care
 */
export function newStrategy(request: NewStrategyRequest): NewStrategy {
  const problems: Problem[] = [];
  const wrong = (option: string, what: string, fix: string) =>
    problems.push({ code: "new-strategy", severity: "error", place: { path: [option] }, what, fix });

  if (!/\S/.test(request.council)) wrong("council", "The council has no name.", "Give the name as a reader knows it.");
  const kind = authorityKind(request.authority);
  if ("code" in kind) problems.push(kind);
  if (!isFinancialYear(request.baseYear))
    wrong("base-year", `"${request.baseYear}" is not a financial year.`, "Write it as 2025/26.");
  const count = /^\d{1,3}$/.test(request.years) ? Number(request.years) : 0;
  if (count < 1 || count > mostYears) {
    const what = `"${request.years}" is not a number of years to forecast.`;
    wrong("years", what, `Give a whole number from 1 to ${mostYears}.`);
  }
  const money = oneOf(["£m", "£000", "£"] as const, request.money ?? "£m");
  if (money === undefined) wrong("money", `"${request.money}" is not a unit of money.`, "Write £m, £000 or £.");
  const effects = oneOf(["cumulative", "incremental", "level"] as const, request.effects ?? "incremental");
  if (effects === undefined) {
    const what = `"${request.effects}" does not say what the columns of a table measure.`;
    wrong("effects", what, "Write incremental, cumulative or level.");
  }
  if (!/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(request.dated))
    wrong("dated", `"${request.dated}" is not a date.`, "Write it as 2026-01-15.");
  if (problems.length > 0 || "code" in kind || money === undefined || effects === undefined)
    return { ok: false, problems };

  const { baseYear, dated } = request;
  const years = yearsFromTo(yearsAfter(baseYear, 1), yearsAfter(baseYear, count));
  const setting = {
    council: request.council.trim().replace(/\s+/g, " "),
    kind,
    baseYear,
    years,
    money,
    effects,
    dated,
  };
  return { ok: true, files: filesOf(setting), setting };
}

/** The files by name. Chapters stand in the order in which a report's summary table is read. */
function filesOf(setting: NewStrategySetting): Readonly<Record<string, string>> {
  const chapters = [headText, spendingText, resourcesText, fundsText, driversText, risksText];
  return {
    "strategy.yaml": chapters.map((chapter) => chapter(setting)).join("\n"),
    "printed-tables.yaml": printedTablesText(setting),
    "scenarios.yaml": scenariosText(setting),
  };
}

function oneOf<T extends string>(known: readonly T[], text: string): T | undefined {
  return known.find((one) => one === text);
}
