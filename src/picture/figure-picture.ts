import type { ExplainedPart, Explanation } from "../forecast/explain.ts";
import type { Forecast } from "../forecast/forecast.ts";
import type { Decimal } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Unit } from "../model/unit.ts";
import { lineFigure } from "../printed/line-figure.ts";
import { type Branch, drawTree } from "./draw-tree.ts";
import { gapText } from "./outcome-bars.ts";
import type { Picture } from "./picture.ts";
import { sumsInWords } from "./sums-in-words.ts";
import { whoseFigures } from "./whose-figures.ts";

type Show = (value: Decimal, unit: Unit) => string;

/**
 * A picture of how a figure is worked out: under each figure those it is made of, as deep as the explanation was opened, and where
 * each given figure comes from.
 *
 * @param explanation - the answer of `explain` for this forecast
 * @example
 * ```ts
 * import { explain, figurePicture, forecast } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * console.log(figurePicture(base, explain(base, "budget-gap", "2023/24", { depth: 2 })).title);
 * ```
 *
 * ```text
 * Budget gap in 2023/24: £9.4m shortfall, which is Total service spend less Total resources.
 * ```
 */
export function figurePicture(forecast: Forecast, explanation: Explanation): Picture {
  const { line, label, year, value, unit, rule, parts } = explanation;
  const say = sumsInWords(poundsIn(explanation));
  const show: Show = (figure, of) => (of === "pounds" ? say(figure) : lineFigure(figure, of));
  const figure = line === "budget-gap" ? gapText(value, say) : show(value, unit);
  const because = parts.length === 0 || rule === undefined || rule.length > 90 ? "" : `, which is ${rule}`;
  return drawTree({
    title: `${label} in ${year}: ${figure}${because}.`,
    subtitle:
      parts.length === 0
        ? sourceOf(explanation) || "It is not opened further."
        : "Under each figure, what it is made of",
    root: branchOf(explanation, "", year, show),
    source: whoseFigures(forecast),
  });
}

function branchOf(figure: Explanation, sign: string, year: FinancialYear, show: Show): Branch {
  const when = figure.year === year ? "" : ` (${figure.year})`;
  const small = figure.kind === "given" ? sourceOf(figure) : "";
  return {
    name: `${sign}${figure.label}${when}`,
    figure: show(figure.value, figure.unit),
    ...(small === "" ? {} : { small }),
    branches: figure.parts.flatMap((part) => partBranches(part, figure.year, show)),
  };
}

function partBranches(part: ExplainedPart, year: FinancialYear, show: Show): readonly Branch[] {
  const sign = part.sign === -1 ? "less " : "";
  const [only] = part.of;
  if (part.working === undefined && only !== undefined) return [branchOf(only, sign, year, show)];
  const branches = part.of.map((used) => branchOf(used, "of which ", year, show));
  return [{ name: `${sign}${part.working ?? "a constant"}`, figure: show(part.value, part.unit), branches }];
}

/** How far a given figure can be relied on, and where it was printed. */
function sourceOf({ status, printed, origin }: Explanation): string {
  const place =
    printed !== undefined
      ? printed.place
      : origin === undefined
        ? undefined
        : [origin.source, origin.place].filter((text) => text !== "").join(", ");
  return [status, place].filter((text) => text !== undefined).join(": ");
}

function poundsIn(figure: Explanation): readonly Decimal[] {
  const own = figure.unit === "pounds" ? [figure.value] : [];
  return [...own, ...figure.parts.flatMap((part) => part.of.flatMap(poundsIn))];
}
