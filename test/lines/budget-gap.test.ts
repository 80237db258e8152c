import { describe, expect, it } from "vitest";
import { forecast } from "../../src/forecast/forecast.ts";
import { readStrategy } from "../../src/input/read-strategy.ts";
import { problemWithPlace } from "../../src/model/problem.ts";
import { strategyFrom } from "../arbitrary/strategies.ts";
import { driver, forecastOf, row, small, years } from "./strategies.ts";

const level = (amounts: readonly string[], more: object = {}) => ({ label: "A row", amounts, ...more });
const section = (lines: object, more: object = {}) => ({ money: "£", lines, ...more });
const general = (more: object = {}) => ({
  label: "General Fund",
  kind: "unallocated",
  money: "£",
  opening: { balance: "500", at: "2021/22" },
  ...more,
});
const reserve = { label: "Reserve", kind: "earmarked", money: "£", opening: { balance: "300", at: "2021/22" } };

/** Gaps of 100, 50 and -20. */
const gaps = { "base-budget": section({ services: level(["1100", "1050", "980"]) }) };

describe("the change in the gap on the year before", () => {
  const change = (parts: object) => {
    const answer = forecastOf(small({ ...gaps, ...parts }));
    return years.map((year) => answer.find("change-in-the-gap", year)?.toString());
  };

  it("begins in the second year where nobody says what the gap of the base year was", () => {
    expect(change({})).toEqual([undefined, "-50", "-70"]);
  });

  it("begins in the first year from a gap of the base year that is stated", () => {
    expect(change({ "budget gap": { "in the base year": "30", money: "£" } })).toEqual(["70", "-50", "-70"]);
    expect(change({ "budget gap": { "in the base year": "0" } })).toEqual(["100", "-50", "-70"]);
  });

  it("begins in the first year from a gap that balances took before the forecast", () => {
    const fund = general({
      opening: { balance: "500", at: "2020/21" },
      "gap before the forecast": { "2021/22": "40" },
    });
    expect(change({ funds: { "general-fund": fund } })).toEqual(["60", "-50", "-70"]);
    expect(change({ funds: { reserve, "general-fund": fund } })).toEqual(["60", "-50", "-70"]);
  });

  it("begins in the first year from rows that all say what they came to in the base year", () => {
    const based = (before: string, amounts: readonly string[]) => level(amounts, { "in the base year": before });
    const parts = {
      "base-budget": section({ services: based("1010", ["1100", "1050", "980"]) }),
      resources: section({ taxes: based("990", ["1000", "1000", "1000"]) }),
    };
    expect(change(parts)).toEqual(["80", "-50", "-70"]);
    expect(forecastOf(small(parts)).value("budget-gap", "2021/22").toString()).toBe("20");
  });

  it("does not begin there where only spending says so, or proposals or balancing stand between", () => {
    const based = (before: string, amounts: readonly string[]) => level(amounts, { "in the base year": before });
    const spending = { "base-budget": section({ services: based("1010", ["1100", "1050", "980"]) }) };
    const both = { ...spending, resources: section({ taxes: based("990", ["1000", "1000", "1000"]) }) };
    const proposals = {
      money: "£",
      directorates: { adults: { label: "Adults", proposals: { one: level(["0", "0", "0"]) } } },
    };
    const balancing = { found: { label: "To be found", by: "savings", in: [] } };
    expect(change(spending)[0]).toBeUndefined();
    expect(change({ ...both, savings: proposals })[0]).toBeUndefined();
    expect(change({ ...both, "additional-spending": proposals })[0]).toBeUndefined();
    expect(change({ ...both, balancing })[0]).toBeUndefined();
  });
});

