import { describe, expect, it } from "vitest";
import { explainMovement } from "../../src/forecast/explain-movement.ts";
import { interaction, whatIf } from "../../src/forecast/what-if.ts";
import { type Decimal, decimal } from "../../src/meaning/decimal.ts";
import { ProblemsFound } from "../../src/model/problem.ts";
import { dudley, dudleyUnder, dudleyUnderScenario, millions, pounds, scenario } from "../scenario/dudley.ts";

/** Council tax as the report prints it, in pounds. */
const councilTax = ["139.7", "145.6", "151.8"].map(pounds);
const published = decimal("1.0299");

/** What council tax brings in when each year's rise is another: the print, over the published rise, times the other one. */
function yieldAt(rises: readonly string[]): readonly Decimal[] {
  let level = decimal("1");
  return councilTax.map((yielded, index) => {
    level = level.times(decimal(rises[index] as string).plus(1)).dividedBy(published);
    return yielded.times(level);
  });
}

const lostAt = (rises: readonly string[]) =>
  yieldAt(rises).map((yielded, index) => (councilTax[index] as Decimal).minus(yielded));
const toThePenny = (figures: readonly Decimal[]) => figures.map((figure) => figure.toFixed(2));
const total = (figures: readonly Decimal[]) => figures.reduce((sum, one) => sum.plus(one));
const balances = (result: ReturnType<typeof dudleyUnder>) =>
  dudley.model.forecastYears.map((year) => result.forecast.value("general-fund-carried-forward", year));

describe("Dudley's council tax", () => {
  it("one point lower in 2022/23 alone costs £1.36m, £1.41m and £1.47m, £4.24m in all, since later rises start lower", () => {
    const { difference } = dudleyUnder({
      verb: "add",
      target: "council-tax-rise",
      value: "-1 point",
      years: "2022/23",
    });
    expect(millions(difference.gaps)).toEqual(["1.36", "1.41", "1.47"]);
    expect(toThePenny(difference.gaps)).toEqual(toThePenny(lostAt(["0.0199", "0.0299", "0.0299"])));
    expect(millions([total(difference.gaps)])).toEqual(["4.24"]);
  });

  it("one point lower every year costs £8.55m and leaves £24.8m, £12.6m and £6.0m", () => {
    const result = dudleyUnderScenario("council-tax-one-point-lower");
    const { difference } = result;
    expect(toThePenny(difference.gaps)).toEqual(toThePenny(lostAt(["0.0199", "0.0199", "0.0199"])));
    expect(millions([total(difference.gaps)])).toEqual(["8.55"]);
    expect(millions(balances(result), 1)).toEqual(["24.8", "12.6", "6.0"]);
    // 26.19 - 1.36; 16.80 - 1.36 - 2.81; 14.52 - 1.36 - 2.81 - 4.38
    expect(millions(balances(result))).toEqual(["24.83", "12.63", "5.97"]);
  });

  it("frozen for three years leaves £22.1m, £4.4m and £10.7m below nought", () => {
    const result = dudleyUnderScenario("three-year-council-tax-freeze");
    expect(toThePenny(result.difference.gaps)).toEqual(toThePenny(lostAt(["0", "0", "0"])));
    expect(millions(balances(result), 1)).toEqual(["22.1", "4.4", "-10.7"]);
  });

  it("frozen in 2022/23 alone leaves £1.8m in March 2025", () => {
    const result = dudleyUnderScenario("no-council-tax-rise-in-2022-23");
    expect(toThePenny(result.difference.gaps)).toEqual(toThePenny(lostAt(["0", "0.0299", "0.0299"])));
    expect(millions(balances(result), 1).at(-1)).toBe("1.8");
  });

  it("one point on the rise is £1.36m and one per cent of the yield £1.40m: they are not the same thing", () => {
    const point = dudleyUnder({ verb: "add", target: "council-tax-rise", value: "1 point", years: "2022/23" });
    const percent = dudleyUnder({ verb: "scale", target: "council-tax", value: "101%", years: "2022/23" });
    expect(millions(point.difference.gaps)).toEqual(["-1.36", "-1.41", "-1.47"]);
    expect(millions(percent.difference.gaps)).toEqual(["-1.40", "0.00", "0.00"]);
    expect(percent.difference.gaps[0]?.toString()).toBe("-1397000");
  });
});

describe("Dudley's pay", () => {
  it("one point higher in 2022/23 costs the point on the pay bill, and goes on costing it as later awards build on it", () => {
    const { difference } = dudleyUnder({ verb: "add", target: "pay-award", value: "1 point", years: "2022/23" });
    // The base is at 2022/23 levels, so a point is one part in 1.02 of it; later years grow by 2% on it.
    const bill = pounds("133.7");
    const expected = ["1", "1.02", "1.0404"].map((level) => bill.times(level).times("0.01").dividedBy("1.02"));
    expect(toThePenny(difference.gaps)).toEqual(toThePenny(expected));
  });

  it("one point higher every year costs £8.13m", () => {
    const { difference } = dudleyUnderScenario("pay-one-point-higher");
    const bill = pounds("133.7");
    const expected = [1, 2, 3].map((years) => {
      const atThree = decimal("1.03").pow(years);
      const atTwo = decimal("1.02").pow(years);
      // Exposure at published levels × (what pay is over what it was published to be - 1).
      return bill.times(decimal("1.02").pow(years - 1)).times(atThree.dividedBy(atTwo).minus(1));
    });
    expect(toThePenny(difference.gaps)).toEqual(toThePenny(expected));
    expect(millions([total(difference.gaps)])).toEqual(["8.13"]);
  });
});

