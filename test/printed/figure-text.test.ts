import { describe, expect, it } from "vitest";
import { decimal } from "../../src/meaning/decimal.ts";
import { millionsText, poundsText, signed, tableText } from "../../src/printed/figure-text.ts";

describe("pounds in a table", () => {
  const millions = (pounds: string, negatives: "minus" | "brackets" = "brackets") =>
    tableText(decimal(pounds), { money: "£m", decimals: 1, negatives });

  it("are in the table's unit, rounded half away from nought", () => {
    expect(["1840000", "1850000", "-1850000", "1849999.99"].map((pounds) => millions(pounds))).toEqual([
      "1.8",
      "1.9",
      "(1.9)",
      "1.8",
    ]);
    expect(tableText(decimal("425500"), { money: "£000", decimals: 0, negatives: "minus" })).toBe("426");
    expect(tableText(decimal("18813000"), { money: "£m", decimals: 3, negatives: "minus" })).toBe("18.813");
  });

  it("show a negative in brackets or with a minus, as the table does", () => {
    expect([millions("-1790000"), millions("-1790000", "minus")]).toEqual(["(1.8)", "-1.8"]);
  });

  it("have no sign where they round to nought", () => {
    expect([millions("-49999.99"), millions("0"), millions("-50000")]).toEqual(["0.0", "0.0", "(0.1)"]);
  });

  it("have their thousands separated", () => {
    expect(tableText(decimal("1234567890"), { money: "£000", decimals: 0, negatives: "minus" })).toBe("1,234,568");
    expect(signed(decimal("-1234.5"), { decimals: 2, negatives: "minus" })).toBe("-1,234.50");
  });
});

describe("pounds in a sentence", () => {
  it.each([
    ["9390000", "£9.39m"],
    ["9400000", "£9.4m"],
    ["-1790000", "-£1.79m"],
    ["350000", "£0.35m"],
    ["100000", "£0.1m"],
    ["60000", "£60,000"],
    ["1450.5", "£1,450.50"],
    ["0", "£0"],
    ["28900000", "£28.9m"],
  ])("%s is %s", (pounds, text) => {
    expect(poundsText(decimal(pounds))).toBe(text);
  });

  it("in a headline are whole pounds where a million to one decimal would show nothing of them", () => {
    const said = ["50000", "49999", "-37200.40", "0.30", "0"].map((pounds) => millionsText(decimal(pounds)));
    expect(said).toEqual(["£50,000", "£49,999", "-£37,200", "£0.0m", "£0.0m"]);
  });

  it("in a headline keep two digits that tell, also below a million", () => {
    const pounds = ["76228.4", "99999.4", "99999.6", "-123456", "400000", "496000", "996000", "1049999"];
    expect(pounds.map((text) => millionsText(decimal(text)))).toEqual([
      ...["£76,228", "£99,999", "£0.1m", "-£0.12m", "£0.4m", "£0.5m", "£1.0m", "£1.0m"],
    ]);
  });

  it("in a headline are millions to one decimal from a million up", () => {
    expect(["14520000", "-1790000", "-49999", "1234567890"].map((pounds) => millionsText(decimal(pounds)))).toEqual([
      "£14.5m",
      "-£1.8m",
      "-£49,999",
      "£1,234.6m",
    ]);
  });
});
