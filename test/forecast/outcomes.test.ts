import { describe, expect, it } from "vitest";
import { betterWhen, lastOutcome, lastOutcomeKind, lastOutcomeLine } from "../../src/forecast/last-outcome.ts";
import { movesAnything, outcomesLess, outcomesOf } from "../../src/forecast/outcomes.ts";
import { ranking, readyReckoner } from "../../src/forecast/sensitivity.ts";
import { interaction, whatIf } from "../../src/forecast/what-if.ts";
import type { Decimal } from "../../src/meaning/decimal.ts";
import { worstInWords } from "../../src/report/what-if-text.ts";
import { driver, forecastOf, small } from "../lines/strategies.ts";

const level = (amounts: readonly string[], more: object = {}) => ({ label: "A row", amounts, ...more });
const section = (lines: object) => ({ money: "£", lines });
const text = (values: readonly Decimal[] = []) => values.map(String);

/** Spending of 1,100, 1,150 and 1,200, and income of 1,000 that moves with a rate of nought; savings close what is open in the years said. */
const balanced = (years: readonly string[], more: object = {}) =>
  forecastOf(
    small({
      drivers: { rise: driver("growth", "0%") },
      "base-budget": section({ services: level(["1100", "1150", "1200"]) }),
      resources: section({ tax: level(["1000", "1000", "1000"], { "grows with": "rise" }) }),
      funds: {},
      balancing: { "to-find": { label: "Savings to find", by: "savings", in: years } },
      ...more,
    }),
  );

const every = ["2022/23", "2023/24", "2024/25"];
const tenPerCent = [
  {
    name: "rise",
    label: "A rise of 10% in the first year",
    changes: [{ target: "rise", years: ["2022/23"], does: { kind: "set" as const, to: "0.1" } }],
  },
];

describe("a change in a plan that balances", () => {
  it("shows in the savings to be found, since the gap stays nought: 1,000 raised by a tenth is 100 less to find in each year", () => {
    const { difference, forecast } = whatIf(balanced(every), tenPerCent);
    expect(text(difference.gaps)).toEqual(["0", "0", "0"]);
    expect(difference.balancing.map(({ line, label }) => [line, label])).toEqual([["to-find", "Savings to find"]]);
    expect(text(difference.balancing[0]?.amounts)).toEqual(["-100", "-100", "-100"]);
    expect(text(outcomesOf(forecast).balancing[0]?.amounts)).toEqual(["0", "50", "100"]);
  });

  it("is measured on the gap before balancing, 200 in the last year, and ranked by it", () => {
    const base = balanced(every);
    const outcomes = outcomesOf(base);
    expect([lastOutcomeKind(outcomes), lastOutcomeLine(base)]).toEqual([
      "gap before balancing",
      "gap-before-balancing",
    ]);
    expect(lastOutcome(outcomes).toString()).toBe("200");
    const [only] = ranking(base, new Map([["rise", "0.1"]]));
    // Three rises of a tenth: 1,000 becomes 1,331.
    expect(only?.reach.toString()).toBe("331");
  });

  it("stays in a ready reckoner although the gap does not move", () => {
    const rows = readyReckoner(balanced(every)).map(({ scenario }) => scenario.label);
    expect(rows).toEqual(["+1 point in 2022/23 only", "+1 point every year", "1% of A row in 2022/23"]);
  });

  it("is measured on the gap where the last year is not balanced", () => {
    const base = balanced(["2022/23"]);
    expect([lastOutcomeKind(outcomesOf(base)), lastOutcomeLine(base)]).toEqual(["gap", "budget-gap"]);
    expect(lastOutcomeKind(outcomesOf(balanced(["2022/23", "2023/24"])))).toBe("gap");
    expect(lastOutcomeKind(outcomesOf(balanced(["2022/23", "2024/25"])))).toBe("gap before balancing");
    // 1,200 less 1,000 less the 100 found in the first year, which go on.
    expect(lastOutcome(outcomesOf(base)).toString()).toBe("100");
  });

  it("is measured on the balance where a fund takes the last year's gap, and before balancing where something closes it first", () => {
    const funds = {
      "general-fund": {
        label: "General Fund",
        kind: "unallocated",
        money: "£",
        opening: { balance: "500", at: "2021/22" },
      },
    };
    const [taken, closed] = [balanced(["2022/23"], { funds }), balanced(every, { funds })];
    expect([lastOutcomeKind(outcomesOf(taken)), lastOutcomeLine(taken)]).toEqual([
      "balance",
      "general-fund-carried-forward",
    ]);
    // 500 less 50 and less 100, the gaps that the savings of the first year leave.
    expect(lastOutcome(outcomesOf(taken)).toString()).toBe("350");
    expect(lastOutcomeKind(outcomesOf(closed))).toBe("gap before balancing");
  });

  it("shows a line that a scenario switches on as one that was nothing before", () => {
    const on = [
      {
        name: "on",
        label: "On",
        changes: [{ target: "to-find.balances", years: ["2024/25"], does: { kind: "set" as const, to: "1" } }],
      },
    ];
    const { difference } = whatIf(balanced([]), on);
    expect(text(difference.balancing[0]?.amounts)).toEqual(["0", "0", "200"]);
    // As the strategy stands nothing balances, so what a reader looks at first is the gap, which is closed.
    expect(lastOutcome(difference).toString()).toBe("-200");
  });
});

