import { describe, expect, it } from "vitest";
import { decimal } from "../../src/meaning/decimal.ts";
import { driver, forecastOf, row, small, years } from "./strategies.ts";

const [year] = years;

/** The council tax chapter of a strategy, worked out. Figures are those of one year of a published report, put in each year. */
function chain(councilTax: Readonly<Record<string, unknown>>, drivers: Readonly<Record<string, unknown>> = {}) {
  const worked = forecastOf(small({ drivers, "council tax": councilTax }));
  return {
    worked,
    of: (line: string) => worked.value(line, year).toString(),
    pence: (line: string) => worked.value(line, year).toFixed(2),
  };
}

const stated = (charge: string, base = charge) => ({
  charge: "stated",
  "band d": { "2021/22": base, ...Object.fromEntries(years.map((one) => [one, charge])) },
});

const amounts = (label: string, figure: string) => ({ label, amounts: [figure, figure, figure] });

describe("the tax base", () => {
  // Leeds, tax base 2019/20, quoting SI 2012/2914 regulation 4(1).
  it("is built up band by band as ((H - Q + E + J) - Z) × F/9: Leeds 2019/20", () => {
    const a = {
      "chargeable dwellings": "130162",
      discounts: "17158",
      premiums: "359",
      "expected changes": "686",
      "reduction scheme": "32133",
    };
    const d = {
      "chargeable dwellings": "32775",
      discounts: "2098",
      premiums: "51",
      "expected changes": "336",
      "reduction scheme": "812",
    };
    const { worked, of } = chain({
      ...stated("1000.00"),
      "tax base": { bands: { a, d }, "collection rate": "100%" },
    });
    expect(worked.value("council-tax.tax-base.band-a.relevant-amount", year).toFixed(1)).toBe("54610.7");
    expect(of("council-tax.tax-base.band-d.relevant-amount")).toBe("30252");
    expect(worked.value("council-tax.relevant-amounts", year).toFixed(1)).toBe("84862.7");
  });

  // Middlesbrough 2011/12.
  it("is relevant amounts times the collection rate, rounded only where the strategy says so: Middlesbrough 2011/12", () => {
    const base = { "relevant amounts": "40528.8", "collection rate": "98%" };
    expect(chain({ ...stated("1000.00"), "tax base": base }).of("council-tax.tax-base")).toBe("39718.224");
    expect(chain({ ...stated("1000.00"), "tax base": { ...base, places: "0" } }).of("council-tax.tax-base")).toBe(
      "39718",
    );
  });

  it("adds dwellings with contributions in lieu after losses, for none is expected on them", () => {
    const base = { "relevant amounts": "1000", "collection rate": "98%", "contributions in lieu": "25.5" };
    expect(chain({ ...stated("1000.00"), "tax base": base }).of("council-tax.tax-base")).toBe("1005.5");
  });

  it("grows from the base year with a driver", () => {
    const drivers = { growth: driver("growth", "1%") };
    const { worked } = chain(
      { ...stated("1000.00"), "tax base": { opening: "1000", "grows with": "growth" } },
      drivers,
    );
    expect(row(worked, "council-tax.tax-base")).toEqual(["1010", "1020.1", "1030.301"]);
  });

  // Oxfordshire 2008/09: 240,004 is 0.42% up on the year before; 1.1% was planned. £1.783m was lost, so Band D was about £1,097.
  it("short of its planned growth loses the charge of every dwelling that did not come: Oxfordshire 2008/09", () => {
    const drivers = { growth: driver("growth", "0.42%") };
    const opening = decimal("240004").dividedBy(decimal("1.0042")).toFixed(10);
    const document = small({
      drivers,
      "council tax": { ...stated("1097.00"), "tax base": { opening, "grows with": "growth" } },
    });
    const planned = forecastOf(document, { growth: { [year]: "0.011" } });
    const lost = planned
      .value("council-tax.income", year)
      .minus(forecastOf(document).value("council-tax.income", year));
    expect(lost.dividedBy(1_000_000).toFixed(2)).toBe("1.78");
  });
});

