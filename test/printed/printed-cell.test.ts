import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printedCell } from "../../src/input/scalars.ts";
import { decimalsPrinted, onePrinted, poundsIn, readPrintedCell } from "../../src/printed/printed-cell.ts";
import { decimalText } from "../arbitrary/figures.ts";

const read = (text: string) => {
  const cell = readPrintedCell(text);
  return cell.kind === "figure" ? cell.value.toString() : cell.kind;
};

describe("a printed cell", () => {
  it.each([
    ["3.8", "3.8"],
    ["(3.8)", "-3.8"],
    ["-3.8", "-3.8"],
    ["−3.8", "-3.8"],
    ["–3.8", "-3.8"],
    ["+4.4", "4.4"],
    ["1,900", "1900"],
    ["(1,234,567.89)", "-1234567.89"],
    ["£5.3", "5.3"],
    ["-£5.3", "-5.3"],
    ["(£5.3)", "-5.3"],
    ["  2.7 ", "2.7"],
    ["21.657", "21.657"],
    ["1.50%", "1.5"],
    ["(4.90%)", "-4.9"],
    ["2.00%**", "2"],
  ])("printed %j is the figure %s", (text, value) => {
    expect(read(text)).toBe(value);
  });

  it("tells a blank, a dash, nought, nought to one decimal and TBC apart", () => {
    const cells = ["", "-", "0", "0.0", "TBC"].map(
      (text) => `${readPrintedCell(text).kind}, ${decimalsPrinted(text)} decimals`,
    );
    expect(cells).toEqual([
      "blank, 0 decimals",
      "dash, 0 decimals",
      "figure, 0 decimals",
      "figure, 1 decimals",
      "unknown, 0 decimals",
    ]);
    expect(new Set(cells).size).toBe(5);
  });

  it.each([
    ["1.00% - 3.00%*", "1", "3"],
    ["0.75% – 1.00%", "0.75", "1"],
    ["-1 to 2", "-1", "2"],
    ["1-2", "1", "2"],
    ["1to2", "1", "2"],
    ["-3 - -1", "-3", "-1"],
  ])("printed %j is the range from %s to %s", (text, least, most) => {
    const cell = readPrintedCell(text);
    if (cell.kind !== "range") throw new Error(cell.kind);
    expect([cell.least.toString(), cell.most.toString()]).toEqual([least, most]);
  });

  it("lost where the copy was cut is not one that is still to be confirmed", () => {
    expect(["cut", "tbc"].map((text) => readPrintedCell(text).kind)).toEqual(["lost", "unknown"]);
  });

  it.each(["   ", ""])("is blank where nothing but space stands: %j", (text) => {
    expect(read(text)).toBe("blank");
  });

  it.each(["-", "−", "–", " - ", "--", "––", "---", "—", "―"])("is a nil where only dashes stand: %j", (text) => {
    expect(read(text)).toBe("dash");
    // The file takes what is read, and a longer run of dashes is a rule across the page and no figure.
    expect(printedCell.safeParse(text).success).toBe(true);
    expect(printedCell.safeParse("-----").success).toBe(false);
  });

  it.each(["TBC", "tbc", "n/a", "N/A"])("is unknown where %s stands", (text) => {
    expect(read(text)).toBe("unknown");
  });

  it.each([
    "(3.8",
    "3.8)",
    "(-3.8)",
    "(+3.8)",
    "--3",
    "3.8.1",
    "five",
    "3.",
    ".5",
    "1e6",
    "5%%",
    "1% - ",
    "£m",
    "5*3",
    "about 1 - 2",
    "1 - 2 or so",
    "n/a yet",
    "still TBC",
  ])("refuses %j, and says so with the text", (text) => {
    expect(() => readPrintedCell(text)).toThrow(new RangeError(`"${text}" is not a printed figure.`));
  });

  it("reads back any figure, in brackets, with a minus, or with thousands separated", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 0, max: 3 }), (units, places) => {
        const text = decimalText(units, places);
        const [whole = "", fraction] = text.split(".");
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
        const written = fraction === undefined ? grouped : `${grouped}.${fraction}`;
        expect(read(written)).toBe(read(text));
        expect(read(`(${written})`)).toBe(read(`-${text}`));
        expect(decimalsPrinted(`(${written})`)).toBe(places);
      }),
    );
  });
});

describe("a printed one", () => {
  it("prints a pound in the money of its table, a rate in per cent, and anything counted or charged for each as it is", () => {
    const units = ["pounds", "rate", "index", "dwellings", "pounds per dwelling", "posts"] as const;
    expect(units.map((unit) => onePrinted(unit, "£000").toString())).toEqual(["0.001", "100", "1", "1", "1", "1"]);
  });
});

describe("the unit of a table", () => {
  it("is a million, a thousand or one pound", () => {
    expect((["£m", "£000", "£"] as const).map((money) => poundsIn(money).toString())).toEqual(["1000000", "1000", "1"]);
  });
});