describe("a change that lets a line balance", () => {
  const set = (target: string, to: string) => ({
    name: target,
    label: target,
    changes: [{ target, years: ["2024/25"], does: { kind: "set" as const, to } }],
  });
  const fund = {
    "general-fund": {
      label: "General Fund",
      kind: "unallocated",
      money: "£",
      opening: { balance: "500", at: "2021/22" },
    },
  };
  const [on, off, rise] = [set("to-find.balances", "1"), set("to-find.balances", "0"), set("rise", "0.1")];

  // Without savings in the last year, gaps of 0, 50 and 100 take 500 down to 350.
  it("is measured on the balance where the strategy shows that first, as is every other change beside it", () => {
    const base = balanced(["2022/23"], { funds: fund });
    const changed = [[on], [rise], [on, rise]].map((scenarios) => whatIf(base, scenarios));
    expect(changed.map(({ difference }) => lastOutcomeKind(difference))).toEqual(["balance", "balance", "balance"]);
    expect(changed.map(({ difference }) => lastOutcome(difference).toString())).toEqual(["100", "100", "100"]);
    // Each alone closes the gap of 100; together they close it once.
    expect(interaction(base, changed[2] as (typeof changed)[0]).toString()).toBe("-100");
    const more = set("rise", "0.05");
    expect(worstInWords([whatIf(base, [on]), whatIf(base, [more])])).toEqual([
      'Of 2 scenarios, "rise" leaves the smallest balance: £400.',
    ]);
  });

  it("is measured on the gap before balancing where the strategy balances its last year, also where it then does not", () => {
    const base = balanced(every, { funds: fund });
    const turned = whatIf(base, [off]);
    expect(lastOutcomeKind(turned.difference)).toBe("gap before balancing");
    expect(worstInWords([turned, whatIf(base, [rise])])).toEqual([
      'Of 2 scenarios, "to-find.balances" leaves the largest gap before balancing in 2024/25: £200.',
    ]);
  });
});

