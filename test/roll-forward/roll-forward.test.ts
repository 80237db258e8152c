import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Forecast, forecast } from "../../src/forecast/forecast.ts";
import { whatIf } from "../../src/forecast/what-if.ts";
import { readStrategy } from "../../src/input/read-strategy.ts";
import { zero } from "../../src/meaning/decimal.ts";
import { problemWithPlace } from "../../src/model/problem.ts";
import { alreadyInTheBase } from "../../src/roll-forward/already-in-the-base.ts";
import { rollForward } from "../../src/roll-forward/roll-forward.ts";
import type { Item } from "../../src/strategy/items.ts";
import type { Proposals } from "../../src/strategy/sections.ts";
import type { Strategy } from "../../src/strategy/strategy.ts";
import { documentOf } from "../../src/writing/strategy-document.ts";
import { openingAmount, strategyDocuments, strategyFrom } from "../arbitrary/strategies.ts";
import { small as threeYears } from "../lines/strategies.ts";
import { dudley } from "../scenario/dudley.ts";
import { everyFigure } from "../scenario/random-changes.ts";

/** The strategy read back from its own document, worked out. */
function worked(strategy: Strategy) {
  const reading = readStrategy(documentOf(strategy));
  if (!reading.ok) throw new Error(reading.problems.map(problemWithPlace).join("\n"));
  return forecast(reading.model);
}

/** Whether a row is in proportion to an uplift that rolling forward may leave at nought, which a test of its own is about. */
const inProportion = (document: unknown) => JSON.stringify(document).includes('"in proportion to"');

const everyProposal = (proposals: Proposals | undefined): readonly (Item & { readonly line: string })[] =>
  (proposals?.directorates ?? []).flatMap(({ name, items }) =>
    items.map((item) => ({ ...item, line: `${name}.${item.name}` })),
  );

const longer = strategyDocuments.filter(({ years }) => years.length >= 2);

/** A strategy of three years in pounds, to which parts are added. */
function small(parts: object) {
  return strategyFrom({
    format: "1",
    council: "Any Council",
    authority: "unitary",
    title: "Any strategy",
    status: "approved",
    dated: "2022-01-01",
    "base year": "2021/22",
    years: ["2022/23", "2023/24", "2024/25"],
    sources: { report: { title: "Any report" } },
    "base-budget": { money: "£", opening: "1000", lines: {} },
    resources: { money: "£", lines: { grants: { label: "Grants", amounts: ["1000", "1000", "1000"] } } },
    funds: {
      "general-fund": {
        label: "General Fund",
        kind: "unallocated",
        money: "£",
        opening: { balance: "500", at: "2021/22" },
      },
    },
    ...parts,
  }).strategy;
}

