import { describe, expect, it } from "vitest";
import { decimal } from "../../src/meaning/decimal.ts";
import { driver, forecastOf, row, small } from "./strategies.ts";

/** A strategy with a business rates chapter in plain pounds, unless it says otherwise. */
const ratesOf = (chapter: Readonly<Record<string, unknown>>, parts: Readonly<Record<string, unknown>> = {}) =>
  small({ "business rates": { money: "£", ...chapter }, ...parts });

const each = (figure: string) => ({ "each year": figure });

describe("what is retained of business rates", () => {
  it("is 65.667 × 94% - a tariff of 39.612 = 22.115 £m (Bath and North East Somerset, 2021/22)", () => {
    const answer = forecastOf(
      ratesOf({ money: "£m", "rating income": each("65.667"), "local share": "94%", tariff: each("39.612") }),
    );
    expect(row(answer, "business-rates.retained")).toEqual(Array(3).fill("61726980"));
    expect(answer.value("business-rates.net-income", "2022/23").dividedBy("1e6").toDecimalPlaces(3).toFixed()).toBe(
      "22.115",
    );
  });

  it("rises at 2% as Gateshead's did from 65.939 in 2021/22 (Medium Term Financial Strategy of autumn 2019)", () => {
    const answer = forecastOf(
      ratesOf(
        { money: "£m", retained: { "base year": "65.939", rise: "rates-growth" } },
        { drivers: { "rates-growth": driver("growth", "2%") } },
      ),
    );
    const printed = row(answer, "business-rates.retained").map((pounds) =>
      decimal(pounds).dividedBy("1e6").toDecimalPlaces(3).toFixed(3),
    );
    expect(printed).toEqual(["67.258", "68.603", "69.975"]);
  });

  it("comes from rateable value × multiplier, less what is not collected or is kept back", () => {
    const answer = forecastOf(
      ratesOf({
        multiplier: "49.9p",
        "rateable value": ["1000", "2000", "0"],
        reliefs: ["50", "0", "0"],
        "losses in collection": ["9", "0", "0"],
        "appeals provision rate": "2%",
        "transitional protection": ["7", "-3", "0"],
        "cost of collection": ["3", "0", "0"],
        "disregarded amounts": ["4", "0", "0"],
        "local share": "50%",
      }),
    );
    // 499 - 50 - 9 - 9.98 + 7 - 3 - 4 = 430.02, and 998 - 19.96 - 3 = 975.04
    expect(row(answer, "business-rates.gross-rates")).toEqual(["499", "998", "0"]);
    expect(row(answer, "business-rates.rating-income")).toEqual(["430.02", "975.04", "0"]);
    expect(row(answer, "business-rates.retained")).toEqual(["215.01", "487.52", "0"]);
  });
});

describe("the multiplier", () => {
  const multiplier = (base: string, index: readonly [string, string]) =>
    forecastOf(
      ratesOf({
        retained: each("0"),
        multiplier: {
          "base year": base,
          "september index": { "2021/22": index[0], "2022/23": index[1], "2023/24": index[1], "2024/25": index[1] },
        },
      }),
    ).value("business-rates.multiplier", "2022/23");

  it("of 48.0p rising from 104.1 to 106.6 is 49.1p, not 49.2p (England, 2019/20)", () => {
    expect(multiplier("48.0p", ["104.1", "106.6"]).toFixed()).toBe("0.491");
  });

  it.each([
    ["49.04", "0.490"],
    ["49.05", "0.490"],
    ["49.059999", "0.490"],
    ["49.06", "0.491"],
    ["49.0999", "0.491"],
    ["49.10", "0.491"],
  ])("whose fourth figure decides alone: %sp is %s", (pence, expected) => {
    expect(multiplier("1p", ["1", pence]).toFixed(3)).toBe(expected);
  });

  it("that rises with a driver is rounded each year on the year before as it was rounded", () => {
    const answer = forecastOf(
      ratesOf(
        { retained: each("0"), multiplier: { "base year": "50.0p", rise: "cpi" } },
        { drivers: { cpi: driver("growth", "1.11%") } },
      ),
    );
    // 0.50555 is 0.505, not 0.506; 0.505 × 1.0111 = 0.5106055 is 0.511; 0.511 × 1.0111 = 0.5166721 is 0.517
    expect(row(answer, "business-rates.multiplier")).toEqual(["0.505", "0.511", "0.517"]);
  });

  it("raises a tariff as it rose itself, and a change is added beyond that", () => {
    const answer = forecastOf(
      ratesOf({
        retained: each("0"),
        multiplier: {
          values: { "2021/22": "50.0p", "2022/23": "50.0p", "2023/24": "55.0p", "2024/25": "55.0p" },
        },
        tariff: { "base year": "100", rise: "multiplier", changes: { "2024/25": "-30" } },
      }),
    );
    expect(row(answer, "business-rates.tariff")).toEqual(["100", "110", "80"]);
    expect(row(answer, "business-rates.net-income")).toEqual(["-100", "-110", "-80"]);
  });
});

