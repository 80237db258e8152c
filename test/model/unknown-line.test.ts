import { describe, expect, it } from "vitest";
import { helpWithLine, linesLike } from "../../src/model/unknown-line.ts";

const lines = [
  "base-budget",
  "base-budget.opening",
  "pay",
  "savings.adults.contract",
  "savings.adults.travel",
  "tariff",
];
const all = '"mtfs forecast --lines" lists every line.';

describe("the help with a name that is no line", () => {
  it("is the nearest names where it looks like a slip of the pen", () => {
    expect(helpWithLine("tarif", lines)).toBe('Did you mean "tariff"?');
  });

  it("is those that share its words where it is not, and where all lines are listed", () => {
    expect(helpWithLine("base-budget.earlier-plan", lines)).toBe(
      `Did you mean "base-budget" or "base-budget.opening"? ${all}`,
    );
    expect(helpWithLine("adult-contracts.travel", lines)).toBe(`Did you mean "savings.adults.travel"? ${all}`);
  });

  it("is where all lines are listed where none is like it", () => {
    expect(helpWithLine("grants-and-so-on", lines)).toBe(all);
    expect(helpWithLine("", lines)).toBe(all);
  });
});

describe("the lines like a name in a file that cannot be worked out yet", () => {
  it("are those alone, since no command can list its lines", () => {
    expect(linesLike("tarif", lines)).toBe('Did you mean "tariff"?');
    expect(linesLike("base-budget.earlier-plan", lines)).toBe('Did you mean "base-budget" or "base-budget.opening"?');
    expect(linesLike("grants-and-so-on", lines)).toBeUndefined();
  });
});
