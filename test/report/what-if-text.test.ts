import { describe, expect, it } from "vitest";
import { decimal } from "../../src/meaning/decimal.ts";
import { intervalInWords } from "../../src/report/what-if-text.ts";

describe("what an answer owes to an inferred base", () => {
  const said = (low: string, high: string) =>
    intervalInWords(
      {
        label: "Pay",
        least: decimal("132400000"),
        most: decimal("135000000"),
        effects: [decimal(low), decimal(high)],
      },
      "the balance at 31 March 2025",
    );

  it("is said from one end of the interval to the other", () => {
    expect(said("-8050000", "-8210000")).toBe(
      "Pay is inferred from print at £132.4m to £135.0m; over that range the balance at 31 March 2025 changes by -8.05 to -8.21 (£m).",
    );
  });

  it("is less than £0.01m where both ends would read as nothing", () => {
    expect(said("-4000", "4000")).toContain("the balance at 31 March 2025 changes by less than £0.01m.");
  });
});
