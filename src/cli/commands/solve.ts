import { solve } from "../../forecast/solve.ts";
import { solveOverInterval } from "../../forecast/solve-over-interval.ts";
import { infer } from "../../inference/infer.ts";
import { solutionJson, solutionText } from "../../report/solution-text.ts";
import { wrapCommand } from "../../report/text-table.ts";
import { exitCodes } from "../failure.ts";
import { orFail, reproduce } from "../open-scenarios.ts";
import { openStrategy } from "../open-strategy.ts";
import { questionFrom, type WrittenQuestion } from "../solve-question.ts";
import { answer, type Destination, strong, width } from "../terminal.ts";
import { version } from "../version.ts";
import { printBreakingPoints } from "./reverse-stress.ts";

export interface SolveOptions extends WrittenQuestion, Destination {
  readonly reverseStress?: boolean;
  readonly json?: boolean;
}

/** Finds the value of one line that brings another to a target; or how far each driver can move before balances run out. */
export function solveCommand(path: string, options: SolveOptions): void {
  const file = openStrategy(path, { printed: "none", quiet: options.json === true });
  const base = file.forecast;
  if (options.reverseStress) {
    printBreakingPoints(base, path, options, file.hash);
    return;
  }
  const question = questionFrom(base, options);
  const solution = orFail(() => solve(base, question));
  const ends = solveOverInterval(base, question, infer(file.strategy));
  const again = reproduce("solve", path, {}, flags(options));
  if (options.json)
    answer(
      JSON.stringify(
        { solve: 1, version, strategyHash: file.hash, ...solutionJson(solution, question, ends), command: again },
        null,
        2,
      ),
      options,
    );
  else {
    const columns = width();
    const text = solutionText({ base, question, solution, ends, strategy: file.strategy }, columns, strong);
    answer([...text, "", ...wrapCommand("Again:", again, columns)].join("\n"), options);
  }
  if (!solution.found) process.exitCode = exitCodes["no solution"];
}

function flags({ vary, years, until, within, by }: SolveOptions): readonly string[] {
  const quote = (text: string) => (/^[\w./:-]+$/.test(text) ? text : `'${text}'`);
  return [
    ...(vary === undefined ? [] : [`--vary ${quote(vary)}`]),
    ...(years === undefined ? [] : [`--years ${quote(years)}`]),
    ...(by === undefined || by === "set" ? [] : [`--by ${by}`]),
    ...(until === undefined ? [] : [`--until ${quote(until)}`]),
    ...(within === undefined ? [] : [`--within ${quote(within)}`]),
  ];
}
