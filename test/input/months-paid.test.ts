import { describe, expect, it } from "vitest";
import { monthOf, monthsFrom } from "../../src/input/months-paid.ts";

describe("the months of a financial year that are left", () => {
  it.each([
    ["April", 12],
    ["May", 11],
    ["September", 7],
    ["December", 4],
    ["January", 3],
    ["March", 1],
  ])("from %s are %d", (month, months) => {
    expect(monthsFrom(month)).toBe(months);
    expect(monthOf(months)).toBe(month);
  });

  it("are all twelve where no month is said", () => {
    expect(monthsFrom(undefined)).toBe(12);
  });
});
