import { describe, expect, it } from "vitest";
import { rollForward } from "../../src/roll-forward/roll-forward.ts";
import { strategyFrom } from "../arbitrary/strategies.ts";
import { driver, small } from "../lines/strategies.ts";

function rolled(parts: Readonly<Record<string, unknown>>) {
  const { strategy, review } = rollForward(strategyFrom(small(parts)).strategy);
  return { ...strategy, said: review.map(({ about, words }) => `${about}: ${words}`) };
}

describe("council tax a year on", () => {
  const drivers = { rise: driver("growth", "2%"), precept: driver("growth", "1%") };

  it("starts from the charge, the tax base and the social care precept that the new base year came to", () => {
    const { councilTax } = rolled({
      drivers,
      "council tax": {
        rise: "rise",
        "band d": "1000.00",
        "social care precept": { rise: "precept", "so far": "50.00" },
        "tax base": { opening: "900", "relevant amounts": ["1000", "1010", "1020"], "collection rate": "98%" },
      },
    });
    expect(councilTax).toMatchObject({
      bandD: "1030.00",
      socialCare: { soFar: "60" },
      taxBase: {
        opening: "980",
        relevantAmounts: { values: { "2023/24": "1010", "2024/25": "1020", "2025/26": "1020" } },
      },
    });
  });

  it("keeps what stands before the rounding of a charge whose bands need it", () => {
    const councilTax = { rise: "rise", "band d": "1000.55", "bands from": "exact Band D" };
    expect(rolled({ drivers, "council tax": councilTax }).councilTax?.bandD).toBe("1020.561");
  });

  it("repeats the last year of what is stated, and says that no limit is assumed", () => {
    const { councilTax, said } = rolled({
      "council tax": {
        "band d": { "2021/22": "90.00", "2022/23": "91.00", "2023/24": "92.00", "2024/25": "93.00" },
        "tax base": { amounts: ["10", "20", "30"] },
        "parish precepts": { money: "£", amounts: ["1", "2", "3"] },
        "major precepts": { police: { label: "Police", "band d": ["7", "8", "9"] } },
        "referendum limit": { "2022/23": "3%", "2023/24": "4%" },
      },
    });
    expect(councilTax).toMatchObject({
      bandD: "91.00",
      statedBandD: { "2023/24": "92", "2024/25": "93", "2025/26": "93" },
      taxBase: { opening: "10", values: { "2023/24": "20", "2024/25": "30", "2025/26": "30" } },
      parishPrecepts: { amounts: { values: { "2023/24": "2", "2024/25": "3", "2025/26": "3" } } },
      majorPrecepts: [{ charge: { values: { "2023/24": "8", "2024/25": "9", "2025/26": "9" } } }],
      referendumLimits: { "2023/24": "0.04" },
    });
    expect(said).toContain("council tax: No referendum limit is assumed for 2025/26.");
    expect(said).toContain(
      "council tax: The tax base of 2025/26 is built as that of 2024/25 was. Put in the council's forecast.",
    );
  });

  it("carries a part of the rise on with the rise, so that the social care precept goes on", () => {
    const of = { precept: { label: "Precept", values: { "2022/23": "1%", "2023/24": "1%", "2024/25": "0.5%" } } };
    const { drivers: after } = rolled({
      drivers: { rise: { ...driver("growth", "2%"), "of which": of } },
      "council tax": { rise: "rise", "band d": "1000.00", "social care precept": { "part of the rise": "precept" } },
    });
    expect(after[0]?.ofWhich[0]?.values).toEqual({ "2023/24": "0.01", "2024/25": "0.005", "2025/26": "0.005" });
  });
});

describe("the collection fund a year on", () => {
  it("keeps the balances that still fall in years to come, and assumes none", () => {
    const spread = (of: string) => ({ label: "Exceptional", of, balance: "-300", "in years": "3" });
    const { collectionFund, said } = rolled({
      "collection fund": {
        "council-tax": {
          money: "£",
          share: "80%",
          estimate: { "2021/22": "10", "2022/23": "20" },
          "outturn difference": { "2020/21": "1", "2021/22": "2" },
          spread: { gone: spread("2019/20"), going: spread("2020/21") },
        },
      },
    });
    expect(collectionFund?.taxes).toMatchObject([
      {
        estimate: { values: { "2022/23": "20" } },
        outturnDifference: { values: { "2021/22": "2" } },
        spread: [{ name: "going", of: "2020/21" }],
        share: { "2020/21": "0.8", "2024/25": "0.8" },
      },
    ]);
    expect(said).toContain(
      "collection fund: No balance of 2024/25 is estimated. Put in the estimate and the outturn when they are known.",
    );
  });
});
