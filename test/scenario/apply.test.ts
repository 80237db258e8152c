import { describe, expect, it } from "vitest";
import { forecast } from "../../src/forecast/forecast.ts";
import { whatIf } from "../../src/forecast/what-if.ts";
import type { Alteration, Scenario } from "../../src/model/scenario.ts";
import { applyScenarios } from "../../src/scenario/apply.ts";
import { targetsOf } from "../../src/scenario/targets.ts";
import { strategyFrom } from "../arbitrary/strategies.ts";
import { dudley } from "./dudley.ts";

type Effects = "cumulative" | "incremental" | "level";

/** A strategy of three years with one additional spending proposal, in pounds, written in one of the three ways. */
function proposing(amounts: readonly string[], effects: Effects, recurrence = "recurring") {
  const { model } = strategyFrom({
    format: "1",
    council: "Any Council",
    authority: "unitary",
    title: "Any strategy",
    status: "draft",
    dated: "2022-01-01",
    "base year": "2021/22",
    years: ["2022/23", "2023/24", "2024/25"],
    sources: {},
    "base-budget": { money: "£", lines: {} },
    "additional-spending": {
      money: "£",
      effects,
      directorates: { roads: { label: "Roads", proposals: { festival: { label: "Festival", amounts, recurrence } } } },
    },
    resources: { money: "£", lines: {} },
    funds: {
      "general-fund": {
        label: "General Fund",
        kind: "unallocated",
        money: "£",
        opening: { balance: "0", at: "2021/22" },
      },
    },
  });
  return forecast(model);
}

const festival = "additional-spending.roads.festival";

function under(base: ReturnType<typeof forecast>, does: Alteration, years?: readonly string[]): readonly string[] {
  const scenario: Scenario = {
    name: "any",
    label: "Any",
    changes: [{ target: festival, does, ...(years === undefined ? {} : { years }) }],
  };
  const { forecast: answer } = whatIf(base, [scenario]);
  return base.model.forecastYears.map((year) => answer.value(festival, year).toString());
}

const late = (by: number, share = "1"): Alteration => ({ kind: "delay", by, share });

describe("a delay", () => {
  it("of a recurring proposal begins it a year later, and it goes on", () => {
    expect(under(proposing(["100", "100", "100"], "cumulative"), late(1))).toEqual(["0", "100", "100"]);
  });

  it("of a one-off moves it, in cumulative and in incremental columns alike", () => {
    expect(under(proposing(["100", "0", "0"], "cumulative", "one-off"), late(1))).toEqual(["0", "100", "0"]);
    expect(under(proposing(["100", "-100", "0"], "incremental", "one-off"), late(1))).toEqual(["0", "100", "0"]);
    expect(under(proposing(["100", "0", "0"], "cumulative", "one-off"), late(2))).toEqual(["0", "0", "100"]);
  });

  it("of a one-off named by its year moves it too: it is not lost", () => {
    expect(under(proposing(["0", "100", "0"], "cumulative", "one-off"), late(1), ["2023/24"])).toEqual([
      "0",
      "0",
      "100",
    ]);
  });

  it("beyond the last year loses it from the figures", () => {
    expect(under(proposing(["100", "0", "0"], "cumulative", "one-off"), late(3))).toEqual(["0", "0", "0"]);
    expect(under(proposing(["100", "100", "100"], "cumulative"), late(7))).toEqual(["0", "0", "0"]);
  });

  it("of what grows delays each step of it", () => {
    expect(under(proposing(["100", "150", "180"], "cumulative"), late(1))).toEqual(["0", "100", "150"]);
    expect(under(proposing(["100", "50", "30"], "incremental"), late(1))).toEqual(["0", "100", "150"]);
  });

  it("of one year's part delays only what begins in that year", () => {
    expect(under(proposing(["100", "150", "180"], "cumulative"), late(1), ["2023/24"])).toEqual(["100", "100", "180"]);
  });

  it("of a share leaves the rest where it was", () => {
    expect(under(proposing(["100", "100", "100"], "cumulative"), late(1, "0.3"))).toEqual(["70", "100", "100"]);
  });

  it("of whole amounts is refused, since what begins in a year cannot be told", () => {
    const base = proposing(["100", "100", "100"], "level");
    expect(() => under(base, late(1))).toThrow(
      `"${festival}" gives whole amounts, so what begins in a year cannot be told and delayed.`,
    );
  });
});

