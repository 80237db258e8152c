import { describe, expect, it } from "vitest";
import { stated } from "../../src/input/stated.ts";

describe("the parts that are stated", () => {
  it("are all but those that are not, which are left out and never undefined", () => {
    expect(stated({ source: "report", note: undefined, place: "" })).toStrictEqual({ source: "report", place: "" });
    expect(stated({ note: undefined })).toStrictEqual({});
  });
});
