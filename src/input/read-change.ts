import type { CheckedModel } from "../check/checked-model.ts";
import { didYouMean } from "../model/did-you-mean.ts";
import { type FinancialYear, isFinancialYear, yearsFromTo } from "../model/financial-year.ts";
import type { Alteration, Change } from "../model/scenario.ts";
import type { Unit } from "../model/unit.ts";
import { targetsOf } from "../scenario/targets.ts";
import { fractionFrom, type Money, poundsFrom } from "./figures.ts";

/** A change as someone writes it: what is done to which line, the value as text, and the years as text. */
export interface WrittenChange {
  readonly verb: Verb;
  readonly target: string;
  readonly value?: string | undefined;
  readonly share?: string | undefined;
  readonly years?: string | readonly string[] | undefined;
  readonly why?: string | undefined;
}

/** What can be done to a line. */
export const verbs = ["set", "add", "scale", "delay", "remove", "include"] as const;

/** What can be done to a line. */
export type Verb = (typeof verbs)[number];

/** A change understood, or what is wrong with it and what to write. */
export type ChangeReading =
  | { readonly ok: true; readonly change: Change }
  | { readonly ok: false; readonly what: string; readonly fix: string };

/**
 * Understands a change as someone writes it. Whether a value is a rate or an amount of money depends on the line it is for.
 *
 * @returns the change, exact: rates as fractions, money in pounds; or what is wrong with it and what to write, never thrown
 * @example
 * ```ts
 * import { forecast, readChange, whatIf } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * const read = readChange({ verb: "add", target: "pay-award", value: "+1 point", years: "from 2023/24" }, base.model);
 * if (read.ok) {
 *   console.log(JSON.stringify(read.change));
 *   const { difference } = whatIf(base, [{ name: "pay", label: "Pay", changes: [read.change] }]);
 *   console.log(difference.balances.map((balance) => balance.toFixed(0)).join(" "));
 * }
 * const wrong = readChange({ verb: "set", target: "pay-award", value: "three" }, base.model);
 * if (!wrong.ok) console.log(wrong.what, wrong.fix);
 * ```
 *
 * ```text
 * {"target":"pay-award","does":{"kind":"add","amount":"0.01"},"years":["2023/24","2024/25"]}
 * 0 -1337000 -4077850
 * "three" is not a percentage. Write the rate with its sign, such as 3% or -0.5%.
 * ```
 */
export function readChange(written: WrittenChange, model: CheckedModel): ChangeReading {
  const isRisk = written.verb === "include";
  const target = isRisk ? `risk.${written.target.replace(/^risk\./, "")}.included` : written.target;
  const found = targetsOf(model, target);
  if (!found.ok) return isRisk ? unknownRisk(written.target, model) : refused(found.why, "");
  if (found.targets.length > 1 && (written.verb === "set" || written.verb === "add")) {
    const what = `"${target}" stands for ${found.targets.length} lines, and each would be given the same amount.`;
    return refused(what, "Name one line, or scale, delay or remove the group.");
  }
  if ((written.verb === "remove" || isRisk) && written.value !== undefined) {
    return refused(`"${written.value}" does not go with ${written.verb}, which needs no value.`, "Leave it out.");
  }
  const years = readYears(written.years, model);
  if (!years.ok) return years;
  const does = readAlteration(written, model.lineNamed.get(target)?.unit ?? "pounds");
  if (!does.ok) return does;
  return {
    ok: true,
    change: {
      target,
      does: does.does,
      ...(years.years === undefined ? {} : { years: years.years }),
      ...(written.why === undefined ? {} : { why: written.why }),
    },
  };
}

function unknownRisk(written: string, model: CheckedModel): Extract<ChangeReading, { ok: false }> {
  const risks = model.lines
    .map(({ name }) => /^risk\.(.+)\.included$/.exec(name)?.[1])
    .filter((name) => name !== undefined);
  const known = risks.length === 0 ? "The strategy lists none." : `There are: ${risks.join(", ")}.`;
  return refused(`"${written}" is not a risk outside the figures.`, didYouMean(written, risks) ?? known);
}

/** A figure as someone writes it, in a line's unit: a percentage, an amount of money, or a plain number; or what to write. */
export function readFigure(
  value: string,
  unit: Unit,
): { readonly ok: true; readonly text: string } | Extract<ChangeReading, { ok: false }> {
  const text = unit === "rate" ? percentage(value) : amountIn(unit, value);
  if (text !== undefined) return { ok: true, text };
  if (!isMoney(unit)) return refused(`"${value}" is not a number, and the line is in ${unit}.`, "Write it as 1,250.5.");
  return unit === "rate"
    ? refused(`"${value}" is not a percentage.`, "Write the rate with its sign, such as 3% or -0.5%.")
    : refused(`"${value}" is not an amount of money.`, "Write it with its unit, such as £0.5m or £500,000.");
}

type Reading = { readonly ok: true; readonly does: Alteration } | Extract<ChangeReading, { ok: false }>;

const refused = (what: string, fix: string) => ({ ok: false, what, fix }) as const;
const done = (does: Alteration): Reading => ({ ok: true, does });

