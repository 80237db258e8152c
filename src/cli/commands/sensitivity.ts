import { type Forecast, forecast } from "../../forecast/forecast.ts";
import { lastOutcome, lastOutcomeKind } from "../../forecast/outcomes.ts";
import { overInterval } from "../../forecast/over-interval.ts";
import {
  type GridAxis,
  grid,
  type Ranked,
  ranking,
  readyReckoner,
  type Sensitivity,
  sensitivity,
  standardShocks,
  steps,
} from "../../forecast/sensitivity.ts";
import { type Inference, infer } from "../../inference/infer.ts";
import { decimal } from "../../meaning/decimal.ts";
import type { FinancialYear } from "../../model/financial-year.ts";
import { lineFigure } from "../../printed/line-figure.ts";
import { csv } from "../../report/csv.ts";
import { outcomesJson } from "../../report/json.ts";
import { lastOutcomeInWords } from "../../report/last-outcome.ts";
import {
  rankingInWords,
  rankingNote,
  rankingTable,
  sensitivityInWords,
  sensitivityNote,
  sensitivityTable,
} from "../../report/sensitivity-text.ts";
import { textTable, wrap, wrapCommand } from "../../report/text-table.ts";
import { intervalInWords, money } from "../../report/what-if-text.ts";
import { Failure } from "../failure.ts";
import { everyScenario, orFail, reproduce } from "../open-scenarios.ts";
import { openStrategy } from "../open-strategy.ts";
import { axisFrom, known, outputFrom, pointsFrom, shockFrom } from "../sensitivity-expressions.ts";
import { answer, type Destination, width } from "../terminal.ts";
import { version } from "../version.ts";

