import { describe, expect, it } from "vitest";
import { problemWithPlace } from "../../src/model/problem.ts";
import { shiftedFormula } from "../../src/workbook/shifted-formula.ts";
import { partText } from "../workbook/file-cells.ts";
import { unzip, zip } from "../workbook/zip.ts";
import { importOf, small } from "./workbooks.ts";

/** The small workbook with the XML of one sheet changed. */
async function withSheet(name: string, how: (xml: string) => string) {
  const written = await small;
  const parts = new Map(unzip(written.bytes));
  const names = [...partText(parts, "xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, one]) => one);
  const path = `xl/worksheets/sheet${names.indexOf(name) + 1}.xml`;
  const after = how(partText(parts, path));
  expect(after).not.toBe(partText(parts, path));
  parts.set(path, Buffer.from(after));
  const read = await importOf({ ...written, bytes: zip(parts) }, []);
  return read.ok ? "taken" : read.problems.map(problemWithPlace);
}

const cell = (at: string, inside: string) => (xml: string) =>
  xml.replace(new RegExp(`<c r="${at}"[^>]*>.*?</c>`, "s"), `<c r="${at}">${inside}</c>`);

describe("formulas of a workbook that comes back", () => {
  it("are the same where a spreadsheet shares one among a row of cells, or spaces and quotes it otherwise", async () => {
    const shared = await withSheet("Drivers", (xml) => {
      const own = /<c r="F7"([^>]*)><f>([^<]*)<\/f>(.*?)<\/c>/s.exec(xml);
      const next = /<c r="G7"([^>]*)><f>([^<]*)<\/f>(.*?)<\/c>/s.exec(xml);
      expect(shiftedFormula(own?.[2] ?? "", 0, 1)).toBe(next?.[2]);
      return xml
        .replace(own?.[0] ?? "", `<c r="F7"${own?.[1]}><f t="shared" ref="F7:G7" si="0">${own?.[2]}</f>${own?.[3]}</c>`)
        .replace(next?.[0] ?? "", `<c r="G7"${next?.[1]}><f t="shared" si="0"/>${next?.[3]}</c>`);
    });
    expect(shared).toBe("taken");
    const spaced = await withSheet("Map", (xml) => xml.replace("<f>Assumptions!F16</f>", "<f> 'Assumptions'!F16 </f>"));
    expect(spaced).toBe("taken");
  });

  it("are not the same where another is shared", async () => {
    const said = await withSheet("Map", (xml) => xml.replace("<f>Assumptions!F16</f>", "<f>Assumptions!G16</f>"));
    expect(said).toEqual([
      "ours.xlsx: Map!H6 Here stood the formula =Assumptions!F16, and now there is =Assumptions!G16. Put the formula back, and change the inputs on the sheets Assumptions, Proposals and Amounts instead.",
    ]);
  });

  it("are refused in an input, and where none was written", async () => {
    expect(await withSheet("Amounts", cell("F10", "<f>2000000*1.02</f><v>2040000</v>"))).toEqual([
      "ours.xlsx: Amounts!F10 This input holds a formula, =2000000*1.02. A strategy holds figures, and what a formula last came to may be out of date. Copy the cell and paste it back as a value.",
    ]);
    expect(await withSheet("Amounts", cell("A10", "<f>1+1</f><v>2</v>"))).toEqual([
      "ours.xlsx: Amounts!A10 Here is the formula =1+1, where none was written. Put formulas of your own on a sheet of your own.",
    ]);
  });
});

describe("a formula copied elsewhere", () => {
  it.each([
    ["Map!E6*$B$2", 0, 1, "Map!F6*$B$2"],
    ["SUM('Base budget'!$E7:G$9)", 2, 3, "SUM('Base budget'!$E9:J$9)"],
    ['IF(A1="A1",LOG10(A1),pay_award)', 1, 0, 'IF(A2="A1",LOG10(A2),pay_award)'],
    ["Z1+AZ1", 0, 1, "AA1+BA1"],
  ])("%s, %i down and %i across, is %s", (formula, rows, columns, copied) => {
    expect(shiftedFormula(formula, rows, columns)).toBe(copied);
  });
});
