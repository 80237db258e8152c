import { describe, expect, it } from "vitest";
import { standsAs } from "../../src/writing/figures-written.ts";

const before = { rise: { "each year": "2%", note: null }, rows: [{ amounts: ["1.0", "2.0"] }] };
const groups = [
  { spelt: [], splices: undefined, stands: [[["rows", 0, "amounts", 1], "3.0"]] as const },
  {
    spelt: [],
    splices: undefined,
    stands: [[["rise", "values", "2022/23"], "2%"]] as const,
    gone: ["rise", "each year"],
  },
];
const after = { rise: { values: { "2022/23": "2%" }, note: null }, rows: [{ amounts: ["1.0", "3.0"] }] };

describe("a text that was written to", () => {
  it("holds the figures asked for in their places, and everything else as it was", () => {
    expect(standsAs(groups, before, after)).toBe(true);
    expect(standsAs([], before, before)).toBe(true);
    expect(standsAs(groups, before, before)).toBe(false);
  });

  it("does not where one of the figures is another, or is not there", () => {
    expect(standsAs(groups, before, { ...after, rows: [{ amounts: ["1.0", "30"] }] })).toBe(false);
    expect(standsAs(groups, before, { ...after, rows: [{ amounts: ["1.0"] }] })).toBe(false);
  });

  it("does not where anything else has changed, has gone or has come", () => {
    expect(standsAs(groups, before, { ...after, rows: [{ amounts: ["1.5", "3.0"] }] })).toBe(false);
    expect(standsAs(groups, before, { ...after, rise: { values: { "2022/23": "2%" } } })).toBe(false);
    expect(standsAs(groups, before, { ...after, more: "words" })).toBe(false);
    expect(standsAs(groups, before, { ...after, rise: { ...after.rise, note: "words" } })).toBe(false);
  });

  it("does not where what should have gone still stands", () => {
    expect(standsAs(groups, before, { ...after, rise: { ...after.rise, "each year": "2%" } })).toBe(false);
  });
});
