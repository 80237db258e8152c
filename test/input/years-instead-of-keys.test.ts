import { describe, expect, it } from "vitest";
import { saidOf, validText } from "../invalid/case.ts";

/** What is said of a row that is written so. */
function ofRow(figures: string): readonly string[] {
  return saidOf("strategy", `${validText("strategy")}business rates:\n  money: £m\n  retained: ${figures}\n`);
}

const keys = "amounts, each year, base year, rise, changes, status, source, note";

describe("a row of figures by year, which could also say its figures under keys", () => {
  it("is told which year is not one, and nothing of the others", () => {
    expect(ofRow("{ 2022-23: 1, 2023/24: 2 }")).toEqual([
      '106:15 wrong-name "2022-23" is not a financial year. Write it as 2022/23.',
    ]);
  });

  it("none of which is a year is told so of each", () => {
    expect(ofRow("{ 2022-23: 1, 2023-24: 2 }")).toEqual([
      '106:15 wrong-name "2022-23" is not a financial year. Write it as 2022/23.',
      '106:27 wrong-name "2023-24" is not a financial year. Write it as 2022/23.',
    ]);
  });

  it("with a figure for each year not stated is still one by year", () => {
    expect(ofRow("{ each year: 1, 2023-24: 2 }")).toEqual([
      '106:29 wrong-name "2023-24" is not a financial year. Write it as 2022/23.',
    ]);
  });

  it("is told once of its figure for each year not stated", () => {
    expect(ofRow("{ each year: x, 2023-24: 2 }")).toEqual([
      '106:26 wrong-value "each year" of "retained" of "business rates" is "x", which is not a figure. Write digits with a decimal part if there is one, such as 5.3 or 1,900; write a nil as 0.',
      '106:29 wrong-name "2023-24" is not a financial year. Write it as 2022/23.',
    ]);
  });

  it("is told what is wrong with its figures in the same breath", () => {
    expect(ofRow("{ 2022/23: [1], note: Two, 2023/24: 2 }").map((said) => said.split(" ", 2).join(" "))).toEqual([
      "106:15 unknown-key",
      "106:40 unknown-key",
    ]);
    expect(ofRow("{ 2022/23: [1], why: Two, 2023/24: 2 }")).toEqual([
      '106:24 wrong-type "2022/23" of "retained" of "business rates" is a list, and should be a single value.',
      '106:29 wrong-name "why" is not a financial year. Write it as 2022/23.',
    ]);
  });
});

describe("a row that says its figures under keys", () => {
  it("is told of a key that it cannot have, though it be a year", () => {
    expect(ofRow("{ amounts: [1, 2], 2022/23: 1 }")).toEqual([
      `106:32 unknown-key "2022/23" is not something that "retained" of "business rates" can have. It can have: ${keys}.`,
    ]);
  });

  it("is answered with the key that was meant", () => {
    expect(ofRow("{ amount: [1, 2] }")).toEqual([
      '106:15 unknown-key "amount" is not something that "retained" of "business rates" can have. Did you mean "amounts"?',
    ]);
  });
});

describe("a row that is neither", () => {
  it("is told what is wrong with it as it stands", () => {
    expect(ofRow("seven")).toEqual([
      '106:13 wrong-value "retained" of "business rates" is "seven", which is not a figure. Write digits with a decimal part if there is one, such as 5.3 or 1,900; write a nil as 0.',
    ]);
    expect(ofRow("{ table 2: 1 }")).toEqual([
      `106:15 unknown-key "table 2" is not something that "retained" of "business rates" can have. It can have: ${keys}.`,
    ]);
  });
});

describe("a part that has keys and no years", () => {
  it("is told of one that begins with a digit as of any other", () => {
    const text = `${validText("strategy")}business rates:\n  money: £m\n  2022/23: 1\n  retained: [1, 2]\n`;
    expect(saidOf("strategy", text)[0]).toMatch(
      /^106:3 unknown-key "2022\/23" is not something that "business rates" can have\./,
    );
  });
});