describe("a charge that is worked out", () => {
  // Hart District Council, budget 2022/23.
  const hart = {
    charge: "worked out",
    "tax base": { amounts: "41815.86" },
    "parish precepts": { money: "£", amounts: "3694544.72" },
    requirement: {
      money: "£",
      "parish precepts are": "in the expenditure",
      expenditure: { gross: amounts("Gross expenditure", "45450983") },
      income: { income: amounts("Income", "33943563") },
    },
  };

  it("is the requirement over the tax base, without parish precepts: Hart 2022/23", () => {
    const { of, pence } = chain(hart);
    expect(of("council-tax.requirement-from-budget")).toBe("11507420");
    expect(of("council-tax.own-requirement-from-budget")).toBe("7812875.28");
    expect(pence("band-d")).toBe("186.84");
    expect(of("council-tax.income")).toBe("7812875.28");
    expect(of("council-tax.requirement")).toBe("11507420");
    expect(of("council-tax.left-to-find")).toBe("0");
  });

  it("to the penny raises what that charge raises, and says what is left: Hart 2022/23", () => {
    const { of } = chain({ ...hart, rounding: "to the penny" });
    expect(of("band-d")).toBe("186.84");
    // 186.84 × 41,815.86 = 7,812,875.2824
    expect(of("council-tax.income")).toBe("7812875.2824");
    expect(of("council-tax.left-to-find")).toBe("-0.0024");
  });

  it("is the same where the parish precepts are apart from the expenditure", () => {
    const { requirement } = hart;
    const apart = {
      ...requirement,
      "parish precepts are": "apart",
      expenditure: { gross: amounts("Gross expenditure", "41756438.28") },
    };
    expect(chain({ ...hart, requirement: apart }).pence("band-d")).toBe("186.84");
  });

  it("needs nothing to be raised where income is as much as expenditure or more", () => {
    const { of } = chain({
      charge: "worked out",
      "tax base": { amounts: "1000" },
      requirement: {
        money: "£",
        expenditure: { gross: amounts("Gross", "100") },
        income: { income: amounts("Income", "150") },
      },
    });
    expect([of("council-tax.requirement-from-budget"), of("band-d"), of("council-tax.income")]).toEqual([
      "0",
      "0",
      "0",
    ]);
  });

  // Redditch 2023/24: (a) 49,710,521 less (b) 42,805,203 is (c) 6,905,318; own 6,885,318.04; one parish of 375.79 dwellings.
  it("of an area with one parish leaves that parish's precept between R and the own requirement: Redditch 2023/24", () => {
    const { of, pence } = chain({
      charge: "worked out",
      "tax base": { amounts: "26304.94" },
      "parish precepts": {
        money: "£",
        parishes: { feckenham: { label: "Feckenham", amounts: "19999.96", "tax base": "375.79" } },
      },
      requirement: {
        money: "£",
        "parish precepts are": "in the expenditure",
        expenditure: { gross: amounts("(a)", "49710521") },
        income: { income: amounts("(b)", "42805203") },
      },
    });
    expect(of("council-tax.requirement-from-budget")).toBe("6905318");
    expect(of("council-tax.own-requirement-from-budget")).toBe("6885318.04");
    expect(pence("band-d")).toBe("261.75");
    // 19,999.96 / 375.79
    expect(pence("council-tax.parish-precepts.feckenham.band-d")).toBe("53.22");
  });

  // Cotswold 2023/24: (a) 45,096,080 less (b) 34,724,034 is (c) 10,372,046; (d) 244.77 with parishes; 148.93 without.
  it("with parishes as an average is R/T, and without them the council's own: Cotswold 2023/24", () => {
    const { of, pence } = chain({
      charge: "worked out",
      rounding: "to the penny",
      "tax base": { amounts: "42374.24" },
      "parish precepts": { money: "£", amounts: "4061250" },
      requirement: {
        money: "£",
        "parish precepts are": "in the expenditure",
        expenditure: { gross: amounts("(a)", "45096080") },
        income: { income: amounts("(b)", "34724034") },
      },
    });
    expect(of("council-tax.requirement-from-budget")).toBe("10372046");
    expect(of("band-d")).toBe("148.93");
    expect(pence("council-tax.band-d-with-parishes")).toBe("244.77");
  });

  // Isle of Wight 2002/03, under sections 32 and 33 as they then stood. The tax base is implied by (f) and (g): 49,836.6.
  it("before 2013/14 is the budget requirement less rates and grant over the tax base: Isle of Wight 2002/03", () => {
    const { of, pence } = chain({
      charge: "worked out",
      rounding: "to the penny",
      "tax base": { amounts: "49836.6" },
      "parish precepts": { money: "£", amounts: "543712" },
      requirement: {
        money: "£",
        "parish precepts are": "in the expenditure",
        expenditure: { gross: amounts("(a) Expenditure with parish precepts", "213164712") },
        income: { income: amounts("(b) Income", "79628000") },
        "external finance": { "rates-and-grant": amounts("(d) Redistributed rates and RSG", "88350897") },
      },
    });
    expect(of("council-tax.budget-requirement")).toBe("133536712");
    expect(pence("council-tax.band-d-with-parishes")).toBe("906.68");
    expect(pence("band-d")).toBe("895.77");
  });

  // Derbyshire, about 2010: 491.5 less 7.0, 48.5, 157.2 and 0 (£m) is 278.8, over 258,492 dwellings.
  it("of a county before 2013/14 has no parishes: Derbyshire", () => {
    const { of, worked } = chain({
      charge: "worked out",
      "tax base": { amounts: "258492" },
      requirement: {
        money: "£m",
        expenditure: { budget: amounts("Budget requirement", "491.5") },
        "external finance": {
          "collection-fund": amounts("Less council tax", "7.0"),
          "support-grant": amounts("Revenue Support Grant", "48.5"),
          rates: amounts("Non-domestic rates", "157.2"),
        },
      },
    });
    expect(of("council-tax.requirement")).toBe("278800000");
    expect(worked.value("band-d", year).toFixed(2)).toBe("1078.56");
  });
});

