import { performance } from "node:perf_hooks";
import { describe, expect, it } from "vitest";
import { importWorkbook } from "../../src/read-back/import-workbook.ts";
import { publishedWorkbook } from "../../src/workbook/published-workbook.ts";
import { xlsx } from "../../src/workbook/xlsx.ts";
import { partText, withCells } from "../workbook/file-cells.ts";
import { unzip, zip } from "../workbook/zip.ts";
import { importOf, inputAt, small, smallText } from "./workbooks.ts";

type Parts = Map<string, Uint8Array>;

/** The small workbook with its parts changed in some way that no spreadsheet would. */
async function made(change: (parts: Parts, sheet: (name: string) => string) => void): Promise<Uint8Array> {
  const parts: Parts = new Map(unzip((await small).bytes));
  const names = [...partText(parts, "xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
  change(parts, (name) => `xl/worksheets/sheet${names.indexOf(name) + 1}.xml`);
  return zip(parts);
}

const edit = (parts: Parts, path: string, how: (text: string) => string) =>
  parts.set(path, Buffer.from(how(partText(parts, path))));

/** A cell of text over one that stands there. */
const said = (cell: string, text: string) => (xml: string) =>
  xml.replace(
    new RegExp(`<c r="${cell}"[^>]*>.*?</c>`, "s"),
    `<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );

const million = 1_000_000;

const hostile: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  "is empty": async () => new Uint8Array(),
  "is text under another name": async () => Buffer.from("Directorate,Proposal\nAdults,Offices\n"),
  "is cut short": async () => (await small).bytes.slice(0, 20_000),
  "unpacks a thousand times as large": () =>
    made((parts, sheet) => parts.set(sheet("Map"), Buffer.alloc(30 * million, " "))),
  "has a map of more than is read": () =>
    made((parts, sheet) => parts.set(sheet("Map"), Buffer.alloc(41 * million, "<c>0</c>"))),
  "has no sheet called Map": () =>
    made((parts) => edit(parts, "xl/workbook.xml", (xml) => xml.replace('name="Map"', 'name="Mapp"'))),
  "has no first page": () =>
    made((parts) => edit(parts, "xl/workbook.xml", (xml) => xml.replace('name="About"', 'name="__proto__"'))),
  "has two sheets of one name": () =>
    made((parts) => edit(parts, "xl/workbook.xml", (xml) => xml.replace('name="Checks"', 'name="map"'))),
  "has lost a sheet": () => made((parts, sheet) => parts.delete(sheet("Checks"))),
  "has a text that is none of its texts": () =>
    made((parts, sheet) => edit(parts, sheet("Map"), (xml) => xml.replace(/( t="s"[^>]*><v>)\d+(<\/v>)/, "$10.03$2"))),
  "has lost its shared text": () => made((parts) => parts.delete("xl/sharedStrings.xml")),
  "has a million texts": () =>
    made((parts) =>
      edit(parts, "xl/sharedStrings.xml", (xml) =>
        xml.replace(
          "</sst>",
          `${Array.from({ length: million }, (_, row) => `<si><t>${row}</t></si>`).join("")}</sst>`,
        ),
      ),
    ),
  "has a cell in the last corner there is": () =>
    made((parts, sheet) =>
      edit(parts, sheet("Checks"), (xml) =>
        xml.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
      ),
    ),
  "has an entity that stands for a thousand million letters": () =>
    made((parts, sheet) =>
      edit(parts, sheet("Map"), (xml) =>
        said(
          "C6",
          "&j;",
        )(
          xml.replace(
            /<worksheet/,
            `<!DOCTYPE x [<!ENTITY a "${"a".repeat(10)}">${[..."bcdefghij"].map((name, index) => `<!ENTITY ${name} "${`&${"abcdefghi"[index]};`.repeat(10)}">`).join("")}]><worksheet`,
          ),
        ),
      ),
    ),
  "names prototypes on its map": () =>
    made((parts, sheet) =>
      edit(parts, sheet("Map"), (xml) =>
        said("A6", "__proto__")(said("C7", "constructor")(said("B8", "__proto__")(xml))),
      ),
    ),
  "sends a figure to another line": () => made((parts, sheet) => edit(parts, sheet("Map"), said("C6", "contracts"))),
  "has a map with a row taken out": () =>
    made((parts, sheet) => edit(parts, sheet("Map"), (xml) => xml.replace(/<row r="6".*?<\/row>/s, ""))),
  "stands for a table to publish": async () => xlsx(publishedWorkbook((await small).subject)),
  "has a text that a spreadsheet would run": async () =>
    withCells((await small).bytes, [
      { ...inputAt(await small, "contracts", "2026/27"), value: "=cmd|'/c calc'!A1\u0085\u202e", text: true },
    ]),
  "was not written by mtfs as it says": () =>
    made((parts, sheet) =>
      edit(parts, sheet("About"), (xml) => xml.replaceAll(/<c r="B\d+"[^>]*><v>\d+<\/v><\/c>/g, "")),
    ),
};

/** The first thing that is said of each. */
const words: Readonly<Record<string, string>> = {
  "is empty": "The file is empty.",
  "is text under another name": "This is not a workbook but text, such as a CSV file, under another name.",
  "is cut short": "The file does not end as a workbook does.",
  "unpacks a thousand times as large": 'Unpacked, "xl/worksheets/sheet18.xml" would be more than 200 times as large.',
  "has a map of more than is read": 'More than 40 MB would be unpacked from "xl/worksheets/sheet18.xml".',
  "has no sheet called Map": "The workbook has no sheet called Map, which says what its cells stand for.",
  "has no first page": "The workbook has no sheet called About, which says what its cells stand for.",
  "has two sheets of one name": 'The workbook has two sheets called "Map".',
  "has lost a sheet": 'The workbook cannot be read: Invalid XLSX: missing worksheet file for sheet "Checks".',
  "has a text that is none of its texts":
    "The workbook cannot be read: one of its parts is not as a spreadsheet writes it.",
  "has lost its shared text": "The headings of the map are not those it was written with: there are none.",
  "has a cell in the last corner there is":
    'The workbook cannot be read: Sheet "Checks" spans 1048576 rows x 16384 columns (17179869184 cells), over the 20000000 limit. Use the `range` or `max…',
  "has a million texts": "Its text alone is 22 MB; at most 10 MB are read.",
  "has an entity that stands for a thousand million letters":
    'The map says that this input is "&j;, 2026/27, figure, 0.02", and it is "pay-award, 2026/27, figure, 0.02".',
  "names prototypes on its map": 'This row of the map is not as it was written: there is no sheet "__proto__".',
  "sends a figure to another line":
    'The map says that this input is "contracts, 2026/27, figure, 0.02", and it is "pay-award, 2026/27, figure, 0.02".',
  "has a map with a row taken out": "This row of the map is not as it was written: it is empty.",
  "stands for a table to publish": "The workbook has no sheet called Map, which says what its cells stand for.",
  "has a text that a spreadsheet would run": "This input holds text, \"=cmd|'/c calc'!A1??\", and not a number.",
  "was not written by mtfs as it says":
    "The workbook does not say which strategy it was written from, or by which version.",
};

describe("a workbook that", () => {
  it.each(Object.entries(hostile))("%s is refused, in words and at once", async (name, bytes) => {
    const workbook = await bytes();
    const { subject } = await small;
    const before = performance.now();
    const read = await importWorkbook({ workbook, workbookFile: "theirs.xlsx", strategy: smallText, subject });
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(read.ok ? "taken" : read.problems[0]?.what).toBe(words[name]);
    expect(({} as Record<string, unknown>)["line"]).toBeUndefined();
  });

  it("has a sheet of the reader's own with half a million rows is read without it", async () => {
    const rows = Array.from(
      { length: million / 2 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`,
    );
    const workbook = await made((parts) => {
      edit(parts, "xl/workbook.xml", (xml) =>
        xml.replace("</sheets>", '<sheet name="Mine" sheetId="99" r:id="rId99"/></sheets>'),
      );
      edit(parts, "xl/_rels/workbook.xml.rels", (xml) =>
        xml.replace(
          "</Relationships>",
          '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/mine.xml"/></Relationships>',
        ),
      );
      parts.set(
        "xl/worksheets/mine.xml",
        Buffer.from(
          `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join("")}</sheetData></worksheet>`,
        ),
      );
    });
    const before = performance.now();
    const read = await importOf({ ...(await small), bytes: workbook }, []);
    expect(performance.now() - before).toBeLessThan(2_000);
    expect(read.ok && read.report.differences).toEqual([]);
  });
});
