import { lastOutcomeKind } from "../../forecast/last-outcome.ts";
import { overInterval } from "../../forecast/over-interval.ts";
import { slippageReadings } from "../../forecast/slippage.ts";
import { interaction, type WhatIf, whatIf } from "../../forecast/what-if.ts";
import { infer } from "../../inference/infer.ts";
import type { Scenario } from "../../model/scenario.ts";
import { policyNotes } from "../../policy/policy-notes.ts";
import { forecastJson, outcomesJson, overIntervalJson } from "../../report/json.ts";
import { lastOutcomeInWords } from "../../report/last-outcome.ts";
import { wrap, wrapCommand } from "../../report/text-table.ts";
import {
  changedFigures,
  intervalInWords,
  plus,
  sideBySide,
  whatIfInWords,
  whatIfTable,
  worstInWords,
} from "../../report/what-if-text.ts";
import { Failure } from "../failure.ts";
import { everyScenario, orFail, reproduce, type ScenarioOptions, scenariosGiven } from "../open-scenarios.ts";
import { openStrategy } from "../open-strategy.ts";
import { answer, type Destination, strong, width } from "../terminal.ts";
import { version } from "../version.ts";

export interface WhatIfOptions extends ScenarioOptions, Destination {
  readonly each?: boolean;
  readonly lastWins?: boolean;
  readonly json?: boolean;
}

/** Works out a strategy under changes, stacked; or, with `each`, under each scenario on its own, side by side. */
export function whatIfCommand(path: string, options: WhatIfOptions): void {
  const file = openStrategy(path, { printed: "none", quiet: options.json === true });
  const base = file.forecast;
  const given = scenariosGiven(file, path, options);
  const scenarios = given.length === 0 && options.each ? everyScenario(file, path, options.scenarios) : given;
  if (scenarios.length === 0 && options.each)
    throw new Failure(
      "usage",
      "There are no scenarios to set beside each other. Give --scenario NAME, or name a file with --scenarios.",
    );
  if (options.each) {
    eachOnItsOwn(
      path,
      options,
      scenarios.map((scenario) => orFail(() => whatIf(base, [scenario]))),
      file.hash,
    );
    return;
  }
  const result = orFail(() => whatIf(base, scenarios, options.lastWins ? "later wins" : "refused"));
  const intervals = result.conflicts.length > 0 ? [] : overInterval(base, scenarios, infer(file.strategy));
  const again = reproduce("what-if", path, options, options.lastWins ? ["--last-wins"] : []);
  if (options.json) {
    const data = {
      ...forecastJson(result.forecast, { version, strategyHash: file.hash }),
      changes: scenarios,
      figuresChanged: result.figures.map((figure) => ({
        ...figure,
        was: figure.was.toFixed(),
        is: figure.is.toFixed(),
      })),
      conflicts: result.conflicts,
      difference: outcomesJson(result.difference),
      policyNotes: policyNotes(result.forecast, file.strategy),
      intervals: intervals.map(overIntervalJson),
      command: again,
    };
    answer(JSON.stringify(data, null, 2), options);
    return;
  }
  const columns = width();
  const paragraph = (sentence: string) => wrap(sentence, columns);
  answer(
    [
      ...whatIfInWords(result).flatMap(paragraph),
      ...policyNotes(result.forecast, file.strategy).flatMap(({ words }) => paragraph(words)),
      ...intervals.map((one) => intervalInWords(one, lastOutcomeInWords(result.difference))).flatMap(paragraph),
      "",
      whatIfTable(result, columns, strong),
      "£m. A positive gap is a shortfall.",
      "",
      ...(scenarios.length === 0 ? ["Nothing was changed."] : ["Changed:", ...changedFigures(result, columns)]),
      ...conflictLines(result, columns),
      ...interactionLine(result, columns),
      ...readingsOfSlippage(base, result, columns),
      "",
      ...wrapCommand("Again:", again, columns),
    ].join("\n"),
    options,
  );
}

