import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { styleText } from "node:util";
import { Failure, fileFault } from "./failure.ts";
import { standardOutput } from "./standard-output.ts";
import { wrappedMessage } from "./wrapped-message.ts";

/** How wide text may be: the terminal, between 60 and 100 columns; 80 where there is none. */
export function width(): number {
  return Math.min(100, Math.max(60, standardOutput.terminal()?.columns ?? 80));
}

/** Bold text, on a terminal that shows it and for a reader who has not asked for none. */
export function strong(text: string): string {
  const { env } = process;
  // Elsewhere than on a terminal only a reader who insists wants it, and to ask takes time.
  if (standardOutput.terminal() === undefined && env["FORCE_COLOR"] === undefined) return text;
  return env["TERM"] === "dumb" ? text : styleText("bold", text, { stream: process.stdout });
}

/** Where an answer goes: standard output, or a file that does not exist yet. */
export interface Destination {
  readonly output?: string;
  readonly force?: boolean;
}

/** Writes the answer. A file that exists is left alone unless the reader says otherwise. */
export function answer(text: string, destination: Destination = {}): void {
  answerExactly(text.endsWith("\n") ? text : `${text}\n`, destination);
}

/** Writes a file that is not text, such as a workbook. */
export function answerBytes(bytes: Uint8Array, destination: Destination): void {
  write(bytes, destination);
}

/** Writes the answer as it is, for a text that is the author's own: nothing is put behind its last character. */
export function answerExactly(text: string, destination: Destination): void {
  write(text, destination);
}

function write(content: string | Uint8Array, { output, force }: Destination): void {
  if (output === undefined || output === "-") {
    standardOutput.write(content);
    return;
  }
  if (existsSync(output) && force !== true) {
    throw new Failure("file", `${output} exists already. Choose another name, or add --force to replace it.`);
  }
  try {
    writeFileSync(output, content);
  } catch (fault) {
    throw fileFault(output, fault);
  }
}

/**
 * A message for the reader, on standard error, so that it never mixes with data. It is wrapped for a terminal only: elsewhere each
 * problem is one line, which can be searched.
 */
export function say(text: string): void {
  const { isTTY, columns = 80 } = process.stderr;
  process.stderr.write(`${isTTY ? wrappedMessage(text, Math.min(100, Math.max(60, columns))) : text}\n`);
}

/** The text of a file, or of standard input where the path is "-". */
export function textFrom(path: string): string {
  try {
    return readFileSync(path === "-" ? 0 : path, "utf8");
  } catch (fault) {
    throw fileFault(path, fault);
  }
}