describe("a change of incremental columns", () => {
  it("works on what has come in by the year, and leaves what other years come to as it was", () => {
    const base = proposing(["100", "50", "30"], "incremental");
    expect(under(base, { kind: "add", amount: "10" }, ["2023/24"])).toEqual(["100", "160", "180"]);
    expect(under(base, { kind: "set", to: "0" }, ["2022/23"])).toEqual(["0", "150", "180"]);
    expect(under(base, { kind: "scale", factor: "0.5" })).toEqual(["50", "75", "90"]);
  });

  it("is the same change as of cumulative columns that come to the same", () => {
    const [one, other] = [
      proposing(["100", "50", "30"], "incremental"),
      proposing(["100", "150", "180"], "cumulative"),
    ];
    for (const does of [
      late(1),
      late(1, "0.4"),
      { kind: "scale", factor: "0.7" },
      { kind: "add", amount: "7" },
    ] as const)
      for (const years of [undefined, ["2023/24"], ["2022/23", "2024/25"]])
        expect(under(one, does, years)).toEqual(under(other, does, years));
  });
});

describe("a change that cannot be made", () => {
  const refused = (target: string, years?: readonly string[]) => {
    const applied = applyScenarios(dudley.model, [
      { name: "any", label: "Any", changes: [{ target, does: { kind: "set", to: "0" }, ...(years ? { years } : {}) }] },
    ]);
    return applied.ok
      ? "made"
      : applied.problems.map(({ what, fix }) => [what, fix].filter(Boolean).join(" ")).join("\n");
  };

  it("of a line that is worked out says so", () => {
    expect(refused("budget-gap")).toBe(
      '"budget-gap" is worked out, so it cannot be changed itself. Change what it is made of.',
    );
  });

  it("of a published copy names the driver", () => {
    expect(refused("pay-award.published")).toContain('Change "pay-award".');
  });

  it("of a year the line does not have says which it has", () => {
    expect(refused("tax-base-growth", ["2022/23"])).toBe(
      '"tax-base-growth" has no figure for 2022/23. It has figures for 2023/24, 2024/25.',
    );
  });

  it("of nothing that exists suggests the nearest line", () => {
    expect(refused("council-tax-ris")).toMatch(
      /^"council-tax-ris" is not a line of this strategy\. Did you mean "council-tax-rise"/,
    );
    expect(refused("savings.*.nothing")).toBe('No line fits "savings.*.nothing".');
  });

  it("is reported with every other one, and none is made", () => {
    const applied = applyScenarios(dudley.model, [
      {
        name: "several",
        label: "Several",
        changes: [
          { target: "budget-gap", does: { kind: "set", to: "0" } },
          { target: "nothing-like-it-here", does: { kind: "set", to: "0" } },
          { target: "pay-award", does: { kind: "set", to: "0" } },
        ],
      },
    ]);
    expect(applied.ok).toBe(false);
    expect(!applied.ok && applied.problems.map(({ place }) => place.path.join(" "))).toEqual([
      "several changes 0",
      "several changes 1",
    ]);
  });
});

describe("what a name stands for", () => {
  const names = (written: string) => {
    const found = targetsOf(dudley.model, written);
    return found.ok ? found.targets.map(({ line }) => line.name) : [];
  };

  it("is a line, a directorate's proposals, every proposal of a chapter, or what fits a pattern", () => {
    expect(names("pay-award")).toEqual(["pay-award"]);
    expect(names("savings.housing-and-community")).toEqual([
      "savings.housing-and-community.libraries-contract",
      "savings.housing-and-community.community-support-officer-funding",
    ]);
    expect(names("savings").length).toBe(25);
    expect(names("savings.*").length).toBe(25);
    expect(names("additional-spending").length).toBe(61);
    expect(names("savings.*.leisure-*")).toEqual([
      "savings.regeneration-and-enterprise.leisure-centre-peak-prices",
      "savings.regeneration-and-enterprise.leisure-centres-self-financing",
    ]);
  });

  it("takes a dot and a bracket for themselves in a pattern", () => {
    expect(names("savings?*")).toEqual([]);
    expect(names("savings(*")).toEqual([]);
  });

  it("never reaches another chapter whose name only begins alike", () => {
    // "savings-delivery" and "savings-delivered" are not savings proposed.
    expect(names("savings").every((name) => name.startsWith("savings."))).toBe(true);
  });
});
