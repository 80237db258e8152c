import { describe, expect, it } from "vitest";
import { decimal, zero } from "../../src/meaning/decimal.ts";
import type { CastingResult } from "../../src/printed/castings.ts";
import { poundsIn, readPrintedCell } from "../../src/printed/printed-cell.ts";
import { dudley, printedCell, dudleyReconciled as result } from "../golden/dudley.ts";

const { printed, years } = dudley;

const millions = (line: string, year: string) => dudley.forecast.value(line, year).dividedBy(1_000_000).toString();

/** A printed figure in the unit of its table; a dash or a blank is nil. */
function figure(table: string, row: string, column: string) {
  const cell = readPrintedCell(printedCell(table, row, column));
  return cell.kind === "figure" ? cell.value : zero;
}

describe("Dudley's printed figures held against the model", () => {
  const count = (kind: string, inGrant: boolean) =>
    result.figures.filter((cell) => cell.kind === kind && (cell.table === "dsg") === inGrant).length;

  it("are 644 figures and 3 dashes in the report, and 13 and 2 in the special needs report", () => {
    expect([count("figure", false), count("dash", false)]).toEqual([644, 3]);
    expect([count("figure", true), count("dash", true)]).toEqual([13, 2]);
  });

  it("are all modelled", () => {
    expect(result.figures.filter(({ verdict }) => verdict === "not modelled")).toEqual([]);
  });

  it("nowhere differ, and nothing is found that the report is not known for", () => {
    expect(result.figures.filter(({ verdict }) => verdict === "differs")).toEqual([]);
    expect(result.findings.filter(({ unexpected }) => unexpected)).toEqual([]);
    expect(result.agrees).toBe(true);
  });

  /** The only cells that are no rounding of their own appendix, each with why it was printed so. */
  const notExact = {
    // R1: 1,630 is 1.6, but the column would make 19.8 and the total is 19.9.
    "paragraph-25/digital-commercial-and-customer-services/2022/23": "1.7 forced",
    // R2: 1,840 is 1.8, but the column would make 19.9 and the total is 20.0.
    "paragraph-25/public-realm/2023/24": "1.9 forced",
    // R3: 840 is 0.8, but the column would make 20.1 and the total is 20.2.
    "paragraph-25/regeneration-and-enterprise/2024/25": "0.9 forced",
    // R4 and R5: 40 is 0.0; printed 0.1 in every year, which R7 and R8 give back.
    "paragraph-26/chief-executive/2022/23": "0.1 forced",
    "paragraph-26/chief-executive/2023/24": "0.1 forced",
    // R6: 40 is 0.0, but the column would make 5.9 and the total is 6.0.
    "paragraph-26/chief-executive/2024/25": "0.1 forced",
    // R7 and R8: 250 is exactly half way, and printed down.
    "paragraph-26/housing-and-community/2022/23": "0.2 rounding",
    "paragraph-26/housing-and-community/2023/24": "0.2 rounding",
  };

  it("are exact but for eight cells, six forced so that columns add up and two halves printed down", () => {
    const found = result.figures
      .filter(({ verdict }) => verdict !== "exact")
      .map(({ table, row, column, printed: text, verdict }) => [`${table}/${row}/${column}`, `${text} ${verdict}`]);
    expect(Object.fromEntries(found)).toEqual(notExact);
  });

  it("that were entered are counted apart from those that were worked out", () => {
    const counts = (entered: boolean) => {
      const own = result.figures.filter((cell) => cell.entered === entered);
      const of = (verdict: string) => own.filter((cell) => cell.verdict === verdict).length;
      return { all: own.length, exact: of("exact"), rounding: of("rounding"), forced: of("forced") };
    };
    expect(counts(false)).toEqual({ all: 221, exact: 213, rounding: 2, forced: 6 });
    expect(counts(true)).toEqual({ all: 441, exact: 441, rounding: 0, forced: 0 });
  });

  it("are counted as entered in one total, with which a balance opens: every other total of a table is worked out", () => {
    const totals = new Set(
      printed.tables.flatMap((table) => table.castings.map(({ total }) => `${table.id}/${total}`)),
    );
    const entered = result.figures.filter((cell) => cell.entered && totals.has(`${cell.table}/${cell.row}`));
    // The reserve brought forward opens with the balance that the strategy was given.
    expect(entered.map(({ table, row, column }) => `${table}/${row}/${column}`)).toEqual([
      "paragraph-28/reserve-brought-forward/2022/23",
    ]);
  });

  it("leave one unknown out, and hold a blank against nil only where its table says that a blank is nil", () => {
    expect(
      result.otherCells.map(
        ({ table, row, column, kind, verdict }) => `${table}/${row}/${column}: ${kind}, ${verdict}`,
      ),
    ).toEqual([
      "paragraph-10/outturn-2020-21/original-budget: blank, not modelled",
      "paragraph-10/council-decision/original-budget: blank, not modelled",
      "paragraph-10/forecast-outturn/original-budget: blank, not modelled",
      "paragraph-29/collection-fund-business-rates/2024/25: blank, exact",
      "paragraph-29/business-rate-grant-reserve/2023/24: blank, exact",
      "paragraph-29/business-rate-grant-reserve/2024/25: blank, exact",
      "appendix-a/ccg-hospital-discharge/amount: unknown, not modelled",
    ]);
  });
});

