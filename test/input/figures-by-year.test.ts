import { describe, expect, it } from "vitest";
import { readStrategy } from "../../src/input/read-strategy.ts";
import { problemWithPlace } from "../../src/model/problem.ts";
import { driver, forecastOf, row, small } from "../lines/strategies.ts";

const ratesOf = (chapter: object) =>
  small({ drivers: { cpi: driver("growth", "10%") }, "business rates": { money: "£", ...chapter } });

const retained = (written: unknown) => row(forecastOf(ratesOf({ retained: written })), "business-rates.retained");

const saidOf = (chapter: object) => {
  const reading = readStrategy(ratesOf(chapter));
  return reading.ok ? [] : reading.problems.map(problemWithPlace);
};

describe("figures of a chapter", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["one figure for every year", "1,250", ["1250", "1250", "1250"]],
    ["a list in order", ["1", "2", "3"], ["1", "2", "3"]],
    ["figures by year, the others nil", { "2023/24": "7" }, ["0", "7", "0"]],
    ["figures by year with one for the others", { "2023/24": "7", "each year": "5" }, ["5", "7", "5"]],
    ["figures with a note", { amounts: { "2023/24": "7" }, note: "As told" }, ["0", "7", "0"]],
    ["one for every year with a status", { "each year": "5", status: "judgement" }, ["5", "5", "5"]],
    ["one of the base year that rises", { "base year": "100", rise: "cpi" }, ["110", "121", "133.1"]],
  ])("may be %s", (_, written, expected) => {
    expect(retained(written)).toEqual(expected);
  });

  it("may be rates in the same ways, but for every year", () => {
    const share = (written: unknown) =>
      row(forecastOf(ratesOf({ "rating income": "100", "local share": written })), "business-rates.retained");
    expect(share("49%")).toEqual(["49", "49", "49"]);
    expect(share({ "2023/24": "50%", "each year": "49%" })).toEqual(["49", "50", "49"]);
    expect(share({ values: { "2022/23": "1%", "2023/24": "2%", "2024/25": "3%" } })).toEqual(["1", "2", "3"]);
    expect(saidOf({ "rating income": "100", "local share": { "2022/23": "49%" } })).toEqual([
      'business rates › local share "local share" of "business rates" has no figure for 2023/24, 2024/25. It is needed in every year. Add it.',
    ]);
  });

  it("may be multipliers in the same ways, in pence as they are set: 49.9p is 0.499 for a pound, to a tenth of a penny", () => {
    const multipliers = (written: unknown) => {
      const answer = forecastOf(ratesOf({ retained: "1", multiplier: written }));
      const line = answer.model.lineNamed.get("business-rates.multiplier");
      return ["2021/22", "2022/23", "2024/25"]
        .map((year) => answer.find("business-rates.multiplier", year)?.toString())
        .concat(line?.kind === "given" ? [line.resolution] : []);
    };
    const stated = ["0.499", "0.499", "0.499", "0.001"];
    expect(multipliers("49.9p")).toEqual(stated);
    expect(multipliers({ "each year": "49.9p", note: "As told" })).toEqual(stated);
    const values = { "2022/23": "49.9p", "2023/24": "50.1p", "2024/25": "51.2p" };
    for (const written of [values, { values, status: "judgement" }])
      expect(multipliers(written)).toEqual([undefined, "0.499", "0.512", "0.001"]);
    // A tenth more than 50p is 55p, and after two more years 66.5p, each cut to a tenth of a penny: 55, 60.5, 66.5.
    expect(multipliers({ "base year": "50p", rise: "cpi" })).toEqual(["0.5", "0.55", "0.665"]);
  });

  it("are as precise as they are written, and have changes in the years in which there is one", () => {
    const reading = readStrategy(
      small({
        drivers: { cpi: driver("growth", "10%") },
        "business rates": {
          money: "£000",
          retained: { "base year": "1.5", rise: "cpi", changes: { "2022/23": "0", "2023/24": "-0.25" } },
        },
        grants: {
          money: "£",
          "new homes bonus": {
            stock: { values: { "2022/23": "30000", "2023/24": "30000.5", "2024/25": "30001" } },
            growth: { values: { "2022/23": "300.25", "2023/24": "310.75", "2024/25": "320.50" } },
            "national band d": "2000",
            share: "80%",
          },
        },
      }),
    );
    if (!reading.ok) throw new Error(reading.problems.map(problemWithPlace).join("\n"));
    expect(reading.strategy.businessRates?.amounts["retained"]).toMatchObject({
      base: "1500",
      resolution: "100",
      changes: { "2023/24": "-250" },
    });
    const changed = reading.strategy.businessRates?.amounts["retained"];
    expect(changed?.kind === "uprated" && Object.keys(changed.changes)).toEqual(["2023/24"]);
    const bonus = reading.strategy.grants?.newHomesBonus;
    expect([bonus?.stock.resolution, bonus?.growth.resolution]).toEqual(["1", "0.01"]);
  });

  it("are told apart by their keys when they are mistyped", () => {
    expect(saidOf({ retained: { "2022/23": "seven" } })).toEqual([
      'business rates › retained › 2022/23 "2022/23" of "retained" of "business rates" is "seven", which is not a figure. Write digits with a decimal part if there is one, such as 5.3 or 1,900; write a nil as 0.',
    ]);
    expect(saidOf({ retained: { amonts: ["1", "2", "3"] } })).toEqual([
      'business rates › retained › amonts "amonts" is not something that "retained" of "business rates" can have. Did you mean "amounts"?',
    ]);
    expect(saidOf({ retained: { "2021/22": "1", "2030/31": "2" } })).toEqual([
      'business rates › retained › 2030/31 2030/31 is not a year that "retained" of "business rates" can have. The years here are 2021/22, 2022/23, 2023/24, 2024/25.',
    ]);
  });
});
