import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { asDrawn } from "../picture/as-drawn.ts";
import { mtfs, newFolder, strategy } from "./command-line.ts";

const refused = async (...words: readonly string[]) => {
  const { code, out, err } = await mtfs("picture", ...words);
  expect([code, out]).toEqual([2, ""]);
  return err.trim();
};

describe("mtfs picture", () => {
  it("draws the forecast to standard output, and nothing else with it", async () => {
    const { code, out, err } = await mtfs("picture", strategy);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^<svg [^>]*role="img"/);
    expect(out.endsWith("</svg>\n")).toBe(true);
    expect(asDrawn(out).title).toBe("The General Fund falls from £24.4m at 31 March 2022 to £14.5m at 31 March 2025.");
  });

  it.each([
    [["--set", "council-tax-rise 2022/23=0%"], /^With these changes the General Fund stands at £1.8m /],
    [["--of", "ranking"], /^Council tax rise matters most/],
    [["--of", "ranking", "--shock", "pay-award=2 points"], /^Pay award matters most: \+2 points every year/],
    [["--of", "budget-gap 2023/24"], /^Budget gap in 2023\/24: £9.4m shortfall/],
    [["--of", "budget-gap 2023/24", "--from", "2022/23"], /^Budget gap moves from a surplus of £1.8m in 2022\/23/],
    [["--of", "what-changed", "--scenario", "pay-one-point-higher"], /^The balance at 31 March 2025 is £8.1m lower/],
    [[strategy], /^Nothing differs\.$/],
  ])("draws what %j asks for", async (words, title) => {
    const { code, out, err } = await mtfs("picture", strategy, ...words);
    expect([code, err]).toEqual([0, ""]);
    expect(asDrawn(out).title).toMatch(title);
  });

  it("says in words what it drew into a file, and replaces none unless told to", async () => {
    const path = join(newFolder(), "gap.svg");
    const first = await mtfs("picture", strategy, "-o", path);
    expect(first.code).toBe(0);
    expect(first.out.replaceAll("\n", " ")).toBe(
      `Wrote ${path}: The General Fund falls from £24.4m at 31 March 2022 to £14.5m at 31 March 2025. `,
    );
    expect(asDrawn(readFileSync(path, "utf8")).width).toBe(440);
    writeFileSync(path, "mine");
    const again = await mtfs("picture", strategy, "-o", path);
    expect([again.code, again.out, readFileSync(path, "utf8")]).toEqual([5, "", "mine"]);
  });

  it("refuses what it would otherwise pass over, and says what goes with what", async () => {
    expect(await refused(strategy, "--of", "what-if")).toBe(
      "A picture of what-if needs changes. Give --scenario NAME, or --set, --add and their like.",
    );
    expect(await refused(strategy, "--of", "ranking", "--set", "pay-award=3%")).toBe(
      'A picture of "ranking" shows the strategy as it stands. Changes go with --of what-if or --of what-changed.',
    );
    expect(await refused(strategy, strategy, "--of", "forecast")).toBe(
      'A picture of "forecast" is of one strategy file; two go with --of what-changed.',
    );
    expect(await refused(strategy, "--from", "2022/23")).toBe(
      "--from and --depth go with a figure, such as --of 'budget-gap 2023/24'.",
    );
    expect(await refused(strategy, "--shock", "pay-award=1 point")).toBe("--shock goes with --of ranking.");
    expect(await refused(strategy, "--of", "what-changed")).toBe(
      "Give another strategy file, or one scenario to compare with the strategy, or two to compare with each other; none was given.",
    );
  });

  it("names the figure that it does not know, and the nearest one", async () => {
    expect(await refused(strategy, "--of", "budget-gp 2023/24")).toContain('Did you mean "budget-gap"?');
    expect(await refused(strategy, "--of", "rankin")).toBe(
      '"rankin" is neither a picture nor a line of this strategy. Did you mean "ranking"?',
    );
    expect(await refused(strategy, "--of", "budget-gap 2023/24", "--from", "2031/32")).toContain(
      '"Budget gap" (budget-gap) has no figure for 2031/32.',
    );
    expect(await refused(strategy, "--of", "pay-award 2023/24", "--from", "2022/23")).toBe(
      '"Pay award" is not a sum of money, so its movement is not drawn.',
    );
  });

  it("says where a strategy has nothing to draw", async () => {
    expect(await refused("examples/council-tax-resolutions/cotswold-2023-24.yaml")).toContain(
      "neither a budget gap nor a balance that would meet one",
    );
  });
});
