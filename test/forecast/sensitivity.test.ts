import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecast } from "../../src/forecast/forecast.ts";
import {
  grid,
  ranking,
  readyReckoner,
  type Sensitivity,
  sensitivity,
  standardShocks,
  steps,
} from "../../src/forecast/sensitivity.ts";
import { whatIf } from "../../src/forecast/what-if.ts";
import type { Decimal } from "../../src/meaning/decimal.ts";
import { strategyDocuments, strategyFrom } from "../arbitrary/strategies.ts";
import { dudley, millions } from "../scenario/dudley.ts";

const driversOf = (base: typeof dudley.base) =>
  base.model.lines.filter((line) => line.kind === "given" && line.role === "driver").map(({ name }) => name);
const lastBalance = ({ effect }: Sensitivity) => effect.balances.at(-1) as Decimal;
const everyYear = (rows: readonly Sensitivity[]) =>
  rows.find(({ scenario }) => /every year/.test(scenario.label)) as Sensitivity;

describe("sensitivity", () => {
  it("to a step of nought is nought, whatever the strategy", () =>
    fc.assert(
      fc.property(strategyDocuments, (document) => {
        const base = forecast(strategyFrom(document).model);
        for (const driver of driversOf(base))
          for (const { effect, total } of sensitivity(base, steps(base, driver, ["0", "-0", "0.00"]))) {
            expect(total.isZero()).toBe(true);
            expect([...effect.gaps, ...effect.balances].every((figure) => figure.isZero())).toBe(true);
          }
      }),
      { numRuns: 50 },
    ));

  it("to a step is what the scenario of that step does, worked out anew and not from a coefficient", () => {
    const [step] = steps(dudley.base, "council-tax-rise", ["-0.01"]);
    if (step === undefined) throw new Error("Dudley's council tax has a rise in every year.");
    const [row] = sensitivity(dudley.base, [step]);
    const { difference } = whatIf(dudley.base, [step]);
    expect(row?.effect.gaps.map(String)).toEqual(difference.gaps.map(String));
    expect(row?.total.toString()).toBe(difference.gaps.reduce((sum, gap) => sum.plus(gap)).toString());
  });

  it("works out up and down apart: a council tax point up every year raises £8.66m, and one down loses £8.55m", () => {
    const [up, down] = ["0.01", "-0.01"].map((size) =>
      everyYear(sensitivity(dudley.base, steps(dudley.base, "council-tax-rise", [size]))),
    );
    expect(millions([lastBalance(up as Sensitivity), lastBalance(down as Sensitivity)])).toEqual(["8.66", "-8.55"]);
  });

  it("of a line that does not compound is the same up as down", () => {
    const [up, down] = ["0.1", "-0.1"].map((size) =>
      everyYear(sensitivity(dudley.base, steps(dudley.base, "savings-delivered", [size]))),
    );
    // A tenth of the savings of all three years: 3.77, 4.29 and 6.02.
    expect([up, down].map((row) => lastBalance(row as Sensitivity).toString())).toEqual(["1408000", "-1408000"]);
  });

  it("to two points is not twice the sensitivity to one, where levels compound", () => {
    const [one, two] = ["0.01", "0.02"].map((size) =>
      everyYear(sensitivity(dudley.base, steps(dudley.base, "pay-award", [size]))),
    );
    expect((two as Sensitivity).total.greaterThan((one as Sensitivity).total.times(2))).toBe(true);
  });

  it("steps a driver in its first forecast year and in every year, and only once where it has one year", () => {
    const labels = (driver: string) => steps(dudley.base, driver, ["0.01"]).map(({ label }) => label);
    expect(labels("tax-base-growth")).toEqual(["+1 point in 2023/24 only", "+1 point every year"]);
    const document = { ...strategyOfOneYear };
    const base = forecast(strategyFrom(document).model);
    expect(steps(base, "pay-award", ["0.01"]).map(({ label }) => label)).toEqual(["+1 point in 2022/23 only"]);
  });
});

const strategyOfOneYear = {
  format: "1",
  council: "Any Council",
  authority: "unitary",
  title: "Any strategy",
  status: "draft",
  dated: "2022-01-01",
  "base year": "2021/22",
  years: ["2022/23"],
  sources: { report: { title: "Any report" } },
  drivers: {
    "pay-award": {
      label: "Pay award",
      kind: "growth",
      "each year": "2%",
      status: "published",
      source: "report",
      owner: "An officer",
    },
  },
  "base-budget": { money: "£", lines: {} },
  resources: { money: "£", lines: {} },
  funds: {
    "general-fund": {
      label: "General Fund",
      kind: "unallocated",
      money: "£",
      opening: { balance: "0", at: "2021/22" },
    },
  },
};

