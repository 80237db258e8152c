import { describe, expect, it } from "vitest";
import { dimensionInWords, sameDimension, units } from "../../src/model/unit.ts";

describe("units", () => {
  it("are the same where they are made of the same things: a rate and an index are both plain numbers", () => {
    expect(sameDimension(units.rate, units.index)).toBe(true);
    expect(sameDimension(units.pounds, units.dwellings)).toBe(false);
    expect(sameDimension(units["pounds per dwelling"], units["pounds per post"])).toBe(false);
  });

  it("are called what a finance officer calls them, and spelt out where they have no name", () => {
    expect(Object.values(units).map(dimensionInWords)).toEqual([
      "pounds",
      "a plain number",
      "a plain number",
      "dwellings",
      "pounds per dwelling",
      "posts",
      "pounds per post",
    ]);
    expect(dimensionInWords({ ...units.rate, pounds: 2 })).toBe("pounds^2");
    expect(dimensionInWords({ ...units.rate, pounds: 1, dwellings: 1 })).toBe("pounds × dwellings");
  });
});