function readAlteration(written: WrittenChange, unit: Unit): Reading {
  const { verb, value = "" } = written;
  if (verb === "remove") return done({ kind: "scale", factor: "0" });
  if (verb === "include") return done({ kind: "set", to: "1" });
  if (verb === "scale") {
    const share = percentage(value);
    return share === undefined
      ? refused(`"${value}" is not a share.`, "Write what is left of the amount, such as 70%.")
      : done({ kind: "scale", factor: share });
  }
  if (verb === "delay") return readDelay(value, written.share);
  if (verb === "set") {
    const to = readFigure(value, unit);
    return to.ok ? done({ kind: "set", to: to.text }) : to;
  }
  if (unit !== "rate") {
    const amount = amountIn(unit, value);
    if (amount === undefined && !isMoney(unit)) return readFigure(value, unit) as Reading;
    return amount === undefined
      ? refused(`"${value}" is not an amount of money.`, "Write it with its unit, such as £0.5m or -£500,000.")
      : done({ kind: "add", amount });
  }
  const points = /^([+-]?\s*[\d.,]+)\s*(percentage\s+)?points?$/i.exec(value.trim())?.[1];
  if (points !== undefined && percentage(`${points}%`) !== undefined)
    return done({ kind: "add", amount: percentage(`${points}%`) as string });
  if (moneyFrom(value) !== undefined) {
    return refused(`"${value}" is money, and cannot be added to a rate.`, 'Write "1 point" to raise 2% to 3%.');
  }
  return refused(
    `"${value}" added to a rate could mean two things.`,
    'Write "1 point" to raise 2% to 3%, or scale it to 101% to raise 2% to 2.02%.',
  );
}

function readDelay(value: string, share: string | undefined): Reading {
  const count = /^(\d{1,2})\s*(y|yr|year|years)?$/i.exec(value.trim())?.[1];
  if (count === undefined || Number(count) === 0)
    return refused(`"${value}" is not a number of years.`, "Write it as 1 year or 2 years.");
  const part = share === undefined ? "1" : percentage(share);
  if (part === undefined) return refused(`"${share}" is not a share.`, "Write the share that is late, such as 30%.");
  return done({ kind: "delay", by: Number(count), share: part });
}

/** "3%", " 2.0 % " or "-0.5%", as a fraction. */
function percentage(text: string): string | undefined {
  const plain = text.replace(/\s+/g, "");
  return /^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?%$/.test(plain) ? fractionFrom(plain.replace(/^\+/, "")) : undefined;
}

/** Whether a unit is one that only money or a percentage is written in; dwellings and an index are plain numbers. */
function isMoney(unit: Unit): boolean {
  return unit === "pounds" || unit === "rate";
}

/** An amount in a unit: money has its sign, and anything else is a plain number, though pounds a dwelling may have the sign too. */
function amountIn(unit: Unit, text: string): string | undefined {
  const plain = text.trim();
  if (!isMoney(unit) && /^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(plain)) return poundsFrom(plain, "£");
  return unit === "pounds" || unit.startsWith("pounds per") ? moneyFrom(text) : undefined;
}

/** "£0.5m", "-£500,000", "£500k" or "£5.3 million", as pounds. */
function moneyFrom(text: string): string | undefined {
  const match = /^([+-])?\s*£\s*((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(m|million|k|thousand)?$/i.exec(text.trim());
  if (match === null) return undefined;
  const unit = match[3]?.toLowerCase();
  const money: Money = unit === undefined ? "£" : unit.startsWith("m") ? "£m" : "£000";
  const pounds = poundsFrom(match[2] as string, money);
  return match[1] === "-" && pounds !== "0" ? `-${pounds}` : pounds;
}

type Years = { readonly ok: true; readonly years?: readonly FinancialYear[] } | Extract<ChangeReading, { ok: false }>;

/** "2022/23", "2022/23, 2023/24", "2022/23-2024/25", "from 2023/24", or a list; every forecast year where nothing is said. */
function readYears(written: WrittenChange["years"], model: CheckedModel): Years {
  if (written === undefined) return { ok: true };
  const parts = typeof written === "string" ? written.split(",").map((part) => part.trim()) : written;
  const years: FinancialYear[] = [];
  for (const part of parts) {
    const span = /^(?:from\s+)?(\d{4}\/\d{2})\s*(?:(?:-|–|\.\.|to)\s*(\d{4}\/\d{2})?)?$/.exec(part);
    const first = span?.[1];
    const open = /^from\s/.test(part) || /(-|–|\.\.)$/.test(part);
    const last = span?.[2] ?? (open ? model.forecastYears.at(-1) : first);
    if (first === undefined || last === undefined || !isFinancialYear(first) || !isFinancialYear(last)) {
      return refused(`"${part}" does not say which years.`, "Write 2022/23, or 2022/23-2024/25, or from 2023/24.");
    }
    if (first > last) return refused(`"${part}" runs backwards.`, `Write the earlier year first: ${last}-${first}.`);
    years.push(...yearsFromTo(first, last));
  }
  const unknown = years.filter((year) => !model.years.includes(year));
  if (unknown.length > 0)
    return refused(`The strategy has no ${unknown.join(", ")}.`, `Its years are ${model.forecastYears.join(", ")}.`);
  return { ok: true, years: [...new Set(years)] };
}
