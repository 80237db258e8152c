/**
 * How long the command line takes from nothing to its answer, against starting Node to do nothing, turn by turn.
 * Run it after npm run build, on a machine that does nothing else.
 *
 * Run with: npm run bench
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { sideBySide } from "./side-by-side.ts";

const mtfs = "dist/cli/mtfs.js";
const strategy = "examples/dudley-2021-12/strategy.yaml";
if (!existsSync(mtfs)) throw new Error("Build it first: npm run build.");

const commands = [
  { words: ["-e", "0"], atMost: undefined },
  { words: [mtfs, "--version"], atMost: 1.2 },
  { words: [mtfs, "--help"], atMost: 1.2 },
  { words: [mtfs, "forecast", strategy], atMost: 1.8 },
];

const results = sideBySide(
  commands.map(({ words }) => () => {
    const { status, stderr } = spawnSync(process.execPath, words, { stdio: ["ignore", "ignore", "pipe"] });
    if (status !== 0) throw new Error(`node ${words.join(" ")} ends with ${status}: ${stderr}`);
  }),
  Number(process.argv[2] ?? 31),
);
process.stdout.write(`Cold start, Node ${process.version}, in turn\n`);
for (const [index, { words, atMost }] of commands.entries()) {
  const { milliseconds, ratio } = results[index] ?? { milliseconds: 0, ratio: 0 };
  const most = atMost === undefined ? "" : ` (at most ${atMost})`;
  process.stdout.write(
    `${milliseconds.toFixed(0).padStart(6)} ms  ${ratio.toFixed(2)}${most}  node ${words.join(" ")}\n`,
  );
}
process.stdout.write("\n");
