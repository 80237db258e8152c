import { explain } from "../../forecast/explain.ts";
import { explainMovement } from "../../forecast/explain-movement.ts";
import type { Forecast } from "../../forecast/forecast.ts";
import { isFinancialYear } from "../../model/financial-year.ts";
import { printedPlaceOf } from "../../printed/printed-place.ts";
import { explanationText, movementText } from "../../report/explanation-text.ts";
import { explanationJson, movementJson } from "../../report/json.ts";
import { Failure } from "../failure.ts";
import { nextCommand } from "../next-command.ts";
import { openStrategy } from "../open-strategy.ts";
import { answer, type Destination, width } from "../terminal.ts";
import { version } from "../version.ts";

export interface ExplainCommandOptions extends Destination {
  readonly json?: boolean;
  readonly from?: string;
  readonly depth?: number;
  readonly all?: boolean;
}

/** Says where a figure comes from; or, with `from`, why it differs from an earlier year's. */
export function explainCommand(path: string, line: string, year: string, options: ExplainCommandOptions): void {
  for (const one of [year, ...(options.from === undefined ? [] : [options.from])]) {
    if (!isFinancialYear(one)) throw new Failure("usage", `"${one}" is not a financial year. Write it as 2023/24.`);
  }
  const file = openStrategy(path);
  const worked = file.forecast;
  needsFigure(worked, line, year);
  const stamp = { version, strategyHash: file.hash };
  if (options.from !== undefined) {
    needsFigure(worked, line, options.from);
    const depth = options.all
      ? Number.POSITIVE_INFINITY
      : (options.depth ?? (options.json ? Number.POSITIVE_INFINITY : 2));
    const movement = explainMovement(worked, line, options.from, year, depth);
    if (options.json) {
      answer(JSON.stringify({ movement: 1, ...stamp, ...(movementJson(movement) as object) }, null, 2), options);
      return;
    }
    const deeper = options.all
      ? []
      : ["", ...nextCommand(["explain", path, line, year, "--from", options.from, "--all"])];
    answer([movementText(movement, width(), file.model.lineNamed.get(line)?.unit), ...deeper].join("\n"), options);
    return;
  }
  const depth = options.all
    ? Number.POSITIVE_INFINITY
    : (options.depth ?? (options.json ? Number.POSITIVE_INFINITY : 1));
  const printedPlace = file.printed === undefined ? {} : { printedPlace: printedPlaceOf(worked, file.printed) };
  const explanation = explain(worked, line, year, { depth, ...printedPlace });
  if (options.json) {
    answer(JSON.stringify({ explanation: 1, ...stamp, ...(explanationJson(explanation) as object) }, null, 2), options);
    return;
  }
  const next = explanation.parts[0]?.of[0];
  const opens =
    options.all || next === undefined
      ? []
      : [
          "",
          ...nextCommand(["explain", path, next.line, next.year]),
          ...nextCommand(["explain", path, line, year, "--all"], "Everything opened:"),
        ];
  answer([explanationText(explanation, width()), ...opens].join("\n"), options);
}

/** A line or a year that is not there is the reader's slip, not ours. */
function needsFigure(worked: Forecast, line: string, year: string): void {
  try {
    worked.value(line, year);
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    const found = worked.model.lineNamed.get(line);
    const years = found === undefined ? [] : worked.model.years.filter((one) => worked.find(line, one) !== undefined);
    const has = years.length === 0 ? "" : ` It has figures for ${years.join(", ")}.`;
    throw new Failure("usage", `${fault.message}${has}`);
  }
}
