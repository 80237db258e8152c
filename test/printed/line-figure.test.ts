import { describe, expect, it } from "vitest";
import { decimal } from "../../src/meaning/decimal.ts";
import type { Unit } from "../../src/model/unit.ts";
import { lineFigure } from "../../src/printed/line-figure.ts";

describe("a figure of a line in a sentence", () => {
  it.each<[string, Unit, string]>([
    ["9390000", "pounds", "£9.39m"],
    ["0.0299", "rate", "2.99%"],
    ["1.00980000", "index", "1.0098"],
    ["1512.34", "pounds per dwelling", "£1,512.34"],
    ["1450.5", "pounds per dwelling", "£1,450.50"],
    ["-4.9", "pounds per dwelling", "-£4.90"],
    ["1493.880249", "pounds per dwelling", "£1,493.8802"],
    ["0.5", "rate", "50.00%"],
    ["0.0123456", "rate", "1.2346%"],
    ["1234.5", "posts", "1,234.5"],
    ["12.5", "pounds per post", "£12.50"],
    ["41815.86", "dwellings", "41,815.86"],
    ["39718", "dwellings", "39,718"],
    ["54610.666666", "dwellings", "54,610.67"],
    ["-0.001", "dwellings", "0.00"],
  ])("of %s in %s is %s", (value, unit, words) => {
    expect(lineFigure(decimal(value), unit)).toBe(words);
  });
});
