import { describe, expect, it } from "vitest";
import { readStrategy } from "../../src/input/read-strategy.ts";
import { problemInWords } from "../../src/model/problem.ts";
import type { Strategy } from "../../src/strategy/strategy.ts";
import { readStrategyText } from "../../src/yaml.ts";
import { mistakenText, saidOf } from "../invalid/case.ts";
import { small } from "../lines/strategies.ts";

type Edits = readonly (readonly [from: string, to: string])[];

const edited = (edits: Edits) => mistakenText({ mistake: "none", in: "strategy", edits, says: [] });

/** What is said of the example council's strategy with something else in it. */
const said = (...edits: Edits) => saidOf("strategy", edited(edits));

function read(...edits: Edits): Strategy {
  const reading = readStrategyText(edited(edits));
  if (!reading.ok) throw new Error(reading.problems.map(problemInWords).join("\n"));
  return reading.strategy;
}

const games = "games: { label: Games, amounts: [500, 0], recurrence: one-off }";
const placements = "placements: { label: Placements, amounts: [350, 350] }";
const road = "borrowed: { 2022/23: 2.0 }";
const working = (body: string) =>
  ["funds:\n  general-fund:", `workings: { line: { label: Line, ${body} } }\nfunds:\n  general-fund:`] as const;

describe("what is no mistake", () => {
  it("is a one-off that the year after takes back, where figures are changes on the year before", () => {
    for (const effects of ["incremental", "level then incremental"])
      expect(
        said([games, `games: { label: Games, amounts: [500, -500], effects: ${effects}, recurrence: one-off }`]),
      ).toEqual([]);
  });

  it("is a proposal that recurs and has no amount yet in any year", () => {
    expect(said([placements, "placements: { label: Placements, amounts: [0, 0], recurrence: recurring }"])).toEqual([]);
  });

  it("is a base budget of whole amounts without the budget of the base year, though a row of it is a difference", () => {
    const row = ["amounts: { 2023/24: 1.0 }", "amounts: { 2023/24: 1.0 }, effects: cumulative"] as const;
    for (const effects of ["level", "level then incremental"])
      expect(said(["effects: cumulative\n  opening: 271.3", `effects: ${effects}`], row)).toEqual([]);
    expect(said(["  effects: cumulative\n  opening: 271.3\n", ""], row)).toEqual([]);
  });

  it("is a chapter of levies, or of sums set aside, of which none says what the base budget holds", () => {
    expect(said(["rise: pay-award, in the base: 13.1", "amounts: 13.5"])).toEqual([]);
    expect(
      said(["amounts: 3.0, in the base: 3.5 } }", "amounts: 3.0 }, prices: { label: Prices, amounts: 1.0 } }"]),
    ).toEqual([]);
  });

  it("is a one-off grant that rises until the year in which it ends, where that is the first", () => {
    const grant =
      "lower: { label: Lower tier, ring-fenced: no, base year: 1, rise: pay-award, ends: 2022/23, recurrence: one-off }";
    expect(
      said(["funds:\n  general-fund", `grants:\n  money: £m\n  lines:\n    ${grant}\nfunds:\n  general-fund`]),
    ).toEqual([]);
  });

  it("is spending in the last year of the forecast, whose charge falls after it", () => {
    const { treasury } = read([road, "borrowed: { 2023/24: 2.0 }"]);
    expect(treasury?.assets[1]?.borrowed.values).toEqual({ "2023/24": "2000000" });
  });
});

describe("a strategy", () => {
  it("calls its sections what officers call them, where it says nothing else", () => {
    const { baseBudget, resources, additionalSpending, savings } = read();
    expect([baseBudget, resources, additionalSpending, savings].map((section) => section?.label)).toEqual([
      "Base budget forecast",
      "Total resources",
      "Additional spending",
      "Savings",
    ]);
  });

  it("has its sources by name, with a date and an address where they have one", () => {
    expect(read().sources).toEqual({ report: { title: "Cabinet report" } });
    const told = "{ title: Cabinet report, date: 2021-12-15, address: 'https://example.org/report' }";
    expect(read(["{ title: Cabinet report }", told]).sources).toEqual({
      report: { title: "Cabinet report", date: "2021-12-15", address: "https://example.org/report" },
    });
  });

  it("has its risks, and names the file of its printed tables", () => {
    expect(read().risksOutsideTheFigures.map(({ name }) => name)).toEqual(["grant-deficit"]);
    expect(read(["format: 1\n", "format: 1\nprinted tables: tables.yaml\n"]).printedTables).toBe("tables.yaml");
  });
});