describe("rolling forward", () => {
  it("makes the first forecast year the base, adds a year at the end, and is a draft again", () => {
    const { strategy } = rollForward(small({}));
    expect([strategy.baseYear, ...strategy.years]).toEqual(["2022/23", "2023/24", "2024/25", "2025/26"]);
    expect(strategy.status).toBe("draft");
  });

  it("carries no one-off into the new base: the base is the year's spending less all that does not last", () =>
    fc.assert(
      fc.property(longer, (document) => {
        const { strategy, model } = strategyFrom(document);
        const base = forecast(model);
        const year = strategy.years[0] as string;
        const expected = base.value("total-service-spend", year).minus(base.value("one-off-spending", year));
        expect(openingAmount(rollForward(strategy).strategy.baseBudget)).toBe(expected.toFixed());
      }),
      { numRuns: 60 },
    ));

  it("repeats no one-off in the year that it adds", () =>
    fc.assert(
      fc.property(longer, (document) => {
        const { strategy } = rollForward(strategyFrom(document).strategy);
        const added = strategy.years.at(-1) as string;
        const rows = [
          ...(strategy.baseBudget?.items ?? []),
          ...everyProposal(strategy.additionalSpending),
          ...everyProposal(strategy.savings),
          ...(strategy.resources?.items ?? []),
          ...strategy.funds.flatMap(({ spending, income }) => [...spending, ...income]),
        ];
        for (const { name, recurrence, amounts } of rows)
          if (recurrence !== "recurring") expect(`${name} ${amounts.values[added]}`).toBe(`${name} 0`);
      }),
      { numRuns: 60 },
    ));

  it("drops a one-off that has passed and keeps one still to come", () => {
    const festival = (amounts: readonly string[]) => ({
      "additional-spending": {
        money: "£",
        directorates: {
          roads: { label: "Roads", proposals: { festival: { label: "Festival", amounts, recurrence: "one-off" } } },
        },
      },
    });
    const passed = rollForward(small(festival(["100", "0", "0"]))).strategy;
    expect(everyProposal(passed.additionalSpending)).toEqual([]);
    expect(openingAmount(passed.baseBudget)).toBe("1000");
    const coming = rollForward(small(festival(["0", "100", "0"]))).strategy;
    expect(everyProposal(coming.additionalSpending).map(({ amounts }) => amounts.values)).toEqual([
      { "2023/24": "100", "2024/25": "0", "2025/26": "0" },
    ]);
  });

  it("keeps of a saving still growing what the base does not hold, and drops one that is all in it", () => {
    const savings = {
      savings: {
        money: "£",
        directorates: {
          roads: {
            label: "Roads",
            proposals: {
              lights: { label: "Lights", amounts: ["60", "60", "60"] },
              depot: { label: "Depot", amounts: ["20", "50", "70"] },
            },
          },
        },
      },
    };
    const { strategy } = rollForward(small(savings));
    expect(openingAmount(strategy.baseBudget)).toBe("920");
    expect(everyProposal(strategy.savings).map(({ name, amounts }) => [name, amounts.values])).toEqual([
      ["depot", { "2023/24": "30", "2024/25": "50", "2025/26": "50" }],
    ]);
  });

  it("keeps a movement that another line gives in a year still to come, so that the balance does not move", () => {
    const strategy = small({
      facts: {
        dividend: { label: "Dividend", unit: "pounds", money: "£", values: { "2024/25": "40" }, source: "report" },
      },
      funds: {
        "general-fund": {
          label: "General Fund",
          kind: "unallocated",
          money: "£",
          opening: { balance: "500", at: "2021/22" },
          movements: { dividend: { label: "Dividend", type: "addition", equals: "fact.dividend", at: "2024/25" } },
        },
      },
    });
    const rolled = rollForward(strategy).strategy;
    expect(worked(rolled).value("general-fund-carried-forward", "2024/25").toString()).toBe("540");
  });

  it("leaves a strategy that can be worked out, also where a row is in proportion to an uplift that has stopped", () => {
    const rises = { "2022/23": "2%", "2023/24": "0%", "2024/25": "0%" };
    const { strategy } = rollForward(
      small({
        drivers: {
          fees: {
            label: "Fees",
            kind: "growth",
            values: rises,
            status: "published",
            source: "report",
            owner: "An officer",
          },
        },
        "base-budget": {
          money: "£",
          opening: "1000",
          lines: {
            income: {
              label: "Income",
              direction: "reduces",
              amounts: ["20", "25", "25"],
              "in proportion to": { fees: { status: "judgement" } },
            },
          },
        },
      }),
    );
    // 1,000 less 20 is the new base, and 5 more comes in 2023/24.
    expect(worked(strategy).value("total-service-spend", "2023/24").toString()).toBe("975");
  });

  it("leaves what a point on pay or council tax does from the next year on as it was", () => {
    const before = dudley.base;
    const after = worked(rollForward(dudley.strategy).strategy);
    for (const target of [
      "pay-award",
      "council-tax-rise",
      "tax-base-growth",
      "business-rates-index",
      "general-price-inflation",
    ]) {
      const scenario = {
        name: target,
        label: target,
        changes: [{ target, years: ["2023/24"], does: { kind: "add" as const, amount: "0.01" } }],
      };
      const effect = (base: typeof before) => {
        const { forecast: changed } = whatIf(base, [scenario]);
        return ["2023/24", "2024/25"].map((year) =>
          changed.value("budget-gap", year).minus(base.value("budget-gap", year)).toFixed(2),
        );
      };
      expect([target, ...effect(after)]).toEqual([target, ...effect(before)]);
    }
  });

  it("starts from an outturn by as much as the outturn differs, and from a closing balance by as much as that does", () => {
    const strategy = small({});
    const year = "2023/24";
    const [plain, dearer, poorer] = [
      rollForward(strategy),
      rollForward(strategy, { outturn: "1030" }),
      rollForward(strategy, { closingBalances: { "general-fund": "450" } }),
    ].map(({ strategy: rolled }) => worked(rolled));
    const differs = (line: string, other = plain) =>
      other
        ?.value(line, year)
        .minus(plain?.value(line, year) ?? zero)
        .toString();
    expect(differs("budget-gap", dearer)).toBe("30");
    expect(differs("general-fund-brought-forward", poorer)).toBe("-50");
    expect(differs("budget-gap", poorer)).toBe("0");
  });

  it("carries the charge at Band D to the new base year, to the penny, and drops the limits that have passed", () => {
    const { strategy } = rollForward(
      small({
        drivers: {
          rise: {
            label: "Rise",
            kind: "growth",
            "each year": "2%",
            status: "published",
            source: "report",
            owner: "An officer",
          },
        },
        "council tax": { rise: "rise", "band d": "1450.51", "referendum limit": { "2022/23": "3%", "2023/24": "3%" } },
      }),
    );
    // 1,450.51 × 1.02 = 1,479.5202
    expect(strategy.councilTax?.bandD).toBe("1479.52");
    expect(Object.keys(strategy.councilTax?.referendumLimits ?? {})).toEqual(["2023/24"]);
  });

  it("through its document twice is through it once: what is written between changes nothing", () =>
    fc.assert(
      fc.property(
        strategyDocuments.filter((document) => document.years.length >= 3 && !inProportion(document)),
        (document) => {
          const { strategy } = strategyFrom(document);
          const once = rollForward(strategy).strategy;
          const reading = readStrategy(documentOf(once));
          if (!reading.ok) throw new Error(reading.problems.map(problemWithPlace).join("\n"));
          const [through, straight] = [reading.strategy, once].map((one) => worked(rollForward(one).strategy));
          expect(everyFigure(through as Forecast)).toEqual(everyFigure(straight as Forecast));
        },
      ),
      { numRuns: 40 },
    ));

  it("twice keeps the gap and the balance of every year still forecast", () =>
    fc.assert(
      fc.property(
        strategyDocuments.filter((document) => document.years.length >= 3 && !inProportion(document)),
        (document) => {
          const { strategy, model } = strategyFrom(document);
          const [before, after] = [forecast(model), worked(rollForward(rollForward(strategy).strategy).strategy)];
          for (const year of strategy.years.slice(2))
            for (const line of ["budget-gap", "general-fund-carried-forward"])
              expect(`${line} ${year} ${after.value(line, year)}`).toBe(`${line} ${year} ${before.value(line, year)}`);
        },
      ),
      { numRuns: 60 },
    ));
});

