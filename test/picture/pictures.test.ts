import { describe, expect, it } from "vitest";
import { compare } from "../../src/forecast/compare.ts";
import { explain } from "../../src/forecast/explain.ts";
import { explainMovement } from "../../src/forecast/explain-movement.ts";
import { forecast } from "../../src/forecast/forecast.ts";
import { ranking, standardShocks } from "../../src/forecast/sensitivity.ts";
import { whatIf } from "../../src/forecast/what-if.ts";
import type { Scenario } from "../../src/model/scenario.ts";
import { comparisonPicture } from "../../src/picture/comparison-picture.ts";
import { figurePicture } from "../../src/picture/figure-picture.ts";
import { forecastPicture } from "../../src/picture/forecast-picture.ts";
import { movementPicture } from "../../src/picture/movement-picture.ts";
import { rankingPicture } from "../../src/picture/ranking-picture.ts";
import { whatIfPicture } from "../../src/picture/what-if-picture.ts";
import { strategyFrom } from "../arbitrary/strategies.ts";
import { dudley } from "../golden/dudley.ts";
import { small } from "../lines/strategies.ts";

/** A strategy that has the resources stated, against a base of £10.0m a year and a General Fund of £5.0m. */
function strategyWith(resources: readonly string[], parts: Readonly<Record<string, unknown>> = {}) {
  const years = ["2022/23", "2023/24", "2024/25", "2025/26", "2026/27"].slice(0, resources.length);
  const { strategy, model } = strategyFrom(
    small({
      years,
      "base-budget": { money: "£m", effects: "cumulative", opening: "10", lines: {} },
      resources: { money: "£m", lines: { tax: { label: "Council tax", amounts: resources } } },
      funds: fundOf({}),
      ...parts,
    }),
  );
  return { strategy, base: forecast(model) };
}

const fundOf = (parts: Readonly<Record<string, unknown>>) => ({
  "general-fund": {
    label: "General Fund",
    kind: "unallocated",
    money: "£m",
    opening: { balance: "5", at: "2021/22" },
    ...parts,
  },
});

const pictureOf = (resources: readonly string[], parts: Readonly<Record<string, unknown>> = {}) => {
  const { strategy, base } = strategyWith(resources, parts);
  return forecastPicture(strategy, base);
};

const set = (target: string, to: string): Scenario => ({
  name: "changed",
  label: "Something else",
  changes: [{ target, does: { kind: "set", to } }],
});