describe("a charge that is stated", () => {
  // Wiltshire 2025/26: own requirement 368,818,875.44, precepts 35,413,785.64, T 195,453.54; (d) is 2,068.18.
  it("raises the tax base times the charge, and with parishes is the average of the resolution: Wiltshire 2025/26", () => {
    const { worked, pence } = chain({
      ...stated("1886.99"),
      "tax base": { amounts: "195453.54" },
      "parish precepts": { money: "£", amounts: "35413785.64" },
    });
    expect(worked.value("council-tax.income", year).toFixed(2)).toBe("368818875.44");
    expect(pence("council-tax.band-d-with-parishes")).toBe("2068.18");
  });

  // Oxfordshire: the tax bases are implied by the printed precepts.
  it.each([
    ["2004/05", "924.80", "229879", "212.592"],
    ["2018/19", "1426.19", "246841", "352.042"],
    ["2020/21", "1527.44", "256276", "391.446"],
  ])("makes the precept of a county in %s: Oxfordshire", (_, charge, base, precept) => {
    const { worked } = chain({ ...stated(charge), "tax base": { amounts: base } });
    expect(worked.value("council-tax.income", year).dividedBy(1_000_000).toFixed(3)).toBe(precept);
  });

  it("held against a budget says what the charge leaves to find", () => {
    const { of } = chain({
      ...stated("100.00"),
      "tax base": { amounts: "1000" },
      requirement: {
        money: "£",
        expenditure: { gross: amounts("Gross", "150000") },
        income: { income: amounts("Income", "40000") },
      },
    });
    expect(of("council-tax.left-to-find")).toBe("10000");
  });

  // Somerset West and Taunton 2020/21: £5 on £159.63; the base fell; 282,249 - 27,299 = 254,950. 282,249 / 5 dwellings.
  it("has an effect of the rate and one of the base, which make the change: Somerset West and Taunton 2020/21", () => {
    const base = decimal("282249").dividedBy(5);
    const opening = base.plus(decimal("27299").dividedBy(decimal("159.63")));
    const { worked, of } = chain({
      ...stated("164.63", "159.63"),
      "tax base": { opening: opening.toFixed(15), amounts: base.toFixed() },
      "special expenses": {
        money: "£",
        areas: { taunton: { label: "Unparished Taunton", amounts: "29240", "tax base": "15309" } },
      },
    });
    expect(of("council-tax.rate-effect")).toBe("282249");
    expect(worked.value("council-tax.base-effect", year).toFixed(0)).toBe("-27299");
    expect(worked.value("council-tax.change-in-income", year).toFixed(0)).toBe("254950");
    // The report says 3.17%, on another base; £5 on the printed charge is 3.13%.
    expect(worked.value("council-tax.rise", year).times(100).toFixed(2)).toBe("3.13");
    expect(of("council-tax.rise-in-pounds")).toBe("5");
    // £1.91 for each Band D; the area's base is implied by it.
    expect(of("council-tax.special-expenses.taunton.band-d")).toBe("1.91");
  });
});

