import { Decimal as DecimalJs } from "decimal.js";
import { describe, expect, it } from "vitest";
import { decimal, zero } from "../../src/meaning/decimal.ts";

describe("an exact number", () => {
  it("is the number that its text says, to the last digit", () => {
    expect(decimal("5.3").times("1000000").toString()).toBe("5300000");
    expect(decimal("0.1").plus("0.2").toString()).toBe("0.3");
    expect(decimal("123456789012345678901234567890.123456789").toString()).toBe(
      "123456789012345678901234567890.123456789",
    );
  });

  it("has forty significant digits", () => {
    expect(decimal("2").dividedBy("3").toString()).toBe(`0.${"6".repeat(39)}7`);
    expect(
      decimal("1")
        .plus(`0.${"0".repeat(38)}1`)
        .minus(1)
        .toString(),
    ).toBe(`0.${"0".repeat(38)}1`);
  });

  it("rounds halves away from nought", () => {
    const rounded = (text: string) => decimal(text).toDecimalPlaces(1).toString();
    expect(["0.25", "-0.25", "0.35", "0.249"].map(rounded)).toEqual(["0.3", "-0.3", "0.4", "0.2"]);
  });

  it("never has an exponent in its text", () => {
    expect(decimal("0.000000000000000000000000000001").toString()).toBe("0.000000000000000000000000000001");
    expect(decimal("1000000000000000000000000000000").times(10).toString()).toBe("10000000000000000000000000000000");
  });

  it.each(["", "five", "NaN", "Infinity", "-Infinity", "1,900", "2%", "£5"])("is not said by %j", (text) => {
    expect(() => decimal(text)).toThrow();
  });

  it.each(["NaN", "Infinity", "-Infinity"])("says of %s that it is none", (text) => {
    expect(() => decimal(text)).toThrow(new Error(`"${text}" is not a finite number.`));
  });

  it("has a precision of its own: settings made elsewhere for decimal.js do not reach it", () => {
    const { precision } = DecimalJs;
    DecimalJs.set({ precision: 3 });
    try {
      expect(decimal("1").dividedBy("3").toString()).toBe(`0.${"3".repeat(40)}`);
    } finally {
      DecimalJs.set({ precision });
    }
  });

  it("of nought is nought", () => {
    expect([zero.toString(), zero.plus("-0").toString()]).toEqual(["0", "0"]);
  });
});