function eachOnItsOwn(path: string, options: WhatIfOptions, results: readonly WhatIf[], strategyHash: string): void {
  const again = reproduce("what-if", path, options, ["--each"]);
  if (options.json) {
    const scenarios = results.map(({ scenarios: [scenario], figures, difference, forecast: worked }) => ({
      ...(scenario as Scenario),
      figuresChanged: figures.map((figure) => ({ ...figure, was: figure.was.toFixed(), is: figure.is.toFixed() })),
      difference: outcomesJson(difference),
      lines: forecastJson(worked, { version }).lines.filter(
        ({ chapter }) => chapter === "budget-gap" || chapter === worked.model.balance,
      ),
    }));
    answer(
      JSON.stringify(
        {
          scenarios: 1,
          version,
          strategyHash,
          years: results[0]?.base.model.forecastYears,
          each: scenarios,
          command: again,
        },
        null,
        2,
      ),
      options,
    );
    return;
  }
  const columns = width();
  const lead = worstInWords(results).flatMap((sentence) => wrap(sentence, columns));
  answer(
    [
      ...lead,
      "",
      sideBySide(results, columns, strong),
      ...wrap(`${columnsInWords(results)} Each scenario stands alone; they are not equally likely.`, columns),
      "",
      "What differs:",
      ...results.flatMap((result) => [
        ...wrap(`${result.scenarios[0]?.label}:`, columns),
        ...changedFigures(result, columns - 2, 3).map((text) => `  ${text}`),
      ]),
      "",
      ...wrapCommand("Again:", again, columns),
    ].join("\n"),
    options,
  );
}

/** What the columns hold: the last of them is how far each scenario moves what a reader looks at first. */
function columnsInWords(results: readonly WhatIf[]): string {
  const [first] = results;
  if (first === undefined || lastOutcomeKind(first.difference) === "balance")
    return "£m. Gaps by year, then the last balance and how far each changes it.";
  const balance = first.difference.balances.length === 0 ? "" : "the last balance, ";
  return `£m. Gaps by year, ${balance}and how far each scenario changes ${lastOutcomeInWords(first.difference)}.`;
}

function conflictLines(result: WhatIf, columns: number): readonly string[] {
  return result.conflicts.flatMap(({ line, year, earlier, later }) =>
    wrap(`Conflict: "${earlier}" and "${later}" both change ${line} in ${year}; the later one counts.`, columns, "  "),
  );
}

/** Said only where two changes together differ from their sum by more than £0.1m. */
function interactionLine(result: WhatIf, columns: number): readonly string[] {
  if (result.scenarios.length < 2 || result.conflicts.length > 0) return [];
  const together = interaction(result.base, result);
  if (!together.abs().greaterThan(100_000)) return [];
  return [
    "",
    ...wrap(
      `The changes act on each other: together they move ${lastOutcomeInWords(result.difference)} by ${plus(together)} (£m) more than each alone would.`,
      columns,
    ),
  ];
}

/** "Savings slip" can be meant in three ways. Whichever was asked, all three are shown, so that nobody takes one for another. */
function readingsOfSlippage(base: WhatIf["base"], result: WhatIf, columns: number): readonly string[] {
  const readings = slippageReadings(base, result.scenarios);
  if (readings.length === 0) return [];
  return [
    "",
    "Slipping savings can be read in three ways:",
    ...readings.flatMap(({ label, lost, balance, asked }) =>
      wrap(
        `${asked ? "*" : "-"} ${label}: ${millionsTwo(lost)} lost${balance === undefined ? "" : `, balance ${millionsTwo(balance)}`}${asked ? " (the one asked for)" : ""}`,
        columns,
        "  ",
      ),
    ),
  ];
}

function millionsTwo(pounds: WhatIf["difference"]["gaps"][number]): string {
  return `£${pounds.dividedBy(1_000_000).toFixed(2)}m`.replace("£-", "-£");
}