describe("a charge that is chosen", () => {
  const drivers = { rise: driver("growth", "1.99%"), precept: driver("growth", "1%") };

  // Dudley 2022/23: 1,450.51 raised by 1.99% and 1% is 1,493.88; the council's 1,493.87 cuts the parts to pence (28.86 + 14.50).
  it("rises by the rate and by the social care precept, both of the whole charge before: Dudley 2022/23", () => {
    const { of, worked } = chain(
      {
        rise: "rise",
        "band d": "1450.51",
        "social care precept": { rise: "precept", "so far": "100.00" },
        "tax base": { amounts: "1000" },
      },
      drivers,
    );
    expect(of("band-d")).toBe("1493.88");
    expect(of("council-tax.social-care-precept-added")).toBe("14.5051");
    // What was added stays in the charge, and the next precept is a share of all of it.
    expect(row(worked, "council-tax.social-care-precept")).toEqual(["114.5051", "129.4439", "144.8294"]);
    expect(of("council-tax.social-care-income")).toBe("114505.1");
  });

  it("may have the precept as a part of the rise, which adds nothing to it", () => {
    const parts = {
      "of which": { precept: { label: "Precept", values: { "2022/23": "1%", "2023/24": "1%", "2024/25": "0%" } } },
    };
    const { of, worked } = chain(
      { rise: "rise", "band d": "1450.51", "social care precept": { "part of the rise": "precept" } },
      { rise: { ...driver("growth", "2.99%"), ...parts } },
    );
    expect(of("band-d")).toBe("1493.88");
    expect(of("council-tax.social-care-precept-added")).toBe("14.5051");
    expect(worked.value("council-tax.social-care-precept-added", "2024/25").toString()).toBe("0");
    expect(worked.find("council-tax.social-care-precept", year)).toBeUndefined();
  });

  it("is not rounded where the strategy says so, and builds on what it was", () => {
    const { worked } = chain({ rise: "rise", "band d": "1000.00", rounding: "none" }, drivers);
    expect(row(worked, "band-d")).toEqual(["1019.9", "1040.19601", "1060.895910599"]);
  });
});

