import { describe, expect, it } from "vitest";
import { forecast } from "../../src/forecast/forecast.ts";
import { whatIf } from "../../src/forecast/what-if.ts";
import { decimal } from "../../src/meaning/decimal.ts";
import { readStrategyFile } from "../../src/node.ts";
import { policyNotes } from "../../src/policy/policy-notes.ts";
import { isExcessive, principleFor, referendumPrinciples } from "../../src/policy/referendum-principles.ts";
import { readStrategyText } from "../../src/yaml.ts";

const dudley = readStrategyFile("examples/dudley-2021-12/strategy.yaml", "none");

describe("a rise in council tax", () => {
  // Windsor and Maidenhead, 2024/25: 1,223.11 raised by 5% is 1,284.2655.
  it.each([
    ["1284.14", false],
    ["1284.26", false],
    ["1284.27", true],
  ])("from £1,223.11 to £%s needs a referendum under a limit of 5%%: %s", (after, excessive) => {
    expect(isExcessive(decimal("1223.11"), decimal(after), { limit: "0.05" })).toBe(excessive);
  });

  it("is excessive at exactly the limit, since the law says as much as or more", () => {
    expect(isExcessive(decimal("1000"), decimal("1030"), { limit: "0.03" })).toBe(true);
  });

  it("of a shire district must also be more than the stated pounds", () => {
    const principle = { limit: "0.03", pounds: "5" };
    expect(isExcessive(decimal("100"), decimal("105"), principle)).toBe(false);
    expect(isExcessive(decimal("100"), decimal("105.01"), principle)).toBe(true);
    expect(isExcessive(decimal("300"), decimal("308"), principle)).toBe(false);
  });

  it("is held against the principle of its year and kind of authority", () => {
    expect(principleFor("metropolitan district", "2023/24")?.limit).toBe("0.05");
    expect(principleFor("shire district", "2022/23")).toMatchObject({ limit: "0.02", pounds: "5", confirmed: false });
    expect(principleFor("fire authority", "2023/24")).toBeUndefined();
  });

  it("has one principle a year for each kind of authority, each with a reference", () => {
    const keys = referendumPrinciples.map(({ year, authorities }) => `${year} ${authorities}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(referendumPrinciples.every(({ reference }) => reference.length > 0)).toBe(true);
  });

  it("beyond the limit that Dudley's report assumes is said, with the year, and nothing is changed", () => {
    const base = forecast(dudley.model);
    const changes = [{ target: "council-tax-rise", years: ["2023/24"], does: { kind: "set", to: "0.0964" } as const }];
    const { forecast: raised } = whatIf(base, [{ name: "rise", label: "Rise", changes }]);
    expect(policyNotes(raised, dudley.strategy).map(({ policy, year }) => `${policy} ${year}`)).toEqual([
      "referendum 2023/24",
    ]);
    expect(raised.value("council-tax-rise", "2023/24").toFixed()).toBe("0.0964");
    expect(policyNotes(base, dudley.strategy)).toEqual([]);
  });
});

/** A strategy of a few lines: 100 of spending a year and resources that leave gaps of 2, 3 and 4 (£m) on a balance of 10. */
function small(minimum: string, more = "") {
  const reading = readStrategyText(`
format: 1
council: Example
authority: metropolitan district
title: Example
status: draft
dated: 2024-01-01
base year: 2024/25
years: [2025/26, 2026/27, 2027/28]
sources: { plan: { title: A plan } }
drivers:
  rise: { label: Rise, kind: growth, each year: 2%, status: published, source: plan, owner: Treasurer }
base-budget: { money: £m, effects: level, lines: { services: { label: Services, amounts: [100.0, 100.0, 100.0] } } }
resources: { money: £m, lines: { tax: { label: Tax, amounts: [98.0, 97.0, 96.0] } } }
${more}
funds:
  general-fund:
    label: General Fund
    kind: unallocated
    money: £m
    opening: { balance: 10.0, at: 2024/25 }
    minimum balance: ${minimum}
`);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems, null, 1));
  const worked = forecast(reading.model);
  return { worked, notes: policyNotes(worked, reading.strategy) };
}

const minimums = ({ worked }: ReturnType<typeof small>) =>
  worked.model.forecastYears.map((year) => worked.value("general-fund-minimum-balance", year).toFixed());

describe("a minimum balance", () => {
  it("that is an amount is the same every year; the breach is said with its year", () => {
    const result = small("{ amount: 6.0 }");
    expect(minimums(result)).toEqual(["6000000", "6000000", "6000000"]);
    // The balance is 8, 5 and 1.
    expect(result.notes.map(({ words }) => words)).toEqual([
      "The General Fund is £1.0m below its minimum of £6.0m at 31 March 2027.",
      "The General Fund is £5.0m below its minimum of £6.0m at 31 March 2028.",
    ]);
  });

  it("that is a share follows its line, and the greater of two is the greater", () => {
    expect(minimums(small("{ share: 5%, of: total-resources }"))).toEqual(["4900000", "4850000", "4800000"]);
    const greater = small("{ greater of: [{ amount: 4.85 }, { share: 5%, of: total-resources }] }");
    expect(minimums(greater)).toEqual(["4900000", "4850000", "4850000"]);
  });

  it("that is a path has an amount for each year", () => {
    expect(minimums(small("{ path: { 2025/26: 3.0, 2026/27: 4.0, 2027/28: 5.0 } }"))).toEqual([
      "3000000",
      "4000000",
      "5000000",
    ]);
  });

  it("of a range notes a balance above its top, which is no breach", () => {
    const { notes } = small("{ amount: 0.5, up to: { amount: 6.0 } }");
    expect(notes.map(({ year, breach }) => `${year} ${breach}`)).toEqual(["2025/26 false"]);
  });

  it("that may be restored within two years is a breach only after them", () => {
    const { notes } = small("{ amount: 9.0, replenish within: 2 }");
    expect(notes.map(({ year, breach }) => `${year} ${breach}`)).toEqual([
      "2025/26 false",
      "2026/27 false",
      "2027/28 true",
    ]);
  });

  it("is never assumed: Dudley states none, and has no such line", () => {
    expect(dudley.model.lineNamed.has("general-fund-minimum-balance")).toBe(false);
  });
});

describe("a year whose balance is overdrawn", () => {
  it("is not balanced, and what nothing pays for is said", () => {
    const base = forecast(dudley.model);
    const changes = [{ target: "council-tax-rise", does: { kind: "set", to: "0" } as const }];
    const { forecast: frozen } = whatIf(base, [{ name: "freeze", label: "Freeze", changes }]);
    expect(policyNotes(frozen, dudley.strategy).map(({ words }) => words)).toEqual([
      "2024/25 is not balanced: £10.7m is paid for by nothing after the £4.4m brought forward is spent.",
    ]);
  });
});

describe("the charge at Band D", () => {
  it("is raised to the penny each year, and a rise is tested on it", () => {
    const { worked, notes } = small(
      "{ amount: 0.5 }",
      "council tax: { rise: rise, band d: 1450.51, referendum limit: { 2026/27: 2% } }",
    );
    // 1,450.51 × 1.02 = 1,479.5202; 1,479.52 × 1.02 = 1,509.1104
    expect(worked.value("band-d", "2025/26").toFixed()).toBe("1479.52");
    expect(worked.value("band-d", "2026/27").toFixed()).toBe("1509.11");
    // 1,509.11 is a hair less than 2% on 1,479.52, which would be 1,509.1104: lawful, though the rate says 2.00%.
    expect(notes).toEqual([]);
  });
});

describe("a rise of a charge that is not chosen", () => {
  // Windsor and Maidenhead, 2024/25: 1,223.11 to 1,284.14 is 4.990%, which two decimals of a per cent would call 4.99%.
  it.each([
    ["1284.14", []],
    ["1284.26", []],
    ["1284.27", ["2025/26"]],
  ])("is tested in exact pence: £1,223.11 to £%s", (after, breaches) => {
    const { notes } = small(
      "{ amount: 0.5 }",
      `council tax: { band d: { 2024/25: 1223.11, 2025/26: ${after}, 2026/27: ${after}, 2027/28: ${after} }, referendum limit: { 2025/26: 5% } }`,
    );
    expect(notes.filter(({ policy }) => policy === "referendum").map(({ year }) => year)).toEqual(breaches);
  });

  it("is said as a rate and in pounds", () => {
    const { notes } = small(
      "{ amount: 0.5 }",
      "council tax: { band d: { 2024/25: 1000.00, 2025/26: 1060.00, 2026/27: 1060.00, 2027/28: 1060.00 }, referendum limit: { 2025/26: 5% } }",
    );
    expect(notes.map(({ words }) => words)).toContain(
      "A council tax rise of 6.00% in 2025/26 (£1000.00 to £1060.00 at Band D) would need a referendum: the limit that the strategy assumes is a rise of less than 5.00%.",
    );
  });

  it("adds the social care precept to the rise where it is a rate of its own", () => {
    const { notes } = small(
      "{ amount: 0.5 }",
      "council tax: { rise: rise, band d: 1000.00, social care precept: { rise: rise }, referendum limit: { 2025/26: 4% } }",
    );
    expect(notes.map(({ words }) => words)).toContain(
      "A council tax rise of 4.00% in 2025/26 (£1000.00 to £1040.00 at Band D) would need a referendum: the limit that the strategy assumes is a rise of less than 4.00%.",
    );
  });
});