describe("what is not certain in Dudley's figures", () => {
  it("unconfirmed funding that does not arrive leaves £18.2m, £0.8m and £9.5m below nought", () => {
    const result = dudleyUnderScenario("unconfirmed-funding-not-received");
    expect(result.difference.gaps.map(String)).toEqual(["8000000", "8000000", "8000000"]);
    // 26.19 - 8, 16.80 - 16, 14.52 - 24
    expect(millions(balances(result), 1)).toEqual(["18.2", "0.8", "-9.5"]);
  });

  it("the schools grant deficit switched in for 2023/24 takes £18.9m from balances and leaves the gap as it was", () => {
    const result = dudleyUnder({
      verb: "include",
      target: "dsg-deficit-falls-on-the-general-fund",
      years: "2023/24",
    });
    expect(result.difference.gaps.map(String)).toEqual(["0", "0", "0"]);
    expect(result.difference.balances.map(String)).toEqual(["0", "-18900000", "-18900000"]);
    expect(millions(balances(result), 1)).toEqual(["26.2", "-2.1", "-4.4"]);
  });

  it("additional spending a tenth over plan costs a tenth of it, £6.01m", () => {
    const { difference } = dudleyUnderScenario("additional-spending-tenth-over");
    expect(difference.gaps.map(String)).toEqual(["1988000", "1998000", "2020000"]);
  });

  it("three tenths of every saving not delivered costs three tenths of the savings, £4.22m", () => {
    const { difference } = dudleyUnderScenario("savings-thirty-per-cent-short");
    const savings = ["3.77", "4.29", "6.02"].map((figure) => pounds(figure).times("0.3").toString());
    expect(difference.gaps.map(String)).toEqual(savings);
  });

  it("retained business rates one per cent lower cost one per cent, £2.76m, and neither tariff nor grant moves", () => {
    const result = dudleyUnderScenario("business-rates-one-per-cent-lower");
    expect(result.difference.gaps.map(String)).toEqual(["891000", "922000", "947000"]);
    for (const line of ["tariff", "business-rate-grant"])
      for (const year of dudley.model.forecastYears)
        expect(result.forecast.value(line, year).equals(dudley.base.value(line, year))).toBe(true);
  });
});

describe("the movement of Dudley's gap", () => {
  const movement = explainMovement(dudley.base, "budget-gap", "2022/23", "2023/24");

  it("from 2022/23 to 2023/24 is £11.18m, which the print shows as 11.2", () => {
    expect(movement.effect.toString()).toBe("11180000");
    // From print: 9.4 less -1.8.
    expect(pounds("9.4").minus(pounds("-1.8")).toString()).toBe("11200000");
  });

  it("adds up line by line: spending up £8.48m, resources down £2.70m, and each of those from its own lines", () => {
    expect(movement.parts.map(({ line, effect }) => `${line} ${effect}`)).toEqual([
      "total-service-spend 8480000",
      "total-resources 2700000",
    ]);
    const check = (one: typeof movement): void => {
      if (one.parts.length === 0) return;
      expect(`${one.line} ${total(one.parts.map(({ effect }) => effect))}`).toBe(`${one.line} ${one.effect}`);
      one.parts.forEach(check);
    };
    check(movement);
  });
});

describe("changes together", () => {
  it("that do not act on each other are the sum of what each does alone", () => {
    const [tax, funding] = [
      scenario({ verb: "set", target: "council-tax-rise", value: "0%" }),
      scenario({ verb: "set", target: "unconfirmed-funding-received", value: "0%" }),
    ];
    const together = whatIf(dudley.base, [tax, funding]);
    expect(interaction(dudley.base, together).toFixed(2)).toBe("0.00");
  });

  it("that act on each other are not: a lower rise on a smaller tax base loses less than both apart", () => {
    const [rise, growth] = [
      scenario({ verb: "set", target: "council-tax-rise", value: "0%" }),
      scenario({ verb: "set", target: "tax-base-growth", value: "0%" }),
    ];
    const together = whatIf(dudley.base, [rise, growth]);
    const apart = [rise, growth].map((one) => whatIf(dudley.base, [one]).difference.balances.at(-1) as Decimal);
    const expected = (together.difference.balances.at(-1) as Decimal).minus(total(apart));
    expect(interaction(dudley.base, together).equals(expected)).toBe(true);
    expect(expected.greaterThan(0)).toBe(true);
  });
});

describe("a change that cannot be made", () => {
  const rise = (to: string) => scenario({ verb: "set", target: "council-tax-rise", value: to });

  it("is refused where nothing has the name", () => {
    const nobody = { name: "s", label: "s", changes: [{ target: "parking", does: { kind: "set", to: "0" } as const }] };
    expect(() => whatIf(dudley.base, [nobody])).toThrow(ProblemsFound);
  });

  it("is refused where two scenarios set one figure, and left to the later one where that is asked", () => {
    expect(() => whatIf(dudley.base, [rise("0%"), rise("1%")])).toThrow(ProblemsFound);
    const later = whatIf(dudley.base, [rise("0%"), rise("1%")], "later wins");
    expect(later.conflicts.length).toBeGreaterThan(0);
    expect(later.forecast.value("council-tax-rise", "2022/23").toString()).toBe("0.01");
  });
});