describe("the picture of a forecast", () => {
  it("has for Dudley the figures that the report prints, and the shortfalls that one-off money hides", () => {
    const { title, description } = forecastPicture(dudley.strategy, dudley.forecast);
    expect(title).toBe("The General Fund falls from £24.4m at 31 March 2022 to £14.5m at 31 March 2025.");
    expect(description).toBe(
      [
        "Budget gap and balance, 2022/23 to 2024/25.",
        "Shortfall or surplus of each year: 2022/23 £1.8m surplus, without one-offs £8.1m shortfall; 2023/24 £9.4m shortfall, without one-offs £7.3m shortfall; 2024/25 £2.3m shortfall.",
        "General Fund at the end of each year: 31 March 2022 £24.4m; 31 March 2023 £26.2m; 31 March 2024 £16.8m; 31 March 2025 £14.5m.",
        "One-offs: resources that are not there every year.",
        "No minimum balance is stated in this strategy, so none is tested.",
        "Not in the figures: Dedicated Schools Grant deficit falls on the General Fund (£18.9m in 2023/24).",
        "Dudley Metropolitan Borough Council: Medium Term Financial Strategy to 2024/25 (draft, 2021-12-15).",
      ].join(" "),
    );
  });

  it("says that the balance rises, stays the same or runs out", () => {
    expect(pictureOf(["11", "11"]).title).toBe(
      "The General Fund rises from £5.0m at 31 March 2022 to £7.0m at 31 March 2024.",
    );
    expect(pictureOf(["10"]).title).toBe(
      "The General Fund stays the same, from £5.0m at 31 March 2022 to £5.0m at 31 March 2023.",
    );
    const out = pictureOf(["6", "8"]);
    expect(out.title).toBe(
      "The General Fund falls from £5.0m at 31 March 2022 to -£1.0m at 31 March 2024. The balance would have run out.",
    );
    expect(out.description).toContain("31 March 2023 £1.0m; 31 March 2024 -£1.0m");
  });

  it("says a balance and its minimum apart where they are near each other, and not otherwise", () => {
    const near = pictureOf(["9.02", "9"], { funds: fundOf({ "minimum balance": { amount: "4.0" } }) });
    expect(near.description).toContain("31 March 2023 £4.02m, minimum £4.0m; 31 March 2024 £3.0m, minimum £4.0m.");
    const there = pictureOf(["9", "9"], { funds: fundOf({ "minimum balance": { amount: "4.0" } }) });
    expect(there.description).toContain("31 March 2023 £4.0m, minimum £4.0m;");
  });

  it("marks a minimum balance where one is stated, and says in its title that the balance is below it", () => {
    const { title, description } = pictureOf(["9", "9"], { funds: fundOf({ "minimum balance": { amount: "3.5" } }) });
    expect(title).toBe(
      "The General Fund falls from £5.0m at 31 March 2022 to £3.0m at 31 March 2024. It is below its minimum at 31 March 2024.",
    );
    expect(description).toContain("31 March 2023 £4.0m, minimum £3.5m; 31 March 2024 £3.0m, minimum £3.5m.");
    expect(description).toContain("The General Fund is £0.5m below its minimum of £3.5m at 31 March 2024.");
    expect(description).not.toContain("No minimum balance");
  });

  it("says in its title what of the gap nothing meets, since the balance does not show it", () => {
    const { title } = pictureOf(["9", "9"], { "budget gap": { "met by": "nothing" } });
    expect(title).toBe(
      "The General Fund stays the same, from £5.0m at 31 March 2022 to £5.0m at 31 March 2024. Nothing in the plan meets £1.0m in both 2022/23 and 2023/24.",
    );
  });

  it("says what the plan shows where no fund takes the gap, for every sign and number of years", () => {
    const title = (resources: readonly string[]) => pictureOf(resources, { funds: {} }).title;
    expect(title(["9"])).toBe("The plan shows a shortfall of £1.0m in 2022/23.");
    expect(title(["10"])).toBe("The plan balances in 2022/23.");
    expect(title(["10", "10", "10", "10"])).toBe("The plan balances in every year.");
    expect(title(["9", "8", "7", "9", "10"])).toBe("The largest shortfall is £3.0m, in 2024/25.");
    expect(title(["11", "12", "11", "10"])).toBe(
      "The plan shows no shortfall; its largest surplus is £2.0m, in 2023/24.",
    );
    expect(pictureOf(["9", "10"], { funds: {} }).description).toContain("Nothing in the plan meets £1.0m in 2022/23.");
  });

  it("writes whole pounds where nothing comes to a million, and tells a tiny gap from none", () => {
    const pounds = (tax: readonly string[]) =>
      forecastPicture(
        ...(({ strategy, model }) => [strategy, forecast(model)] as const)(
          strategyFrom(small({ resources: { money: "£", lines: { tax: { label: "Tax", amounts: tax } } } })),
        ),
      ).description;
    expect(pounds(["960.5", "1000.40", "1000"])).toContain("2022/23 £40 shortfall; 2023/24 no gap; 2024/25 no gap.");
  });

  it("refuses a strategy that has nothing to draw, and says what can be drawn", () => {
    expect(() => pictureOf(["10"], { "base-budget": undefined, funds: {} })).toThrow(
      "This strategy has neither a budget gap nor a balance that would meet one, so there is nothing to draw.",
    );
  });
});

describe("a plan that is balanced by figures worked out for it", () => {
  const parts = {
    funds: {},
    balancing: { "to-find": { label: "Savings to find", by: "savings", in: ["2022/23", "2023/24"] } },
  };

  it("is not drawn as one that balances by itself: what is to be found is told and has bars", () => {
    const { title, description } = pictureOf(["9", "7"], parts);
    expect(title).toBe(
      "The plan balances in every year. That takes £3.0m in 2023/24 that is worked out to balance (Savings to find).",
    );
    expect(description).toContain(
      "Savings to find, worked out so that the budget balances: 2022/23 £1.0m; 2023/24 £3.0m.",
    );
    expect(description).toContain("nobody has yet said where they would be made.");
  });

  it("shows in a what-if what more is to be found, since the gap stays as it is", () => {
    const { base } = strategyWith(["9", "7"], parts);
    const { title, description } = whatIfPicture(whatIf(base, [set("tax", "6500000")]));
    expect(title).toBe(
      "Savings to find, worked out so that the budget balances, comes to £3.5m in 2023/24, £0.5m more than before.",
    );
    expect(description).toContain(
      "Savings to find, worked out so that the budget balances: 2022/23, as it stands £1.0m, with the changes £3.5m; 2023/24, as it stands £3.0m, with the changes £3.5m.",
    );
  });
});

