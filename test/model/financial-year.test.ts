import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFinancialYear, yearEnd, yearsAfter, yearsBetween, yearsFromTo } from "../../src/model/financial-year.ts";

describe("a financial year", () => {
  it.each(["2022/23", "1999/00", "2009/10", "2099/00"])("is %s", (text) => {
    expect(isFinancialYear(text)).toBe(true);
  });

  it.each(["2022/24", "2022/22", "2022-23", "2022/2023", "22/23", "2022", "", " 2022/23", "2022/23 "])(
    "is not %j",
    (text) => {
      expect(isFinancialYear(text)).toBe(false);
    },
  );

  it("is followed by the next, also across a century, and preceded by the last", () => {
    expect([
      yearsAfter("2022/23", 2),
      yearsAfter("1998/99", 1),
      yearsAfter("2000/01", -1),
      yearsAfter("2022/23", 0),
      yearsAfter("1000/01", -1),
    ]).toEqual(["2024/25", "1999/00", "1999/00", "2022/23", "0999/00"]);
  });

  it("lies some years after another, or before it", () => {
    expect([
      yearsBetween("2021/22", "2024/25"),
      yearsBetween("2024/25", "2021/22"),
      yearsBetween("1999/00", "2000/01"),
    ]).toEqual([3, -3, 1]);
  });

  it("starts a run of years that holds both its ends, and is empty where the last comes first", () => {
    expect(yearsFromTo("2022/23", "2024/25")).toEqual(["2022/23", "2023/24", "2024/25"]);
    expect(yearsFromTo("2022/23", "2022/23")).toEqual(["2022/23"]);
    expect(yearsFromTo("2022/23", "2021/22")).toEqual([]);
  });

  it("ends on 31 March of its second calendar year", () => {
    expect([yearEnd("2024/25"), yearEnd("1999/00")]).toEqual(["31 March 2025", "31 March 2000"]);
  });

  it("is refused by name where it is none", () => {
    expect(() => yearsAfter("2022/24", 1)).toThrow(
      new RangeError('"2022/24" is not a financial year such as 2022/23.'),
    );
    expect(() => yearsBetween("2022/23", "later")).toThrow('"later" is not a financial year such as 2022/23.');
    expect(() => yearEnd("2022")).toThrow('"2022" is not a financial year such as 2022/23.');
  });

  it("so many years after, and as many before again, is the same year; and text order is time's order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: -99, max: 99 }), (start, count) => {
        const year = yearsAfter("2000/01", start - 2000);
        const later = yearsAfter(year, count);
        expect(isFinancialYear(later)).toBe(true);
        expect(yearsAfter(later, -count)).toBe(year);
        expect(yearsBetween(year, later)).toBe(count);
        expect(later > year).toBe(count > 0);
      }),
    );
  });
});