describe("the gap before what is done about it", () => {
  const saving = (amounts: readonly string[]) => ({
    money: "£",
    directorates: { adults: { label: "Adults", proposals: { contract: level(amounts) } } },
  });
  const withRelease = {
    resources: section({
      "council-tax": level(["1000", "1000", "1000"]),
      release: level(["10", "0", "0"], { "release from": "reserve", recurrence: "one-off" }),
    }),
    funds: { "general-fund": general(), reserve },
  };

  it("before savings puts them back; before reserves puts back what they gave; before both, both", () => {
    const answer = forecastOf(small({ ...gaps, ...withRelease, savings: saving(["5", "6", "7"]) }));
    expect(row(answer, "budget-gap")).toEqual(["85", "44", "-27"]);
    expect(row(answer, "gap-before-savings")).toEqual(["90", "50", "-20"]);
    expect(row(answer, "gap-before-reserves")).toEqual(["95", "44", "-27"]);
    expect(row(answer, "gap-before-savings-and-reserves")).toEqual(["100", "50", "-20"]);
  });

  it("counts savings still to be identified among savings, and a balancing use of a reserve among reserves", () => {
    const balancing = {
      "use-of-reserve": { label: "Use of reserve", by: "reserve", reserve: "reserve", in: ["2022/23"] },
      "to-be-found": { label: "To be found", by: "savings", in: ["2023/24"] },
    };
    const answer = forecastOf(small({ ...gaps, balancing, funds: { "general-fund": general(), reserve } }));
    expect(row(answer, "gap-before-balancing")).toEqual(["100", "50", "-20"]);
    expect(row(answer, "use-of-reserve")).toEqual(["100", "0", "0"]);
    expect(row(answer, "to-be-found")).toEqual(["0", "50", "50"]);
    expect(row(answer, "budget-gap")).toEqual(["0", "0", "-70"]);
    expect(row(answer, "gap-before-savings")).toEqual(["0", "50", "-20"]);
    expect(row(answer, "gap-before-reserves")).toEqual(["100", "0", "-70"]);
    expect(row(answer, "gap-before-savings-and-reserves")).toEqual(["100", "50", "-20"]);
    expect(row(answer, "reserve-carried-forward")).toEqual(["200", "200", "200"]);
  });

  it("before both is said only where there are both", () => {
    const savingOnly = forecastOf(small({ ...gaps, savings: saving(["5", "6", "7"]) }));
    const reserveOnly = forecastOf(small({ ...gaps, ...withRelease }));
    const said = [savingOnly, reserveOnly].map(({ model }) =>
      model.lines.flatMap(({ name }) => (name.startsWith("gap-before") ? [name] : [])),
    );
    expect(said).toEqual([["gap-before-savings"], ["gap-before-reserves"]]);
  });

  it("is not said where there is nothing to put back", () => {
    const names = forecastOf(small(gaps)).model.lines.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith("gap-before"))).toEqual([]);
    expect(names.filter((name) => /use-of|unfunded/.test(name))).toEqual([]);
  });

  it("is not said of savings under a walk of the deficit, which holds them already", () => {
    const { "base-budget": _, resources: __, ...rest } = small();
    const walk = section({ contract: level(["40", "50", "60"]) }, { effects: "level" });
    const answer = forecastOf({ ...rest, "deficit walk": walk, savings: saving(["5", "6", "7"]) });
    expect(answer.find("gap-before-savings", "2022/23")).toBeUndefined();
    expect(row(answer, "budget-gap")).toEqual(["40", "50", "60"]);
  });
});

