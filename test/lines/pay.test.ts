import { describe, expect, it } from "vitest";
import { driver, forecastOf, row, small } from "./strategies.ts";

/** The forecast of one group of staff in plain pounds, in a strategy of 2022/23 to 2024/25 on a base of 2021/22. */
function staff(group: Readonly<Record<string, unknown>>, parts: Readonly<Record<string, unknown>> = {}) {
  return forecastOf(small({ pay: { money: "£", groups: { staff: { label: "Staff", ...group } } }, ...parts }));
}

describe("a percentage award", () => {
  it("builds on the awards before it", () => {
    // 100,000 × 1.02 = 102,000; × 1.03 = 105,060.
    const answer = staff({ "pay bill": "100,000", award: { "2022/23": "2%", "2023/24": "3%", "2024/25": "0%" } });
    expect(row(answer, "pay.increase")).toEqual(["2000", "5060", "5060"]);
    expect(row(answer, "pay.bill")).toEqual(["102000", "105060", "105060"]);
  });

  it("may be a driver, and moves when the driver does", () => {
    const drivers = { "pay-award": driver("growth", "2%") };
    const document = small({
      drivers,
      pay: { money: "£", groups: { staff: { label: "Staff", "pay bill": "100000", award: "pay-award" } } },
    });
    expect(row(forecastOf(document), "pay.increase")).toEqual(["2000", "4040", "6120.8"]);
    const higher = forecastOf(document, { "pay-award": { "2022/23": "0.03" } });
    expect(row(higher, "pay.increase")).toEqual(["3000", "5060", "7161.2"]);
  });

  it("is one rate for every year where one is written", () => {
    expect(row(staff({ "pay bill": "100", award: "10%" }), "pay.increase")).toEqual(["10", "21", "33.1"]);
  });
});

describe("a flat award", () => {
  // £1,925 was 10.50% at the bottom of the NJC scale in 2022/23, so the bottom was about £18,333: 1,925 ÷ 0.105.
  it("of £1,925 is 10.5% of a bill whose average pay is 5,500,000 ÷ 300 = £18,333 (NJC 2022/23, bottom of the scale)", () => {
    const flat = staff({
      "pay bill": "5,500,000",
      "full-time equivalents": "300",
      "on-costs": "0%",
      "flat award": { "2022/23": "1,925" },
    });
    const percentage = staff({ "pay bill": "5,500,000", award: { "2022/23": "10.5%", "each year": "0%" } });
    expect(row(flat, "pay.increase")).toEqual(["577500", "577500", "577500"]);
    expect(row(flat, "pay.increase")).toEqual(row(percentage, "pay.increase"));
  });

  it("costs its on-costs too, and later percentages build on it", () => {
    // 10 × 1,000 × 1.25 = 12,500; then 2% of 112,500 = 2,250.
    const answer = staff({
      "pay bill": "100,000",
      "full-time equivalents": "10",
      "on-costs": "25%",
      "flat award": { "2022/23": "1,000" },
      award: { "2023/24": "2%", "each year": "0%" },
    });
    expect(row(answer, "pay.staff.increase.flat-award")).toEqual(["12500", "12500", "12500"]);
    expect(row(answer, "pay.staff.increase.award")).toEqual(["0", "2250", "2250"]);
    expect(row(answer, "pay.increase")).toEqual(["12500", "14750", "14750"]);
  });
});

describe("an award paid from September", () => {
  it("costs 7/12 in its first year and the other 5/12 in the next", () => {
    // 3% of 12,000,000 is 360,000; 7/12 of it is 210,000.
    const answer = staff({
      "pay bill": "12,000,000",
      award: { "2022/23": "3%", "each year": "0%" },
      "paid from": "September",
    });
    expect(row(answer, "pay.increase")).toEqual(["210000", "360000", "360000"]);
  });

  it("is built on in full by the next award", () => {
    // Year two: 360,000 and 7/12 of 3% of 12,360,000, which is 370,800: 216,300.
    const answer = staff({ "pay bill": "12,000,000", award: "3%", "paid from": "September" });
    expect(row(answer, "pay.increase").slice(0, 2)).toEqual(["210000", "576300"]);
  });

  it("leaves the rest of the base year's award to the first forecast year", () => {
    // A bill of 12,000,000 before an award of 2.75%, or 330,000, of which the base budget holds 192,500.
    const answer = staff({
      "pay bill": "12,000,000",
      at: "2020/21",
      "paid from": "September",
      "award in the base year": { agreed: "2.75%", budgeted: "2.75%" },
    });
    expect(row(answer, "pay.staff.in-the-base")).toEqual(["12192500", "12192500", "12192500"]);
    expect(row(answer, "pay.increase")).toEqual(["137500", "137500", "137500"]);
    expect(row(answer, "pay.increase.catch-up")).toEqual(["0", "0", "0"]);
    expect(row(answer, "pay.bill")).toEqual(["12330000", "12330000", "12330000"]);
  });
});