describe("a base that rises year after year", () => {
  it("still reads back: it is written to a thousand-millionth of a pound", () => {
    const years = ["2022/23", "2023/24", "2024/25", "2025/26", "2026/27"];
    const amounts = ["5.3", "7.9", "10.7", "13.0", "15.5"];
    let rolled = small({
      years,
      drivers: { award: { label: "Award", kind: "growth", "each year": "1.75%", status: "published" } },
      "base-budget": {
        money: "£m",
        opening: "200.0",
        lines: { pay: { label: "Pay", amounts, "moves with": { award: { on: "133.7", status: "published" } } } },
      },
      resources: { money: "£m", lines: { grants: { label: "Grants", amounts: ["200", "200", "200", "200", "200"] } } },
    });
    for (let count = 0; count < 4; count += 1) rolled = rollForward(rolled).strategy;
    const response = rolled.baseBudget?.items[0]?.response;
    // 133,700,000 times 1.0175 to the power of four is 143,307,552.48334765625.
    expect(response?.kind === "moves with" && response.exposures[0]?.on).toBe("143307552.483347656");
    expect(worked(rolled).value("base-budget", "2026/27")).toBeDefined();
  });
});

describe("what is to be reviewed", () => {
  const { review } = rollForward(dudley.strategy);
  const about = (subject: string) => review.filter((one) => one.about === subject).map(({ words }) => words);

  it("says what the new base is made of: the budget of 2022/23 less its one-offs", () => {
    expect(about("base budget")).toEqual([
      "The new base is £280.41m: the budget of 2022/23, £281.71m, less one-offs of £1.3m.",
    ]);
  });

  it("counts the proposals that are no longer listed", () => {
    expect(about("Additional spending")[0]).toMatch(/^50 of 61 are wholly in the new base/);
    expect(about("Savings")[0]).toMatch(/^16 of 25 are wholly in the new base/);
  });

  it("names each fund that opens on a forecast, the year added, the limits not assumed, and what was left out", () => {
    for (const fund of ["General Fund", "Public Health reserve", "Business Rate Grant reserve"])
      expect(about(fund)[0]).toContain("Put in the outturn when it is known.");
    expect(about("the new year")[0]).toContain("2025/26 repeats 2024/25");
    expect(about("council tax")).toEqual(["No referendum limit is assumed for 2025/26."]);
    expect(about("left out")[0]).toContain(
      "printed tables, scenarios, outturn, in-year funding, savings delivery, dedicated schools grant",
    );
  });

  it("names each driver that was inferred from a print that is no longer there, and keeps it as a judgement", () => {
    const { strategy } = rollForward(dudley.strategy);
    for (const name of ["tax-base-growth", "business-rates-index"]) {
      expect(about(name)[0]).toContain("was inferred from the print of the strategy before");
      expect(strategy.drivers.find((driver) => driver.name === name)?.status).toBe("judgement");
    }
  });

  it("asks, where it starts from an outturn, whether all of the difference goes on", () => {
    const { review: of } = rollForward(dudley.strategy, { outturn: "282710000" });
    expect(of.map(({ words }) => words)).toContain(
      "Starting from the outturn moves every later gap by £1.0m against the strategy before. Is all of it going on?",
    );
  });

  it("never speaks of one proposal as are", () => {
    const one = small({
      savings: {
        money: "£",
        directorates: {
          roads: { label: "Roads", proposals: { lights: { label: "Lights", amounts: ["60", "60", "60"] } } },
        },
      },
    });
    const words = rollForward(one).review.map((said) => said.words);
    expect(words.filter((said) => /\b1 of 1 are\b/.test(said))).toEqual([]);
  });
});