describe("the outturn of the year under way", () => {
  const { outturn } = read();

  it("is as precise as the least precise of its figures", () => {
    expect(outturn?.resolution).toBe("100000");
    expect(read(["budget: 102.2", "budget: 102"]).outturn?.resolution).toBe("1000000");
    expect(read(["variance: { covid: 2.7 }", "variance: { covid: 3 }"]).outturn?.resolution).toBe("1000000");
    expect(read(["budget: 263.0", "budget: 263"]).outturn?.resolution).toBe("1000000");
  });

  it("has nothing of a cause that a service does not mention", () => {
    expect(outturn?.services[0]?.variance).toEqual({ covid: "2700000", other: "0" });
  });

  it("has its funding as a row called the total", () => {
    expect(outturn?.funding).toEqual({
      name: "total-funding",
      label: "Funding",
      budget: "263000000",
      variance: { covid: "2000000", other: "600000" },
    });
  });
});

describe("a section", () => {
  it("has an opening that was taken from where the section was", () => {
    expect(read().baseBudget?.opening).toEqual({
      amount: "271300000",
      resolution: "100000",
      origin: { source: "report", place: "" },
    });
  });

  it("of savings is called what the council calls it, and was entered from the table that it names", () => {
    const { savings } = read([
      "savings:\n  money: £000",
      "savings:\n  label: Efficiencies\n  table: b-2\n  money: £000",
    ]);
    expect([savings?.label, savings?.enteredFrom]).toEqual(["Efficiencies", "b-2"]);
    expect(read().savings?.label).toBe("Savings");
  });
});

describe("a working", () => {
  const readWorking = (body: string) => read(working(body)).workings[0];

  it("is shown in the summary by yes and by true, and by nothing else", () => {
    const shown = (says: string) => readWorking(`add: [budget-gap], in summary: ${says}`)?.showsInSummary;
    expect(["yes", "true", "no", "false"].map(shown)).toEqual([true, true, false, false]);
  });

  it("of one year goes from it to it", () => {
    expect(readWorking("add: [budget-gap], years: [2022/23]")?.years).toEqual({ from: "2022/23", to: "2022/23" });
  });

  it("has earlier figures in its own unit of money where it is in pounds, and as they stand where it counts something else", () => {
    const earlier = (body: string) => readWorking(`last year: line, before: { 2021/22: 5 }, ${body}`)?.given;
    expect(earlier("money: £m")).toEqual({ "2021/22": "5000000" });
    expect(earlier("money: £m, unit: dwellings")).toEqual({ "2021/22": "5" });
    expect(earlier("unit: dwellings")).toEqual({ "2021/22": "5" });
  });
});

describe("treasury", () => {
  it("has an asset of the standing that the council gives it, published where it says nothing", () => {
    const [roof, other] = read([road, `${road}, status: judgement`]).treasury?.assets ?? [];
    expect([roof?.status, other?.status]).toEqual(["published", "judgement"]);
  });

  it("charges equal instalments without a rate, and an annuity at its own", () => {
    const [roof, other] = read().treasury?.assets ?? [];
    expect([roof?.method, other?.method]).toEqual([{ kind: "annuity", rate: "0.04" }, { kind: "equal instalments" }]);
  });
});

