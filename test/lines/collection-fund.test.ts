import { describe, expect, it } from "vitest";
import { forecastOf, row, small } from "./strategies.ts";

const fund = (collectionFund: Readonly<Record<string, unknown>>) =>
  forecastOf(small({ "collection fund": collectionFund }));

describe("the collection fund", () => {
  it("gives an estimate to the year after its own, and the outturn's difference to the year after that", () => {
    const answer = fund({
      "council-tax": {
        money: "£",
        estimate: { "2021/22": "100", "2022/23": "-40" },
        "outturn difference": { "2020/21": "7", "2021/22": "-9", "2022/23": "3" },
      },
    });
    expect(row(answer, "collection-fund.council-tax")).toEqual(["107", "-49", "3"]);
  });

  // Somerset West and Taunton 2020/21: a deficit of 63,877 and a surplus of 314,068 make 250,191.
  it("is a surplus less a deficit, by tax: Somerset West and Taunton 2020/21", () => {
    const answer = fund({
      "council-tax": { money: "£", estimate: { "2021/22": "-63877" } },
      "business-rates": { money: "£", estimate: { "2021/22": "314068" } },
    });
    expect(row(answer, "collection-fund.council-tax")[0]).toBe("-63877");
    expect(row(answer, "collection-fund.business-rates")[0]).toBe("314068");
    expect(row(answer, "collection-fund.total")[0]).toBe("250191");
  });

  // Salford: 19.273 of 2020/21 takes 6.424 in each of 2021/22, 2022/23 and 2023/24; SI 2020/1202 regulation 2.
  it("spreads a deficit over three years in thirds, and not a penny more: Salford", () => {
    const answer = fund({
      "business-rates": {
        money: "£m",
        spread: {
          exceptional: { label: "Exceptional balance", of: "2021/22", balance: "-19.273", "in years": "3" },
        },
      },
    });
    const falls = row(answer, "collection-fund.business-rates");
    expect(falls.map((text) => (Number(text) / 1_000_000).toFixed(3))).toEqual(["-6.424", "-6.424", "-6.424"]);
  });

  it("has only the thirds that are left of a balance from before the base year", () => {
    const answer = fund({
      "council-tax": {
        money: "£",
        spread: { exceptional: { label: "Exceptional", of: "2020/21", balance: "-300", "in years": "3" } },
      },
    });
    expect(row(answer, "collection-fund.council-tax")).toEqual(["-100", "-100", "0"]);
  });

  // Lincoln 2022/23: 40% of 8,907,238 is 3,562,895 and 40% of 1,202,848 is 481,139. It prints 4,044,035 for both, a pound more
  // than its own roundings come to.
  it("is the council's share, others having the rest: Lincoln 2022/23", () => {
    const answer = fund({
      "business-rates": {
        money: "£",
        share: "40%",
        "other shares": { central: "50%", county: "10%" },
        estimate: { "2021/22": "-8907238" },
        spread: { third: { label: "Third", of: "2021/22", balance: "-1202848", "in years": "1" } },
      },
    });
    expect(row(answer, "collection-fund.business-rates")[0]).toBe("-4044034.4");
    expect(row(answer, "collection-fund.business-rates.third.falls")[0]).toBe("-481139.2");
  });

  // Bath and North East Somerset 2021/22: 94% of 1.975 is 1.857 (£m).
  it("has the share of a pilot area: Bath and North East Somerset 2021/22", () => {
    const answer = fund({ "business-rates": { money: "£m", share: "94%", estimate: { "2021/22": "1.975" } } });
    expect(row(answer, "collection-fund.business-rates")[0]).toBe("1856500");
  });

  it("takes the share of the year whose balance it is, not of the year it falls in", () => {
    const share = { "2020/21": "10%", "2021/22": "20%", "2022/23": "50%", "2023/24": "50%" };
    const estimate = { "2021/22": "100", "2022/23": "100" };
    const answer = fund({
      "council-tax": { money: "£", share, estimate, "outturn difference": { "2020/21": "100", "2021/22": "100" } },
    });
    expect(row(answer, "collection-fund.council-tax")).toEqual(["30", "70", "0"]);
  });
});