describe("the sums in Dudley's print", () => {
  const down = (castings: readonly CastingResult[]) => castings.filter(({ direction }) => direction === "down").length;

  it("are 149, and every one is exact", () => {
    expect(result.castings.length).toBe(149);
    expect(result.castings.filter(({ outcome }) => outcome !== "exact")).toEqual([]);
    expect([down(result.castings), result.castings.length - down(result.castings)]).toEqual([110, 39]);
  });

  it("agree between tables and text but for four, each of them known", () => {
    const outcomes = result.agreements.map(({ outcome }) => outcome);
    expect([outcomes.length, outcomes.filter((outcome) => outcome === "exact").length]).toEqual([49, 43]);
    expect(result.agreements.filter(({ outcome }) => outcome === "rounding").map(({ id }) => id)).toEqual([
      "high-needs-allocation",
      "central-school-services-allocation",
    ]);
    const differing = result.agreements.filter(({ outcome }) => outcome === "differs");
    expect(differing.map(({ id, residual, known }) => `${known} ${id}: ${residual}`)).toEqual([
      "I2 section-31-grant-in-the-grant-reserve: 200000",
      "I1 high-needs-deficit-in-paragraph-9: -2757000",
      "I1 schools-grant-deficit-in-paragraph-9: 87000",
      "I6 savings-that-became-pressures: 60000",
    ]);
  });
});

describe("the cross-references of Dudley's report", () => {
  it("are stale in seven places, each of them known: the paragraphs were renumbered and the references were not", () => {
    const stale = result.references.filter(({ outcome }) => outcome === "stale");
    expect(stale.map(({ known, place, says, is }) => `${known} ${place}: ${says}, is ${is}`)).toEqual([
      "I11 paragraph 29 table, row Base Budget Forecast: paragraph 26, is paragraph 24",
      "I11 paragraph 29 table, row Additional spending: paragraph 27, is paragraph 25",
      "I11 paragraph 29 table, row Savings: paragraph 28, is paragraph 26",
      "I12 paragraph 24 note 2: paragraph 28, is paragraph 25",
      "I13 paragraph 42: paragraph 33, is paragraph 31",
      "I14 paragraph 51: paragraph 27, is paragraph 25",
      "I15 paragraph 52: paragraph 28, is paragraph 26",
    ]);
    expect(result.references.length - stale.length).toBe(11);
  });
});

describe("what is known of Dudley's report", () => {
  it("is thirty-four inconsistencies, of which the checks see thirteen for themselves", () => {
    expect(result.findings.map(({ id }) => id)).toEqual(Array.from({ length: 34 }, (_, index) => `I${index + 1}`));
    const seen = result.findings.filter((finding) => finding.seen).map(({ id, seenBy }) => `${id} ${seenBy}`);
    expect(seen).toEqual([
      "I1 agreement",
      "I2 agreement",
      "I3 verdict",
      "I4 verdict",
      "I5 verdict",
      "I6 agreement",
      "I7 inference",
      "I8 inference",
      "I11 reference",
      "I12 reference",
      "I13 reference",
      "I14 reference",
      "I15 reference",
    ]);
  });
});

describe("Dudley's forecast from its parts", () => {
  const row = (line: string) => years.map((year) => millions(line, year));

  it("has a surplus of 1.79, then gaps of 9.39 and 2.28", () => {
    expect(row("budget-gap")).toEqual(["-1.79", "9.39", "2.28"]);
  });

  it("has balances of 26.19, 16.8 and 14.52", () => {
    expect(row("general-fund-carried-forward")).toEqual(["26.19", "16.8", "14.52"]);
  });

  it("has a Public Health reserve of 1.5, 0.8 and 0.4", () => {
    expect(row("public-health-carried-forward")).toEqual(["1.5", "0.8", "0.4"]);
  });

  it("has an underlying gap of 8.11, 7.29 and 2.28 without one-off resources of 9.9, -2.1 and 0", () => {
    expect(row("one-off-resources")).toEqual(["9.9", "-2.1", "0"]);
    expect(row("underlying-gap")).toEqual(["8.11", "7.29", "2.28"]);
  });

  it("draws £14.38m from reserves, printed £14.4m, between 1 April 2021 (28.9) and 31 March 2025", () => {
    const opening = dudley.forecast.value("general-fund-brought-forward", "2021/22");
    const closing = dudley.forecast.value("general-fund-carried-forward", "2024/25");
    expect([opening.toString(), opening.minus(closing).toString()]).toEqual(["28900000", "14380000"]);
    expect(printed.textFigures.find(({ id }) => id === "paragraph-37-fall")?.printed).toBe("14.4");
  });

  it("empties the Business Rate Grant reserve in the first year", () => {
    expect(row("business-rate-grant-reserve-carried-forward")).toEqual(["0", "0", "0"]);
  });
});

