/** The process that inputs are tried in: started by fuzz.ts, and ended by it where one of them never comes back. */
import type { Door } from "./doors.ts";
import { inputOf } from "./inputs.ts";

/** What came of one input, or that it has begun. */
export interface Report {
  readonly door: string;
  readonly number: number;
  readonly outcome: string;
  readonly milliseconds: number;
}

/** More milliseconds of the processor than this are too long to wait; a busy machine lengthens them less than the clock. */
const longest = 2_000;

/** What a sentence never holds: a value that was not there, an object, a number that is none, a function. */
const notSentences = /undefined|\[object |\bNaN\b|\[native code\]|=> /;

async function outcomeOf(door: Door, input: string): Promise<string> {
  try {
    const bad = (await door.through(input)).find((sentence) => notSentences.test(sentence));
    return bad === undefined ? "well" : `Says: ${bad.slice(0, 400)}`;
  } catch (fault) {
    return fault instanceof Error ? (fault.stack ?? fault.message).split("\n").slice(0, 6).join("\n") : String(fault);
  }
}

const [ends = "0", seed = "", first = "0", onlyDoor = "", only = ""] = process.argv.slice(2);
const report = (one: Report) => process.send?.(one);

for (let number = Number(only || first); Date.now() < Number(ends); number += 1) {
  const { door, text: input } = inputOf(seed, number, onlyDoor === "" ? undefined : onlyDoor);
  if (only !== "") process.stdout.write(`${input}\n\n`);
  report({ door: door.name, number, outcome: "begun", milliseconds: 0 });
  const start = process.cpuUsage();
  const outcome = await outcomeOf(door, input);
  const { user, system } = process.cpuUsage(start);
  const milliseconds = (user + system) / 1000;
  const slow = milliseconds > longest && outcome === "well";
  report({ door: door.name, number, outcome: slow ? `Takes ${milliseconds.toFixed(0)} ms.` : outcome, milliseconds });
  if (only !== "") break;
}
process.disconnect?.();