describe("the underlying gap", () => {
  it("is without one-off resources, and then without one-off spending", () => {
    const oneOff = { recurrence: "one-off" };
    const answer = forecastOf(
      small({
        "base-budget": section({
          services: level(["1100", "1050", "980"]),
          flood: level(["7", "0", "0"], oneOff),
          rebate: level(["0", "3", "0"], { ...oneOff, direction: "reduces" }),
        }),
        "additional-spending": {
          money: "£",
          directorates: { adults: { label: "Adults", proposals: { system: level(["0", "11", "0"], oneOff) } } },
        },
        savings: {
          money: "£",
          directorates: {
            adults: {
              label: "Adults",
              proposals: {
                pause: level(["0", "0", "13"], oneOff),
                "cost-of-closing": level(["0", "4", "0"], { ...oneOff, direction: "reduces" }),
              },
            },
          },
        },
        resources: section({
          "council-tax": level(["1000", "1000", "1000"]),
          grant: level(["20", "0", "0"], oneOff),
          clawback: level(["0", "5", "0"], { ...oneOff, direction: "reduces" }),
        }),
      }),
    );
    expect(row(answer, "budget-gap")).toEqual(["87", "67", "-33"]);
    expect(row(answer, "one-off-resources")).toEqual(["20", "-5", "0"]);
    expect(row(answer, "underlying-gap")).toEqual(["107", "62", "-33"]);
    expect(row(answer, "one-off-spending")).toEqual(["7", "12", "-13"]);
    expect(row(answer, "underlying-gap-before-one-off-spending")).toEqual(["100", "50", "-20"]);
  });

  it("counts a release from a reserve as one-off unless it is said to recur, since a reserve is spent once", () => {
    const released = (more: object) =>
      forecastOf(
        small({
          ...gaps,
          resources: section({
            "council-tax": level(["1000", "1000", "1000"]),
            release: level(["10", "20", "0"], { "release from": "reserve", ...more }),
          }),
          funds: { "general-fund": general(), reserve },
        }),
      );
    // Gaps of 100, 50 and -20 before the release.
    expect(row(released({}), "budget-gap")).toEqual(["90", "30", "-20"]);
    expect(row(released({}), "underlying-gap")).toEqual(["100", "50", "-20"]);
    expect(row(released({ recurrence: "recurring" }), "underlying-gap")).toEqual(["90", "30", "-20"]);
  });

  it("counts a balancing use of a reserve as one-off, and savings still to be identified as lasting", () => {
    const balancing = {
      "use-of-reserve": { label: "Use of reserve", by: "reserve", reserve: "reserve", leaving: "220", money: "£" },
      "to-be-found": { label: "To be found", by: "savings", in: ["2022/23"] },
    };
    const answer = forecastOf(small({ ...gaps, balancing, funds: { "general-fund": general(), reserve } }));
    expect(row(answer, "use-of-reserve")).toEqual(["80", "0", "0"]);
    expect(row(answer, "to-be-found")).toEqual(["20", "20", "20"]);
    expect(row(answer, "one-off-resources")).toEqual(["80", "0", "0"]);
    expect(row(answer, "underlying-gap")).toEqual(["80", "30", "-40"]);
  });

  it("takes what lessens a walk of the deficit for a while as a one-off resource, and what adds to it as one-off spending", () => {
    const { "base-budget": _, resources: __, ...rest } = small();
    const oneOff = { recurrence: "one-off" };
    const walk = section(
      {
        lasting: level(["40", "50", "60"]),
        election: level(["9", "0", "0"], oneOff),
        windfall: level(["0", "4", "0"], { ...oneOff, direction: "reduces" }),
      },
      { effects: "level" },
    );
    const answer = forecastOf({ ...rest, "deficit walk": walk });
    expect(row(answer, "budget-gap")).toEqual(["49", "46", "60"]);
    expect(row(answer, "one-off-resources")).toEqual(["0", "4", "0"]);
    expect(row(answer, "one-off-spending")).toEqual(["9", "0", "0"]);
    expect(row(answer, "underlying-gap-before-one-off-spending")).toEqual(["40", "50", "60"]);
  });
});

describe("what meets the gap", () => {
  const met = (by: string) =>
    forecastOf(
      small({
        ...gaps,
        "budget gap": { "met by": by },
        funds: { reserve, "general-fund": general({ "minimum balance": { amount: "380" } }) },
      }),
    );

  it("by balances is the whole of it, however low the balance falls", () => {
    expect(row(met("balances"), "general-fund-carried-forward")).toEqual(["400", "350", "370"]);
    expect(met("balances").find("unfunded-gap", "2022/23")).toBeUndefined();
  });

  it("by balances above the minimum stops at the minimum, and the rest is unfunded", () => {
    const answer = met("balances above the minimum");
    expect(row(answer, "use-of-balances")).toEqual(["100", "20", "-20"]);
    expect(row(answer, "unfunded-gap")).toEqual(["0", "30", "0"]);
    expect(row(answer, "general-fund-carried-forward")).toEqual(["400", "380", "400"]);
  });

  it("by nothing leaves the balance alone and all of the gap unfunded", () => {
    const answer = met("nothing");
    expect(row(answer, "general-fund-carried-forward")).toEqual(["500", "500", "500"]);
    expect(row(answer, "unfunded-gap")).toEqual(["100", "50", "-20"]);
    expect(answer.find("use-of-balances", "2022/23")).toBeUndefined();
  });

  it("draws the approved gap of a year before the forecast from balances, minimum or not", () => {
    const fund = general({
      opening: { balance: "500", at: "2020/21" },
      "gap before the forecast": { "2021/22": "140" },
      "minimum balance": { amount: "380" },
    });
    const answer = forecastOf(
      small({ ...gaps, "budget gap": { "met by": "balances above the minimum" }, funds: { "general-fund": fund } }),
    );
    expect(answer.value("use-of-balances", "2021/22").toString()).toBe("140");
    expect(row(answer, "general-fund-carried-forward")).toEqual(["360", "360", "380"]);
  });
});

