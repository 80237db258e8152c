import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run.ts";
import { standardOutput } from "../../src/cli/standard-output.ts";

/** Dudley's strategy as a reader in the project's folder names it. */
export const strategy = "examples/dudley-2021-12/strategy.yaml";

/** What a command line came to: its exit code, and what it wrote to the two outputs. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the words after "mtfs" in this process, as a reader with 80 columns and no colours sees them. */
export async function mtfs(...words: readonly string[]): Promise<Ended> {
  const [out, err]: [string[], string[]] = [[], []];
  const [{ write: writeOut, terminal }, writeErr] = [{ ...standardOutput }, process.stderr.write];
  const { exitCode } = process;
  const into = (pieces: string[]) => (text: string | Uint8Array) => {
    pieces.push(String(text));
    return true;
  };
  standardOutput.terminal = () => undefined;
  standardOutput.write = into(out);
  process.stderr.write = into(err) as typeof process.stderr.write;
  try {
    const code = await run(words);
    return { code, out: out.join(""), err: err.join("") };
  } finally {
    Object.assign(standardOutput, { write: writeOut, terminal });
    process.stderr.write = writeErr;
    process.exitCode = exitCode;
  }
}

/** The words of a command as a shell takes them apart: spaces between words, quotes around those that have spaces. */
export function wordsOf(command: string): readonly string[] {
  const words: string[] = [];
  for (const [, piece = ""] of command.matchAll(/((?:'[^']*'|\\'|[^\s'])+)/g))
    words.push(piece.replaceAll(/'([^']*)'|\\(.)/g, "$1$2"));
  return words;
}

/** A new folder for what a test writes. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "mtfs-"));
}
