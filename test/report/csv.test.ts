import { describe, expect, it } from "vitest";
import { csv } from "../../src/report/csv.ts";

describe("comma-separated text", () => {
  it("ends each row with a carriage return and a line feed", () => {
    expect(
      csv([
        ["line", "2022/23"],
        ["pay", "5300000"],
      ]),
    ).toBe("line,2022/23\r\npay,5300000\r\n");
  });

  it("puts quotes around what holds a comma, a quote or a new line", () => {
    expect(csv([["Digital, Commercial", 'the "gap"', "two\nlines"]])).toBe(
      '"Digital, Commercial","the ""gap""","two\nlines"\r\n',
    );
  });

  it("leaves numbers as numbers, negative ones too", () => {
    expect(csv([["-1.8", "+4.4", "0.0"]])).toBe("-1.8,+4.4,0.0\r\n");
  });

  it.each(["=1+1", "+SUM(A1)", "-x", "@cmd", "\tx", "-1+1"])("lets no spreadsheet take %j for a formula", (text) => {
    expect(csv([[text]])).toBe(`'${text}\r\n`);
  });
});