describe("a share of the need", () => {
  it("is met where a scenario turns a balancing line down, or on in another year", () => {
    const balancing = {
      "to-be-found": { label: "To be found", by: "savings", in: ["2022/23"] },
    };
    const answer = forecastOf(small({ ...gaps, balancing }), {
      "to-be-found.balances": { "2022/23": "0.5", "2023/24": "1" },
    });
    // Half of 100; then 50 are there already, and the need is 50.
    expect(row(answer, "to-be-found.new")).toEqual(["50", "0", "0"]);
    expect(row(answer, "budget-gap")).toEqual(["50", "0", "-70"]);
  });
});

describe("an amount still to be confirmed", () => {
  const document = (amounts: readonly string[]) =>
    small({
      drivers: { rise: driver("growth", "2%") },
      resources: section({ grant: level(amounts), taxes: level(["tbc", "500", "500"], { "grows with": "rise" }) }),
    });

  it("counts as nil, and says so of every row that has one", () => {
    const answer = forecastOf(document(["900", "tbc", "700"]));
    expect(row(answer, "total-resources")).toEqual(["900", "500", "1200"]);
    const reading = readStrategy(document(["900", "tbc", "700"]));
    const warned = reading.ok ? reading.warnings : reading.problems;
    expect(warned.map(problemWithPlace)).toEqual([
      'resources › lines › grant › amounts "grant" has amounts still to be confirmed. They count as nil in every total until they are given. Put in the amounts when they are known.',
      'resources › lines › taxes › amounts "taxes" has amounts still to be confirmed. They count as nil in every total until they are given. Put in the amounts when they are known.',
    ]);
  });

  it("is known on the line, in those years and no others", () => {
    const { model } = forecastOf(document(["900", "TBC", "700"]));
    const given = (name: string) => {
      const line = model.lineNamed.get(name);
      return line?.kind === "given" ? line.toBeConfirmed : undefined;
    };
    expect(given("grant")).toEqual(["2023/24"]);
    expect(given("taxes.published")).toEqual(["2022/23"]);
  });
});

describe("a risk outside the figures", () => {
  it("switched in falls on balances, and what it takes is not there to meet the gap", () => {
    const parts = {
      ...gaps,
      "budget gap": { "met by": "balances above the minimum" },
      funds: { "general-fund": general({ "minimum balance": { amount: "380" } }), reserve },
      "risks outside the figures": { schools: { label: "Schools", money: "£", amounts: ["70", "0", "0"] } },
    };
    const { model } = forecastOf(small(parts));
    const switched = model.lines.find(
      (line) => line.kind === "given" && line.role === "switch" && /schools/.test(line.name),
    );
    const answer = forecastOf(small(parts), { [switched?.name ?? ""]: { "2022/23": "1" } });
    expect(row(answer, "use-of-balances")).toEqual(["50", "0", "-20"]);
    expect(row(answer, "unfunded-gap")).toEqual(["50", "50", "0"]);
    expect(row(answer, "general-fund-carried-forward")).toEqual(["380", "380", "400"]);
    expect(row(answer, "reserve-carried-forward")).toEqual(["300", "300", "300"]);
  });
});

