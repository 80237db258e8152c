import { execFileSync, spawn } from "node:child_process";
import { closeSync, constants, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mtfs, newFolder, strategy } from "./command-line.ts";

interface Process {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as a process of its own, as a shell does. */
function spawned(
  words: readonly string[],
  options: {
    readonly input?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly closeEarly?: boolean;
  } = {},
): Promise<Process> {
  const { FORCE_COLOR: _, NO_COLOR: __, ...own } = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...words], {
    env: { ...own, ...options.env },
  });
  const [out, err]: [string[], string[]] = [[], []];
  child.stderr.on("data", (data) => err.push(String(data)));
  if (options.closeEarly) child.stdout.destroy();
  else child.stdout.on("data", (data) => out.push(String(data)));
  // A reader that ends early may leave its input unread.
  child.stdin.on("error", () => {});
  child.stdin.end(options.input ?? "");
  return new Promise((ended) => {
    child.on("close", (code) => ended({ code, out: out.join(""), err: err.join("") }));
  });
}

describe("the command as a process", () => {
  it("reads a strategy from standard input where its name is -", async () => {
    // Its printed tables stand beside the file, and standard input stands beside nothing.
    const text = readFileSync(strategy, "utf8").replace("printed tables: printed-tables.yaml\n", "");
    const { code, out, err } = await spawned(["what-if", "-", "--set", "council-tax-rise=0%"], { input: text });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("-£10.7m at 31 March 2025");
  });

  it("gives on standard input what it gives on a file, with the same hash", async () => {
    const text = readFileSync(strategy, "utf8").replace("printed tables: printed-tables.yaml\n", "");
    const { out } = await spawned(["sensitivity", "-", "--json"], { input: text });
    const own = JSON.parse((await mtfs("sensitivity", strategy, "--json")).out);
    const { strategyHash, effects } = JSON.parse(out);
    expect(effects).toEqual(own.effects);
    expect(strategyHash).not.toBe(own.strategyHash);
    expect(strategyHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("says where in standard input a mistake is, and exits with 3", async () => {
    const { code, out, err } = await spawned(["forecast", "-"], { input: "format: 1\ncouncil: [\n" });
    expect([code, out]).toEqual([3, ""]);
    expect(err).toMatch(/standard-input:\d+:\d+/);
  });

  it("shows no colour to a file, nor to a reader who asks for none, and colour to one who asks for it", async () => {
    const [plain, none, colour] = await Promise.all([
      spawned(["forecast", strategy]),
      spawned(["forecast", strategy], { env: { NO_COLOR: "1" } }),
      spawned(["forecast", strategy], { env: { FORCE_COLOR: "1" } }),
    ]);
    const expected = (await mtfs("forecast", strategy)).out;
    expect([plain.out === expected, none.out === expected]).toEqual([true, true]);
    expect(colour.out.includes("\u001b")).toBe(true);
  });

  it("ends quietly where its reader has gone, as head does", async () => {
    const { code, err } = await spawned(["forecast", strategy, "--json"], { closeEarly: true });
    expect([code, err]).toEqual([0, ""]);
  });

  // A pipe of this kind has no name that Windows knows.
  it.skipIf(process.platform === "win32")(
    "gives all of a long answer to a pipe that is full and does not wait",
    async () => {
      const pipe = join(newFolder(), "pipe");
      execFileSync("mkfifo", [pipe]);
      const [here, there] = [constants.O_RDONLY, constants.O_WRONLY].map((way) =>
        openSync(pipe, way | constants.O_NONBLOCK),
      ) as [number, number];
      const child = spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", "schema", "strategy"], {
        stdio: ["ignore", there, "inherit"],
      });
      closeSync(there);
      const code = new Promise((ended) => child.on("close", ended));
      // What it holds is read only once it has been full for a while.
      const pieces: Buffer[] = [];
      const read = () => {
        try {
          for (let length = 1; length > 0; ) {
            const piece = Buffer.alloc(4_096);
            length = readSync(here, piece);
            pieces.push(piece.subarray(0, length));
          }
        } catch (fault) {
          if ((fault as NodeJS.ErrnoException).code !== "EAGAIN") throw fault;
        }
      };
      const reading = setInterval(read, 1_000);
      expect(await code).toBe(0);
      clearInterval(reading);
      read();
      closeSync(here);
      const expected = (await mtfs("schema", "strategy")).out;
      expect(expected.length).toBeGreaterThan(65_536);
      expect(Buffer.concat(pieces).toString() === expected).toBe(true);
    },
  );

  it("exits with the code of its failure, and says why on standard error only", async () => {
    const { code, out, err } = await spawned(["explain", strategy, "budget-gp", "2023/24"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain('Did you mean "budget-gap"?');
  });
});