describe("figures added up here from the printed items alone", () => {
  /** The totals of an appendix as the report itself states them in thousands of pounds, by directorate and year. */
  const stated = {
    d: {
      "adult-social-care": ["10390", "12330", "12330"],
      "childrens-services": ["1540", "1540", "1540"],
      "chief-executive": ["400", "420", "350"],
      "finance-and-legal": ["630", "630", "630"],
      "digital-commercial-and-customer-services": ["1630", "1550", "1510"],
      "regeneration-and-enterprise": ["1030", "820", "840"],
      "housing-and-community": ["780", "850", "920"],
      "public-realm": ["3480", "1840", "2080"],
    },
    e: {
      "adult-social-care": ["470", "630", "630"],
      "childrens-services": ["800", "800", "800"],
      "chief-executive": ["40", "40", "40"],
      "digital-commercial-and-customer-services": ["0", "0", "120"],
      "regeneration-and-enterprise": ["310", "670", "1920"],
      "housing-and-community": ["250", "250", "610"],
      "public-realm": ["1900", "1900", "1900"],
    },
  } as const;

  const chapter = { d: "additional-spending", e: "savings" } as const;
  const grand = { d: ["19880", "19980", "20200"], e: ["3770", "4290", "6020"] } as const;

  for (const appendix of ["d", "e"] as const) {
    it(`make the directorate totals of Appendix ${appendix.toUpperCase()}, and so does the model`, () => {
      const whole = years.map(() => zero);
      for (const [directorate, totals] of Object.entries(stated[appendix])) {
        const table = printed.tables.find(({ id }) => id === `appendix-${appendix}-${directorate}`);
        years.forEach((year, index) => {
          const items = (table?.rows ?? []).filter(({ key }) => key !== "total");
          const sum = items.reduce((total, { key }) => total.plus(figure(table?.id ?? "", key, year)), zero);
          expect(`${directorate} ${year} ${sum}`).toBe(`${directorate} ${year} ${totals[index]}`);
          const model = dudley.forecast.value(`${chapter[appendix]}.${directorate}`, year);
          expect(model.toString()).toBe(sum.times(1000).toString());
          whole[index] = (whole[index] ?? zero).plus(sum);
        });
      }
      expect(whole.map((total) => total.toString())).toEqual(grand[appendix]);
    });
  }

  it("make the summary: base 265.6, spending 19.88, savings 3.77, resources 283.5, a surplus of 1.79 in 2022/23", () => {
    for (const year of years) {
      const base = figure("paragraph-24", "base-budget-forecast", year).times(1000);
      const spending = printed.tables
        .filter(({ id }) => id.startsWith("appendix-d-"))
        .reduce((sum, { id }) => sum.plus(figure(id, "total", year)), zero);
      const savings = printed.tables
        .filter(({ id }) => id.startsWith("appendix-e-"))
        .reduce((sum, { id }) => sum.plus(figure(id, "total", year)), zero);
      const resources = figure("paragraph-29", "total-resources", year).times(1000);
      const gap = base.plus(spending).minus(savings).minus(resources).times(1000);
      expect(`${year} ${dudley.forecast.value("budget-gap", year)}`).toBe(`${year} ${gap}`);
    }
  });

  it("make the 14.4 of paragraph 37: 28.9 in paragraph 10 less 14.5 in paragraph 29", () => {
    const fall = figure("paragraph-10", "balance-at-31-march-2021", "latest-position").minus(
      figure("paragraph-29", "balances-carried-forward", "2024/25"),
    );
    expect(fall.toString()).toBe("14.4");
  });

  it("make the 470 of Appendix C that became pressures, 60 more than Appendix D makes good", () => {
    const pressures = ["invoice-processing", "hospital-avoidance-placements", "residential-placement-budget"];
    const sum = pressures.reduce((total, row) => total.plus(figure("appendix-c", row, "amount")), zero);
    expect(sum.toString()).toBe("470");
  });

  it("make the Dedicated Schools Grant's deficit of 18.813, which paragraph 9 prints as 18.9", () => {
    const blocks = ["schools", "high-needs", "early-years", "central-school-services"];
    const sum = blocks.reduce((total, block) => total.plus(figure("dsg", block, "forecast")), zero);
    expect(sum.toString()).toBe("18.813");
    expect(dudley.forecast.value("dedicated-schools-grant.forecast", "2021/22").toString()).toBe(
      sum.times(poundsIn("£m")).toString(),
    );
    expect(sum.toDecimalPlaces(1).equals(decimal("18.9"))).toBe(false);
  });
});
