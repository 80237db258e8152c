import { describe, expect, it } from "vitest";
import { forecast } from "../../src/forecast/forecast.ts";
import { forecastWithBase, type SolveQuestion, solve, usualLimits } from "../../src/forecast/solve.ts";
import { decimal } from "../../src/meaning/decimal.ts";
import type { GivenLine } from "../../src/model/line.ts";
import { strategyFrom } from "../arbitrary/strategies.ts";
import { driver, small } from "../lines/strategies.ts";
import { dudley, pounds } from "../scenario/dudley.ts";

/** A line that comes to s × (1 - s) of a share s: 18.75% at a quarter and at three quarters. */
const bent = (shares: Readonly<Record<string, string>>) =>
  forecast(
    strategyFrom(
      small({
        drivers: { delivered: driver("share", shares) },
        workings: {
          bent: {
            label: "Bent",
            unit: "rate",
            multiply: ["delivered", { add: [{ figure: "100%" }], "take away": ["delivered"] }],
          },
        },
      }),
    ).model,
  );

const question = (more: Partial<SolveQuestion> = {}): SolveQuestion => ({
  vary: "delivered",
  by: "set",
  target: { line: "bent", year: "2023/24", value: decimal("0.1875") },
  within: { least: decimal("0"), most: decimal("1") },
  ...more,
});

const found = (shares: Readonly<Record<string, string>>, more: Partial<SolveQuestion> = {}) => {
  const solution = solve(bent(shares), question(more));
  return solution.found && [solution.value.toString(), solution.others];
};

const always = (share: string) => ({ "2022/23": share, "2023/24": share, "2024/25": share });

describe("where a line touches its target and turns back", () => {
  const touching = (value: string) => {
    // A step of 0.02475 passes over the half, where the line is at its highest.
    const within = { least: decimal("0"), most: decimal("0.99") };
    return found(always("30%"), { target: { ...question().target, value: decimal(value) }, within });
  };

  it("the value at which it does is the answer, and the only one", () => {
    expect(touching("0.25")).toEqual(["0.5", 0]);
  });

  it("a target just beyond it is not met", () => {
    expect(touching("0.25000001")).toBe(false);
  });
});

describe("where two values meet the target, the one chosen", () => {
  it("is the nearer to the value that stands there now, and the other is counted once", () => {
    expect(found(always("30%"))).toEqual(["0.25", 1]);
    expect(found(always("70%"))).toEqual(["0.75", 1]);
  });

  it("to be added is the smaller step", () => {
    const within = { least: decimal("-0.5"), most: decimal("0.5") };
    expect(found(always("30%"), { by: "add", within })).toEqual(["-0.05", 1]);
    expect(found(always("70%"), { by: "add", within })).toEqual(["0.05", 1]);
  });

  it("for some years is the nearer to the value of those years", () => {
    const shares = { "2022/23": "30%", "2023/24": "70%", "2024/25": "30%" };
    expect(found(shares)).toEqual(["0.25", 1]);
    expect(found(shares, { years: ["2023/24"] })).toEqual(["0.75", 1]);
  });
});

describe("an answer as a scenario", () => {
  it("says what is done to which line, and in which years", () => {
    const { scenario } = solve(bent(always("30%")), question({ years: ["2023/24"] }));
    expect(scenario).toEqual({
      name: "set delivered",
      label: "set delivered",
      changes: [{ target: "delivered", does: { kind: "set", to: "0.25" }, years: ["2023/24"] }],
    });
    expect(solve(bent(always("30%")), question()).scenario.changes[0]).not.toHaveProperty("years");
  });
});

describe("a question that has no answer of any kind", () => {
  it("about a line that is not there is refused", () => {
    const target = { line: "unheard-of", year: "2023/24", value: decimal("0") };
    expect(() => solve(bent(always("30%")), question({ target }))).toThrow(RangeError);
  });

  it("about another base for a row that does not move with the driver says which row and which driver", () => {
    for (const line of ["council-tax", "unheard-of"])
      expect(() => forecastWithBase(dudley.base, line, "pay-award", pounds("130"))).toThrow(
        `"${line}" does not move with "pay-award" on a base of its own.`,
      );
  });
});

describe("where a driver is looked for, unless someone says otherwise", () => {
  const limitsOf = (values: Readonly<Record<string, string>>) => {
    const { least, most } = usualLimits({ values } as GivenLine);
    return [least.toString(), most.toString()];
  };

  it("is twenty points either side of nought for a rate", () => {
    expect(limitsOf({ "2022/23": "0.02", "2023/24": "0.02" })).toEqual(["-0.2", "0.2"]);
  });

  it("is from none of it to twice all of it for a share that is half or more in every year", () => {
    expect(limitsOf({ "2022/23": "0.5", "2023/24": "1" })).toEqual(["0", "2"]);
    expect(limitsOf({ "2022/23": "0.6", "2023/24": "0.49" })).toEqual(["-0.2", "0.2"]);
  });
});
