import { describe, expect, it } from "vitest";
import { exitCodes } from "../../src/cli/failure.ts";
import { mtfs, strategy } from "./command-line.ts";

const whatIf = (flag: string, expression: string) => mtfs("what-if", strategy, `--${flag}`, expression);

const rate = "Write the rate with its sign, such as 3% or -0.5%.";
const money = "Write it with its unit, such as £0.5m or £500,000.";
const years = "Write 2022/23, or 2022/23-2024/25, or from 2023/24.";
const points = 'Write "1 point" to raise 2% to 3%, or scale it to 101% to raise 2% to 2.02%.';
const share = "Write what is left of the amount, such as 70%.";
const count = "Write it as 1 year or 2 years.";
const awards = 'Did you mean "pay-award"?';

/** What is written, and what the answer must hold: what is wrong with it, and what to write. */
const wrong: readonly (readonly [flag: string, expression: string, says: string, write: string])[] = [
  ["set", "pay-award", "has no value", "Write it as 'council-tax-rise 2022/23=0%'."],
  ["set", "pay-award=3", '"3" is not a percentage', rate],
  ["set", "pay-award=three", '"three" is not a percentage', rate],
  ["set", "pay-award=", '"" is not a percentage', rate],
  ["set", "pay-award=£3m", '"£3m" is not a percentage', rate],
  ["set", "pay-award=3%%", '"3%%" is not a percentage', rate],
  ["set", "pay-award=1,00%", '"1,00%" is not a percentage', rate],
  ["set", "pay-award=1e-2%", '"1e-2%" is not a percentage', rate],
  ["set", "pay-award=NaN", '"NaN" is not a percentage', rate],
  ["set", "pay=10", '"10" is not an amount of money', money],
  ["set", "pay=£10x", '"£10x" is not an amount of money', money],
  ["set", "pay=10%", '"10%" is not an amount of money', money],
  ["set", "pay-award 2022=3%", '"2022" does not say which years', years],
  ["set", "pay-award 2022/24=3%", '"2022/24" does not say which years', years],
  ["set", "pay award=3%", '"award" does not say which years', years],
  ["set", "pay-award 2030/31=3%", "The strategy has no 2030/31.", "Its years are 2022/23, 2023/24, 2024/25."],
  ["set", "pay-award 2024/25-2022/23=3%", "runs backwards", "Write the earlier year first: 2022/23-2024/25."],
  ["set", "tax-base-growth 2022/23=1%", "no figure for 2022/23", "It has figures for 2023/24, 2024/25."],
  ["set", "pay-awrd=£3m", '"pay-awrd" is not a line of this strategy', awards],
  ["set", "budget-gap=£1m", '"budget-gap" is worked out', "Change what it is made of."],
  ["set", "pay-award.published=3%", "kept as it was published", 'Change "pay-award".'],
  ["add", "pay-award=1%", '"1%" added to a rate could mean two things', points],
  ["add", "pay-award=1", '"1" added to a rate could mean two things', points],
  ["add", "pay=1%", '"1%" is not an amount of money', "such as £0.5m or -£500,000."],
  ["add", "pay=1 point", '"1 point" is not an amount of money', "such as £0.5m or -£500,000."],
  ["scale", "business-rate-grant=0.99", '"0.99" is not a share', share],
  ["scale", "business-rate-grant=£1m", '"£1m" is not a share', share],
  ["scale", "business-rate-grant", "has no value", "Write it as 'business-rate-grant=99%'."],
  ["scale", "bsiness-rate-grant=99%", "is not a line of this strategy", 'Did you mean "business-rate-grant"?'],
  ["deliver", "savings", "has no value", "Write it as 'savings=70%'."],
  ["deliver", "savings=70", '"70" is not a share', share],
  ["deliver", "savings 2023=70%", '"2023" does not say which years', years],
  ["delay", "savings", "is not understood", "Write it as 'savings.public-realm.* by 1y'."],
  ["delay", "savings by next year", '"next year" is not a number of years', count],
  ["delay", "savings by 0 years", '"0 years" is not a number of years', count],
  ["delay", "savings by -1 year", '"-1 year" is not a number of years', count],
  ["delay", "thirty% of savings by 1y", '"thirty%" is not a share', "Write the share that is late, such as 30%."],
  ["delay", "pay-award by 1y", "gives whole amounts", "Set or scale its figures instead."],
  ["remove", "total-resources", '"total-resources" is worked out', "Change what it is made of."],
  ["include", "budget-gap", "not a ", "dsg-deficit-falls-on-the-general-fund"],
];

