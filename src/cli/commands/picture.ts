import { compare } from "../../forecast/compare.ts";
import { explain } from "../../forecast/explain.ts";
import { explainMovement } from "../../forecast/explain-movement.ts";
import { type Forecast, forecast } from "../../forecast/forecast.ts";
import { ranking, standardShocks } from "../../forecast/sensitivity.ts";
import { whatIf } from "../../forecast/what-if.ts";
import { didYouMean } from "../../model/did-you-mean.ts";
import type { Scenario } from "../../model/scenario.ts";
import { comparisonPicture } from "../../picture/comparison-picture.ts";
import { figurePicture } from "../../picture/figure-picture.ts";
import { forecastPicture } from "../../picture/forecast-picture.ts";
import { movementPicture } from "../../picture/movement-picture.ts";
import type { Picture } from "../../picture/picture.ts";
import { rankingPicture } from "../../picture/ranking-picture.ts";
import { whatIfPicture } from "../../picture/what-if-picture.ts";
import { wrap } from "../../report/text-table.ts";
import { Failure } from "../failure.ts";
import { orFail, type ScenarioOptions, scenariosGiven } from "../open-scenarios.ts";
import { openStrategy } from "../open-strategy.ts";
import { outputFrom, shockFrom } from "../sensitivity-expressions.ts";
import { answer, type Destination, width } from "../terminal.ts";

export interface PictureOptions extends ScenarioOptions, Destination {
  /** What is drawn: a question, or a figure such as "budget-gap 2023/24". */
  readonly of?: string;
  readonly from?: string;
  readonly depth?: number;
  readonly shock?: readonly string[];
}

/** Draws an answer as SVG. Written to a file, it says in words what the picture shows. */
export function pictureCommand(path: string, other: string | undefined, options: PictureOptions): void {
  const picture = orRange(() => drawn(path, other, options));
  answer(picture.svg, options);
  if (options.output === undefined || options.output === "-") return;
  answer(wrap(`Wrote ${options.output}: ${picture.title}`, width()).join("\n"));
}

function drawn(path: string, other: string | undefined, options: PictureOptions): Picture {
  const file = openStrategy(path, { printed: "none" });
  const base = file.forecast;
  const scenarios = scenariosGiven(file, path, options);
  const of = options.of ?? (other !== undefined ? "what-changed" : scenarios.length > 0 ? "what-if" : "forecast");
  fits(of, other, scenarios.length, options);
  switch (of) {
    case "forecast":
      return forecastPicture(file.strategy, base);
    case "what-if":
      return whatIfPicture(orFail(() => whatIf(base, scenarios)));
    case "ranking": {
      const { shock } = options;
      const shocks = shock === undefined ? standardShocks(base) : new Map(shock.map((text) => shockFrom(base, text)));
      return rankingPicture(base, ranking(base, shocks));
    }
    case "what-changed":
      return whatChanged(base, other, scenarios);
    default:
      return ofFigure(base, of, options);
  }
}

/** What can be drawn besides a figure. */
const questions = ["forecast", "what-if", "ranking", "what-changed"];

/** Ends where an option says nothing to the picture that is asked for, so that none is quietly ignored. */
function fits(of: string, other: string | undefined, changes: number, { from, depth, shock }: PictureOptions): void {
  const figure = !questions.includes(of);
  const wrong =
    of === "what-if" && changes === 0
      ? "A picture of what-if needs changes. Give --scenario NAME, or --set, --add and their like."
      : changes > 0 && of !== "what-if" && of !== "what-changed"
        ? `A picture of "${of}" shows the strategy as it stands. Changes go with --of what-if or --of what-changed.`
        : other !== undefined && of !== "what-changed"
          ? `A picture of "${of}" is of one strategy file; two go with --of what-changed.`
          : (from !== undefined || depth !== undefined) && !figure
            ? "--from and --depth go with a figure, such as --of 'budget-gap 2023/24'."
            : shock !== undefined && of !== "ranking"
              ? "--shock goes with --of ranking."
              : undefined;
  if (wrong !== undefined) throw new Failure("usage", wrong);
}

function whatChanged(base: Forecast, other: string | undefined, scenarios: readonly Scenario[]): Picture {
  const under = (scenario: Scenario | undefined) =>
    scenario === undefined ? base : orFail(() => whatIf(base, [scenario])).forecast;
  if (other !== undefined) {
    if (scenarios.length > 0)
      throw new Failure("usage", "Compare two strategy files, or scenarios of one; not both at once.");
    const after = forecast(openStrategy(other, { printed: "none" }).model);
    return comparisonPicture(after, compare(base, after));
  }
  const [first, second, ...more] = scenarios;
  if (first === undefined || more.length > 0)
    throw new Failure(
      "usage",
      `Give another strategy file, or one scenario to compare with the strategy, or two to compare with each other; ${scenarios.length === 0 ? "none was" : `${scenarios.length} were`} given.`,
    );
  const [before, after] = second === undefined ? [base, under(first)] : [under(first), under(second)];
  return comparisonPicture(after, compare(before, after));
}

function ofFigure(base: Forecast, of: string, { from, depth = 2 }: PictureOptions): Picture {
  const near = didYouMean(of, questions);
  if (!/\s/.test(of) && !base.model.lineNamed.has(of) && near !== undefined)
    throw new Failure("usage", `"${of}" is neither a picture nor a line of this strategy. ${near}`);
  const { line, year } = outputFrom(base, of);
  if (from === undefined) return figurePicture(base, explain(base, line, year, { depth }));
  outputFrom(base, `${line} ${from}`);
  return movementPicture(base, explainMovement(base, line, from, year, depth));
}

/** What cannot be drawn, as the reader's mistake. */
function orRange<T>(work: () => T): T {
  try {
    return work();
  } catch (fault) {
    if (fault instanceof RangeError) throw new Failure("usage", fault.message);
    throw fault;
  }
}
