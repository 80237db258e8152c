import { describe, expect, it } from "vitest";
import { valueAt } from "../../src/input/value-at.ts";

describe("what stands at a place in a document", () => {
  const document = { council: "Example", years: ["2022/23", "2023/24"], funds: { general: null } };

  it("is the value there, or nothing written, or the document itself", () => {
    expect(valueAt(document, ["years", 1])).toBe("2023/24");
    expect(valueAt(document, ["funds", "general"])).toBeNull();
    expect(valueAt(document, [])).toBe(document);
  });

  it("is undefined where nothing does, and inside text and nothing", () => {
    expect(valueAt(document, ["title"])).toBeUndefined();
    expect(valueAt(document, ["savings", "directorates", "adults"])).toBeUndefined();
    expect(valueAt(document, ["funds", "general", "opening"])).toBeUndefined();
    expect(valueAt(document, ["council", "length"])).toBeUndefined();
    expect(valueAt(null, ["council"])).toBeUndefined();
  });
});