describe("the gap of the base year", () => {
  const gap = (says: string) => read(["council tax: {", `budget gap: { ${says} }\ncouncil tax: {`]).gapInTheBaseYear;

  it("is in the money stated, as precise as it is written, and from where it was taken", () => {
    expect(gap("in the base year: 1.5, money: £m, source: report")).toEqual({
      amount: "1500000",
      resolution: "100000",
      origin: { source: "report", place: "" },
    });
  });

  it("needs no money where it is nought, and need not be stated", () => {
    expect(gap("in the base year: 0")).toEqual({ amount: "0", resolution: "1" });
    expect(gap("met by: balances")).toBeUndefined();
  });

  it("needs no fund where only what it was is stated", () => {
    const reading = readStrategy(small({ funds: {}, "budget gap": { "in the base year": "1", money: "£" } }));
    expect(reading.ok && reading.strategy.gapInTheBaseYear?.amount).toBe("1");
  });

  it("is one where there are spending and resources, or a walk of the deficit, and then a line may balance it", () => {
    const lines = { row: { label: "A row", amounts: ["10", "10", "10"] } };
    const chapter = { money: "£", effects: "level", lines };
    const directorates = {
      parks: { label: "Parks", proposals: { gates: { label: "Gates", amounts: ["1", "1", "1"] } } },
    };
    const proposals = { money: "£", directorates };
    const told = (chapters: Readonly<Record<string, unknown>>) => {
      const {
        resources: _,
        "base-budget": __,
        ...rest
      } = small({
        funds: {},
        balancing: { found: { label: "To find", by: "savings", in: ["2022/23"] } },
      }) as Readonly<Record<string, unknown>>;
      const reading = readStrategy({ ...rest, ...chapters });
      return reading.ok ? [] : reading.problems.map(({ code }) => code);
    };
    const resources = { money: "£", lines: { tax: { label: "Tax", amounts: ["9", "9", "9"] } } };
    for (const spends of [{ "base-budget": chapter }, { "additional-spending": proposals }, { savings: proposals }]) {
      expect(told({ ...spends, resources })).toEqual([]);
      expect(told(spends)).toContain("balancing");
    }
    expect(told({ "deficit walk": chapter })).toEqual([]);
    expect(told({ resources })).toContain("balancing");
    // A walk beside either half is a second gap.
    expect(told({ "deficit walk": chapter, resources })).toContain("deficit-walk");
    const other = { ...chapter, lines: { other: lines.row } };
    expect(told({ "deficit walk": chapter, "base-budget": other })).toContain("deficit-walk");
  });

  it("is met by nothing where no fund takes it, which is no mistake", () => {
    const reading = readStrategy(small({ funds: {}, "budget gap": { "met by": "nothing" } }));
    expect(reading.ok && [reading.strategy.gapMetBy, reading.warnings]).toEqual(["nothing", []]);
  });
});

describe("a grant that does not say whether it recurs", () => {
  const recurrence = (...says: readonly string[]) =>
    says.map((more) => {
      const lines = `lower: { label: Lower tier, ring-fenced: no, amounts: [1, 0]${more} }\n    upper: { label: Upper tier, ring-fenced: no, amounts: [1, 2] }`;
      const { grants } = read([
        "funds:\n  general-fund",
        `grants:\n  money: £m\n  lines:\n    ${lines}\nfunds:\n  general-fund`,
      ]);
      return grants?.register[0]?.recurrence;
    });

  it("recurs, unless it ends before the strategy does and goes on in no other", () => {
    expect(recurrence("", ", ends: 2023/24", ", ends: 2022/23", ", ends: 2022/23, rolled into: upper")).toEqual([
      "recurring",
      "recurring",
      "time-limited",
      "recurring",
    ]);
    expect(recurrence(", ends: 2022/23, recurrence: one-off", ", recurrence: one-off")).toEqual(["one-off", "one-off"]);
  });
});

describe("spending power", () => {
  it("may be made of the New Homes Bonus and of any grant of the register", () => {
    const chapter = `grants:
  money: £m
  new homes bonus: { stock: 30000, growth: 300, national band d: 2000, share: 80% }
  lines: { lower: { label: Lower tier, ring-fenced: no, amounts: [1, 1] } }
  core spending power: { assumed council tax: [1, 2], grants: [new-homes-bonus, lower] }
funds:
  general-fund`;
    expect(read(["funds:\n  general-fund", chapter]).grants?.coreSpendingPower?.grants).toEqual([
      "new-homes-bonus",
      "lower",
    ]);
  });
});

describe("a levy", () => {
  it("is of the standing that the council gives it, published where it says nothing", () => {
    const standing = (more: string) =>
      read(["in the base: 13.1 }", `in the base: 13.1${more} }`]).levies?.bodies[0]?.status;
    expect([standing(""), standing(", status: judgement")]).toEqual(["published", "judgement"]);
  });
});

