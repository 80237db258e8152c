import { cpSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Ended, mtfs, newFolder, strategy, wordsOf } from "./command-line.ts";

const rolled = join(newFolder(), "rolled.yaml");
const exhausted = "general-fund-carried-forward 2024/25=0";

/** Every command on Dudley that answers a person, in the ways they are asked. */
const asked: readonly (readonly string[])[] = [
  ["forecast", strategy],
  ["forecast", strategy, "--brackets"],
  ["check", strategy],
  ["explain", strategy, "budget-gap", "2023/24"],
  ["explain", strategy, "budget-gap", "2023/24", "--all"],
  ["explain", strategy, "savings", "2023/24"],
  ["explain", strategy, "underlying-gap", "2023/24"],
  ["forecast", strategy, "--lines"],
  ["explain", strategy, "budget-gap", "2023/24", "--from", "2022/23"],
  ["explain", strategy, "budget-gap", "2023/24", "--from", "2022/23", "--all"],
  ["explain", strategy, "general-fund-carried-forward", "2024/25", "--depth", "3"],
  ["reconcile", strategy],
  ["reconcile", strategy, "--all"],
  ["what-if", strategy],
  ["what-if", strategy, "--add", "council-tax-rise 2022/23=-1 point"],
  ["what-if", strategy, "--set", "council-tax-rise=0%", "--set", "tax-base-growth=0%"],
  ["what-if", strategy, "--set", "pay-award=3%", "--add", "pay-award 2023/24=1 point", "--last-wins"],
  ["what-if", strategy, "--scenario", "additional-spending-tenth-over"],
  ["what-if", strategy, "--deliver", "savings 2023/24=70%"],
  ["what-if", strategy, "--delay", "30% of savings 2023/24 by 1y"],
  ["what-if", strategy, "--remove", "savings.public-realm.green-waste-charges"],
  ["what-if", strategy, "--include", "dsg-deficit-falls-on-the-general-fund"],
  ["what-if", strategy, "--each"],
  ["sensitivity", strategy],
  ["sensitivity", strategy, "--driver", "pay-award", "--driver", "council-tax-rise", "--steps=-2,-1,1,2"],
  ["sensitivity", strategy, "--ranking"],
  ["sensitivity", strategy, "--ranking", "--shock", "pay-award=1 point", "--shock", "savings-delivered=30 points"],
  ["sensitivity", strategy, "--grid", "pay-award=0%..5%/11", "--grid", "council-tax-rise=0%..5%/11"],
  [
    ...["sensitivity", strategy, "--grid", "pay-award=0%..5%/3", "--grid", "council-tax-rise 2022/23=0%..5%/3"],
    ...["--of", "budget-gap 2023/24"],
  ],
  ["solve", strategy, "--vary", "pay-award", "--until", exhausted],
  ["solve", strategy, "--vary", "pay-award", "--until", exhausted, "--by", "add", "--within", "-2..5 points"],
  ["solve", strategy, "--vary", "council-tax-rise", "--years", "2023/24", "--until", "budget-gap 2023/24=0"],
  [
    ...["solve", strategy, "--vary", "council-tax-rise", "--years", "2023/24"],
    ...["--until", "budget-gap 2023/24=0", "--within", "0%..2.99%"],
  ],
  ["solve", strategy, "--vary", "social-care-grant", "--until", "budget-gap 2023/24=£1m"],
  ["solve", strategy, "--reverse-stress"],
  ["compare", strategy, "--scenario", "three-year-council-tax-freeze"],
  ["compare", strategy, "--scenario", "three-year-council-tax-freeze", "--set", "pay-award=3%"],
  ["compare", strategy, rolled],
  ["roll-forward", strategy, "-o", "-"],
];

const answers = new Map<string, Ended>();

beforeAll(async () => {
  await mtfs("roll-forward", strategy, "-o", rolled);
  for (const words of asked) answers.set(words.join(" "), await mtfs(...words));
}, 60_000);

/** The commands that an answer offers, as a shell has them when they are copied: a line goes on only where a backslash ends it. */
function commandsOf(text: string, label: RegExp = /(?!Again)[A-Z][a-z ]+/): readonly string[] {
  const offered = new RegExp(`^(?:${label.source}): mtfs (.*)$`, "gm");
  return [...text.replaceAll(/\\\n/g, "").matchAll(offered)].map(([, command = ""]) => command);
}