describe("the bands", () => {
  // Dudley 2021/22. Every band follows from an unrounded Band D between 1,450.513125 and 1,450.5150, and not from 1,450.51.
  const printed = {
    a: "967.01",
    b: "1128.18",
    c: "1289.35",
    d: "1450.51",
    e: "1772.85",
    f: "2095.19",
    g: "2417.52",
    h: "2901.03",
  };
  const freeze = { drivers: { rise: driver("growth", "0%") } };
  const bands = (from: string, bandD: string) => {
    const councilTax = { charge: "stated", "band d": stated(bandD)["band d"], "bands from": from };
    const worked = forecastOf(small({ ...freeze, "council tax": councilTax }));
    return Object.fromEntries(
      Object.keys(printed).map((band) => [band, worked.value(`council-tax.charge.band-${band}`, year).toFixed(2)]),
    );
  };

  it("are ninths of an unrounded Band D to the penny: Dudley 2021/22", () => {
    expect(bands("exact Band D", "1450.514")).toEqual(printed);
    // Band C is the last to turn: 1,289.345 × 9/8.
    expect(bands("exact Band D", "1450.513125")).toEqual(printed);
    expect(bands("exact Band D", "1450.51312")).not.toEqual(printed);
  });

  it("of a rounded Band D are others in four bands: Dudley 2021/22", () => {
    const rounded = { ...printed, b: "1128.17", c: "1289.34", f: "2095.18", h: "2901.02" };
    expect(bands("rounded Band D", "1450.514")).toEqual(rounded);
    expect(bands("exact Band D", "1450.51")).toEqual(rounded);
  });

  it("keep what stands before the rounding where the charge is worked out to the penny", () => {
    const { of } = chain({
      charge: "worked out",
      rounding: "to the penny",
      "bands from": "exact Band D",
      "tax base": { amounts: "1000" },
      requirement: { money: "£", expenditure: { gross: amounts("Gross", "1450514") }, income: {} },
    });
    expect([of("band-d"), of("council-tax.charge.band-h"), of("council-tax.charge.band-a-disabled")]).toEqual([
      "1450.51",
      "2901.03",
      "805.84",
    ]);
  });
});

describe("the bill", () => {
  // Kensington and Chelsea 2007/08 and 2008/09, £000. Gardens are special expenses; the precept is the Greater London Authority's.
  it.each([
    ["2008/09", ["177674", "103001", "1244", "30518", "98503"], ["758.08", "745.45", "309.82", "1067.90", "1055.27"]],
    ["2007/08", ["168240", "96270", "1186", "29576", "97328"], ["739.46", "727.27", "303.88", "1043.34", "1031.15"]],
  ] as const)(
    "has special expenses in the average, and a major precept beside it: Kensington and Chelsea %s",
    (_, given, expected) => {
      const [spent, finance, gardens, precept, base] = given;
      const { pence } = chain({
        charge: "worked out",
        rounding: "to the penny",
        "tax base": { amounts: base },
        requirement: {
          money: "£000",
          expenditure: { total: amounts("Expenditure with levies", spent) },
          income: { finance: amounts("External finance and collection fund", finance) },
        },
        "special expenses": { money: "£000", areas: { gardens: { label: "Garden Squares", amounts: gardens } } },
        "major precepts": { gla: { label: "Greater London Authority", money: "£000", precept } },
      });
      // The council prints 739.45 and 1,043.33 for 2007/08: 71,970 / 97,328 = 739.4583, so its own rounding is down.
      expect([
        pence("band-d"),
        pence("council-tax.band-d-without-special-expenses"),
        pence("council-tax.major-precepts.gla"),
        pence("council-tax.bill"),
        pence("council-tax.bill-without-special-expenses"),
      ]).toEqual(expected);
    },
  );

  it("has what other bodies charge, stated or raised by a driver, and none of it reaches the council's income", () => {
    const precepts = {
      police: { label: "Police", "band d": "200.00", rise: "police-rise" },
      fire: { label: "Fire", "band d": ["70.00", "75.00", "80.00"] },
    };
    const chapter = { ...stated("1000.00"), "tax base": { amounts: "1000" } };
    const drivers = { "police-rise": driver("growth", "2%") };
    const { worked } = chain({ ...chapter, "major precepts": precepts, "bands from": "exact Band D" }, drivers);
    expect(row(worked, "council-tax.major-precepts.police")).toEqual(["204", "208.08", "212.24"]);
    expect(row(worked, "council-tax.bill")).toEqual(["1274", "1283.08", "1292.24"]);
    expect(row(worked, "council-tax.income")).toEqual(["1000000", "1000000", "1000000"]);
    // 1,000 × 18/9 + 204 × 18/9 + 70 × 18/9
    expect(row(worked, "council-tax.bill.band-h")[0]).toBe("2548");
  });
});
