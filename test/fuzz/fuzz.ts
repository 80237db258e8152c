/**
 * Sends strange input through every door for a while: nothing may throw but with problems, take longer than two seconds, or say
 * anything that is not a sentence.
 *
 * Run with: npm run fuzz -- --seconds 60 --seed anything
 * With --door scenarios, only that door is tried. Whatever goes wrong is told with the command that makes that input again from
 * its seed, its door and its number, whether all doors were tried or one.
 */
import { fork } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { mtfs } from "../cli/command-line.ts";
import { replay } from "./inputs.ts";
import type { Report } from "./runs.ts";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    seed: { type: "string", default: new Date().toISOString().slice(0, 10) },
    door: { type: "string" },
    only: { type: "string" },
  },
});
const say = (text: string) => process.stdout.write(`${text}\n`);

// Commands write where they stand, if at all, so they stand in a folder to be thrown away.
const folder = mkdtempSync(join(tmpdir(), "mtfs-fuzz-"));
for (const name of ["strategy", "printed-tables", "scenarios"])
  cpSync(fileURLToPath(new URL(`../invalid/${name}.yaml`, import.meta.url)), join(folder, `${name}.yaml`));
await mtfs("workbook", join(folder, "strategy.yaml"), "-o", join(folder, "ours.xlsx"));

/** What came of it all, kept by door. */
const tried = new Map<string, number>();
const faults = new Map<string, Report>();
let [next, slowest] = [0, 0];
const ends = Date.now() + Number(values.seconds) * 1000;

/** Runs until the time is up, or until one input has not come back for ten seconds; then another process goes on behind it. */
function run(): Promise<void> {
  return new Promise((done) => {
    const words = [String(ends), values.seed, String(next), values.door ?? "", values.only ?? ""];
    const runs = fork(new URL("./runs.ts", import.meta.url), words, {
      cwd: folder,
      execArgv: ["--import", import.meta.resolve("tsx")],
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    let begun: Report | undefined;
    let watch: NodeJS.Timeout | undefined;
    runs.on("message", (report: Report) => {
      if (watch !== undefined) clearTimeout(watch);
      if (report.outcome === "begun") {
        begun = report;
        next = report.number + 1;
        watch = setTimeout(() => runs.kill("SIGKILL"), 10_000);
        return;
      }
      begun = undefined;
      tried.set(report.door, (tried.get(report.door) ?? 0) + 1);
      slowest = Math.max(slowest, report.milliseconds);
      if (report.outcome !== "well") note(report);
    });
    runs.on("exit", (code) => {
      if (watch !== undefined) clearTimeout(watch);
      if (begun !== undefined)
        note({ ...begun, outcome: "never came back, or ended the process", milliseconds: 10_000 });
      else if (code !== 0) throw new Error(`The runs ended with ${code}.`);
      done();
    });
  });
}

/** Keeps one input for each thing that went wrong. */
function note(report: Report): void {
  const kind = `${report.door}: ${report.outcome.replaceAll(/\d+/g, "0").slice(0, 160)}`;
  if (!faults.has(kind)) faults.set(kind, report);
}

while (Date.now() < ends && (values.only === undefined || next === 0)) await run();
rmSync(folder, { recursive: true, force: true });

for (const [door, count] of tried) say(`${door}: ${count} inputs`);
say(`seed ${values.seed}, slowest ${slowest.toFixed(0)} ms, ${faults.size} faults`);
for (const fault of faults.values()) say(`\n${fault.outcome}\n  again: ${replay(values.seed, fault)}`);
process.exitCode = faults.size === 0 ? 0 : 1;
