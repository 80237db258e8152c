import { verdictText } from "../../read-back/verdict-text.ts";
import { verifyWorkbook } from "../../read-back/verify-workbook.ts";
import { exitCodes } from "../failure.ts";
import { openStrategy } from "../open-strategy.ts";
import { answer, type Destination, width } from "../terminal.ts";
import { version } from "../version.ts";
import { subjectOf } from "../workbook-subject.ts";
import { openBytes, refusal } from "./imported.ts";

export interface VerifyOptions extends Destination {
  readonly scenarios?: string;
  readonly json?: boolean;
}

/** Says whether a workbook still is what mtfs wrote; it exits with 1 where it is not. */
export async function verifyCommand(path: string, strategy: string | undefined, options: VerifyOptions): Promise<void> {
  const bytes = openBytes(path);
  const subject =
    strategy === undefined
      ? undefined
      : subjectOf(openStrategy(strategy, { quiet: true }), strategy, options.scenarios);
  const verified = await verifyWorkbook(bytes, subject, path);
  if (!verified.ok) throw refusal(verified.problems);
  const { verdict } = verified;
  const names = { workbook: path, version, ...(strategy === undefined ? {} : { strategy }) };
  const words = options.json
    ? JSON.stringify({ verify: 1, ...verdict }, null, 2)
    : verdictText(verdict, names, width());
  answer(words, options);
  if (!verdict.holds) process.exitCode = exitCodes.differs;
}
