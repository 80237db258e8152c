import { describe, expect, it } from "vitest";
import { explain, givenLinesBehind } from "../../src/forecast/explain.ts";
import { explainMovement, type Movement } from "../../src/forecast/explain-movement.ts";
import { whatIf } from "../../src/forecast/what-if.ts";
import { printedPlaceOf } from "../../src/printed/printed-place.ts";
import { dudley } from "../golden/dudley.ts";
import { driver, forecastOf, small, years } from "../lines/strategies.ts";

describe("where a figure comes from", () => {
  const answer = forecastOf(
    small({
      drivers: { rise: driver("growth", "0%") },
      resources: {
        money: "£",
        lines: {
          tax: {
            label: "Council tax",
            amounts: ["900", "950", "1000"],
            "grows with": "rise",
            source: "report, paragraph 29",
          },
        },
      },
    }),
  );

  it("is its rule in words, and its signed parts", () => {
    const gap = explain(answer, "budget-gap", "2022/23");
    expect([gap.label, gap.value.toString(), gap.kind, gap.rule]).toEqual([
      "Budget gap",
      "100",
      "derived",
      "Total service spend less Total resources",
    ]);
    expect(gap.parts.map(({ sign, contribution, of }) => `${sign} ${contribution} ${of[0]?.label}`)).toEqual([
      "1 1000 Total service spend",
      "-1 -900 Total resources",
    ]);
    expect(gap.parts.map(({ working }) => working)).toEqual([undefined, undefined]);
  });

  it("is a working, with the figures it is made of, where the part is not one line's figure", () => {
    const tax = explain(answer, "tax", "2022/23");
    expect(tax.rule).toBe("Council tax, as published × Driver (index, 1 as published)");
    const [part] = tax.parts;
    expect([part?.working, part?.value.toString(), part?.of.map(({ line }) => line)]).toEqual([
      tax.rule,
      "900",
      ["tax.published", "rise.relative-level"],
    ]);
  });

  it("ends at given figures, with their status and source", () => {
    const published = explain(answer, "tax.published", "2022/23");
    expect([published.kind, published.status, published.origin, published.parts]).toEqual([
      "given",
      "published",
      { source: "report", place: "paragraph 29" },
      [],
    ]);
    expect(explain(answer, "general-fund-carried-forward", "2021/22").kind).toBe("given");
  });

  it("opens as many levels as asked", () => {
    expect(explain(answer, "budget-gap", "2022/23", { depth: 0 }).parts).toEqual([]);
    const one = explain(answer, "budget-gap", "2022/23", { depth: 1 });
    expect(one.parts.map(({ of }) => of[0]?.parts)).toEqual([[], []]);
  });

  it("is refused by name for a line or a year that is not there", () => {
    expect(() => explain(answer, "budget-gaps", "2022/23")).toThrow(
      '"budget-gaps" is not a line of this strategy. Did you mean "budget-gap"?',
    );
    expect(() => explain(answer, "budget-gap", "2030/31")).toThrow(
      '"Budget gap" (budget-gap) has no figure for 2030/31.',
    );
  });

  it("goes down to the printed cell: Dudley's council tax is printed in paragraph 29", () => {
    const tax = explain(dudley.forecast, "council-tax", "2023/24", {
      printedPlace: printedPlaceOf(dudley.forecast, dudley.printed),
    });
    const published = tax.parts[0]?.of.find(({ line }) => line === "council-tax.published");
    expect(published?.printed).toEqual({
      place: "report, paragraph 29",
      row: "Council Tax",
      column: "2023/24",
      printed: "145.6",
    });
  });
});

describe("the given lines behind a figure", () => {
  it("are those it in the end rests on, each once", () => {
    const answer = forecastOf(small());
    expect(givenLinesBehind(answer, "budget-gap")).toEqual(["base-budget.opening", "council-tax"]);
    expect(givenLinesBehind(answer, "council-tax")).toEqual(["council-tax"]);
    expect(givenLinesBehind(answer, "no-such-line")).toEqual([]);
  });

  it("of Dudley's budget gap hold nothing ring-fenced and nothing of the year under way", () => {
    const behind = givenLinesBehind(dudley.forecast, "budget-gap");
    const chapters = new Set(behind.map((name) => dudley.model.lineNamed.get(name)?.chapter));
    expect([...chapters].sort()).toEqual(["additional-spending", "base-budget", "drivers", "resources", "savings"]);
  });
});