describe("the picture of a what-if", () => {
  it("sets each year with the changes beside the year as it stands", () => {
    const { base } = strategyWith(["10", "10"]);
    const { title, description } = whatIfPicture(whatIf(base, [set("tax", "7000000")]));
    expect(title).toBe(
      "With these changes the General Fund stands at -£1.0m at 31 March 2024, £6.0m less than without them. It runs out in 2023/24.",
    );
    expect(description).toContain("What is changed: Something else.");
    expect(description).toContain("2022/23, as it stands no gap, with the changes £3.0m shortfall;");
    expect(description).toContain("31 March 2024, as it stands £5.0m, with the changes -£1.0m.");
    expect(description).toContain("Over 2 years the gap is £6.0m larger.");
  });

  it("says when nothing moves, with a balance and without one", () => {
    expect(whatIfPicture(whatIf(strategyWith(["10"]).base, [])).title).toBe(
      "With these changes the General Fund stands at £5.0m at 31 March 2023, the same as without them.",
    );
    expect(whatIfPicture(whatIf(strategyWith(["10"], { funds: {} }).base, [])).title).toBe(
      "These changes move neither the gap nor a balance.",
    );
  });
});

describe("the picture of a ranking", () => {
  it("stands Dudley's council tax and pay first, each with its shock and both its effects", () => {
    const { title, description } = rankingPicture(
      dudley.forecast,
      ranking(dudley.forecast, standardShocks(dudley.forecast)),
    );
    expect(title).toBe(
      "Council tax rise matters most: +1 point every year moves the balance at 31 March 2025 by £8.7m.",
    );
    expect(description).toContain(
      "Council tax rise, +1 point +£8.7m, -1 point -£8.5m; Pay award, +1 point -£8.1m, -1 point +£8.0m;",
    );
    expect(description).toContain("The changes are not equally likely.");
  });

  it("says that there is nothing to rank where there is no driver", () => {
    expect(rankingPicture(strategyWith(["10"]).base, []).title).toBe(
      "The strategy has no driver, so there is nothing to rank.",
    );
  });
});

describe("the picture of a movement", () => {
  it("walks from Dudley's surplus to its shortfall, over what the report prints", () => {
    const movement = explainMovement(dudley.forecast, "budget-gap", "2022/23", "2023/24", 2);
    const { title, description } = movementPicture(dudley.forecast, movement);
    expect(title).toBe("Budget gap moves from a surplus of £1.8m in 2022/23 to a shortfall of £9.4m in 2023/24.");
    expect(description).toContain("Council tax -£5.9m;");
    expect(description).toContain("Business rate grant reserve +£10.5m;");
    expect(description).toContain("4 parts are the same in both years.");
  });

  it("says that a figure is the same in both years", () => {
    const { base } = strategyWith(["10", "10"]);
    expect(movementPicture(base, explainMovement(base, "budget-gap", "2022/23", "2023/24")).title).toBe(
      "Budget gap is the same in 2023/24 as in 2022/23: no gap.",
    );
  });

  it("is not drawn for what is no sum of money", () => {
    const movement = explainMovement(dudley.forecast, "pay-award", "2022/23", "2023/24");
    expect(() => movementPicture(dudley.forecast, movement)).toThrow(
      '"Pay award" is not a sum of money, so its movement is not drawn.',
    );
  });
});

describe("the picture of what changed", () => {
  it("walks from the balance before to the balance after", () => {
    const { base } = strategyWith(["10", "10"]);
    const after = whatIf(base, [set("tax", "9500000")]).forecast;
    const { title, description } = comparisonPicture(after, compare(base, after));
    expect(title).toBe("The balance at 31 March 2024 is £1.0m lower, mainly because of Council tax (-1.00).");
    expect(description).toContain("Before £5.0m; Council tax -£1.0m; After £4.0m.");
  });

  it("says that nothing differs", () => {
    const { base } = strategyWith(["10"], { funds: {} });
    const { title, description } = comparisonPicture(base, compare(base, base));
    expect(title).toBe("Nothing differs.");
    expect(description).toContain("Before no gap; After no gap.");
  });
});

describe("the picture of a figure", () => {
  it("puts under Dudley's gap what it is made of, and where each given figure stands", () => {
    const { title, description, svg } = figurePicture(
      dudley.forecast,
      explain(dudley.forecast, "budget-gap", "2023/24", { depth: 2 }),
    );
    expect(title).toBe("Budget gap in 2023/24: £9.4m shortfall, which is Total service spend less Total resources.");
    expect(description).toContain("Budget gap £9.4m: Total service spend £290.2m; less Total resources £280.8m.");
    expect(description).toContain(
      "Total service spend £290.2m: Base budget forecast £274.5m; Additional spending £20.0m; less Savings £4.3m.",
    );
    expect(svg).toContain("published: report, paragraph 29");
  });

  it("says of a given figure where it comes from", () => {
    const { title, description } = figurePicture(dudley.forecast, explain(dudley.forecast, "pay-award", "2023/24"));
    expect(title).toBe("Pay award in 2023/24: 2.00%.");
    expect(description).toMatch(/^published: report, /);
  });
});
