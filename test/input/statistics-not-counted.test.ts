import { describe, expect, it } from "vitest";
import { Reader } from "../../src/input/reader.ts";
import { statisticsNotCounted } from "../../src/input/statistics-not-counted.ts";
import { problemWithPlace } from "../../src/model/problem.ts";
import type { Strategy } from "../../src/strategy/strategy.ts";

/** What is said of a resource that equals a line. */
function of(resources: object | undefined): readonly string[] {
  const reader = new Reader({ plain: {}, place: (path) => ({ path }) }, {});
  statisticsNotCounted({ resources } as unknown as Strategy, reader);
  return reader.problems.map((problem) => `${problem.code} ${problemWithPlace(problem)}`);
}

describe("a statistic of government", () => {
  it.each(["grants.core-spending-power", "grants.core-spending-power.council-tax"])("is no resource: %s", (equals) => {
    expect(of({ items: [{ name: "core", equals }] })).toEqual([
      `statistic-is-no-resource resources › lines › core › equals "core" is "${equals}", which is a statistic of government and not money to come. Its council tax is assumed, and would be counted beside the council's own. Name the grants themselves, and the council's own council tax.`,
    ]);
  });

  it("is none of the lines that are money to come", () => {
    expect(of({ items: [{ name: "rsg", equals: "grants.revenue-support-grant" }, { name: "fees" }] })).toEqual([]);
    expect(of(undefined)).toEqual([]);
  });
});