describe("the tables of one year", () => {
  const funding = (grants: string, more = "") =>
    read([
      "in-year funding: { year: 2021/22, money: £m, grants: { covid-grant: { label: Covid grant, amount: TBC, ring-fenced: no } } }",
      `in-year funding: { year: 2021/22, money: £m${more}, grants: { ${grants} } }`,
    ]).inYearFunding;

  it("of funding have grants of an amount, and grants of none yet, which do not count for how precise they are", () => {
    const two = funding(
      "known: { label: Known, amount: 3, ring-fenced: no }, other: { label: Other, amount: TBC, ring-fenced: no }",
    );
    expect(two?.grants.map(({ amount }) => amount)).toEqual(["3000000", "unknown"]);
    expect(two?.resolution).toBe("1000000");
    expect(funding("known: { label: Known, amount: 3.25, ring-fenced: no }")?.resolution).toBe("10000");
  });

  it("of funding are ring-fenced by yes and by true, and by nothing else", () => {
    const ringFenced = (says: string) =>
      funding(`known: { label: Known, amount: 3, ring-fenced: ${says} }`)?.grants[0]?.ringFenced;
    expect(["yes", "true", "no", "false"].map(ringFenced)).toEqual([true, true, false, false]);
  });

  it("of funding are called what the council calls them, or grants announced for the year", () => {
    const grant = "known: { label: Known, amount: 3, ring-fenced: no }";
    expect(funding(grant)?.label).toBe("Grants announced for the year");
    expect(funding(grant, ", label: Late grants")?.label).toBe("Late grants");
  });
});

describe("other tables of one year", () => {
  const beside = (chapter: string) => read(["funds:\n  general-fund:", `${chapter}\nfunds:\n  general-fund:`]);

  it("of the schools grant are as precise as the least precise of the budget, the deficit before and the deficit now", () => {
    const precision = (budget: string, before: string, now: string) =>
      beside(
        `dedicated schools grant: { year: 2021/22, money: £m, blocks: { high-needs: { label: High needs, budget: ${budget}, deficit brought forward: ${before}, forecast deficit: ${now} } } }`,
      ).dedicatedSchoolsGrant?.resolution;
    expect([
      precision("30.25", "5.25", "9.25"),
      precision("30", "5.25", "9.25"),
      precision("30.25", "5", "9.25"),
      precision("30.25", "5.25", "9"),
    ]).toEqual(["10000", "1000000", "1000000", "1000000"]);
  });
});

describe("a fund", () => {
  const decision = "amounts: { 2021/22: 0.7 }";
  const movements = (...edits: Edits) => read(...edits).funds[0]?.movements;

  it("is moved only in the years that have an amount: a year written as nil is as one that is left out", () => {
    const written = movements([decision, "amounts: { 2021/22: 0.7, 2022/23: 0.0 }"])?.[1];
    expect(written?.amounts).toEqual({ values: { "2021/22": "700000" }, resolution: "100000" });
    expect(movements([decision, "amounts: { 2021/22: 0.0 }"])?.[1]?.amounts).toEqual({ values: {}, resolution: "1" });
  });

  it("has a minimum to be built up again within so many years, where the policy says so", () => {
    const minimum = "minimum balance: { greater of: [";
    const within = (edits: Edits) => read(...edits).funds[0]?.minimumBalance;
    expect(within([[minimum, `minimum balance: { replenish within: 3, greater of: [`]])?.replenishWithin).toBe(3);
    expect(within([])).not.toHaveProperty("replenishWithin");
  });
});

describe("how earlier savings went", () => {
  it("is called what the council calls it, or delivery of earlier savings", () => {
    const chapter = (more: string) =>
      read([
        "funds:\n  general-fund:",
        `savings delivery: { ${more}year: 2021/22, money: £m, directorates: { adults: { label: Adults, savings: { contract: { label: Contract, amount: 0.09, status: implemented } } } } }\nfunds:\n  general-fund:`,
      ]).savingsDelivery?.label;
    expect([chapter(""), chapter("label: How it went, ")]).toEqual(["Delivery of earlier savings", "How it went"]);
  });
});