describe("a catch-up on the base year's award", () => {
  it("of 1.75% agreed against 0.3% budgeted is 1.45% of pay before it (Dudley, December 2021, paragraph 24 note 1)", () => {
    const answer = staff({
      "pay bill": "100,000,000",
      at: "2020/21",
      "award in the base year": { agreed: "1.75%", budgeted: "0.3%" },
    });
    expect(row(answer, "pay.increase")).toEqual(["1450000", "1450000", "1450000"]);
    expect(row(answer, "pay.bill")).toEqual(["101750000", "101750000", "101750000"]);
  });

  it("is the same where the bill is stated as budgeted, at the base year's rates", () => {
    const answer = staff({
      "pay bill": "100,300,000",
      "award in the base year": { agreed: "1.75%", budgeted: "0.3%" },
      award: { "2022/23": "2%", "each year": "0%" },
    });
    // 2% of 101,750,000 is 2,035,000, on top of the catch-up.
    expect(row(answer, "pay.staff.before-the-base-year-award")[0]).toBe("100000000");
    expect(row(answer, "pay.increase")).toEqual(["3485000", "3485000", "3485000"]);
  });

  it("may be pounds for each full-time equivalent", () => {
    // 100 × (1,925 − 500) × 1.3 = 185,250.
    const answer = staff({
      "pay bill": "3,000,000",
      "full-time equivalents": "100",
      "on-costs": "30%",
      "award in the base year": { "agreed flat": "1,925", "budgeted flat": "500" },
    });
    expect(row(answer, "pay.increase.catch-up")).toEqual(["185250", "185250", "185250"]);
  });
});

describe("employers' National Insurance", () => {
  const insured = { "pay bill": "37,500,000", "on-costs": "25%", "full-time equivalents": "1,000" };

  it("rises by 1.25 points of pay above the threshold of £737 a month (April 2022)", () => {
    // Pay is 37.5m ÷ 1.25 = 30m; 1,000 × 8,844 = 8.844m is free; 1.25% of 21.156m is 264,450.
    const answer = staff({ ...insured, "national insurance": { rise: { "2022/23": "1.25%" }, threshold: "8,844" } });
    expect(row(answer, "pay.increase.national-insurance")).toEqual(["264450", "264450", "264450"]);
  });

  it("falls back when the points are taken off again", () => {
    const answer = staff({
      ...insured,
      "national insurance": { rise: { "2022/23": "1.25%", "2023/24": "-1.25%" }, threshold: "8,844" },
    });
    expect(row(answer, "pay.increase")).toEqual(["264450", "0", "0"]);
  });

  it("rises with pay, and may be a driver", () => {
    const answer = staff(
      { ...insured, award: "2%", "national insurance": { rise: "ni-rise", threshold: "8,844" } },
      { drivers: { "ni-rise": driver("step", { "2022/23": "1.25%" }) } },
    );
    // Pay is 30.6m after 2%: 1.25% of 21.756m is 271,950.
    expect(row(answer, "pay.increase.national-insurance")[0]).toBe("271950");
  });

  it("is charged at the old rate on what a lower threshold no longer frees", () => {
    // 1.2% of (30m − 5m) is 300,000; 13.8% of 1,000 × (9,100 − 5,000) is 565,800. Check: 15% of 25m − 13.8% of 20.9m.
    const answer = staff({
      ...insured,
      "national insurance": {
        rise: { "2022/23": "1.2%" },
        threshold: "5,000",
        "base rate": "13.8%",
        "base threshold": "9,100",
      },
    });
    expect(row(answer, "pay.increase")[0]).toBe(String(3_750_000 - 2_884_200));
  });
});

describe("employers' pension contributions", () => {
  it("fall by 4.9 points of pay, from 19.8% to 14.9% (Brighton & Hove, April 2026)", () => {
    const answer = staff({ "pay bill": "12,500,000", "on-costs": "25%", pension: { rise: { "2023/24": "-4.9%" } } });
    expect(row(answer, "pay.increase.pension")).toEqual(["0", "-490000", "-490000"]);
  });

  it("paid in lump sums count against what the base budget holds (Dudley, paragraph 24 note 4: -0.9, 1.0, 0.1)", () => {
    const lumps = { deficit: { label: "Deficit", amounts: ["4.1", "6.0", "5.1"], "in the base": "5.0" } };
    const answer = forecastOf(small({ pay: { money: "£m", groups: {}, "pension lump sums": lumps } }));
    expect(row(answer, "pay.increase")).toEqual(["-900000", "1000000", "100000"]);
    expect(row(answer, "pay.bill")).toEqual(["4100000", "6000000", "5100000"]);
  });
});

describe("several groups", () => {
  it("add up by cause and in all", () => {
    const groups = {
      teachers: { label: "Teachers", "pay bill": "1,200", award: "10%", "paid from": "September" },
      others: { label: "Others", "pay bill": "1,000", award: "10%" },
    };
    const answer = forecastOf(small({ pay: { money: "£", groups } }));
    // 7/12 of 120 is 70, and 100.
    expect(answer.value("pay.increase.award", "2022/23").toString()).toBe("170");
    expect(answer.value("pay.increase", "2022/23").toString()).toBe("170");
    expect(answer.value("pay.bill", "2022/23").toString()).toBe("2370");
  });
});
