import { describe, expect, it } from "vitest";
import { readChange } from "../../src/input/read-change.ts";
import { strategyFrom } from "../arbitrary/strategies.ts";
import { small } from "../lines/strategies.ts";

const each = (figure: string) => ({ "each year": figure });

const { model } = strategyFrom(
  small({
    grants: {
      money: "£",
      "new homes bonus": { stock: each("8000"), growth: each("80"), "national band d": each("1529.56"), share: "100%" },
    },
  }),
);

const homes = "grants.new-homes-bonus.growth";
const charge = "grants.new-homes-bonus.national-band-d";

describe("a change to a line that is neither money nor a rate", () => {
  it("is a plain number", () => {
    expect(readChange({ verb: "set", target: homes, value: "1,250.5" }, model)).toMatchObject({
      change: { does: { kind: "set", to: "1250.5" } },
    });
    expect(readChange({ verb: "add", target: homes, value: "-20" }, model)).toMatchObject({
      change: { does: { kind: "add", amount: "-20" } },
    });
  });

  it("may be money where the line is pounds a dwelling", () => {
    for (const value of ["1600.25", "£1,600.25"])
      expect(readChange({ verb: "set", target: charge, value }, model)).toMatchObject({
        change: { does: { kind: "set", to: "1600.25" } },
      });
  });

  it.each(["set", "add"] as const)("refuses to %s money or a percentage as a number of dwellings", (verb) => {
    for (const value of ["£20", "20%", "some"])
      expect(readChange({ verb, target: homes, value }, model)).toEqual({
        ok: false,
        what: `"${value}" is not a number, and the line is in dwellings.`,
        fix: "Write it as 1,250.5.",
      });
  });
});
