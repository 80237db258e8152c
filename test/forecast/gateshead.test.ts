import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { forecast } from "../../src/forecast/forecast.ts";
import { sensitivity } from "../../src/forecast/sensitivity.ts";
import { whatIf } from "../../src/forecast/what-if.ts";
import { around, type Interval, intersection } from "../../src/inference/interval.ts";
import { type Decimal, decimal } from "../../src/meaning/decimal.ts";
import type { Scenario } from "../../src/model/scenario.ts";
import { readStrategyFile } from "../../src/node.ts";

const folder = "examples/gateshead-sensitivity";
const grids = parse(readFileSync(`${folder}/grids.yaml`, "utf8"), { schema: "failsafe" });
const [oneYear, fiveYears] = ["one-year", "five-years"].map((name) =>
  forecast(readStrategyFile(`${folder}/${name}.yaml`).model),
) as [ReturnType<typeof forecast>, ReturnType<typeof forecast>];

interface OneYearGrid {
  readonly rates: readonly string[];
  readonly amount: readonly string[];
  readonly additional: readonly string[];
}

/** The line that answers to each driver, and whether its table prints it as income, which is negative. */
const lineOf: Readonly<Record<string, readonly [line: string, income: boolean]>> = {
  "pay-award": ["pay-inflation", false],
  "energy-inflation": ["energy-inflation-cost", false],
  "borrowing-rate": ["borrowing-cost", false],
  "council-tax-rise": ["council-tax-increase", true],
  "funding-uplift": ["revenue-support-grant-increase", true],
};
const drivers = Object.keys(lineOf);

const fraction = (percent: string) => decimal(percent.replace(/[%+]/g, "")).dividedBy(100);
const amountPrinted = (text: string) => decimal(text.startsWith("(") ? `-${text.slice(1, -1)}` : text);
const asPrinted = (pounds: Decimal) =>
  pounds
    .dividedBy(1_000_000)
    .toFixed(3)
    .replace(/^-(0\.000)$/, "$1");
const grid = (driver: string): OneYearGrid => grids["one-year"][driver];

function set(target: string, to: Decimal): Scenario {
  return { name: target, label: target, changes: [{ target, does: { kind: "set", to: to.toFixed() } }] };
}

/** Both rows of a one-year table worked out anew, each cell by setting the driver to the rate above it. */
function workedOut(
  driver: string,
): readonly { readonly cell: string; readonly printed: string; readonly worked: string }[] {
  const [line, income] = lineOf[driver] as readonly [string, boolean];
  const { rates, amount, additional } = grid(driver);
  return rates.flatMap((rate, index) => {
    const result = whatIf(oneYear, [set(driver, fraction(rate))]);
    const own = result.forecast.value(line, "2023/24");
    return [
      {
        cell: `${driver} at ${rate}: amount`,
        printed: amount[index] as string,
        worked: asPrinted(income ? own.negated() : own),
      },
      {
        cell: `${driver} at ${rate}: additional`,
        printed: additional[index] as string,
        worked: asPrinted(result.difference.gaps[0] as Decimal),
      },
    ];
  });
}

/** The printed cells that are not what their own table says, and what they would be. */
const wrongInPrint = [
  // 2.474 is 1.780% of the bill that the other eight cells share.
  "pay-award at 1.75%: amount: printed 2.474, would be 2.432",
  // Each difference is measured from that cell.
  "pay-award at 1%: additional: printed -1.085, would be -1.042",
  "pay-award at 1.50%: additional: printed -0.390, would be -0.347",
  "pay-award at 2%: additional: printed 0.305, would be 0.347",
  "pay-award at 2.5%: additional: printed 1.000, would be 1.042",
  "pay-award at 3%: additional: printed 1.695, would be 1.737",
  "pay-award at 4%: additional: printed 3.084, would be 3.127",
  "pay-award at 5%: additional: printed 4.474, would be 4.516",
  "pay-award at 6%: additional: printed 5.864, would be 5.906",
  // These are the figures of 2.5% and 3%.
  "council-tax-rise at 3%: amount: printed -2.609, would be -3.131",
  "council-tax-rise at 3%: additional: printed -0.532, would be -1.054",
  "council-tax-rise at 3.5%: amount: printed -3.131, would be -3.652",
  "council-tax-rise at 3.5%: additional: printed -1.054, would be -1.576",
];