describe("tariff and top-up", () => {
  const baselines = (collected: string, needed: string, now = needed) => ({
    retained: each("0"),
    "business rates baseline": each(collected),
    "baseline funding level as set": each(needed),
    "baseline funding level": each(now),
  });

  it("are the difference of the baselines, one way or the other", () => {
    const tariff = forecastOf(ratesOf(baselines("75", "30")));
    expect(row(tariff, "business-rates.tariff")).toEqual(["45", "45", "45"]);
    expect(row(tariff, "business-rates.top-up")).toEqual(["0", "0", "0"]);
    const topUp = forecastOf(ratesOf(baselines("30", "75")));
    expect(row(topUp, "business-rates.net-income")).toEqual(["45", "45", "45"]);
  });

  it("rise as the baseline funding level has since it was set", () => {
    const answer = forecastOf(ratesOf(baselines("75", "30", "33")));
    expect(row(answer, "business-rates.tariff")).toEqual(["49.5", "49.5", "49.5"]);
  });
});

describe("the levy and the safety net", () => {
  const scheme = (income: string, more: Readonly<Record<string, unknown>> = {}) =>
    forecastOf(
      ratesOf({
        retained: each(income),
        tariff: each("0"),
        "business rates baseline": each("75"),
        "baseline funding level as set": each("30"),
        "baseline funding level": each("30"),
        levy: "statutory",
        "safety net": "statutory",
        ...more,
      }),
    );
  const first = (answer: ReturnType<typeof scheme>, line: string) =>
    answer.value(`business-rates.${line}`, "2022/23").toFixed();

  it("baselines of 30 and 75 give 0.6, so 0.5; income of 33 pays 1.5", () => {
    const answer = scheme("33");
    expect([first(answer, "levy-rate"), first(answer, "levy"), first(answer, "safety-net")]).toEqual([
      "0.5",
      "1.5",
      "0",
    ]);
    expect(first(answer, "net-income")).toBe("31.5");
  });

  it("the threshold is 92.5% of 30 = 27.75; income of 26 is paid 1.75", () => {
    const answer = scheme("26");
    expect([first(answer, "safety-net-threshold"), first(answer, "safety-net"), first(answer, "levy")]).toEqual([
      "27.75",
      "1.75",
      "0",
    ]);
    expect(first(answer, "net-income")).toBe("27.75");
  });

  it("a rate below the cap is one less funding over rates: 60 of 75 leaves 20%", () => {
    const answer = scheme("70", { "baseline funding level as set": each("60"), "baseline funding level": each("60") });
    expect([first(answer, "levy-rate"), first(answer, "levy")]).toEqual(["0.2", "2"]);
  });

  it("an authority with a top-up pays no levy however it grows", () => {
    const answer = scheme("500", { "business rates baseline": each("20") });
    expect([first(answer, "levy-rate"), first(answer, "levy")]).toEqual(["0", "0"]);
  });

  it("keeps the rate that was set while the baseline funding level rises", () => {
    const answer = scheme("70", { "baseline funding level as set": each("60"), "baseline funding level": each("66") });
    expect([first(answer, "levy-rate"), first(answer, "levy")]).toEqual(["0.2", "0.8"]);
  });

  it("counts a section 31 grant only where it is said to count", () => {
    const grants = (counts: string) => ({
      "section 31 grants": {
        retail: { label: "Retail relief", ...each("2"), "counts towards the levy": counts },
      },
    });
    expect(first(scheme("33", grants("yes")), "levy")).toBe("2.5");
    expect(first(scheme("33", grants("no")), "levy")).toBe("1.5");
    expect(first(scheme("33", grants("no")), "net-income")).toBe("33.5");
  });

  it("in bands takes each rate of the income within its band only", () => {
    const bands = {
      low: { above: "0%", rate: "10%" },
      middle: { above: "10%", rate: "30%" },
      high: { above: "100%", rate: "45%" },
    };
    // On 30: 3 at 10%, 27 at 30%, and what is above 60 at 45%.
    const answer = scheme("70", { levy: { bands } });
    expect(first(answer, "levy")).toBe("12.9");
    expect(first(scheme("32", { levy: { bands } }), "levy")).toBe("0.2");
  });
});

