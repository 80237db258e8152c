import { describe, expect, it } from "vitest";
import { forecast } from "../../src/forecast/forecast.ts";
import { problemInWords } from "../../src/model/problem.ts";
import { authorityKinds } from "../../src/new-strategy/authority-kinds.ts";
import { type NewStrategyRequest, newStrategy } from "../../src/new-strategy/new-strategy.ts";
import { authorityClass } from "../../src/policy/referendum-principles.ts";
import { summaryOf } from "../../src/report/summary.ts";
import { readPrintedTablesText, readScenariosText, readStrategyText } from "../../src/yaml.ts";

const asked: NewStrategyRequest = {
  council: "Exampleshire Council",
  authority: "unitary",
  baseYear: "2025/26",
  years: "4",
  dated: "2026-01-15",
};

/** The files of a request that is right. */
function filesOf(request: Partial<NewStrategyRequest> = {}): Readonly<Record<string, string>> {
  const made = newStrategy({ ...asked, ...request });
  if (!made.ok) throw new Error(made.problems.map(problemInWords).join("\n"));
  return made.files;
}

/** The strategy of a request, read back. */
function readBack(request: Partial<NewStrategyRequest> = {}) {
  const reading = readStrategyText(filesOf(request)["strategy.yaml"] ?? "");
  if (!reading.ok) throw new Error(reading.problems.map(problemInWords).join("\n"));
  return reading;
}

const resourcesOf = (authority: string) =>
  (readBack({ authority }).strategy.resources?.items ?? []).map((row) => row.name);
const kinds = authorityKinds.map(({ name }) => name);