export interface SensitivityOptions extends Destination {
  readonly driver?: readonly string[];
  readonly steps?: string;
  readonly ranking?: boolean;
  readonly shock?: readonly string[];
  readonly scenarios?: string;
  readonly grid?: readonly string[];
  readonly of?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** Says how far the answer moves when an assumption does: a ready reckoner, steps of chosen drivers, a ranking or a grid. */
export function sensitivityCommand(path: string, options: SensitivityOptions): void {
  const file = openStrategy(path, { printed: "none", quiet: options.json === true });
  const base = forecast(file.model);
  const print = (text: readonly string[], data: object, rows: readonly (readonly string[])[]) => {
    if (options.json)
      answer(JSON.stringify({ sensitivity: 1, version, strategyHash: file.hash, ...data }, null, 2), options);
    else if (options.csv) answer(csv(rows), options);
    else answer(text.join("\n"), options);
  };
  if (options.grid !== undefined) printGrid(base, path, options, print);
  else if (options.ranking) printRanking(base, path, options, print, everyScenario(file, path, options.scenarios));
  else printSteps(base, path, options, print, infer(file.strategy));
}

type Print = (text: readonly string[], data: object, rows: readonly (readonly string[])[]) => void;

function printSteps(
  base: Forecast,
  path: string,
  options: SensitivityOptions,
  print: Print,
  inferences: readonly Inference[],
): void {
  const chosen = options.driver ?? [];
  const sizes = (options.steps ?? "-1,1").split(",").map((text) => pointsFrom(text, "--steps"));
  const found =
    chosen.length === 0
      ? readyReckoner(base)
      : sensitivity(
          base,
          chosen.flatMap((driver) => steps(base, known(base, driver), sizes)),
        );
  const rows = found.map((row) => ({ ...row, label: labelled(base, row) }));
  const columns = width();
  const again = reproduce("sensitivity", path, {}, [
    ...chosen.map((driver) => `--driver ${driver}`),
    ...(options.steps === undefined ? [] : [`--steps=${options.steps}`]),
  ]);
  const intervals = rows.flatMap(({ label, scenario, effect }) =>
    overInterval(base, [scenario], inferences).map((one) => ({
      label,
      words: intervalInWords(one, lastOutcomeInWords(effect)),
    })),
  );
  print(
    [
      ...wrap(sensitivityInWords(rows), columns),
      ...(rows.length === 0 ? [] : [""]),
      ...(rows.length === 0 ? [] : [sensitivityTable(rows, columns), ...wrap(sensitivityNote(rows), columns)]),
      ...intervals.flatMap(({ label, words }) => wrap(`${label}: ${words}`, columns, "  ")),
      "",
      ...wrapCommand("Again:", again, columns),
    ],
    { effects: rows.map(sensitivityJson), command: again },
    sensitivityRows(rows, base.model.forecastYears),
  );
}

function sensitivityRows(
  rows: readonly (Sensitivity & { readonly label: string })[],
  years: readonly FinancialYear[],
): readonly (readonly string[])[] {
  const balancing = rows[0]?.effect.balancing ?? [];
  const header = [
    "change",
    ...years.map((year) => `gap ${year}`),
    "total",
    ...years.map((year) => `balance ${year}`),
    ...balancing.flatMap(({ line }) => years.map((year) => `${line} ${year}`)),
  ];
  return [
    header,
    ...rows.map(({ label, effect, total }) => [
      label,
      ...effect.gaps.map((value) => value.toFixed()),
      total.toFixed(),
      ...effect.balances.map((value) => value.toFixed()),
      ...effect.balancing.flatMap(({ amounts }) => amounts.map((value) => value.toFixed())),
    ]),
  ];
}

function sensitivityJson(row: Sensitivity & { readonly label: string }) {
  return {
    label: row.label,
    change: row.scenario.changes[0],
    effect: outcomesJson(row.effect),
    total: row.total.toFixed(),
  };
}

/** "Pay award: +1 point every year". */
function labelled(base: Forecast, { scenario }: Sensitivity): string {
  const target = scenario.changes[0]?.target ?? "";
  const label = base.model.lineNamed.get(target)?.label ?? target;
  return scenario.label.includes(label) ? scenario.label : `${label}: ${scenario.label}`;
}

function printRanking(
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
    { ranking: ranked.map(rankedJson), scenarios: stated.map(sensitivityJson), command: again },
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
  return lastOutcomeKind(effect) === "balance" ? lastOutcome(effect).negated() : lastOutcome(effect);
}

function rankedJson(row: Ranked) {
  return {
    label: row.label,
    shock: row.up.scenario.label,
    up: outcomesJson(row.up.effect),
    down: outcomesJson(row.down.effect),
  };
}

function printGrid(base: Forecast, path: string, options: SensitivityOptions, print: Print): void {
  const written = options.grid ?? [];
  if (written.length !== 2)
    throw new Failure(
      "usage",
      `A grid has two axes, and ${written.length} ${written.length === 1 ? "was" : "were"} given. Give --grid twice, such as --grid 'pay-award=0%..5%/11'.`,
    );
  const axes = written.map((text) => axisFrom(base, text)) as [GridAxis, GridAxis];
  const output = outputFrom(base, options.of);
  const figures = orFail(() => grid(base, axes, output));
  const [rows, across] = axes;
  const show = (axis: GridAxis, value: string) =>
    lineFigure(decimal(value), base.model.lineNamed.get(axis.target)?.unit ?? "rate");
  const label = (name: string) => base.model.lineNamed.get(name)?.label ?? name;
  const columns = width();
  const again = reproduce("sensitivity", path, {}, [
    ...written.map((text) => `--grid '${text}'`),
    `--of '${output.line} ${output.year}'`,
  ]);
  print(
    [
      ...wrap(
        `${label(output.line)} in ${output.year}, £m: ${label(rows.target)} down, ${label(across.target)} across.`,
        columns,
      ),
      "",
      textTable(
        {
          headings: across.values.map((value) => show(across, value)),
          rows: rows.values.map((value, index) => ({
            label: show(rows, value),
            cells: (figures[index] ?? []).map(money),
          })),
        },
        columns,
      ),
      "",
      ...wrapCommand("Again:", again, columns),
    ],
    {
      of: output,
      rows,
      columns: across,
      figures: figures.map((row) => row.map((value) => value.toFixed())),
      command: again,
    },
    [
      ["", ...across.values],
      ...rows.values.map((value, index) => [value, ...(figures[index] ?? []).map((figure) => figure.toFixed())]),
    ],
  );
}