describe("a fund with a budget of its own", () => {
  it("bears its deficit, however many rows are on either side, and the General Fund none of it", () => {
    const health = (spending: object, income: object) =>
      forecastOf(
        small({
          funds: {
            "general-fund": general(),
            health: { ...reserve, label: "Public Health", kind: "ring-fenced", spending, income },
          },
        }),
      );
    const [forty, thirty] = [level(["40", "40", "40"]), level(["30", "50", "30"])];
    const both = health({ visits: forty }, { grant: thirty });
    expect(row(both, "health-deficit")).toEqual(["10", "-10", "10"]);
    expect(row(both, "health-carried-forward")).toEqual(["290", "300", "290"]);
    expect(row(both, "general-fund-carried-forward")).toEqual(["500", "500", "500"]);
    expect(row(health({ visits: forty }, {}), "health-carried-forward")).toEqual(["260", "220", "180"]);
    expect(row(health({}, { grant: thirty }), "health-carried-forward")).toEqual(["330", "380", "410"]);
  });
});

describe("lines that balance a budget", () => {
  const balancing = {
    "use-of-reserve": {
      label: "Use of reserve",
      by: "reserve",
      reserve: "reserve",
      leaving: "220",
      money: "£",
      source: "report, paragraph 9",
      note: "The last of it.",
    },
    "to-be-found": { label: "To be found", by: "savings", in: ["2022/23"] },
  };
  const facts = (name: string) => {
    const { model } = forecastOf(small({ ...gaps, balancing, funds: { "general-fund": general(), reserve } }));
    const { rule: _, values: __, given: ___, ...rest } = { rule: 0, values: 0, given: 0, ...model.lineNamed.get(name) };
    return rest;
  };
  const said = { origin: { source: "report", place: "paragraph 9" }, note: "The last of it." };
  const worked = { kind: "derived", chapter: "balancing", unit: "pounds", from: "2022/23", to: "2024/25" };
  const chosen = { kind: "given", chapter: "balancing", status: "judgement" };

  it("stand in the summary, taken away, with their source and note", () => {
    const inSummary = { ...worked, takenAway: true, summary: "row" };
    expect(facts("use-of-reserve")).toStrictEqual({
      ...inSummary,
      name: "use-of-reserve",
      label: "Use of reserve",
      ...said,
    });
    expect(facts("to-be-found")).toStrictEqual({ ...inSummary, name: "to-be-found", label: "To be found" });
    expect(facts("to-be-found.new")).toStrictEqual({
      ...worked,
      name: "to-be-found.new",
      label: "To be found: new in the year",
    });
  });

  it("have a switch by year and what is to be left, which a scenario may set", () => {
    expect(facts("use-of-reserve.left-in-the-reserve")).toStrictEqual({
      ...chosen,
      role: "amount",
      name: "use-of-reserve.left-in-the-reserve",
      label: "Use of reserve: least left in the reserve",
      unit: "pounds",
      ...said,
    });
    expect(facts("to-be-found.balances")).toStrictEqual({
      ...chosen,
      role: "switch",
      name: "to-be-found.balances",
      label: "To be found: share of the year's need that it meets",
      unit: "rate",
    });
  });
});

describe("a gap's own lines", () => {
  it("are called what a finance officer calls them, and stand in the summary where they belong", () => {
    const balancing = {
      "use-of-reserve": { label: "Use of reserve", by: "reserve", reserve: "reserve", in: [] },
      "to-be-found": { label: "To be found", by: "savings", in: [] },
    };
    const { model } = forecastOf(
      small({
        ...gaps,
        balancing,
        "budget gap": { "met by": "balances above the minimum" },
        funds: { "general-fund": general({ "minimum balance": { amount: "380" } }), reserve },
      }),
    );
    const own = model.lines.filter(({ chapter }) => chapter === "budget-gap");
    expect(
      own.map(({ name, label, summary, takenAway }) =>
        [`${name}: ${label}`, summary, takenAway && "taken away"].filter(Boolean).join(", "),
      ),
    ).toEqual([
      "gap-before-balancing: Gap before balancing, total",
      "budget-gap: Budget gap, total",
      "gap-before-savings: Gap before savings",
      "gap-before-reserves: Gap before use of reserves",
      "gap-before-savings-and-reserves: Gap before savings and use of reserves",
      "change-in-the-gap: Change in the budget gap on the year before",
      "use-of-balances: Use of the General Fund above its minimum, row, taken away",
      "unfunded-gap: Gap that nothing meets, row unless nil",
      "one-off-resources: One-off resources",
      "one-off-spending: One-off and time-limited spending",
      "underlying-gap: Underlying gap (without one-off resources), total",
      "underlying-gap-before-one-off-spending: Underlying gap before one-off spending",
    ]);
  });
});

