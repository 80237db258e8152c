import { describe, expect, it } from "vitest";
import { spelledLike } from "../../src/writing/spelled-like.ts";

const over = (was: string) => ({ was, beside: [] });

describe("a figure spelt as the one it replaces", () => {
  it("is in its money, to as many decimals, and to more where it needs them", () => {
    expect(spelledLike("5800000", "£m", over("5.3"))).toBe("5.8");
    expect(spelledLike("5000000", "£m", over("5.3"))).toBe("5.0");
    expect(spelledLike("5000000", "£m", over("5"))).toBe("5");
    expect(spelledLike("5812500", "£m", over("5.3"))).toBe("5.8125");
    expect(spelledLike("-250500", "£000", over("12.75"))).toBe("-250.50");
    expect(spelledLike("1500", "£", over("2"))).toBe("1500");
  });

  it("is a percentage to as many decimals, and to more where it needs them", () => {
    expect(spelledLike("0.03", "%", over("2%"))).toBe("3%");
    expect(spelledLike("0.03", "%", over("2.00%"))).toBe("3.00%");
    expect(spelledLike("0.0325", "%", over("2%"))).toBe("3.25%");
    expect(spelledLike("-0.005", "%", over("1.25%"))).toBe("-0.50%");
    expect(spelledLike("0.0125", "%", over("1.5%"))).toBe("1.25%");
  });

  it("has its thousands apart where they were, before the decimals and not in them", () => {
    expect(spelledLike("12345678900", "£000", over("1,900.0"))).toBe("12,345,678.9");
    expect(spelledLike("-1234567", "£000", over("1,900"))).toBe("-1,234.567");
    expect(spelledLike("12345.6789", "£", over("1,900.00"))).toBe("12,345.6789");
    expect(spelledLike("123456.7", "£", over("1,900.0"))).toBe("123,456.7");
    expect(spelledLike("12345000", "£000", over("900"))).toBe("12345");
  });

  it("has its plus where it had one and is not below nought", () => {
    expect(spelledLike("2", "£", over("+1.50"))).toBe("+2.00");
    expect(spelledLike("-2", "£", over("+1.50"))).toBe("-2.00");
    expect(spelledLike("2", "£", over("-1.50"))).toBe("2.00");
    expect(spelledLike("0.02", "%", over("+1.5%"))).toBe("+2.0%");
  });
});

describe("a figure spelt over a nil, or where none stood", () => {
  const spelt = (was: string | undefined, ...beside: readonly (readonly string[])[]) =>
    spelledLike("3000000", "£m", { was, beside });

  it("is as its row is, to the coarsest of the figures in it", () => {
    expect(spelt("0", ["0", "2.55", "3.1"])).toBe("3.0");
    expect(spelt("0.000", ["0.000", "2.55"])).toBe("3.00");
    expect(spelt(undefined, ["2.55"])).toBe("3.00");
  });

  it("is as the rows beside it are where its own says nothing, and its own where it does", () => {
    expect(spelt("0", ["0", "0.0"], ["12.50", "7.25"])).toBe("3.00");
    expect(spelt("0", ["1.5"], ["12.50"])).toBe("3.0");
    expect(spelt("0", ["-1.5"], ["12.50"])).toBe("3.0");
  });

  it("is as the nil was where nothing else tells, and without decimals where nothing stood", () => {
    expect(spelt("0.0", ["0.0", "0.00"])).toBe("3.0");
    expect(spelt(undefined, ["0.0"], [])).toBe("3");
    expect(spelt(undefined)).toBe("3");
  });

  it("is as the figure that stood where that was not nil, whatever stands beside it", () => {
    expect(spelt("2.55", ["2.5"], ["1"])).toBe("3.00");
  });
});
