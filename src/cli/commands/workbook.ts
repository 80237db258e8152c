import type { Scenario } from "../../model/scenario.ts";
import { forecastInWords } from "../../report/sentences.ts";
import { wrap } from "../../report/text-table.ts";
import type { Book } from "../../workbook/book.ts";
import { publishedWorkbook } from "../../workbook/published-workbook.ts";
import type { WorkbookSubject } from "../../workbook/subject.ts";
import { workingWorkbook } from "../../workbook/working-workbook.ts";
import { xlsx } from "../../workbook/xlsx.ts";
import { Failure } from "../failure.ts";
import { orFail } from "../open-scenarios.ts";
import { openStrategy } from "../open-strategy.ts";
import { answer, answerBytes, type Destination, width } from "../terminal.ts";
import { subjectOf } from "../workbook-subject.ts";

export interface WorkbookOptions extends Destination {
  readonly profile: "working" | "publish";
  readonly scenarios?: string;
  readonly scenario?: string;
  readonly output: string;
}

/** Writes a strategy as an Excel workbook, and says what is in it. */
export async function workbookCommand(path: string, options: WorkbookOptions): Promise<void> {
  const file = openStrategy(path);
  const subject = subjectOf(file, path, options.scenarios);
  const { scenarios = [] } = subject;
  const book = orFail(() => bookOf(subject, options));
  answerBytes(await xlsx(book), options);
  if (options.output === "-") return;
  const columns = width();
  const what =
    options.profile === "working"
      ? `${book.sheets.length} sheets, every figure that is worked out a live formula.`
      : `${book.sheets.length} sheets of plain tables.`;
  answer(
    [
      ...wrap(`Wrote ${options.output}: ${what}`, columns),
      ...[...chosenInWords(scenarios, options.scenario), ...forecastInWords(file.strategy, file.forecast)].flatMap(
        (sentence) => wrap(sentence, columns),
      ),
      ...(options.profile === "working"
        ? ["", ...wrap("Next: open it, and type over a blue cell on the Assumptions sheet.", columns)]
        : []),
    ].join("\n"),
  );
}

function chosenInWords(scenarios: readonly Scenario[], chosen: string | undefined): readonly string[] {
  const scenario = scenarios.find(({ name }) => name === chosen);
  return scenario === undefined ? [] : [`It opens under "${scenario.label}". As published:`];
}

function bookOf(made: WorkbookSubject, options: WorkbookOptions): Book {
  const subject = { ...made, ...(options.scenario === undefined ? {} : { chosen: options.scenario }) };
  try {
    return options.profile === "working" ? workingWorkbook(subject) : publishedWorkbook(subject);
  } catch (fault) {
    if (fault instanceof RangeError) throw new Failure("usage", fault.message);
    throw fault;
  }
}