describe("a change that cannot be understood", () => {
  it.each(wrong)("--%s '%s' says %s, and what to write", async (flag, expression, says, write) => {
    const { code, out, err } = await whatIf(flag, expression);
    const said = err.replace(/\s+/g, " ");
    expect([code, out]).toEqual([exitCodes.usage, ""]);
    expect(said).toContain(says);
    expect(said).toContain(write);
  });

  it("names an unknown line as unknown, whatever the value beside it looks like", async () => {
    for (const [flag, expression] of [
      ["set", "pay-awrd=3%"],
      ["add", "pay-awrd=1 point"],
    ] as const) {
      const { err } = await whatIf(flag, expression);
      expect(err).toContain('"pay-awrd" is not a line');
      expect(err).toContain(awards);
    }
  });

  it("suggests the name of a group too", async () => {
    expect((await whatIf("deliver", "savngs=70%")).err).toContain('Did you mean "savings"?');
    expect((await whatIf("remove", "savings.public-relm")).err).toContain('Did you mean "savings.public-realm"?');
  });

  it("suggests a risk by the name that its reader knows", async () => {
    const { err } = await whatIf("include", "dsg-deficit-fall-on-the-general-fund");
    expect(err).toContain('Did you mean "dsg-deficit-falls-on-the-general-fund"?');
    expect(err).not.toContain(".included");
  });

  it("says that money cannot be added to a rate, rather than that it could mean two things", async () => {
    const { err } = await whatIf("add", "pay-award=£1m");
    expect(err).not.toContain("two things");
    expect(err).toContain("1 point");
  });

  it("refuses a value where none is wanted", async () => {
    expect((await whatIf("remove", "savings=5")).code).toBe(exitCodes.usage);
  });

  it("refuses to set a group to one amount, which would give every proposal in it that amount", async () => {
    // "savings" stands for 25 proposals, so £1m for each would be £25m a year.
    for (const [flag, expression] of [
      ["set", "savings=£1m"],
      ["add", "savings=£1m"],
      ["set", "savings.public-realm.*=£1m"],
    ] as const) {
      const { code, err } = await whatIf(flag, expression);
      const lines = expression.includes("*") ? 1 : 25;
      expect([expression, code]).toEqual([expression, lines > 1 ? exitCodes.usage : 0]);
      if (lines > 1) expect(err).toContain("25");
    }
  });
});

describe("a change that is understood", () => {
  const figures = async (flag: string, expression: string) => {
    const { out, err } = await mtfs("what-if", strategy, `--${flag}`, expression, "--json");
    if (out === "") throw new Error(err);
    return (JSON.parse(out).figuresChanged as readonly { line: string; year: string; is: string }[]).map(
      ({ line, year, is }) => `${line} ${year} ${is}`,
    );
  };

  it("may write its years in every way that a person does", async () => {
    const both = ["pay-award 2023/24 0.03", "pay-award 2024/25 0.03"];
    for (const written of [
      "from 2023/24",
      "2023/24-2024/25",
      "2023/24..2024/25",
      "2023/24 to 2024/25",
      "2023/24, 2024/25",
      "2023/24–2024/25",
      "2023/24-",
      "2023/24,2024/25",
    ])
      expect([written, await figures("set", `pay-award ${written}=3%`)]).toEqual([written, both]);
  });

  it("may write its money in every way that a person does", async () => {
    for (const written of [
      "£0.5m",
      "£500,000",
      "£500k",
      "£0.5 million",
      "£500 thousand",
      "+£0.5m",
      "£500000",
      "£ 0.5m",
    ])
      expect([written, await figures("add", `pay 2022/23=${written}`)]).toEqual([written, ["pay 2022/23 5800000"]]);
    for (const written of ["-£0.5m", "- £500,000"])
      expect([written, await figures("add", `pay 2022/23=${written}`)]).toEqual([written, ["pay 2022/23 4800000"]]);
  });

  it("may write its rates and points in every way that a person does", async () => {
    for (const written of ["3%", "3.0%", " 3 %", "+3%"])
      expect([written, await figures("set", `pay-award 2022/23=${written}`)]).toEqual([
        written,
        ["pay-award 2022/23 0.03"],
      ]);
    for (const written of ["1 point", "+1 point", "1 percentage point", "1.0 points"])
      expect([written, await figures("add", `pay-award 2022/23=${written}`)]).toEqual([
        written,
        ["pay-award 2022/23 0.03"],
      ]);
  });

  it("by points and by a share are different things: one point on 2% is 3%, and 101% of it is 2.02%", async () => {
    expect(await figures("add", "pay-award 2022/23=1 point")).toEqual(["pay-award 2022/23 0.03"]);
    expect(await figures("scale", "pay-award 2022/23=101%")).toEqual(["pay-award 2022/23 0.0202"]);
  });

  it("of a pattern is a change of every proposal that fits it", async () => {
    expect(await figures("scale", "savings.*.boundary-signs 2022/23=50%")).toEqual([
      "savings.chief-executive.boundary-signs 2022/23 20000",
    ]);
    expect((await figures("remove", "savings.public-realm.* 2023/24")).length).toBe(1);
    expect((await figures("scale", "savings 2024/25=50%")).length).toBe(25);
  });
});

