import { describe, expect, it } from "vitest";
import { readChange, type WrittenChange } from "../../src/input/read-change.ts";
import { strategyFrom } from "../arbitrary/strategies.ts";
import { driver, small } from "../lines/strategies.ts";

const risk = (label: string) => ({ label, money: "£", amounts: { "2023/24": "9" } });
const modelOf = (parts: object) => strategyFrom(small({ drivers: { award: driver("growth", "2%") }, ...parts })).model;
const model = modelOf({ "risks outside the figures": { schools: risk("Schools"), flood: risk("Flood") } });

const read = (written: Partial<WrittenChange>) => readChange({ verb: "set", target: "award", ...written }, model);
const does = (written: Partial<WrittenChange>) => {
  const reading = read(written);
  return reading.ok ? reading.change.does : `${reading.what} ${reading.fix}`;
};

describe("a risk outside the figures", () => {
  it("is charged to balances by its name, with or without what its line is called by", () => {
    for (const target of ["schools", "risk.schools"])
      expect(read({ verb: "include", target })).toEqual({
        ok: true,
        change: { target: "risk.schools.included", does: { kind: "set", to: "1" } },
      });
  });

  it("that is not one is told with those that there are", () => {
    expect(does({ verb: "include", target: "war" })).toBe(
      '"war" is not a risk outside the figures. There are: schools, flood.',
    );
    expect(readChange({ verb: "include", target: "war" }, modelOf({}))).toMatchObject({
      fix: "The strategy lists none.",
    });
    expect(does({ verb: "include", target: "flood", value: "9" })).toBe(
      '"9" does not go with include, which needs no value. Leave it out.',
    );
  });
});

describe("a change keeps why it is made, and the years it is made in", () => {
  it("each year once, in words or in a list", () => {
    const change = { target: "award", does: { kind: "set", to: "0.03" } };
    expect(read({ value: "3%", why: "A settlement" })).toEqual({
      ok: true,
      change: { ...change, why: "A settlement" },
    });
    const years = ["2022/23", "2023/24"];
    for (const written of ["2022/23, 2022/23-2023/24", ["2022/23", "2023/24"], "2022/23 to 2023/24"])
      expect(read({ value: "3%", years: written })).toEqual({ ok: true, change: { ...change, years } });
    expect(read({ value: "3%", years: "from  2023/24" })).toMatchObject({ change: { years: ["2023/24", "2024/25"] } });
  });

  it.each(["then 2022/23", "2022/23 then", "2022/24", "2022/23-2022/24", "", "soon"])("%s says no years", (years) => {
    expect(does({ value: "3%", years })).toBe(
      `"${years}" does not say which years. Write 2022/23, or 2022/23-2024/25, or from 2023/24.`,
    );
  });

  it("but none that the strategy does not have", () => {
    expect(does({ value: "3%", years: "2030/31, 2031/32" })).toBe(
      "The strategy has no 2030/31, 2031/32. Its years are 2022/23, 2023/24, 2024/25.",
    );
  });
});

describe("a rate", () => {
  it.each([
    ["1,250.5%", "12.505"],
    ["1,000,000%", "10000"],
    ["+2.25%", "0.0225"],
    [" 2 . 5 % ", "0.025"],
  ])("%s is %s", (value, to) => {
    expect(does({ value })).toEqual({ kind: "set", to });
  });

  it.each(["1,25%", "1,2345%", "x1%", "1%x", "++1%"])("%s is not one", (value) => {
    expect(does({ value })).toBe(`"${value}" is not a percentage. Write the rate with its sign, such as 3% or -0.5%.`);
  });

  it.each([
    ["1 point", "0.01"],
    [" - 0.25 percentage   points ", "-0.0025"],
    ["+2points", "0.02"],
  ])("is raised by %s", (value, amount) => {
    expect(does({ verb: "add", value })).toEqual({ kind: "add", amount });
  });

  it.each(["1.2.3 points", "a 1 point", "1 pointless", "1"])("is not raised by %s", (value) => {
    expect(does({ verb: "add", value })).toContain(`"${value}" added to a rate could mean two things.`);
  });

  it("is not raised by money", () => {
    expect(does({ verb: "add", value: "£5" })).toContain('"£5" is money, and cannot be added to a rate.');
  });
});

describe("a delay", () => {
  it.each([
    ["1", 1],
    [" 2 years ", 2],
    ["10 years", 10],
  ])("of %s is of %s", (value, by) => {
    expect(does({ verb: "delay", value })).toEqual({ kind: "delay", by, share: "1" });
  });

  it.each(["0", "a year", "1 year late", "100 years"])("of %s is not one", (value) => {
    expect(does({ verb: "delay", value })).toBe(`"${value}" is not a number of years. Write it as 1 year or 2 years.`);
  });
});

describe("what is scaled or removed", () => {
  it("keeps a share of what it was", () => {
    expect(does({ verb: "scale", value: "70%" })).toEqual({ kind: "scale", factor: "0.7" });
    expect(does({ verb: "remove" })).toEqual({ kind: "scale", factor: "0" });
  });
});
