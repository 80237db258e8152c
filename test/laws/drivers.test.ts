import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecast } from "../../src/forecast/forecast.ts";
import { decimal } from "../../src/meaning/decimal.ts";
import { differences, withFigures } from "../arbitrary/models.ts";
import { type ItemDocument, strategyDocuments, strategyFrom, type WholeDocument } from "../arbitrary/strategies.ts";
import { effectOf } from "./worked-by-hand.ts";

/** Every row of a document with the name of its line and the section that says how it is measured. */
function rowsOf(document: WholeDocument) {
  const rows: {
    line: string;
    item: ItemDocument;
    section: { money: "£m" | "£000" | "£"; effects?: string | undefined };
  }[] = [];
  for (const section of [document["base-budget"], document.resources])
    for (const [line, item] of Object.entries(section.lines)) rows.push({ line, item, section });
  for (const chapter of ["additional-spending", "savings"] as const) {
    const section = document[chapter];
    for (const [directorate, { proposals }] of Object.entries(section?.directorates ?? {}))
      for (const [name, item] of Object.entries(proposals))
        if (section !== undefined) rows.push({ line: `${chapter}.${directorate}.${name}`, item, section });
  }
  for (const [fund, { money, spending, income }] of Object.entries(document.funds))
    for (const [name, item] of Object.entries({ ...spending, ...income }))
      rows.push({ line: `${fund}.${name}`, item, section: { money } });
  return rows;
}

const answersToADriver = (item: ItemDocument) =>
  item["grows with"] !== undefined || item["moves with"] !== undefined || item["in proportion to"] !== undefined;

const documentsWithDrivers = strategyDocuments.filter((document) =>
  rowsOf(document).some(({ item }) => answersToADriver(item)),
);

describe("lines that answer to drivers", () => {
  it("reproduce their published amounts exactly, whatever rates were published", () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(documentsWithDrivers, (document) => {
        const answer = forecast(strategyFrom(document).model);
        for (const { line, item, section } of rowsOf(document)) {
          if (!answersToADriver(item)) continue;
          for (const key of Object.keys(item)) met.add(key);
          for (const [year, figure] of Object.entries(effectOf(item, document, section)))
            expect(`${line} ${year} ${answer.value(line, year)}`).toBe(`${line} ${year} ${figure}`);
        }
      }),
      { numRuns: 100 },
    );
    for (const response of ["grows with", "moves with", "in proportion to"]) expect(met).toContain(response);
  });

  it("reproduce a published amount exactly when eight years of fine rates carry it", () => {
    const { model } = strategyFrom(feesInProportion("2.999%", 8));
    expect(forecast(model).value("fees", "2029/30").toString()).toBe("7077882123456.789");
  });

  it("cannot be in proportion to an uplift that was published as nought", () => {
    expect(() => forecast(strategyFrom(feesInProportion("0%", 8)).model)).toThrow(/The document was refused/);
  });

  it("a change to one year of a driver leaves every earlier year identical", () => {
    let moved = 0;
    fc.assert(
      fc.property(
        documentsWithDrivers,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: -50, max: 50 }),
        (document, which, when, points) => {
          const { model } = strategyFrom(document);
          const drivers = model.lines.filter((line) => line.kind === "given" && line.role === "driver");
          const driver = drivers[which % drivers.length];
          if (driver?.kind !== "given") throw new Error("A document with drivers has a driver.");
          const years = Object.keys(driver.values);
          const changed = years[when % years.length] as string;
          const after = withFigures(model, driver.name, (year, rate) =>
            year === changed
              ? decimal(rate)
                  .plus(decimal(String(points)).dividedBy(1000))
                  .toString()
              : rate,
          );
          const differing = differences(forecast(model), forecast(after));
          moved += differing.filter(({ line }) => line.unit === "pounds").length;
          expect(differing.filter(({ year }) => year < changed)).toEqual([]);
          // Its rates of the other years stay as they were.
          expect(differing.filter(({ line, year }) => line.name === driver.name && year !== changed)).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
    expect(moved).toBeGreaterThan(0);
  });

  it("a change to a driver changes no line that is not worked out from it", () => {
    fc.assert(
      fc.property(documentsWithDrivers, (document) => {
        const { model } = strategyFrom(document);
        const still = rowsOf(document).filter(({ item }) => !answersToADriver(item));
        const changed = model.lines
          .filter((line) => line.kind === "given" && line.role === "driver")
          .reduce(
            (one, line) => withFigures(one, line.name, (_, rate) => decimal(rate).plus("0.01").toString()),
            model,
          );
        const differing = new Set(differences(forecast(model), forecast(changed)).map(({ line }) => line.name));
        expect(still.filter(({ line }) => differing.has(line)).map(({ line }) => line)).toEqual([]);
        expect([...differing].filter((name) => name.endsWith(".published"))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

function feesInProportion(rate: string, count: number) {
  const years = Array.from({ length: count }, (_, index) => `20${22 + index}/${23 + index}`);
  return {
    format: "1",
    council: "Any Council",
    authority: "unitary",
    title: "Any strategy",
    status: "draft",
    dated: "2022-01-01",
    "base year": "2021/22",
    years,
    sources: { report: { title: "Report" } },
    drivers: {
      uplift: {
        label: "Uplift",
        kind: "growth",
        "each year": rate,
        status: "published",
        source: "report",
        owner: "Officer",
      },
    },
    "base-budget": {
      money: "£m",
      lines: {
        fees: {
          label: "Fees",
          amounts: years.map(() => "7077882.123456789"),
          "in proportion to": { uplift: { status: "judgement" } },
        },
      },
    },
    resources: { money: "£", lines: {} },
    funds: {
      "general-fund": {
        label: "General Fund",
        kind: "unallocated",
        money: "£",
        opening: { balance: "10", at: "2021/22" },
      },
    },
  };
}