describe("a name that is nearly right", () => {
  it.each([
    [["forecst", strategy], "forecast"],
    [["forecast", strategy, "--jsn"], "--json"],
    [["what-if", strategy, "--scnario", "x"], "--scenario"],
    [["explain", strategy, "budget-gp", "2023/24"], "budget-gap"],
    [["explain", strategy, "total-servce-spend", "2023/24"], "total-service-spend"],
    [["what-if", strategy, "--scenario", "pay-one-point-hgher"], "pay-one-point-higher"],
    [["compare", strategy, "--scenario", "three-year-council-tax-freze"], "three-year-council-tax-freeze"],
    [["sensitivity", strategy, "--driver", "pay-awrd"], "pay-award"],
    [["sensitivity", strategy, "--ranking", "--shock", "pay-awrd=1 point"], "pay-award"],
    [
      ["sensitivity", strategy, "--grid", "pay-award=0%..5%/3", "--grid", "pay=£1m..£2m/2", "--of", "budgt-gap"],
      "budget-gap",
    ],
    [["solve", strategy, "--vary", "pay-awrd", "--until", "budget-gap 2023/24=0"], "pay-award"],
    [["solve", strategy, "--vary", "pay-award", "--until", "budgt-gap 2023/24=0"], "budget-gap"],
    [["forecast", "examples/dudley-2021-12/stratgy.yaml"], strategy],
  ])("%j suggests %s", async (words, suggestion) => {
    const { code, err } = await mtfs(...words);
    expect([exitCodes.usage, exitCodes.file]).toContain(code);
    expect(err).toMatch(/[Dd]id you mean/);
    expect(err).toContain(suggestion);
  });

  it("of a year says which years there are", async () => {
    for (const words of [
      ["explain", strategy, "budget-gap", "2030/31"],
      ["what-if", strategy, "--set", "pay-award 2030/31=3%"],
      ["solve", strategy, "--vary", "pay-award", "--years", "2030/31", "--until", "budget-gap 2023/24=0"],
      ["solve", strategy, "--vary", "pay-award", "--until", "budget-gap 2030/31=0"],
    ]) {
      const { code, err } = await mtfs(...words);
      expect([words.join(" "), code]).toEqual([words.join(" "), exitCodes.usage]);
      expect(err).toContain("2030/31");
      expect([words.join(" "), err.includes("2023/24, 2024/25")]).toEqual([words.join(" "), true]);
    }
  });

  it("that is near nothing lists what there is", async () => {
    const { err } = await mtfs("what-if", strategy, "--scenario", "zzz");
    expect(err).toContain("three-year-council-tax-freeze");
    expect((await mtfs("sensitivity", strategy, "--driver", "zzz")).err).toContain("pay-award");
  });
});

describe("a question that cannot be understood", () => {
  it.each([
    [["sensitivity", strategy, "--steps=a"], "Write 1 or -0.5"],
    [["sensitivity", strategy, "--steps="], "Write 1 or -0.5"],
    [["sensitivity", strategy, "--ranking", "--shock", "pay-award"], "Write it as 'pay-award=1 point'"],
    [["sensitivity", strategy, "--ranking", "--shock", "pay-award=a lot"], "Write 1 or -0.5"],
    [["sensitivity", strategy, "--grid", "pay-award=0%..5%/11"], "A grid has two axes"],
    [
      ["sensitivity", strategy, "--grid", "pay-award=0%", "--grid", "pay-award=1%"],
      "Write it as 'pay-award=0%..5%/11'",
    ],
    [["sensitivity", strategy, "--grid", "pay-award=0%..5%/1", "--grid", "pay-award=0%..5%/2"], "Ask for 2 to 200"],
    [["solve", strategy, "--vary", "pay-award"], "Say what to vary and until when"],
    [["solve", strategy, "--vary", "savings", "--until", "budget-gap 2023/24=0"], "Vary one"],
    [["solve", strategy, "--vary", "pay-award", "--until", "budget-gap=0"], "Write it as"],
    [["solve", strategy, "--vary", "pay-award", "--until", "budget-gap 2023/24=1"], "Write it with its unit"],
    [
      ["solve", strategy, "--vary", "pay-award", "--until", "budget-gap 2023/24=0", "--within", "5%..1%"],
      "Write the smaller value first",
    ],
    [["solve", strategy, "--vary", "pay-award", "--until", "budget-gap 2023/24=0", "--within", "5"], "such as 3%"],
    [["compare", strategy, strategy, "--set", "pay-award=3%"], "not both at once"],
    [
      ["compare", strategy, "--set", "pay-award=3%", "--set", "pay-award=4%", "--set", "pay-award=5%"],
      "Compare one scenario with the strategy, or two with each other",
    ],
    [["roll-forward", strategy, "--outturn", "281.9"], "Write it with its unit"],
    [["roll-forward", strategy, "--closing", "general-fund=26"], "Write it with its unit"],
    [["roll-forward", strategy, "--years", "2", "--outturn", "£281.9m"], "one year at a time"],
    [["roll-forward", strategy, "--years", "x"], "not a whole number"],
  ])("%j says what to write", async (words, write) => {
    const { code, err } = await mtfs(...words);
    expect(code).toBe(exitCodes.usage);
    expect(err.replace(/\s+/g, " ")).toContain(write);
  });

  it("to roll forward by no years at all is refused, not answered with one year", async () => {
    expect((await mtfs("roll-forward", strategy, "--years", "0")).code).toBe(exitCodes.usage);
  });
});
