import { check } from "../../src/check/check.ts";
import { yearsFromTo } from "../../src/model/financial-year.ts";
import type { DerivedLine, GivenLine, Line } from "../../src/model/line.ts";
import type { Model } from "../../src/model/model.ts";
import { type Problem, problemInWords } from "../../src/model/problem.ts";
import type { Rule } from "../../src/model/rule.ts";
import type { Unit } from "../../src/model/unit.ts";

/** The years of every small model. */
export const years = yearsFromTo("2022/23", "2024/25");

/** A line that someone chose, in pounds, with 100 for each year. */
export function given(name: string, more: Partial<GivenLine> = {}): GivenLine {
  const values = Object.fromEntries(years.map((year) => [year, "100"]));
  return {
    kind: "given",
    role: "amount",
    name,
    label: labelOf(name),
    unit: "pounds",
    chapter: "resources",
    values,
    ...more,
  };
}

/** A line that is worked out for each year, in pounds. */
export function derived(name: string, rule: Rule, more: Partial<DerivedLine> = {}): DerivedLine {
  const span = { from: "2022/23", to: "2024/25" };
  return { kind: "derived", name, label: labelOf(name), unit: "pounds", chapter: "resources", rule, ...span, ...more };
}

/** A line in another unit. */
export function inUnit<L extends Line>(unit: Unit, line: L): L {
  return { ...line, unit };
}

/** A model of some lines. */
export function modelOf(...lines: readonly Line[]): Model {
  return { council: "Example Council", title: "Example", baseYear: "2021/22", forecastYears: years, years, lines };
}

/** What the checks say about some lines: each problem as "code: sentence". */
export function saidOf(...lines: readonly Line[]): readonly string[] {
  return problemsOf(...lines).map((problem) => `${problem.code}: ${problemInWords(problem)}`);
}

/** What the checks find wrong with some lines. */
export function problemsOf(...lines: readonly Line[]): readonly Problem[] {
  const checked = check(modelOf(...lines));
  return checked.ok ? [] : checked.problems;
}

function labelOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll("-", " ");
}
