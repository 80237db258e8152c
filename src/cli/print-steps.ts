import type { Forecast } from "../forecast/forecast.ts";
import { besideTheBalance } from "../forecast/outcomes.ts";
import { overInterval } from "../forecast/over-interval.ts";
import { readyReckoner, type Sensitivity, sensitivity, steps } from "../forecast/sensitivity.ts";
import type { Inference } from "../inference/infer.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import { lastOutcomeInWords } from "../report/last-outcome.ts";
import { sensitivityInWords, sensitivityNote, sensitivityTable } from "../report/sensitivity-text.ts";
import { wrap, wrapCommand } from "../report/text-table.ts";
import { intervalInWords } from "../report/what-if-text.ts";
import { reproduce } from "./open-scenarios.ts";
import { type Print, type SensitivityOptions, sensitivityJson } from "./sensitivity-answer.ts";
import { known, pointsFrom } from "./sensitivity-expressions.ts";
import { width } from "./terminal.ts";

/** A ready reckoner, or steps of chosen drivers. */
export function printSteps(
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
  const first = rows[0]?.effect;
  const beside = first === undefined ? [] : besideTheBalance(first);
  const header = [
    "change",
    ...years.map((year) => `gap ${year}`),
    "total",
    ...years.map((year) => `balance ${year}`),
    ...beside.flatMap(({ line }) => years.map((year) => `${line} ${year}`)),
  ];
  return [
    header,
    ...rows.map(({ label, effect, total }) => [
      label,
      ...effect.gaps.map((value) => value.toFixed()),
      total.toFixed(),
      ...effect.balances.map((value) => value.toFixed()),
      ...besideTheBalance(effect).flatMap(({ amounts }) => amounts.map((value) => value.toFixed())),
    ]),
  ];
}

/** "Pay award: +1 point every year". */
function labelled(base: Forecast, { scenario }: Sensitivity): string {
  const target = scenario.changes[0]?.target ?? "";
  const label = base.model.lineNamed.get(target)?.label ?? target;
  return scenario.label.includes(label) ? scenario.label : `${label}: ${scenario.label}`;
}
