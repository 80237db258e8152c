import { describe, expect, it } from "vitest";
import { feasibleBases } from "../../src/inference/feasible-bases.ts";
import { decimal } from "../../src/meaning/decimal.ts";

const reading = (factor: string, least: string, most: string) => ({
  factors: [decimal(factor)],
  figure: { least: decimal(least), most: decimal(most) },
});

describe("a base on which a driver did nothing in some year", () => {
  it("is told by the other years alone", () => {
    const [base] = feasibleBases([reading("0", "-0.5", "0.5"), reading("0.02", "1.5", "2.5")], 1) ?? [];
    expect([base?.least.toFixed(), base?.most.toFixed()]).toEqual(["75", "125"]);
  });

  it("fits no figure where that year's is not nought, and is unknown where no year tells", () => {
    expect(feasibleBases([reading("0", "1", "2"), reading("0.02", "1.5", "2.5")], 1)).toBeUndefined();
    expect(feasibleBases([reading("0", "-0.5", "0.5")], 1)).toBeUndefined();
  });
});
