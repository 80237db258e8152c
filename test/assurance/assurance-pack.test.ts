import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assuranceJson } from "../../src/assurance/assurance-json.ts";
import { type AssuranceSubject, assurancePack } from "../../src/assurance/assurance-pack.ts";
import { assuranceText } from "../../src/assurance/assurance-text.ts";
import { forecast } from "../../src/forecast/forecast.ts";
import { readPrintedTables } from "../../src/input/read-printed-tables.ts";
import { decimal } from "../../src/meaning/decimal.ts";
import { readScenariosFile, readStrategyFile } from "../../src/node.ts";
import { strategyDocuments, strategyFrom } from "../arbitrary/strategies.ts";
import { dudley, printedCell } from "../golden/dudley.ts";
import { driver, small } from "../lines/strategies.ts";

const path = "examples/dudley-2021-12/strategy.yaml";
const pack = assurancePack({ ...dudley, scenarios: readScenariosFile(readStrategyFile(path), path) });
const stamp = { version: "1.2.3", strategyHash: "abc" };
const text = assuranceText(pack, stamp);

const packOf = (document: unknown, more: Partial<AssuranceSubject> = {}) => {
  const { strategy, model } = strategyFrom(document);
  return assurancePack({ strategy, forecast: forecast(model), ...more });
};
const registered = (name: string, among = pack) => {
  const found = among.drivers.find(({ driver: { name: is } }) => is === name);
  if (found === undefined) throw new Error(`No driver ${name}.`);
  return found;
};
const pointMore = (name: string) => registered(name).impact?.pointMore.toFixed(2);
const shock = (label: string) => pack.shocks.find((one) => one.label === label);
const check = (claim: RegExp, among = pack) => among.checks.find((one) => claim.test(one.claim));
const standard = (heading: string, among = pack) => among.standards.find((one) => one.heading === heading);
/** A section by its number, without the others. */
const section = (number: number, whole = text) => whole.split(/^## \d+\. .*$/m)[number] ?? "";

describe("what a point on each of Dudley's drivers is worth by March 2025", () => {
  it("is, for pay, what a bill of £133.7m at 2% comes to at 3%", () => {
    // The bill as it would have stood each year, and what the higher award adds to it by then, on paper.
    const onPaper = [1, 2, 3].map((years) => 133_700_000 * 1.02 ** (years - 1) * ((1.03 / 1.02) ** years - 1));
    const total = onPaper.reduce((sum, one) => sum + one, 0);
    expect(Math.round(total / 10_000)).toBe(813);
    expect(registered("pay-award").impact?.pointMore.plus(total.toFixed(6)).abs().lessThan("0.01")).toBe(true);
  });

  it("is, for savings delivered, a hundredth of the savings that Appendix E prints", () => {
    const printed = dudley.years.map((year) =>
      decimal(printedCell("paragraph-29", "savings", year).replace(/[()]/g, "")),
    );
    expect(printed.map((one) => one.toFixed()).join(" ")).toMatch(/^-?3\.8 -?4\.3 -?6$/);
    // £3,770k, £4,290k and £6,020k.
    expect(pointMore("savings-delivered")).toBe("140800.00");
  });

  it("is, for funding that is not confirmed, a hundredth of £8.0m three times", () => {
    expect(pointMore("unconfirmed-funding-received")).toBe("240000.00");
  });

  it("is, for prices, a hundredth of the provisions of £3.8m and £7.9m, taken from the balance", () => {
    expect(pointMore("general-price-inflation")).toBe("-117000.00");
  });

  it("says how far an inferred pay bill leaves it open: £8.05m to £8.21m", () => {
    const [interval] = registered("pay-award").impact?.pointMoreOver ?? [];
    expect([interval?.least, interval?.most].map((end) => end?.dividedBy(1_000_000).toFixed(2))).toEqual([
      "-8.21",
      "-8.05",
    ]);
  });

  it("is worked out up and down apart, since rises compound", () => {
    const { pointMore: more, pointLess: less } = registered("council-tax-rise").impact ?? {};
    expect([more, less].map((one) => one?.dividedBy(1_000_000).toFixed(2))).toEqual(["8.66", "-8.55"]);
  });
});

describe("Dudley's shocks", () => {
  it("have the risk outside the figures leave £14.52m less £18.9m", () => {
    const found = shock("Dedicated Schools Grant deficit falls on the General Fund");
    expect([found?.kind, found?.effect.toFixed(), found?.leaves.toFixed()]).toEqual(["risk", "-18900000", "-4380000"]);
  });

  it("have funding that does not arrive cost three times £8.0m", () => {
    expect(shock("Unconfirmed government funding does not arrive")?.effect.toFixed()).toBe("-24000000");
  });

  it("stand worst first", () => {
    const effects = pack.shocks.map(({ effect }) => effect.toNumber());
    expect(effects).toEqual([...effects].sort((one, other) => one - other));
    expect(effects.length).toBeGreaterThan(10);
  });

  it("list once what a scenario and a usual shock both do", () => {
    expect(shock("Pay award one point higher every year")?.kind).toBe("scenario");
    expect(shock("Pay award: +1 point every year")).toBeUndefined();
    expect(shock("The schools grant deficit falls on the General Fund")).toBeUndefined();
  });
});

describe("what Dudley's figures rest on", () => {
  it("counts the 86 proposals of the appendices, all published", () => {
    const proposals = pack.entered.filter(({ chapter }) => /^(savings|additional-spending)$/.test(chapter));
    expect(proposals.length).toBe(86);
    expect(proposals.every(({ status }) => status === "published")).toBe(true);
  });

  it("names what is inferred and what is judged, and counts no copy and no risk", () => {
    const those = (wanted: string) => pack.entered.filter(({ status }) => status === wanted).map(({ name }) => name);
    expect(those("judgement")).toEqual(["unconfirmed-funding-received", "savings-delivered"]);
    expect(those("inferred")).toEqual([
      "tax-base-growth",
      "business-rates-index",
      "pay.exposed-to-pay-award",
      "pay.exposed-to-national-insurance-step",
      "business-rate-grant-reserve-carried-forward",
    ]);
    expect(pack.entered.filter(({ name }) => /^risk\.|^pay-award\.published/.test(name))).toEqual([]);
  });
});

describe("the checks", () => {
  it("hold for Dudley, or fail only in what is known of its report", () => {
    expect(pack.checks.filter(({ outcome }) => !/^held/.test(outcome))).toEqual([]);
    expect(check(/fits all that the report prints/)).toMatchObject({ outcome: "held but for what is known" });
    expect(check(/two places agree/)?.words).toBe("Not so for 4 of 49 pairs, all known of the report.");
    expect(check(/printed figure/)?.words).toBe("Held for 662 figures.");
  });

  it("say which could not be made, and why", () => {
    const bare = packOf(small());
    expect(check(/driver moves/, bare)).toMatchObject({ outcome: "not made", words: "The strategy has no drivers." });
    expect(check(/printed total/, bare)?.outcome).toBe("not made");
  });

  it("say that a driver moves nothing", () => {
    const idle = packOf(small({ drivers: { idle: driver("growth", "2%") } }));
    expect(check(/driver moves/, idle)).toMatchObject({ outcome: "did not hold", words: "Not so for Driver." });
    expect(registered("idle", idle).wanting).toEqual(["moves nothing"]);
  });

  it("say that a printed figure differs, and look at it first", () => {
    const { strategy, model } = strategyFrom(small());
    const reading = readPrintedTables(
      {
        format: "1",
        tables: {
          summary: {
            title: "Summary",
            place: "report",
            money: "£",
            decimals: "0",
            years: ["2022/23", "2023/24", "2024/25"],
            rows: { tax: { label: "Council tax", printed: ["1,000", "1,001", "1,000"], shows: "council-tax" } },
          },
        },
      },
      model,
    );
    if (!reading.ok) throw new Error(reading.problems.map(({ what }) => what).join(" "));
    const differing = assurancePack({ strategy, forecast: forecast(model), printed: reading.tables });
    expect(check(/printed figure/, differing)).toMatchObject({
      outcome: "did not hold",
      words: "Not so for 1 of 3 figures, none of them known of the report.",
    });
    const said = assuranceText(differing, stamp);
    expect(section(1, said)).toContain("1 difference from print is not explained. (Section 6.)");
    expect(section(6, said)).toContain("| differs | 0 | 1 |");
  });

  it("pass on what reading the file warned of", () => {
    const warnings = [{ code: "any", severity: "warning" as const, place: { path: [] }, what: "Something is odd." }];
    expect(check(/without a warning/, packOf(small(), { warnings }))).toMatchObject({
      outcome: "did not hold",
      words: "1 warning: Something is odd.",
    });
  });
});

describe("what is wanting", () => {
  const { owner: _, ...unowned } = driver("growth", "2%");
  const { source: __, ...unsourced } = driver("growth", "2%");
  const rows = { pay: { label: "Pay", amounts: ["10", "20", "30"], "grows with": ["unowned", "unsourced"] } };
  const wanting = packOf(
    small({
      drivers: { unowned: { ...unowned, label: "Unowned" }, unsourced: { ...unsourced, label: "Unsourced" } },
      "base-budget": { money: "£", effects: "level", lines: rows },
    }),
  );

  it("flags a driver without an owner or a source", () => {
    expect(registered("unowned", wanting).wanting).toEqual(["no owner"]);
    expect(registered("unsourced", wanting).wanting).toEqual(["no source"]);
    expect(section(1, assuranceText(wanting, stamp))).toContain("Nobody is named as owner of 1 of 2 drivers: Unowned.");
    expect(section(1, assuranceText(wanting, stamp))).toContain("No source is given for 1 of 2 drivers: Unsourced.");
  });

  it("prices a rise on 10, 20 and 30 pounds by arithmetic on paper", () => {
    // At 3% and not 2% a row grows by 1.03 / 1.02, once, twice and three times.
    const more = 10 * (1.03 / 1.02) + 20 * (1.03 / 1.02) ** 2 + 30 * (1.03 / 1.02) ** 3 - 60;
    expect(registered("unowned", wanting).impact?.pointMore.toFixed(6)).toBe((-more).toFixed(6));
  });

  it("names figures still to be confirmed, and those worked out to balance", () => {
    const open = packOf(
      small({
        resources: { money: "£", lines: { tax: { label: "Council tax", amounts: ["900", "tbc", "900"] } } },
        balancing: { found: { label: "Savings to be found", by: "savings", in: ["2022/23"], source: "report" } },
      }),
    );
    expect(open.toBeConfirmed).toEqual([{ name: "tax", label: "Council tax", years: ["2023/24"] }]);
    const said = assuranceText(open, stamp);
    expect(section(7, said)).toContain("| Council tax | 2023/24 |");
    expect(section(1, said)).toContain("counted as nil until then: Council tax (2023/24).");
    expect(section(7, said)).toContain("| Savings to be found | savings to be identified | £100 | £100 | £100 |");
  });

  it("says that a minimum is broken, by how much and when", () => {
    const funds = {
      "general-fund": {
        label: "General Fund",
        kind: "unallocated",
        money: "£",
        opening: { balance: "500", at: "2021/22" },
        "minimum balance": { amount: "600", source: "report" },
      },
    };
    const said = assuranceText(packOf(small({ funds })), stamp);
    expect(section(8, said)).toContain("| 2022/23 | £500 | £600 | -£100 |");
    expect(section(8, said)).toMatch(
      /stay above the council's own minimum \| yes, in every forecast year \| The General Fund is/,
    );
    expect(section(1, said)).toContain("below its minimum");
    expect(section(1, said)).not.toContain("No minimum balance is stated");
  });
});

describe("the sections of Dudley's pack", () => {
  it("say what paragraph 6 prints of the year under way: services 1.9 below budget, 4.5 less from balances", () => {
    expect(printedCell("paragraph-6", "total-service-costs", "variance")).toBe("(1.9)");
    expect(printedCell("paragraph-6", "use-of-balances", "variance")).toBe("(4.5)");
    expect(section(9)).toContain(
      "In 2021/22 services are forecast to cost £1.9m less than budgeted, and £4.5m less is drawn from balances than planned.",
    );
    expect(section(9)).toMatch(/Of 44 savings of 2021\/22: .*delayed 4 /);
  });

  it("say what the risk would leave if it came whole", () => {
    expect(section(9)).toContain("| £18.9m in 2023/24 | -18.90 | -£4.4m |");
  });

  it("say of each policy whether it was tested, and what came of it", () => {
    const rows = [...section(8).matchAll(/^\| (.*) \| (.*) \| (.*) \|$/gm)]
      .slice(2)
      .map(([, , tested, result]) => `${tested}: ${result}`);
    expect(rows).toEqual([
      "yes, in every forecast year: No year is left unpaid for.",
      "no: no minimum balance is stated in this strategy: not tested",
      "where a rise or a charge is given, in 2022/23, 2023/24, 2024/25: No rise is above the limit of its year.",
    ]);
  });
});

describe("a pack of any strategy", () => {
  it("is written without a gap in its words, and prices each driver or none", () => {
    fc.assert(
      fc.property(strategyDocuments, (document) => {
        const any = packOf(document);
        const gaps = assuranceText(any, stamp).match(/.*(undefined|NaN|\[object|Infinity).*/g);
        expect(gaps).toBeNull();
        const priced = any.drivers.filter(({ impact }) => impact !== undefined).length;
        expect(priced).toBe(any.outcome === undefined ? 0 : any.drivers.length);
        expect(
          any.checks.filter(
            ({ claim, outcome }) => /to the penny|brought forward/.test(claim) && outcome === "did not hold",
          ),
        ).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe("the standards", () => {
  it("point at the sections where Dudley has evidence", () => {
    expect(["F", "G", "I", "K", "N"].map((heading) => standard(heading)?.answer)).toEqual(
      Array(5).fill("evidence here"),
    );
    expect(standard("F")?.sections).toEqual(["shocks", "risks", "policies"]);
  });

  it("find nothing for F where nothing can move the outcome", () => {
    expect(standard("F", packOf(small()))).toMatchObject({ answer: "nothing in this strategy", sections: [] });
  });

  it("never point at a section that says that there is nothing", () => {
    const bare = packOf(small());
    const pointedAt = new Set(bare.standards.flatMap(({ sections }) => sections));
    expect(["assumptions", "print", "open", "risks", "shocks"].filter((id) => pointedAt.has(id as never))).toEqual([]);
  });

  it("say of other headings that this tool does not cover them", () => {
    expect(standard("Independent assurance")?.answer).toBe("not covered by this tool");
    expect(pack.standards.find(({ heading }) => /^A to E/.test(heading))?.answer).toBe("not covered by this tool");
  });
});

describe("the pack as text", () => {
  it("says what produced it, and no date but those it was given", () => {
    expect(section(12)).toContain("- Worked out by: mtfs 1.2.3\n- Hash of the strategy file (SHA-256): abc");
    expect(text).toContain("(draft, dated 2021-12-15)");
    expect(text).not.toContain("Date of this pack");
    expect(assuranceText(pack, { ...stamp, dated: "2022-01-20" })).toContain("- Date of this pack: 2022-01-20");
  });

  it("keeps what Markdown would act on from acting", () => {
    const odd = { ...driver("growth", "2%"), label: "Pay | *odd*" };
    const said = assuranceText(packOf(small({ drivers: { odd } })), stamp);
    expect(said).toContain("| Pay \\| \\*odd\\* |");
  });

  it("names a path with a space in quotes, in the commands that give it again", () => {
    expect(section(12, assuranceText(pack, { ...stamp, path: "our plan.yaml" }))).toContain(
      "mtfs assure 'our plan.yaml'",
    );
  });
});

describe("the pack as data", () => {
  const data = JSON.parse(JSON.stringify(assuranceJson(pack, stamp)));

  it("holds amounts as decimal text, in pounds", () => {
    expect(data.outcome).toEqual({ kind: "balance", words: "the balance at 31 March 2025", value: "14520000" });
    expect(data.risks).toEqual([
      {
        name: "dsg-deficit-falls-on-the-general-fund",
        label: "Dedicated Schools Grant deficit falls on the General Fund",
        amounts: expect.objectContaining({ "2023/24": "18900000" }),
        effect: "-18900000",
      },
    ]);
  });

  it("holds who answers for each driver and what is wanting", () => {
    expect(data.drivers.map(({ owner }: { owner: string }) => owner)).toEqual(
      Array(9).fill("Director of Finance and Legal"),
    );
    expect(data.drivers[0]).toMatchObject({ name: "pay-award", unit: "rate", wanting: ["inference does not fit"] });
  });
});