describe.each(kinds)("a new strategy for a %s", (authority) => {
  it.each(["incremental", "cumulative", "level"])("can be worked out at once where columns are %s", (effects) => {
    for (const money of ["£m", "£000", "£"]) {
      const { model, warnings } = readBack({ authority, effects, money });
      // Each row that is still to be confirmed is named, and so is the balance; nothing else is amiss.
      expect([...new Set(warnings.map(({ code }) => code))].sort()).toEqual(["balance-not-stated", "to-be-confirmed"]);
      const cells = summaryOf(forecast(model)).rows.flatMap((row) => row.cells);
      expect(cells.length).toBeGreaterThan(40);
      expect(cells.filter(({ exact }) => !exact.isZero())).toEqual([]);
    }
  });

  it("holds no figure: only nil, 0% and the 100% of savings as planned", () => {
    const lines = (filesOf({ authority })["strategy.yaml"] ?? "").split("\n");
    const values = lines.filter((line) => !/^\s*#/.test(line)).map((line) => line.replace(/ #.*$/, ""));
    const figures = values
      .map((line) => line.replaceAll(/Section 31|20\d\d\/\d\d|2026-01-15|£000|£m|^format: 1$/g, ""))
      .flatMap((line) => line.match(/\d[\d.,]*%?/g) ?? []);
    expect([...new Set(figures)].sort()).toEqual(["0", "0%", "100%"]);
  });

  it("has files of printed tables and scenarios that can be read beside it", () => {
    const files = filesOf({ authority });
    const { model, strategy } = readBack({ authority });
    expect([strategy.printedTables, strategy.scenarios]).toEqual(["printed-tables.yaml", "scenarios.yaml"]);
    expect(readPrintedTablesText(files["printed-tables.yaml"] ?? "", model).ok).toBe(true);
    expect(readScenariosText(files["scenarios.yaml"] ?? "", model).ok).toBe(true);
  });
});

describe("what belongs to a kind of authority", () => {
  it("is an adult social care precept for those that run social care, and a Social Care Grant", () => {
    const withPrecept = kinds.filter((authority) =>
      readBack({ authority }).strategy.drivers.some(({ ofWhich }) =>
        ofWhich.some((one) => one.name === "adult-social-care"),
      ),
    );
    expect(withPrecept).toEqual(["county", "unitary", "metropolitan district", "London borough"]);
    expect(kinds.filter((authority) => resourcesOf(authority).includes("social-care-grant"))).toEqual(withPrecept);
    // The same ones to which the referendum principles with a social care part apply.
    expect(kinds.filter((authority) => authorityClass(authority) === "with social care")).toEqual(withPrecept);
    expect(authorityClass("shire district")).toBe("shire district");
  });

  it("is a tariff for a district, a top-up for a county and a fire authority, and neither for the police", () => {
    expect(resourcesOf("shire district")).toContain("tariff");
    expect(resourcesOf("county")).toContain("top-up");
    expect(resourcesOf("fire authority")).toContain("top-up");
    const police = resourcesOf("police and crime commissioner");
    expect(police).toContain("police-grant");
    expect(police.filter((name) => /business-rate|tariff|top-up/.test(name))).toEqual([]);
  });

  it("is New Homes Bonus for councils alone", () => {
    expect(kinds.filter((authority) => !resourcesOf(authority).includes("new-homes-bonus"))).toEqual([
      "fire authority",
      "police and crime commissioner",
    ]);
  });

  it("is told in its comments: who sends out the bills, and where parish precepts go", () => {
    const text = (authority: string) => (filesOf({ authority })["strategy.yaml"] ?? "").replaceAll(/\n\s*# /g, " ");
    expect(kinds.filter((authority) => text(authority).includes("Your council is the billing authority"))).toEqual([
      "shire district",
      "unitary",
      "metropolitan district",
      "London borough",
    ]);
    expect(kinds.filter((authority) => text(authority).includes("parish precepts"))).toEqual([
      "shire district",
      "unitary",
      "metropolitan district",
    ]);
    expect(text("London borough")).toContain("it also collects for the Greater London Authority");
    expect(text("fire authority")).toContain("There is one service");
  });
});

describe("the years of a new strategy", () => {
  it("begin just after the base year and are as many as asked for", () => {
    expect(readBack({ baseYear: "2025/26", years: "3" }).strategy.years).toEqual(["2026/27", "2027/28", "2028/29"]);
    expect(readBack({ baseYear: "2098/99", years: "2" }).strategy.years).toEqual(["2099/00", "2100/01"]);
  });
});

describe("a council's name", () => {
  it.each([
    "Bath: a council",
    'The "Old" Borough',
    "St Helens # 1",
    "null",
    "Yes",
    "Île-de-Wight",
    "King's Lynn & West Norfolk",
    "[x]",
    "- a",
    "tab\there",
  ])("comes back as it was given: %s", (council) => {
    expect(readBack({ council }).strategy.council).toBe(council.replaceAll("\t", " "));
  });
});

describe("a request that is wrong", () => {
  const said = (request: Partial<NewStrategyRequest>) => {
    const made = newStrategy({ ...asked, ...request });
    return made.ok ? [] : made.problems.map((problem) => `${problem.place.path[0]}: ${problemInWords(problem)}`);
  };

  it("hears which kinds of authority there are", () => {
    expect(said({ authority: "parish" })).toEqual([
      'authority: "parish" is not a kind of authority that a strategy can be begun for. The kind decides which chapters and grants belong in it, and which referendum principles apply. The kinds are: shire district, county, unitary, metropolitan district, London borough, fire authority, police and crime commissioner.',
    ]);
    expect(said({ authority: "metropolitan distrct" })[0]).toContain('Did you mean "metropolitan district"');
  });

  it("hears everything at once", () => {
    expect(
      said({
        council: " ",
        authority: "x",
        baseYear: "2025/27",
        years: "0",
        money: "£bn",
        effects: "net",
        dated: "today",
      }).map((text) => text.split(":")[0]),
    ).toEqual(["council", "authority", "base-year", "years", "money", "effects", "dated"]);
  });

  it("hears of a forecast longer than any council's", () => {
    expect(said({ years: "21" })).toEqual([
      'years: "21" is not a number of years to forecast. Give a whole number from 1 to 20.',
    ]);
  });
});
