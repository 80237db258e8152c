import { describe, expect, it } from "vitest";
import { inOrder, withoutFollowOns, withoutNeedlessWarnings } from "../../src/input/follow-ons.ts";
import type { Problem } from "../../src/model/problem.ts";

const problem = (way: string, severity: Problem["severity"] = "error", line?: number, column?: number): Problem => ({
  code: "any",
  severity,
  place: { path: way === "" ? [] : way.split("/"), ...(line === undefined ? {} : { line, column: column as number }) },
  what: `${severity} of ${way}`,
});

const kept = (later: readonly string[], earlier: readonly Problem[]) =>
  withoutFollowOns(
    later.map((way) => problem(way)),
    earlier,
  ).map(({ place }) => place.path.join("/"));

describe("later problems, where something was found wrong before", () => {
  const earlier = [problem("funds/general-fund/opening")];

  it("are left out of that part, of what is inside it, and of what it is inside", () => {
    expect(
      kept(["funds/general-fund/opening", "funds/general-fund/opening/at", "funds/general-fund", "funds", ""], earlier),
    ).toEqual([]);
  });

  it("are kept of any other part, though its name begins alike", () => {
    const others = ["funds/general-fund/label", "funds/schools", "funds/general-fund/opening-balance", "savings"];
    expect(kept(others, earlier)).toEqual(others);
    expect(kept(["funds/general/fund"], [problem("funds/general-fund")])).toEqual(["funds/general/fund"]);
    expect(kept(["a/b"], [problem("ab")])).toEqual(["a/b"]);
  });

  it("are kept where what was found before is only a warning", () => {
    expect(kept(["funds"], [problem("funds", "warning")])).toEqual(["funds"]);
  });
});

describe("warnings", () => {
  it("are left out of a part that holds an error, and kept of others; errors are all kept and come first", () => {
    const said = withoutNeedlessWarnings([
      problem("pay", "warning"),
      problem("funds", "warning"),
      problem("funds/general-fund"),
      problem("funds/general-fund/opening"),
    ]);
    expect(said.map(({ what }) => what)).toEqual([
      "error of funds/general-fund",
      "error of funds/general-fund/opening",
      "warning of pay",
    ]);
  });
});

describe("problems in order", () => {
  it("are by line and then by column, those without a place first, and otherwise as they were", () => {
    const said = inOrder([
      problem("d", "error", 3, 1),
      problem("c", "error", 2, 9),
      problem("b", "error", 2, 1),
      problem("a"),
      problem("e", "error", 3, 1),
    ]);
    expect(said.map(({ place }) => place.path[0])).toEqual(["a", "b", "c", "d", "e"]);
  });
});
