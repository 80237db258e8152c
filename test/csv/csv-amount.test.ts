import { describe, expect, it } from "vitest";
import { csvAmount } from "../../src/csv/csv-amount.ts";

describe("an amount in a cell", () => {
  it.each([
    ["400", "400"],
    ["1,200", "1200"],
    ["£1,234,567.80", "1234567.80"],
    ["£ 12", "12"],
    ["(3.80)", "-3.80"],
    ["(£1,200)", "-1200"],
    ["-4.3", "-4.3"],
    ["\u22124.3", "-4.3"],
    ["–4.3", "-4.3"],
    ["-£400", "-400"],
    ["£-400", "-400"],
    ["+4.4", "4.4"],
    ["  5 ", "5"],
    ["\u00A05\u00A0", "5"],
    ["-", "0"],
    ["--", "0"],
    ["—", "0"],
    ["——", "0"],
    [" – ", "0"],
    ["(0)", "0"],
    ["-0.0", "0.0"],
    ["0.1234567890123", "0.1234567890123"],
  ])("%j is %s, every digit kept", (cell, text) => {
    expect(csvAmount(cell)).toEqual({ kind: "figure", text });
  });

  it("may be blank, or still to be confirmed", () => {
    expect(csvAmount(" ").kind).toBe("blank");
    expect(csvAmount("TBC").kind).toBe("to be confirmed");
  });

  it.each([
    ["=A1+B1", "is a formula, not its result"],
    ["#REF!", "is an error of the spreadsheet"],
    ["########", "is an error of the spreadsheet"],
    ["1.2E+05", "is shortened, and digits of it are lost"],
    ["5%", "is a percentage"],
    ["1,5", "may be written with a decimal comma"],
    ["1.200,50", "may be written with a decimal comma"],
    ["400-", "has its minus behind it"],
    ["£1.2m", "has a unit of its own"],
    ["5k", "has a unit of its own"],
    ["n/a", "is not an amount"],
    ["12,34,567", "is not an amount"],
    ["(-5)", "is not an amount"],
    ["(5", "is not an amount"],
    ["five", "is not an amount"],
    ["1 200", "is not an amount"],
  ])("%j is refused, for it %s", (cell, why) => {
    const read = csvAmount(cell);
    expect(read.kind === "wrong" ? read.what : read).toContain(why);
  });
});