describe("a saving that the base holds already", () => {
  const rolled = rollForward(dudley.strategy).strategy;
  const green = "savings.public-realm.green-waste-charges";

  it("is found where it is listed again with its old amounts, and no other", () => {
    const { savings } = dudley.strategy;
    const relisted: Strategy = {
      ...rolled,
      savings: {
        ...(savings as Proposals),
        directorates: (savings as Proposals).directorates.filter(({ name }) => name === "public-realm"),
      },
    };
    const [found, ...others] = alreadyInTheBase(dudley.strategy, relisted);
    expect(others).toEqual([]);
    expect(found?.line).toBe(green);
    expect(found?.words).toContain(
      "began by 2022/23, whose budget is the new base, and is listed again with the same amounts.",
    );
  });

  it("is not found where what is left of it is expressed against the new base", () => {
    // Regent House: 50 in 2022/23 and 150 after, so 100 is still to come.
    const regent = everyProposal(rolled.savings).find(({ name }) => name === "regent-house");
    expect(regent?.amounts.values).toEqual({ "2023/24": "100000", "2024/25": "100000", "2025/26": "100000" });
    expect(alreadyInTheBase(dudley.strategy, rolled)).toEqual([]);
  });

  it("is not found where it had not begun by the new base year, nor between strategies of one base year", () => {
    const { savings } = dudley.strategy;
    const relisted: Strategy = { ...rolled, savings: savings as Proposals };
    const lines = alreadyInTheBase(dudley.strategy, relisted).map(({ line }) => line);
    // Cornbow Hall begins in 2023/24.
    expect(lines).not.toContain("savings.regeneration-and-enterprise.cornbow-hall");
    expect(alreadyInTheBase(dudley.strategy, dudley.strategy)).toEqual([]);
  });
});

describe("a release from a reserve, in resources with an opening", () => {
  const fund = (label: string, kind: string, balance: string) => ({
    label,
    kind,
    money: "£",
    opening: { balance, at: "2021/22" },
  });
  const released = (more: object) =>
    strategyFrom(
      threeYears({
        resources: {
          money: "£",
          effects: "cumulative",
          opening: "1000",
          lines: {
            release: { label: "Release", amounts: ["30", "10", "10"], "release from": "reserve", ...more },
          },
        },
        funds: {
          "general-fund": fund("General Fund", "unallocated", "500"),
          reserve: fund("Reserve", "earmarked", "300"),
        },
      }),
    ).strategy;
  const figures = (answer: Forecast, line: string, years: readonly string[]) =>
    years.map((year) => answer.value(line, year).toString());
  const shared = ["2023/24", "2024/25"];

  it.each([
    ["that is time-limited", {}],
    ["that is time-limited and stood in the base year", { effects: "level", "in the base year": "20" }],
    ["that recurs", { recurrence: "recurring" }],
    ["that recurs and stood in the base year", { recurrence: "recurring", effects: "level", "in the base year": "20" }],
  ])("%s leaves every shared year as it was: resources, reserve and underlying gap", (_, more) => {
    const [before, after] = [released(more), rollForward(released(more)).strategy].map(worked) as [Forecast, Forecast];
    for (const line of ["total-resources", "reserve-carried-forward", "underlying-gap", "gap-before-reserves"]) {
      expect([line, ...figures(after, line, shared)]).toEqual([line, ...figures(before, line, shared)]);
    }
  });

  it("has ended in the year added, also what the base year had of it; and goes on where it recurs", () => {
    const level = { effects: "level", "in the base year": "20" };
    const added = (more: object) =>
      figures(worked(rollForward(released(more)).strategy), "total-resources", ["2025/26"]);
    expect(added(level)).toEqual(["980"]);
    expect(added({ ...level, recurrence: "recurring" })).toEqual(["990"]);
  });
});
