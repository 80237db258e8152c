import { describe, expect, it } from "vitest";
import { driver, forecastOf, row, small } from "./strategies.ts";

function levies(bodies: Readonly<Record<string, unknown>>, parts: Readonly<Record<string, unknown>> = {}) {
  return forecastOf(small({ levies: { money: "£000", bodies }, ...parts }));
}

describe("levies", () => {
  it("of amounts add up to the total printed (Kensington and Chelsea: 3,501 in 2007/08 and 3,595 in 2008/09)", () => {
    const answer = levies({
      grants: { label: "London Boroughs Grants Committee", amounts: ["693", "624", "0"] },
      environment: { label: "Environment Agency", amounts: ["179", "199", "0"] },
      pensions: { label: "London Pensions Fund Authority", amounts: ["1,443", "1,528", "0"] },
      gardens: { label: "Garden Squares", amounts: ["1,186", "1,244", "0"] },
    });
    expect(row(answer, "levies.total")).toEqual(["3501000", "3595000", "0"]);
    expect(answer.find("levies.increase", "2022/23")).toBeUndefined();
  });

  it("rise from what the base budget holds, with a driver or by rates", () => {
    const bodies = {
      transport: { label: "Transport", "in the base": "10,000", rise: "transport-rise" },
      flood: { label: "Flood", "in the base": "200", rise: { "2023/24": "5%", "each year": "0%" } },
    };
    const answer = levies(bodies, { drivers: { "transport-rise": driver("growth", "2%") } });
    expect(row(answer, "levies.transport")).toEqual(["10200000", "10404000", "10612080"]);
    expect(row(answer, "levies.flood")).toEqual(["200000", "210000", "210000"]);
    expect(row(answer, "levies.increase")).toEqual(["200000", "414000", "622080"]);
  });

  it("are shared out by population, as transport levies are (SI 1992/2789, regulation 7)", () => {
    const answer = levies({
      transport: {
        label: "Transport",
        total: "114,000",
        basis: { of: "population", ours: "323,500", "everyone's": "2,911,500" },
      },
    });
    // 323,500 is a ninth of 2,911,500; 114,000 ÷ 9 is 12,666.67.
    expect(answer.value("levies.transport", "2022/23").toFixed(2)).toBe("12666666.67");
  });

  it("are shared out by tax base, in proportion to ours", () => {
    const body = (ours: readonly string[]) => ({
      flood: { label: "Flood", total: "1,000", basis: { of: "tax base", ours, "everyone's": "100,000" } },
    });
    expect(row(levies(body(["10,000", "20,000", "25,000.5"])), "levies.flood")).toEqual(["100000", "200000", "250005"]);
  });

  it("may state their share", () => {
    const answer = levies({ flood: { label: "Flood", total: "1,000", share: "12.5%" } });
    expect(row(answer, "levies.flood")).toEqual(["125000", "125000", "125000"]);
  });
});
