import { describe, expect, it } from "vitest";
import { pruned } from "../../src/writing/pruned.ts";

describe("a document without what is not there", () => {
  it("has no entry for it, at any depth", () => {
    expect(pruned({ label: "Pay", note: undefined, rows: [{ source: undefined, amount: "1" }] })).toEqual({
      label: "Pay",
      rows: [{ amount: "1" }],
    });
  });

  it("has no map or list that holds nothing, but those that a strategy must have", () => {
    expect(pruned({ values: {}, movements: [], note: "" })).toEqual({ note: "" });
    const needed = ["groups", "bodies", "lines", "proposals", "directorates", "sources", "funds", "amounts"];
    for (const key of needed) {
      expect(pruned({ [key]: {} })).toEqual({ [key]: {} });
      expect(pruned({ [key]: undefined })).toEqual({});
    }
    expect(pruned({ amounts: [] })).toEqual({ amounts: [] });
  });

  it("has lists in their order and with every place, since a place in a list is a year", () => {
    expect(pruned({ amounts: ["1", undefined, "3"] })).toEqual({ amounts: ["1", "", "3"] });
  });
});