describe("why a figure differs between two years", () => {
  const effects = ({ parts }: Movement) => parts.map(({ line, effect }) => `${line} ${effect}`);

  it("is the movement of each part, reversed where it is taken away", () => {
    const answer = forecastOf(
      small({
        savings: {
          money: "£",
          directorates: {
            parks: { label: "Parks", proposals: { gates: { label: "Gates", amounts: ["10", "40", "40"] } } },
          },
        },
        resources: { money: "£", lines: { tax: { label: "Tax", amounts: ["900", "920", "1000"] } } },
      }),
    );
    const gap = explainMovement(answer, "budget-gap", "2022/23", "2023/24");
    expect([gap.before.toString(), gap.after.toString(), gap.effect.toString()]).toEqual(["90", "40", "-50"]);
    expect(effects(gap)).toEqual(["total-service-spend -30", "total-resources -20"]);
    expect(effects(gap.parts[0] as Movement)).toEqual(["base-budget 0", "savings -30"]);
    expect(effects(gap.parts[1] as Movement)).toEqual(["tax -20"]);
    expect(explainMovement(answer, "budget-gap", "2022/23", "2023/24", 1).parts.flatMap(({ parts }) => parts)).toEqual(
      [],
    );
  });

  it("is told of a working in the words of its rule, with what it takes away reversed: half of a fee that rises by 10 is 5 less", () => {
    const values = (...amounts: readonly string[]) =>
      Object.fromEntries(years.map((year, index) => [year, amounts[index]]));
    const answer = forecastOf(
      small({
        facts: {
          fee: { label: "Fee", unit: "pounds", money: "£", values: values("20", "30", "30") },
          pool: { label: "Pool", unit: "pounds", money: "£", values: values("50", "60", "60") },
        },
        workings: {
          pooled: {
            label: "What the pool leaves",
            add: ["fact.pool"],
            "take away": [{ multiply: ["fact.fee", { figure: "0.5", unit: "rate" }] }],
          },
        },
      }),
    );
    const moved = explainMovement(answer, "pooled", "2022/23", "2023/24");
    expect(
      moved.parts.map(({ label, sign, before, after, effect }) => [
        label,
        sign,
        ...[before, after, effect].map(String),
      ]),
    ).toEqual([
      ["Pool", 1, "50", "60", "10"],
      ["Fee × 0.5", -1, "10", "15", "-5"],
    ]);
  });

  it("is not opened where the figure was given in either of the years, such as a balance at its opening", () => {
    const balance = (from: string, to: string) =>
      explainMovement(forecastOf(small()), "general-fund-carried-forward", from, to).parts.length;
    expect([balance("2021/22", "2022/23"), balance("2022/23", "2021/22")]).toEqual([0, 0]);
    expect(balance("2022/23", "2023/24")).toBeGreaterThan(0);
  });

  it("of Dudley's gap from 2022/23 to 2023/24 is a swing of 11.18 million: spending up 8.48, resources down 2.7", () => {
    const swing = explainMovement(dudley.forecast, "budget-gap", "2022/23", "2023/24");
    expect(swing.effect.toString()).toBe("11180000");
    expect(effects(swing)).toEqual(["total-service-spend 8480000", "total-resources 2700000"]);
  });
});

describe("what is said of a figure beside what it comes from", () => {
  const answer = forecastOf(
    small({
      drivers: {
        rise: { ...driver("growth", "2%"), label: "Rise" },
        award: { ...driver("growth", "3%"), label: "Award" },
      },
      resources: {
        money: "£",
        lines: {
          tax: {
            label: "Council tax",
            amounts: ["900", "918", "936"],
            "grows with": "rise",
            note: "As the cabinet agreed.",
          },
          grant: { label: "Grant", amounts: ["100", "100", "100"] },
        },
      },
    }),
  );
  const under = (years: readonly string[], to: string) =>
    whatIf(answer, [{ name: "s", label: "s", changes: [{ target: "rise", years, does: { kind: "set", to } }] }])
      .forecast;
  const movesWith = (of: typeof answer, year: string) => explain(of, "tax", year).movesWith;

  it("is who answers for it, how it stands and what is noted, where the strategy says so", () => {
    const rise = explain(answer, "rise", "2022/23");
    expect([rise.owner, rise.status, rise.origin?.source]).toEqual(["Officer", "published", "report"]);
    expect(explain(answer, "tax", "2022/23").note).toBe("As the cabinet agreed.");
  });

  it("is nothing where the strategy says nothing", () => {
    expect(Object.keys(explain(answer, "grant", "2022/23")).sort()).toEqual(
      ["kind", "label", "line", "parts", "status", "unit", "value", "year"].sort(),
    );
    expect(Object.keys(explain(answer, "budget-gap", "2022/23")).sort()).toEqual(
      ["kind", "label", "line", "parts", "rule", "unit", "value", "year"].sort(),
    );
  });

  it("is its published figure and the drivers it moves with, of which none has moved as the strategy stands", () => {
    expect(movesWith(answer, "2023/24")?.published.toString()).toBe("918");
    expect(movesWith(answer, "2023/24")).toMatchObject({ drivers: ["Rise"], moved: [] });
  });

  it("names a driver as moved in the year that it moves and ever after, and not before", () => {
    const later = under(["2023/24"], "0.05");
    expect(years.map((year) => movesWith(later, year)?.moved)).toEqual([[], ["Rise"], ["Rise"]]);
    // 918 at a rise of 2% is 900 at none; at 5% it is 918 x 1.05 / 1.02 = 945, and the published figure stays.
    expect(explain(later, "tax", "2023/24").value.toFixed(2)).toBe("945.00");
    expect(movesWith(later, "2023/24")?.published.toString()).toBe("918");
  });

  it("says nothing of drivers where the line answers to none", () => {
    for (const line of ["grant", "budget-gap", "total-resources"])
      expect(explain(answer, line, "2022/23")).not.toHaveProperty("movesWith");
  });
});
