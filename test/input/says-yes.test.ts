import { describe, expect, it } from "vitest";
import { saysYes } from "../../src/input/says-yes.ts";

describe("whether a figure counts", () => {
  it.each([
    ["yes", true],
    ["true", true],
    ["no", false],
    ["false", false],
    [undefined, false],
  ])("where it says %s is %s", (written, counts) => {
    expect(saysYes(written)).toBe(counts);
  });
});
