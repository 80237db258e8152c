import type { Forecast } from "../forecast/forecast.ts";
import { lastOutcomeLine } from "../forecast/last-outcome.ts";
import type { GridAxis } from "../forecast/sensitivity.ts";
import { readChange } from "../input/read-change.ts";
import { decimal, zero } from "../meaning/decimal.ts";
import { didYouMean } from "../model/did-you-mean.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import { Failure } from "./failure.ts";

/** "pay-award 2022/23=0%..5%/25": a line, years if not all, and how many values from one to another. */
export function axisFrom(base: Forecast, text: string): GridAxis {
  const match = /^(\S+)(?:\s+([^=]+))?=\s*(.+?)\.\.(.+?)\/(\d{1,3})$/.exec(text.trim());
  if (match === null)
    throw new Failure("usage", `--grid "${text}" is not understood. Write it as 'pay-award=0%..5%/11'.`);
  const [, target = "", years, from, to, count] = match;
  const value = (written: string | undefined) => {
    const read = readChange({ verb: "set", target, value: written, years: years?.trim() }, base.model);
    if (!read.ok) throw new Failure("usage", `--grid "${text}": ${read.what} ${read.fix}`);
    return read.change;
  };
  const [first, last] = [value(from), value(to)];
  const [least, most] = [first, last].map(({ does }) => decimal(does.kind === "set" ? does.to : "0"));
  const points = Number(count);
  if (points < 2 || points > 200)
    throw new Failure("usage", `--grid "${text}" asks for ${points} values. Ask for 2 to 200.`);
  const step = (most ?? zero).minus(least ?? zero).dividedBy(points - 1);
  return {
    target,
    ...(first.years === undefined ? {} : { years: first.years }),
    values: Array.from({ length: points }, (_, index) =>
      (least ?? zero).plus(step.times(index)).toDecimalPlaces(12).toFixed(),
    ),
  };
}

/** "general-fund-carried-forward 2024/25": a figure; what a reader looks at first, such as the last balance, where nothing is said. */
export function outputFrom(
  base: Forecast,
  text: string | undefined,
): { readonly line: string; readonly year: FinancialYear } {
  const last = base.model.forecastYears.at(-1) as FinancialYear;
  const [line = lastOutcomeLine(base), year = last] = (text ?? "").split(/\s+/).filter(Boolean);
  try {
    base.value(line, year);
  } catch (fault) {
    throw new Failure("usage", `--of "${text}": ${(fault as Error).message}`);
  }
  return { line, year };
}

/** "pay-award=1 point". */
export function shockFrom(base: Forecast, text: string): readonly [string, string] {
  const at = text.lastIndexOf("=");
  if (at < 0) throw new Failure("usage", `--shock "${text}" has no size. Write it as 'pay-award=1 point'.`);
  return [known(base, text.slice(0, at).trim()), pointsFrom(text.slice(at + 1), "--shock")];
}

/** The name of a driver, or the end with the nearest one. */
export function known(base: Forecast, driver: string): string {
  const drivers = base.model.lines
    .filter((line) => line.kind === "given" && line.role === "driver")
    .map(({ name }) => name);
  if (drivers.includes(driver)) return driver;
  throw new Failure(
    "usage",
    [
      `"${driver}" is not a driver of this strategy.`,
      didYouMean(driver, drivers) ?? `The drivers are: ${drivers.join(", ")}.`,
    ].join(" "),
  );
}

/** "1", "-0.5" or "1 point", as a fraction. */
export function pointsFrom(text: string, flag: string): string {
  const match = /^([+-]?\d+(?:\.\d+)?)\s*(?:points?|%\s*points?)?$/.exec(text.trim());
  if (match === null)
    throw new Failure("usage", `${flag} "${text.trim()}" is not a number of percentage points. Write 1 or -0.5.`);
  return decimal(match[1] as string)
    .dividedBy(100)
    .toFixed();
}