describe("what a person reads", () => {
  it("answers every command on Dudley without a fault", () => {
    for (const [words, { code, err }] of answers) {
      expect([words, [0, 4].includes(code), err.includes("fault in mtfs")]).toEqual([words, true, false]);
    }
  });

  it("has no line wider than 80 columns", () => {
    const wide = [...answers].flatMap(([words, { out }]) =>
      words.startsWith("roll-forward")
        ? []
        : out
            .split("\n")
            .filter((line) => [...line].length > 80)
            .map((line) => `${words}: ${line}`),
    );
    expect(wide).toEqual([]);
  });

  it("ends no line in spaces, and carries no colour where there is no terminal", () => {
    for (const [words, { out }] of answers) {
      expect([words, out.split("\n").filter((line) => / $/.test(line))]).toEqual([words, []]);
      expect(out.includes("\u001b")).toBe(false);
    }
  });

  it("never says NaN, undefined, null, Infinity, an exponent or minus nought", () => {
    for (const [words, { out }] of answers) {
      const odd = /\bNaN\b|undefined|\bnull\b|Infinity|\d[eE][+-]?\d|[^\d-]-0\.0+(?![\d])|-£0\.0+m/.exec(out)?.[0];
      expect([words, odd]).toEqual([words, undefined]);
    }
  });

  it("goes to standard output, with nothing on standard error, for a strategy without warnings", () => {
    for (const [words, { err }] of answers)
      if (!words.startsWith("roll-forward")) expect([words, err]).toEqual([words, ""]);
  });

  it("says how to get it again, and that command gives the same answer", async () => {
    let again = 0;
    for (const [words, { out, code }] of answers) {
      for (const command of commandsOf(out, /Again/)) {
        again += 1;
        const second = await mtfs(...wordsOf(command));
        expect([words, second.code]).toEqual([words, code]);
        expect(second.out).toBe(out);
      }
    }
    expect(again).toBeGreaterThan(20);
  });

  it("says what to do next, and that command can be run", async () => {
    for (const [words, { out }] of answers) {
      for (const command of commandsOf(out))
        expect([words, command, (await mtfs(...wordsOf(command))).code]).toEqual([words, command, 0]);
      // What is offered is one command to a line or to lines that end in backslashes, and never goes on without one.
      expect([words, /^[A-Z][a-z ]+: mtfs .*[^\\\n]\n +\S/m.exec(out)?.[0]]).toEqual([words, undefined]);
    }
  });

  it("offers commands that can be copied whatever the folder of the strategy is called", async () => {
    const folder = join(newFolder(), "Medium Term Financial Strategy, the council's own and in full");
    cpSync("examples/dudley-2021-12", folder, { recursive: true });
    const own = join(folder, "strategy.yaml");
    for (const words of [
      ["forecast", own],
      ["forecast", own, "--lines", "savings"],
      ["explain", own, "budget-gap", "2023/24"],
      ["explain", own, "budget-gap", "2023/24", "--from", "2022/23"],
      ["check", own],
      ["reconcile", own],
      ["roll-forward", own, "-o", join(folder, "next year.yaml")],
    ]) {
      const { code, out, err } = await mtfs(...words);
      expect([words, code]).toEqual([words, 0]);
      const commands = commandsOf(out + err);
      expect([words, commands.length]).not.toEqual([words, 0]);
      for (const command of commands) expect([command, (await mtfs(...wordsOf(command))).code]).toEqual([command, 0]);
    }
  });

  it("lists every figure that a scenario changes in full, or says how many more there are", () => {
    const { out = "" } = answers.get(`what-if ${strategy} --each`) ?? {};
    const told = out.slice(out.indexOf("What differs:"), out.indexOf("Again:"));
    // A figure named without what it was and is tells a reader nothing.
    const bullets = told
      .replace(/\n {3,}/g, " ")
      .split("\n")
      .filter((line) => line.startsWith("  - "));
    expect(bullets.filter((line) => !/ becomes |more figures/.test(line))).toEqual([]);
  });
});

describe("a sentence of an answer", () => {
  const said = async (...words: readonly string[]) => (await mtfs(...words)).out.replace(/\s+/g, " ");

  it("says what one point less council tax does", async () => {
    expect(await said("what-if", strategy, "--add", "council-tax-rise 2022/23=-1 point")).toContain(
      "With these changes the General Fund stands at £10.3m at 31 March 2025, £4.2m less than without them. Over 3 years the gap is £4.2m larger.",
    );
  });

  it("says that what is not funded in a year is that year's own, apart from what earlier years left unpaid", async () => {
    const text = await said("what-if", strategy, "--include", "dsg-deficit-falls-on-the-general-fund");
    expect(text).toContain("2023/24 is not balanced: £2.1m is paid for by nothing");
    // £4.4m by March 2025, of which £2.1m was already unpaid and £2.3m is new in 2024/25.
    expect(text).not.toContain("2024/25 is not balanced: £4.4m is paid for by nothing.");
  });

  it("names the three readings of slipping savings", async () => {
    const text = await said("what-if", strategy, "--delay", "30% of savings 2023/24 by 1y");
    for (const reading of ["£0.16m lost, balance £14.36m (the one asked for)", "£1.29m lost", "£4.22m lost"])
      expect(text).toContain(reading);
  });

  it("says which later change counts where it was asked to", async () => {
    const text = await said(
      ...["what-if", strategy, "--set", "pay-award=3%", "--add", "pay-award 2023/24=1 point", "--last-wins"],
    );
    expect(text).toContain(
      'Conflict: "set pay-award=3%" and "add pay-award 2023/24=1 point" both change pay-award in 2023/24; the later one counts.',
    );
  });

  it("says where the balance stands after a gap is closed by council tax, and that it needs a referendum", async () => {
    const text = await said(
      ...["solve", strategy, "--vary", "council-tax-rise", "--years", "2023/24", "--until", "budget-gap 2023/24=0"],
    );
    expect(text).toContain("With Council tax rise at 9.63% in 2023/24, Budget gap in 2023/24 comes to nought.");
    expect(text).toContain("would need a referendum");
  });
});
