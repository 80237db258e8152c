import { describe, expect, it } from "vitest";
import { usualDecimals } from "../../src/report/usual-decimals.ts";

const stated = (resolution: string, value = "100") => ({ values: { "2026/27": value }, resolution });

describe("the decimals that a section prints", () => {
  it("are those that most rows are stated to: one row in more detail does not change them", () => {
    expect(usualDecimals("£m", [stated("100000"), stated("100000"), stated("100")])).toBe(1);
    expect(usualDecimals("£000", [stated("1000"), stated("10"), stated("10")])).toBe(2);
    expect(usualDecimals("£", [stated("0.01")])).toBe(2);
  });

  it("are the more of two that are as common, and none for whole units and coarser", () => {
    expect(usualDecimals("£m", [stated("1000000"), stated("10000")])).toBe(2);
    expect(usualDecimals("£", [stated("1000")])).toBe(0);
  });

  it("are not told by a row of nils, and are a report's own where nothing tells", () => {
    expect(usualDecimals("£m", [stated("1000000", "0"), stated("1000000", "0"), stated("10000")])).toBe(2);
    expect(usualDecimals("£m", [])).toBe(1);
    expect(usualDecimals("£000", [stated("1", "0")])).toBe(0);
  });
});