describe("section 31 grants", () => {
  it("compensate for a frozen multiplier by how far it lags behind the index", () => {
    const answer = forecastOf(
      ratesOf({
        retained: each("4990"),
        multiplier: "49.9p",
        "under-indexation": {
          "indexed multiplier": { values: { "2022/23": "49.9p", "2023/24": "51.2p", "2024/25": "54.6p" } },
          on: "retained",
        },
        "section 31 grants": { retail: { label: "Retail relief", amounts: ["5", "6", "7"] } },
      }),
    );
    // 4990 × 1.3/49.9 = 130 and 4990 × 4.7/49.9 = 470, but that a quotient that never ends is cut at forty digits
    const rounded = row(answer, "business-rates.section-31-grants").map((text) =>
      decimal(text).toDecimalPlaces(20).toFixed(),
    );
    expect(rounded).toEqual(["5", "136", "477"]);
  });
});

describe("a pool", () => {
  it("saves the levy of a member with a tariff by joining one with a top-up, and shares it", () => {
    const answer = forecastOf(
      ratesOf({
        retained: each("33"),
        tariff: each("0"),
        "business rates baseline": each("75"),
        "baseline funding level as set": each("30"),
        "baseline funding level": each("30"),
        levy: "statutory",
        pool: {
          share: "40%",
          members: {
            county: {
              label: "County",
              "business rates baseline": each("25"),
              "baseline funding level as set": each("60"),
              "baseline funding level": each("60"),
              "retained income": each("61"),
            },
          },
        },
      }),
    );
    const first = (line: string) => answer.value(`business-rates.${line}`, "2022/23").toFixed();
    // Together 90 of 100: a rate of 10% on growth of 4 is 0.4, and 1.5 was due alone.
    expect([first("pool.levy-rate"), first("pool.levy"), first("pool.levy-saved"), first("pool-gain")]).toEqual([
      "0.1",
      "0.4",
      "1.1",
      "0.44",
    ]);
    expect(first("net-income")).toBe("31.94");
  });

  it("may be an amount that the council was told", () => {
    const answer = forecastOf(ratesOf({ retained: each("33"), pool: { gain: ["1", "2", "0"] } }));
    expect(row(answer, "business-rates.net-income")).toEqual(["34", "35", "33"]);
  });
});

describe("a reset", () => {
  it("is other figures from its year on", () => {
    const answer = forecastOf(
      ratesOf({
        retained: ["90", "92", "60"],
        tariff: { amounts: { "2022/23": "6", "2023/24": "6" } },
        "top-up": { amounts: { "2024/25": "11" } },
      }),
    );
    expect(row(answer, "business-rates.net-income")).toEqual(["84", "86", "71"]);
  });
});

describe("a resource that is a line of the chapter", () => {
  it("pays for services with what the chapter comes to", () => {
    const lines = {
      rates: { label: "Business rates", equals: "business-rates.retained" },
      tariff: { label: "Tariff", direction: "reduces", equals: "business-rates.tariff" },
    };
    const answer = forecastOf(
      ratesOf(
        { "rating income": each("2000"), "local share": "50%", tariff: ["10", "20", "30"] },
        { resources: { money: "£", lines } },
      ),
    );
    expect(row(answer, "total-resources")).toEqual(["990", "980", "970"]);
  });
});
