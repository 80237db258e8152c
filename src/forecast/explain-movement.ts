import { contributionsOf } from "../meaning/contributions.ts";
import type { Decimal } from "../meaning/decimal.ts";
import { fold } from "../meaning/fold.ts";
import { words } from "../meaning/words.ts";
import { type FinancialYear, yearsAfter } from "../model/financial-year.ts";
import type { Line } from "../model/line.ts";
import { contributionValue } from "./explain.ts";
import type { Forecast } from "./forecast.ts";

/** How a figure moved between two years, opened into the movements that make it up; exact, in the unit of the line asked for. */
export interface Movement {
  /** The line that moved; nothing where the part is a working of several lines. */
  readonly line?: string;
  readonly label: string;
  /** -1 where the whole takes the part away, so that a rise of the part lowers it. */
  readonly sign: 1 | -1;
  readonly from: FinancialYear;
  readonly to: FinancialYear;
  readonly before: Decimal;
  readonly after: Decimal;
  /** What the part adds to the movement of the whole: its change, reversed where the whole takes it away. */
  readonly effect: Decimal;
  /** Movements whose effects add up to this one's exactly; none for given figures or workings. */
  readonly parts: readonly Movement[];
}

/**
 * Why a figure differs between two years: the movement of each part, down to given lines. At every level the effects of the
 * parts add up to the movement exactly. An effect is in the unit of the line asked for, later less earlier.
 *
 * @param depth - how many levels to open; every one when left out
 * @throws RangeError naming what is missing, when the line has no figure in one of the years
 * @example
 * ```ts
 * import { explainMovement, forecast } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * const swing = explainMovement(base, "budget-gap", "2022/23", "2023/24", 1);
 * console.log(swing.effect.toFixed());
 * for (const { label, sign, effect } of swing.parts) console.log(sign === 1 ? "plus" : "less", label, effect.toFixed());
 * ```
 *
 * ```text
 * 11180000
 * plus Total service spend 8480000
 * less Total resources 2700000
 * ```
 */
export function explainMovement(
  forecast: Forecast,
  line: string,
  from: FinancialYear,
  to: FinancialYear,
  depth = Number.POSITIVE_INFINITY,
): Movement {
  return movementOf(forecast, line, from, to, { own: 1, through: 1 }, depth);
}

/** A part's sign in what it is directly part of, and its sign in the movement that was asked for. */
interface Signs {
  readonly own: 1 | -1;
  readonly through: 1 | -1;
}

function movementOf(
  forecast: Forecast,
  name: string,
  from: FinancialYear,
  to: FinancialYear,
  sign: Signs,
  depth: number,
): Movement {
  const before = forecast.value(name, from);
  const after = forecast.value(name, to);
  const change = after.minus(before);
  const line = forecast.model.lineNamed.get(name) as Line;
  const effect = signed(change, sign.through);
  const whole = { line: name, label: line.label, sign: sign.own, from, to, before, after, effect };
  const opened = line.kind === "derived" && line.given?.[from] === undefined && line.given?.[to] === undefined;
  if (!opened || depth <= 0) return { ...whole, parts: [] };

  const parts = contributionsOf(line.rule).map((part): Movement => {
    const through = part.sign === sign.through ? 1 : -1;
    if (part.cell !== undefined) {
      const [a, b] = [yearsAfter(from, -part.cell.yearsBack), yearsAfter(to, -part.cell.yearsBack)];
      return movementOf(forecast, part.cell.line, a, b, { own: part.sign, through }, depth - 1);
    }
    const [then, now] = [contributionValue(forecast, part, from), contributionValue(forecast, part, to)];
    const label = fold(
      part.rule,
      words((cell) => forecast.model.lineNamed.get(cell)?.label ?? cell),
    ).text;
    const effect = signed(now.minus(then), through);
    return { label, sign: part.sign, from, to, before: then, after: now, effect, parts: [] };
  });
  return { ...whole, parts };
}

function signed(value: Decimal, sign: 1 | -1): Decimal {
  return sign === 1 ? value : value.negated();
}
