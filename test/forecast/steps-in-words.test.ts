import { describe, expect, it } from "vitest";
import { forecast } from "../../src/forecast/forecast.ts";
import { grid, standardShocks, steps } from "../../src/forecast/sensitivity.ts";
import { strategyFrom } from "../arbitrary/strategies.ts";
import { driver, small } from "../lines/strategies.ts";

const base = forecast(
  strategyFrom(
    small({
      drivers: {
        rise: driver("growth", "2%"),
        delivered: driver("share", { "2022/23": "60%", "2023/24": "50%", "2024/25": "50%" }),
        begun: driver("share", { "2022/23": "60%", "2023/24": "40%", "2024/25": "90%" }),
      },
    }),
  ).model,
);

describe("steps of a driver", () => {
  it("are called by their points and their years", () => {
    const named = steps(base, "rise", ["0.01", "-0.02"]).map(({ name, label }) => [name, label]);
    expect(named).toEqual(
      ["+1 point in 2022/23 only", "+1 point every year", "-2 points in 2022/23 only", "-2 points every year"].map(
        (label) => [`rise: ${label}`, label],
      ),
    );
  });

  it("are made in the years that they are called by", () => {
    expect(steps(base, "rise", ["0.01"]).map(({ changes }) => changes[0]?.years)).toEqual([
      ["2022/23"],
      ["2022/23", "2023/24", "2024/25"],
    ]);
  });
});

describe("the shock that a driver is given where none is stated", () => {
  it("is ten points on a share that is half or more in every year, and one point on anything else", () => {
    expect([...standardShocks(base)]).toEqual([
      ["rise", "0.01"],
      ["delivered", "0.1"],
      ["begun", "0.01"],
    ]);
  });
});

describe("a grid", () => {
  it("sets each line in the years that its axis says, or in every year", () => {
    const rows = { target: "council-tax", years: ["2022/23"], values: ["1000", "1100"] };
    // 100 more resources in 2022/23 are 100 more in the balance at its end, and nothing more in later years.
    const figures = grid(base, [rows, { target: "council-tax", years: ["2023/24"], values: ["900", "1000"] }], {
      line: "general-fund-carried-forward",
      year: "2024/25",
    });
    expect(figures.map((row) => row.map(String))).toEqual([
      ["400", "500"],
      ["500", "600"],
    ]);
    const everyYear = grid(
      base,
      [
        { target: "council-tax", values: ["1010"] },
        { ...rows, target: "rise", values: ["0.02"] },
      ],
      {
        line: "general-fund-carried-forward",
        year: "2024/25",
      },
    );
    expect(everyYear.map((row) => row.map(String))).toEqual([["530"]]);
  });
});
