import { forecast } from "../../forecast/forecast.ts";
import { readFigure } from "../../input/read-change.ts";
import type { StrategyFile } from "../../node.ts";
import { forecastInWords } from "../../report/sentences.ts";
import { wrap } from "../../report/text-table.ts";
import { type RolledForward, rollForward } from "../../roll-forward/roll-forward.ts";
import { documentOf } from "../../writing/strategy-document.ts";
import { yamlText } from "../../writing/yaml-text.ts";
import { readStrategyText } from "../../yaml.ts";
import { Failure } from "../failure.ts";
import { nextCommand } from "../next-command.ts";
import { openStrategy } from "../open-strategy.ts";
import { answer, type Destination, say, width } from "../terminal.ts";
import { version } from "../version.ts";

export interface RollForwardCommandOptions extends Destination {
  readonly years?: number;
  readonly outturn?: string;
  readonly closing?: readonly string[];
  readonly json?: boolean;
}

/** Writes a strategy a year on, and says what must be looked at before it is used. */
export function rollForwardCommand(path: string, options: RollForwardCommandOptions): void {
  const file = openStrategy(path, { printed: "none", quiet: true });
  const years = options.years ?? 1;
  if (years > 1 && (options.outturn !== undefined || options.closing !== undefined)) {
    throw new Failure(
      "usage",
      "An outturn and closing balances belong to one year. Roll forward one year at a time with them.",
    );
  }
  const rolled = rolledBy(file, years, options);
  const document = documentOf(rolled.strategy);
  const { baseYear } = rolled.strategy;
  const text = yamlText(
    document,
    `Rolled forward from the strategy of ${file.strategy.dated} (base year ${file.strategy.baseYear}) to base year ${baseYear}. Review it before use.`,
  );
  const reading = readStrategyText(text);
  if (!reading.ok) throw new Error(`The strategy rolled forward does not read back: ${reading.problems[0]?.what}`);

  if (options.json) {
    answer(
      JSON.stringify(
        { rollForward: 1, version, strategyHash: file.hash, strategy: document, review: rolled.review },
        null,
        2,
      ),
      options,
    );
    return;
  }
  answer(text, options);
  const columns = width();
  const words = [
    ...wrap(`Rolled forward to base year ${baseYear}, forecasting ${rolled.strategy.years.join(", ")}.`, columns),
    ...forecastInWords(reading.strategy, forecast(reading.model)).flatMap((sentence) => wrap(sentence, columns)),
    "",
    "To review:",
    ...rolled.review.flatMap(({ about, words: said }) => wrap(`- ${about}: ${said}`, columns, "  ")),
  ];
  const toFile = options.output !== undefined && options.output !== "-";
  if (toFile) answer([...words, "", ...nextCommand(["compare", path, options.output ?? ""])].join("\n"));
  else say(words.join("\n"));
}

function rolledBy(file: StrategyFile, years: number, options: RollForwardCommandOptions): RolledForward {
  const known = {
    ...(options.outturn === undefined ? {} : { outturn: pounds(options.outturn, "--outturn") }),
    closingBalances: Object.fromEntries((options.closing ?? []).map((text) => closingFrom(file, text))),
  };
  try {
    let rolled = rollForward(file.strategy, known);
    for (let year = 1; year < years; year += 1) {
      const next = rollForward(rolled.strategy);
      rolled = { strategy: next.strategy, review: [...rolled.review, ...next.review] };
    }
    return rolled;
  } catch (fault) {
    if (fault instanceof RangeError) throw new Failure("usage", fault.message);
    throw fault;
  }
}

function closingFrom(file: StrategyFile, text: string): readonly [string, string] {
  const at = text.lastIndexOf("=");
  const fund = text.slice(0, at).trim();
  const funds = file.strategy.funds.map(({ name }) => name);
  if (at < 0 || !funds.includes(fund)) {
    throw new Failure(
      "usage",
      `--closing "${text}" is not understood. Write it as 'general-fund=£26.0m'; the funds are ${funds.join(", ")}.`,
    );
  }
  return [fund, pounds(text.slice(at + 1), "--closing")];
}

function pounds(text: string, flag: string): string {
  const read = readFigure(text, "pounds");
  if (!read.ok) throw new Failure("usage", `${flag} "${text}": ${read.what} ${read.fix}`);
  return read.text;
}