describe("a strategy without spending, or without resources", () => {
  it("has no gap, and its balance moves by its movements alone", () => {
    for (const missing of ["base-budget", "resources"] as const) {
      const { [missing]: _, ...rest } = small();
      const answer = forecastOf(rest);
      expect(answer.model.lines.filter(({ chapter }) => chapter === "budget-gap")).toEqual([]);
      expect(row(answer, "general-fund-carried-forward")).toEqual(["500", "500", "500"]);
    }
  });
});

describe("a gap that no fund is there to take", () => {
  const unmet = (funds: Record<string, unknown>) => {
    const { model } = strategyFrom({
      format: "1",
      council: "Any Council",
      authority: "county",
      title: "Any strategy",
      status: "draft",
      dated: "2000-01-01",
      "base year": "2021/22",
      years: ["2022/23"],
      "base-budget": { money: "£", lines: { services: { label: "Services", amounts: ["100"] } } },
      resources: { money: "£", lines: { grants: { label: "Grants", amounts: ["70"] } } },
      funds,
    });
    return forecast(model).find("unfunded-gap", "2022/23")?.toFixed() ?? "no such line";
  };

  it("stands as one that nothing meets, though the strategy does not say so", () => {
    expect(unmet({})).toBe("30");
    const kept = { label: "A reserve", kind: "earmarked", money: "£", opening: { balance: "50", at: "2021/22" } };
    expect(unmet({ reserve: kept })).toBe("30");
    expect(unmet({ reserve: { ...kept, kind: "unallocated" } })).toBe("no such line");
  });
});

describe("a release from a reserve that the base year had some of, beside an opening that holds it", () => {
  const parts = (more: object = {}) =>
    small({
      resources: section(
        {
          release: {
            label: "Release",
            amounts: ["30", "10", "10"],
            effects: "level",
            "in the base year": "20",
            "release from": "reserve",
            ...more,
          },
        },
        { effects: "cumulative", opening: "1000" },
      ),
      funds: { "general-fund": general(), reserve },
    });

  it("takes the whole of it out of the reserve, though resources differ only by what it is more or less", () => {
    const answer = forecastOf(parts());
    expect(row(answer, "total-resources")).toEqual(["1010", "990", "990"]);
    expect(row(answer, "reserve-carried-forward")).toEqual(["270", "260", "250"]);
  });

  it("is wholly taken out of the underlying gap: spending of 1,000 has 980 without it in every year", () => {
    const answer = forecastOf(parts());
    expect(row(answer, "one-off-resources")).toEqual(["30", "10", "10"]);
    expect(row(answer, "underlying-gap")).toEqual(["20", "20", "20"]);
    expect(row(answer, "gap-before-reserves")).toEqual(["20", "20", "20"]);
  });

  it("is wholly out of the reserve also where it recurs", () => {
    expect(row(forecastOf(parts({ recurrence: "recurring" })), "reserve-carried-forward")).toEqual([
      "270",
      "260",
      "250",
    ]);
  });

  it("leaves as much one-off spending out, where a row of the base budget had some in the base year", () => {
    const services = { label: "A row", amounts: ["30", "10", "0"], effects: "level", "in the base year": "20" };
    const answer = forecastOf(
      small({
        "base-budget": section(
          { services: { ...services, recurrence: "time-limited" } },
          { effects: "cumulative", opening: "1000" },
        ),
      }),
    );
    expect(row(answer, "budget-gap")).toEqual(["10", "-10", "-20"]);
    expect(row(answer, "underlying-gap-before-one-off-spending")).toEqual(["-20", "-20", "-20"]);
  });
});