describe("a question of a driver that is not there", () => {
  const told = '"pay-awrd" is not a driver of this strategy. Did you mean "pay-award"?';

  it("is told so by name, and so is one of a line that is worked out", () => {
    expect(() => steps(dudley.base, "pay-awrd", ["0.01"])).toThrow(new RangeError(told));
    expect(() => ranking(dudley.base, new Map([["pay-awrd", "0.01"]]))).toThrow(new RangeError(told));
    const derived = new RangeError('"budget-gap" is not a driver of this strategy.');
    expect(() => steps(dudley.base, "budget-gap", ["0.01"])).toThrow(derived);
  });
});

describe("the ready reckoner", () => {
  it("sets one point on a rate beside one per cent of an amount, since a council tax point is £1.36m and one per cent £1.40m", () => {
    const rows = readyReckoner(dudley.base);
    const first = (target: string, label: RegExp) =>
      rows.find(({ scenario }) => scenario.changes[0]?.target === target && label.test(scenario.label))?.effect.gaps[0];
    expect(millions([first("council-tax-rise", /2022\/23 only/) as Decimal])).toEqual(["-1.36"]);
    expect(first("council-tax", /1% of/)?.toString()).toBe("-1397000");
  });

  it("leaves out what moves nothing", () => {
    for (const { total } of readyReckoner(dudley.base)) expect(total.isZero()).toBe(false);
  });
});

describe("the ranking", () => {
  const rows = ranking(dudley.base, standardShocks(dudley.base));

  it("never mirrors: where a driver compounds, what it does down is not what it does up with the sign turned", () => {
    const mirrored = rows
      .filter((row) => lastBalance(row.up).equals(lastBalance(row.down).negated()))
      .map(({ label }) => label)
      .sort();
    // Shares of an amount and a step on a base do not compound, so they alone are the same both ways.
    expect(mirrored).toEqual([
      "Employer's National Insurance step",
      "General price provision needed",
      "Savings delivered",
      "Unconfirmed government funding received",
    ]);
  });

  it("works out each side by a scenario of its own", () => {
    for (const { up, down } of rows)
      for (const side of [up, down]) {
        const { difference } = whatIf(dudley.base, [side.scenario]);
        expect(side.effect.gaps.map(String)).toEqual(difference.gaps.map(String));
        expect(side.effect.balances.map(String)).toEqual(difference.balances.map(String));
      }
  });

  it("puts first what reaches furthest, whichever way", () => {
    const reaches = rows.map(({ up, down }) =>
      [up, down].map((side) => lastBalance(side).abs()).reduce((a, b) => (a.greaterThan(b) ? a : b)),
    );
    expect(rows.map(({ reach }) => reach.toString())).toEqual(reaches.map(String));
    expect([...reaches].sort((a, b) => b.comparedTo(a)).map(String)).toEqual(reaches.map(String));
    expect(rows[0]?.label).toBe("Council tax rise");
  });
});

describe("a grid", () => {
  it("is the balance under every pair of rates, each pair worked out anew", () => {
    const [pay, tax] = [
      ["0", "0.02", "0.05"],
      ["0", "0.0299"],
    ] as const;
    const figures = grid(
      dudley.base,
      [
        { target: "pay-award", values: pay },
        { target: "council-tax-rise", values: tax },
      ],
      { line: "general-fund-carried-forward", year: "2024/25" },
    );
    expect(figures.length).toBe(3);
    const set = (target: string, to: string) => ({
      name: target,
      label: target,
      changes: [{ target, does: { kind: "set" as const, to } }],
    });
    pay.forEach((award, row) => {
      tax.forEach((rise, column) => {
        const { forecast: under } = whatIf(dudley.base, [set("pay-award", award), set("council-tax-rise", rise)]);
        expect(figures[row]?.[column]?.equals(under.value("general-fund-carried-forward", "2024/25"))).toBe(true);
      });
    });
    // At the published rates it is the published balance.
    expect(millions([figures[1]?.[1] as Decimal])).toEqual(["14.52"]);
  });
});
