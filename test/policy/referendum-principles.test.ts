import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal } from "../../src/meaning/decimal.ts";
import {
  authorityClass,
  isExcessive,
  principleFor,
  referendumPrinciples,
} from "../../src/policy/referendum-principles.ts";

/** Year, the rise from which it is excessive, how much of it only social care may use, and whether a source was seen. */
const withSocialCare = [
  ["2016/17", "0.04", "0.02", false],
  ["2017/18", "0.05", "0.03", true],
  ["2018/19", "0.06", "0.03", true],
  ["2019/20", "0.06", "0.02", true],
  ["2020/21", "0.04", "0.02", true],
  ["2021/22", "0.05", "0.03", true],
  ["2022/23", "0.03", "0.01", true],
  ["2023/24", "0.05", "0.02", true],
  ["2024/25", "0.05", "0.02", true],
  ["2025/26", "0.05", "0.02", true],
  ["2026/27", "0.05", "0.02", true],
] as const;

/** Year, the rise, and whether a source was seen; for each, £5 as well. */
const shireDistricts = [
  ["2016/17", "0.02", false],
  ["2017/18", "0.02", true],
  ["2018/19", "0.03", true],
  ["2019/20", "0.03", true],
  ["2020/21", "0.02", false],
  ["2021/22", "0.02", true],
  ["2022/23", "0.02", false],
  ["2023/24", "0.03", true],
  ["2024/25", "0.03", false],
  ["2025/26", "0.03", true],
  ["2026/27", "0.03", true],
] as const;

describe("the referendum principles", () => {
  it.each(withSocialCare)(
    "of %s for an authority with social care: %s, of which %s for social care",
    (year, limit, socialCare, confirmed) => {
      for (const authority of ["metropolitan district", "unitary", "London borough", "county"])
        expect(principleFor(authority, year)).toMatchObject({ limit, socialCare, confirmed });
    },
  );

  it.each(shireDistricts)("of %s for a shire district: %s and £5", (year, limit, confirmed) => {
    expect(principleFor("shire district", year)).toMatchObject({ limit, pounds: "5", confirmed });
  });

  it("are these and no others, none for a year not yet announced", () => {
    expect(referendumPrinciples.length).toBe(withSocialCare.length + shireDistricts.length);
    expect(principleFor("unitary", "2015/16")).toBeUndefined();
    expect(principleFor("unitary", "2030/31")).toBeUndefined();
  });

  it("are for the class that an authority's kind belongs to, however it is written", () => {
    for (const kind of [
      "Metropolitan District",
      "metropolitan borough",
      "unitary authority",
      "London Borough",
      "County Council",
      "county",
    ])
      expect([kind, authorityClass(kind)]).toEqual([kind, "with social care"]);
    for (const kind of ["shire district", "District Council", "non-metropolitan district", "district"])
      expect([kind, authorityClass(kind)]).toEqual([kind, "shire district"]);
    for (const kind of ["fire authority", "police and crime commissioner", "parish council", "combined authority"])
      expect([kind, authorityClass(kind)]).toEqual([kind, undefined]);
  });

  it("of a metropolitan district council are those with social care", () => {
    expect(authorityClass("metropolitan district council")).toBe("with social care");
  });
});

describe("whether a rise is excessive", () => {
  const pence = fc.integer({ min: 50_000, max: 300_000 });
  const charge = (inPence: number) => decimal(String(inPence)).dividedBy(100);
  const limit = fc.constantFrom("0.02", "0.03", "0.04", "0.05", "0.06");

  it("is as much as or more than the limit, in whole pence and never in a rounded percentage", () =>
    fc.assert(
      fc.property(pence, fc.integer({ min: -5000, max: 30_000 }), limit, (before, rise, of) => {
        // after / before >= 1 + limit, in whole numbers: hundredths of the limit times pence.
        const expected = (before + rise) * 100 >= before * (100 + Math.round(Number(of) * 100));
        const [was, is] = [charge(before), charge(before + rise)];
        expect(isExcessive(was, is, { limit: of })).toBe(expected);
      }),
      { numRuns: 500 },
    ));

  it("is a rise of exactly the limit, and not one of a penny less", () =>
    fc.assert(
      fc.property(fc.integer({ min: 500, max: 3000 }), limit, (pounds, of) => {
        const [before, rise] = [pounds * 100, pounds * Math.round(Number(of) * 100)];
        expect(isExcessive(charge(before), charge(before + rise), { limit: of })).toBe(true);
        expect(isExcessive(charge(before), charge(before + rise - 1), { limit: of })).toBe(false);
      }),
    ));

  it("is, for a shire district, both as much as the limit and more than the pounds", () =>
    fc.assert(
      fc.property(pence, fc.integer({ min: -5000, max: 5000 }), limit, (before, rise, of) => {
        const [was, is] = [charge(before), charge(before + rise)];
        const both = isExcessive(was, is, { limit: of, pounds: "5" });
        expect(both).toBe(isExcessive(was, is, { limit: of }) && rise > 500);
      }),
      { numRuns: 300 },
    ));
});
