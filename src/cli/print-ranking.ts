import type { Forecast } from "../forecast/forecast.ts";
import { betterWhen, lastOutcome, lastOutcomeKind } from "../forecast/last-outcome.ts";
import { outcomesOf } from "../forecast/outcomes.ts";
import { type Ranked, ranking, type Sensitivity, sensitivity, standardShocks } from "../forecast/sensitivity.ts";
import { outcomesJson } from "../report/json.ts";
import { rankingInWords, rankingNote, rankingTable, sensitivityTable } from "../report/sensitivity-text.ts";
import { wrap, wrapCommand } from "../report/text-table.ts";
import { type everyScenario, reproduce } from "./open-scenarios.ts";
import { type Print, type SensitivityOptions, sensitivityJson } from "./sensitivity-answer.ts";
import { shockFrom } from "./sensitivity-expressions.ts";
import { width } from "./terminal.ts";

/** Drivers ranked by what a shock does, and the scenarios that stand beside the strategy. */
export function printRanking(
  base: Forecast,
  path: string,
  options: SensitivityOptions,
  print: Print,
  scenarios: ReturnType<typeof everyScenario>,
): void {
  const shocks =
    options.shock === undefined ? standardShocks(base) : new Map(options.shock.map((text) => shockFrom(base, text)));
  const ranked = ranking(base, shocks);
  const stated = sensitivity(base, scenarios)
    .map((row) => ({ ...row, label: row.scenario.label }))
    .sort((one, other) => hurt(other).comparedTo(hurt(one)));
  const columns = width();
  const again = reproduce("sensitivity", path, {}, [
    "--ranking",
    ...(options.shock ?? []).map((shock) => `--shock '${shock}'`),
  ]);
  const table = rankingTable(ranked, columns);
  print(
    [
      ...rankingInWords(ranked).flatMap((sentence) => wrap(sentence, columns)),
      ...(table === "" ? [] : ["", table, ...wrap(rankingNote(ranked), columns)]),
      ...(stated.length === 0
        ? []
        : ["", "The scenarios that stand beside the strategy, worst first:", "", sensitivityTable(stated, columns)]),
      "",
      ...wrapCommand("Again:", again, columns),
    ],
    {
      measuredOn: lastOutcomeKind(outcomesOf(base)),
      ranking: ranked.map(rankedJson),
      scenarios: stated.map(sensitivityJson),
      command: again,
    },
    [
      ["driver", "shock", "up", "down"],
      ...ranked.map((row) => [
        row.label,
        row.up.scenario.label,
        ...[row.up, row.down].map(({ effect }) => lastOutcome(effect).toFixed()),
      ]),
    ],
  );
}

/** How much worse a change makes what a reader looks at first: a smaller balance or a larger gap. */
function hurt({ effect }: Sensitivity): ReturnType<typeof lastOutcome> {
  return betterWhen(lastOutcomeKind(effect)) === "more" ? lastOutcome(effect).negated() : lastOutcome(effect);
}

function rankedJson(row: Ranked) {
  return {
    label: row.label,
    shock: row.up.scenario.label,
    up: outcomesJson(row.up.effect),
    down: outcomesJson(row.down.effect),
  };
}