describe("Gateshead's one-year grids", () => {
  const cells = drivers.flatMap(workedOut).filter(({ printed }) => printed !== "");

  it("are worked out to the last printed digit in every cell but the thirteen that are wrong in print", () => {
    const differing = cells
      .filter(({ printed, worked }) => printed !== worked)
      .map(({ cell, printed, worked }) => `${cell}: printed ${printed}, would be ${worked}`);
    expect([...differing].sort()).toEqual([...wrongInPrint].sort());
    expect(cells.length).toBe(85);
  });

  it("show council tax at 3% and 3.5% as what 2.5% and 3% would bring", () => {
    const at = (rate: string) => {
      const { forecast: under } = whatIf(oneYear, [set("council-tax-rise", fraction(rate))]);
      return asPrinted(under.value("council-tax-increase", "2023/24").negated());
    };
    expect([at("2.5%"), at("3%")]).toEqual(grid("council-tax-rise").amount.slice(4, 6));
  });

  it("show pay at 1.75% as what 1.78% would cost", () => {
    const { forecast: under } = whatIf(oneYear, [set("pay-award", decimal("0.017803"))]);
    expect(asPrinted(under.value("pay-inflation", "2023/24"))).toBe("2.474");
  });

  /** What the cells of a row allow the base to be: each is the base times its rate, to a thousandth of a million. */
  const base = (driver: string, leftOut: readonly string[]) => {
    const { rates, amount } = grid(driver);
    return intersection(
      rates.flatMap((rate, index) => {
        const printed = amount[index] as string;
        if (leftOut.includes(rate) || printed === "" || fraction(rate).isZero()) return [];
        const { least, most } = around(amountPrinted(printed).abs(), "0.001");
        return [{ least: least.dividedBy(fraction(rate)), most: most.dividedBy(fraction(rate)) }];
      }),
    );
  };
  const inWords = (interval: Interval | undefined) =>
    interval === undefined ? "none" : `${interval.least.toFixed(4)} to ${interval.most.toFixed(4)}`;

  it("allow one base for each table, none of which the rounded statements beside them give", () => {
    expect(inWords(base("pay-award", ["1.75%"]))).toBe("138.9625 to 138.9667");
    expect(inWords(base("council-tax-rise", ["3%", "3.5%"]))).toBe("104.3500 to 104.3625");
    expect(inWords(base("energy-inflation", []))).toBe("12.0300 to 12.0313");
    expect(inWords(base("funding-uplift", []))).toBe("15.7955 to 15.8045");
    // £1.4m, £1m and £0.6m for 5% would be 140, 100 and 12.
  });

  it("allow no base at all where the wrong cells are kept", () => {
    expect(base("pay-award", [])).toBeUndefined();
    expect(base("council-tax-rise", [])).toBeUndefined();
  });
});

describe("Gateshead's five-year effects", () => {
  const fifth = (driver: string, points: string) => {
    const scenario: Scenario = {
      name: driver,
      label: driver,
      changes: [{ target: driver, does: { kind: "add", amount: fraction(points).toFixed() } }],
    };
    return sensitivity(fiveYears, [scenario])[0]?.effect.gaps[4] as Decimal;
  };
  const printed = (driver: string): { points: readonly string[]; additional: readonly string[] } =>
    grids["five-years"][driver];

  it("of council tax are worked out in all five cells: lower rises every year, and the gap of the fifth", () => {
    const { points, additional } = printed("council-tax-rise");
    expect(points.map((size) => asPrinted(fifth("council-tax-rise", size)))).toEqual(additional);
  });

  it("of council tax are no coefficient times the points: 15.364 is not twice 7.830", () => {
    const [one, two] = ["-1.00%", "-2%"].map((size) => fifth("council-tax-rise", size));
    expect(asPrinted((one as Decimal).times(2))).toBe("15.659");
    expect(asPrinted(two as Decimal)).toBe("15.364");
  });

  /** What each printed cell says a base is, in millions, were every £1m of it to move as the model says. */
  const basesBehind = (driver: string) => {
    const { points, additional } = printed(driver);
    return points.map((size, index) => {
      const each = fifth(driver, size).dividedBy(1_000_000);
      const { least, most } = around(amountPrinted(additional[index] as string), "0.001");
      const ends = [least.dividedBy(each), most.dividedBy(each)].sort((a, b) => a.comparedTo(b));
      return { least: ends[0] as Decimal, most: ends[1] as Decimal };
    });
  };
  const range = ({ least, most }: Interval) => `${least.toFixed(2)} to ${most.toFixed(2)}`;

  it("of pay cannot be worked out: its base is not stated, and at a steady 2.3% the five cells share none", () => {
    const bases = basesBehind("pay-award");
    expect(bases.map(range)).toEqual([
      "17.24 to 17.25",
      "17.12 to 17.14",
      "16.91 to 16.93",
      "16.82 to 16.83",
      "16.71 to 16.72",
    ]);
    expect(intersection(bases)).toBeUndefined();
  });

  it("of government funding cannot be worked out either: the five cells say £75.7m to £75.8m, and share none", () => {
    const bases = basesBehind("funding-uplift");
    expect(bases.map(range)).toEqual([
      "75.74 to 75.75",
      "75.76 to 75.78",
      "75.78 to 75.79",
      "75.81 to 75.82",
      "75.83 to 75.84",
    ]);
    expect(intersection(bases)).toBeUndefined();
  });

  it("of pay are not the same up as down, in print as in the model", () => {
    for (const driver of ["pay-award", "funding-uplift"]) {
      const { points, additional } = printed(driver);
      const at = (size: string) => amountPrinted(additional[points.indexOf(size)] as string).abs();
      expect(at("+1%").greaterThan(at("-1%"))).toBe(true);
      expect(fifth(driver, "+1%").abs().greaterThan(fifth(driver, "-1%").abs())).toBe(true);
    }
  });
});