describe("strategies that balance by lines of their own", () => {
  const byTwo = (names: Readonly<Record<string, readonly string[]>>) =>
    balanced(every, {
      balancing: Object.fromEntries(
        Object.entries(names).map(([name, years]) => [name, { label: `Line ${name}`, by: "savings", in: years }]),
      ),
    });
  const before = byTwo({ early: ["2022/23"], late: ["2023/24", "2024/25"] });
  const after = byTwo({ late: ["2022/23", "2023/24", "2024/25"], never: [] });

  it("differ in each line, which is nothing where there is none: 100 found by the one, and 100 by the other in its place", () => {
    // 100 in the first year goes on; 50 more is to be found in each later one.
    expect(outcomesOf(before).balancing.map(({ line, amounts }) => [line, ...text(amounts)])).toEqual([
      ["early", "100", "100", "100"],
      ["late", "0", "50", "100"],
    ]);
    const { balancing } = outcomesLess(outcomesOf(after), outcomesOf(before));
    expect(
      balancing.map(({ line, label, in: years, amounts }) => [line, label, years.length, ...text(amounts)]),
    ).toEqual([
      ["late", "Line late", 2, "100", "100", "100"],
      ["never", "Line never", 0, "0", "0", "0"],
      ["early", "Line early", 1, "-100", "-100", "-100"],
    ]);
  });

  it("are measured before all of the lines that balance the last year, also where one of them does not", () => {
    expect(lastOutcomeKind(outcomesOf(before))).toBe("gap before balancing");
    expect(lastOutcome(outcomesOf(before)).toString()).toBe("200");
  });

  it("are told from proposals that are called balances", () => {
    const proposals = { balances: { label: "Interest on balances", amounts: ["10", "10", "10"] } };
    const saved = balanced(every, {
      savings: { money: "£", directorates: { finance: { label: "Finance", proposals } } },
    });
    expect(outcomesOf(saved).balancing.map(({ line }) => line)).toEqual(["to-find"]);
  });
});

describe("a difference of outcomes", () => {
  it("is one where a gap, a balance or a line that balances moves in any year", () => {
    const base = balanced(every);
    expect(movesAnything(whatIf(base, tenPerCent).difference)).toBe(true);
    expect(movesAnything(whatIf(base, []).difference)).toBe(false);
    expect(movesAnything(whatIf(balanced(["2022/23"]), tenPerCent).difference)).toBe(true);
  });
});

describe("what meets the gap decides what a change is measured on", () => {
  // Gaps of 100, 150 and 200 beside a balance of 500, of which 300 stay.
  const met = (by: string) =>
    balanced([], {
      balancing: {},
      "budget gap": { "met by": by },
      funds: {
        "general-fund": {
          label: "General Fund",
          kind: "unallocated",
          money: "£",
          opening: { balance: "500", at: "2021/22" },
          "minimum balance": { amount: "300", source: "report, paragraph 1" },
        },
      },
    });
  const measured = (by: string) => {
    const base = met(by);
    const outcomes = outcomesOf(base);
    return [lastOutcomeKind(outcomes), lastOutcome(outcomes).toString(), lastOutcomeLine(base)];
  };

  it("the balance, where it takes the gap however far: 500 less 450", () => {
    expect(measured("balances")).toEqual(["balance", "50", "general-fund-carried-forward"]);
  });

  it("the last gap, where nothing meets it and the balance stays at 500", () => {
    expect(measured("nothing")).toEqual(["gap", "200", "budget-gap"]);
    expect(text(outcomesOf(met("nothing")).balances)).toEqual(["500", "500", "500"]);
  });

  it("the balance less what nothing meets, where it stops at its minimum: 300 less 50 and less 200", () => {
    expect(measured("balances above the minimum")).toEqual(["balance less what nothing meets", "50", "budget-gap"]);
    expect(text(outcomesOf(met("balances above the minimum")).unmet)).toEqual(["0", "50", "200"]);
  });

  it("says that more of a balance is better, and of a gap worse", () => {
    expect(betterWhen("balance less what nothing meets")).toBe("more");
    expect(betterWhen("balance")).toBe("more");
    expect([betterWhen("gap"), betterWhen("gap before balancing")]).toEqual(["less", "less"]);
  });

  it("holds versions in which it is met by different things against each other on the balance less what nothing meets", () => {
    const [all, none] = [outcomesOf(met("balances")), outcomesOf(met("nothing"))];
    const difference = outcomesLess(none, all);
    expect(lastOutcomeKind(difference)).toBe("balance less what nothing meets");
    expect(text(difference.balances)).toEqual(["100", "250", "450"]);
    expect(text(difference.unmet)).toEqual(["100", "150", "200"]);
    // Nobody is richer for not meeting a gap.
    expect(lastOutcome(difference).toString()).toBe("0");
  });
});
