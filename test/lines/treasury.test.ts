import { describe, expect, it } from "vitest";
import { decimal } from "../../src/meaning/decimal.ts";
import { driver, forecastOf, row, small, years } from "./strategies.ts";

function treasury(chapter: Readonly<Record<string, unknown>>, parts: Readonly<Record<string, unknown>> = {}) {
  return forecastOf(small({ treasury: { money: "£", ...chapter }, ...parts }));
}

const asset = (parts: Readonly<Record<string, unknown>>) => ({
  assets: { roof: { label: "Roof", method: "equal instalments", ...parts } },
});

describe("minimum revenue provision by equal instalments", () => {
  it("on £1m over 40 years with interest at 4% costs £65,000 in its first year: 25,000 and 40,000", () => {
    const answer = treasury(asset({ borrowed: { "2021/22": "1,000,000" }, life: "40", interest: "4%" }));
    expect(answer.value("treasury.minimum-revenue-provision", "2022/23").toString()).toBe("25000");
    expect(answer.value("treasury.interest-payable", "2022/23").toString()).toBe("40000");
    expect(answer.value("treasury.net-cost", "2022/23").toString()).toBe("65000");
    // A year on, 975,000 is left: 25,000 and 39,000.
    expect(answer.value("treasury.net-cost", "2023/24").toString()).toBe("64000");
  });

  it("begins in the year after the spending", () => {
    const answer = treasury(asset({ borrowed: { "2022/23": "300", "2023/24": "600" }, life: "30" }));
    expect(row(answer, "treasury.minimum-revenue-provision")).toEqual(["0", "10", "30"]);
  });

  it("begins later where the asset comes into use later", () => {
    const answer = treasury(asset({ borrowed: { "2021/22": "300" }, life: "30", "charged after": "2" }));
    expect(row(answer, "treasury.minimum-revenue-provision")).toEqual(["0", "10", "10"]);
  });

  it("ends when the life does, whatever was spent after", () => {
    const answer = treasury(asset({ borrowed: { "2020/21": "200", "2021/22": "100" }, life: "2" }));
    // 100 a year in 2021/22 and 2022/23; 50 a year in 2022/23 and 2023/24.
    expect(row(answer, "treasury.minimum-revenue-provision")).toEqual(["150", "50", "0"]);
    expect(row(answer, "treasury.roof.to-be-charged")).toEqual(["200", "50", "0"]);
  });

  it("on spending long before the forecast goes on for the rest of its life", () => {
    const answer = treasury(asset({ borrowed: { "2013/14": "1,000" }, life: "10", interest: "5%" }));
    // Charged from 2014/15 to 2023/24; 200 is left at the start of 2022/23.
    expect(row(answer, "treasury.minimum-revenue-provision")).toEqual(["100", "100", "0"]);
    expect(row(answer, "treasury.interest-payable")).toEqual(["10", "5", "0"]);
  });
});

describe("minimum revenue provision by annuity", () => {
  const annuity = (life: string, borrowed: Readonly<Record<string, string>>) =>
    asset({ method: "annuity", "annuity rate": "5%", borrowed, life, interest: "5%" });

  it("of £1,000 over two years at 5% charges 1,000 ÷ 2.05 and then 5% more, which is all of it", () => {
    const answer = treasury(annuity("2", { "2021/22": "1,000" }));
    const [first, second, third] = years.map((year) => answer.value("treasury.minimum-revenue-provision", year));
    expect(first?.times("2.05").toDecimalPlaces(30).toString()).toBe("1000");
    expect(
      second
        ?.dividedBy(first ?? "1")
        .toDecimalPlaces(30)
        .toString(),
    ).toBe("1.05");
    expect(third?.toDecimalPlaces(30).toString()).toBe("0");
  });

  it("over 40 years at 5% agrees with the closed formula, whose power is worked out factor by factor", () => {
    const answer = treasury(annuity("40", { "2019/20": "1,000,000" }));
    let power = decimal("1");
    for (let year = 1; year <= 40; year += 1) power = power.times("1.05");
    // 2022/23 is the third charge.
    const third = decimal("1000000").times("0.05").dividedBy(power.minus(1)).times("1.05").times("1.05");
    const charge = answer.value("treasury.minimum-revenue-provision", "2022/23");
    expect(charge.minus(third).abs().lessThan("1e-28")).toBe(true);
    // The first charge from published annuity tables: a sinking fund factor of 0.00827816 at 5% for 40 years.
    expect(third.dividedBy("1.1025").dividedBy("1000000").toDecimalPlaces(8).toString()).toBe("0.00827816");
  });

  it("is with interest at the same rate the same cost in every year", () => {
    const answer = treasury(annuity("25", { "2021/22": "1,000,000" }));
    const costs = years.map((year) => answer.value("treasury.net-cost", year).toDecimalPlaces(20).toString());
    expect(new Set(costs).size).toBe(1);
    // £70,952.46 is the yearly payment on 1,000,000 over 25 years at 5%.
    expect(answer.value("treasury.net-cost", "2022/23").toFixed(2)).toBe("70952.46");
  });
});

describe("interest", () => {
  it("is the average of the year times its rate, which may be a driver", () => {
    const answer = treasury(
      {
        borrowing: { loans: { label: "Loans", average: ["1,000", "2,000", "2,000"], rate: "3.5%" } },
        investments: { cash: { label: "Cash", average: "500", rate: "bank-rate" } },
      },
      { drivers: { "bank-rate": driver("growth", { "2022/23": "1%", "2023/24": "2%", "2024/25": "4%" }) } },
    );
    expect(row(answer, "treasury.interest-payable")).toEqual(["35", "70", "70"]);
    expect(row(answer, "treasury.investment-income")).toEqual(["5", "10", "20"]);
    expect(row(answer, "treasury.net-cost")).toEqual(["30", "60", "50"]);
  });

  it("as stated takes net cost of services to net operating expenditure (Kensington and Chelsea 2008/09: 164,417 to 166,759)", () => {
    const stated = (label: string, amount: string) => ({ label, amounts: amount });
    const answer = treasury({
      money: "£000",
      borrowing: { loans: stated("External interest", "2,821") },
      investments: { cash: stated("Interest and investment income", "9,100") },
    });
    // Net cost of services 164,417, interest 2,821, pension fund liabilities 8,621, income 9,100.
    expect(
      answer
        .value("treasury.net-cost", "2022/23")
        .plus(164_417_000 + 8_621_000)
        .toString(),
    ).toBe("166759000");
  });

  it("and provision count against what the base budget holds", () => {
    const answer = treasury({
      "in the base": "100",
      "opening minimum revenue provision": ["80", "70", "60"],
      borrowing: { loans: { label: "Loans", amounts: "50" } },
    });
    expect(row(answer, "treasury.increase")).toEqual(["30", "20", "10"]);
  });
});
