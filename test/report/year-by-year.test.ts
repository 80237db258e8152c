import { describe, expect, it } from "vitest";
import { inYears, listed, yearByYear } from "../../src/report/year-by-year.ts";

const of = (figures: Readonly<Record<string, string>>) =>
  yearByYear(Object.entries(figures).map(([year, words]) => ({ year, words })));

describe("what is said year by year", () => {
  it("is said once where every year says the same", () => {
    expect(of({ "2021/22": "£13.1m", "2022/23": "£13.1m", "2023/24": "£13.1m" })).toEqual([
      "£13.1m in each year from 2021/22 to 2023/24",
    ]);
    expect(of({ "2021/22": "£2.0m", "2022/23": "£2.0m" })).toEqual(["£2.0m in both 2021/22 and 2022/23"]);
  });

  it("is said of each year where years differ, and once of those in a row that do not", () => {
    expect(of({ "2021/22": "£1.0m", "2022/23": "£2.0m", "2023/24": "£2.0m", "2024/25": "£1.0m" })).toEqual([
      "£1.0m in 2021/22",
      "£2.0m in both 2022/23 and 2023/24",
      "£1.0m in 2024/25",
    ]);
  });

  it("never speaks of a year that is left out as if it were one of them", () => {
    expect(of({ "2021/22": "£1.0m", "2022/23": "£1.0m", "2024/25": "£1.0m" })).toEqual([
      "£1.0m in both 2021/22 and 2022/23",
      "£1.0m in 2024/25",
    ]);
  });

  it("is nothing of no year", () => {
    expect(of({})).toEqual([]);
    expect(inYears(["2021/22"])).toBe("in 2021/22");
  });
});

describe("a list in a sentence", () => {
  it("has an and before the last", () => {
    expect([listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])]).toEqual([
      ...["", "a", "a and b", "a, b and c"],
    ]);
  });

  it("has a comma there too where another of its parts is a list, and not where that is only two years", () => {
    expect(listed(["shortfalls of a and b", "a surplus"])).toBe("shortfalls of a and b, and a surplus");
    expect(listed(["£1m in both 2021/22 and 2022/23", "£2m in 2023/24"])).toBe(
      "£1m in both 2021/22 and 2022/23 and £2m in 2023/24",
    );
  });
});
