import { describe, expect, it } from "vitest";
import type { Book } from "../../src/workbook/book.ts";
import { formulaFingerprint } from "../../src/workbook/fingerprint.ts";
import { workingWorkbook } from "../../src/workbook/working-workbook.ts";
import { xlsx } from "../../src/workbook/xlsx.ts";
import { dudleySubject, figuresIn, formulasIn } from "./books.ts";
import { cellsOfFile, partText } from "./file-cells.ts";
import { unzip } from "./zip.ts";

const book = workingWorkbook(dudleySubject);
const bytes = await xlsx(book);
const parts = unzip(bytes);
const cells = cellsOfFile(bytes);
const names = [...partText(parts, "xl/workbook.xml").matchAll(/<definedName name="([^"]+)"[^>]*>([^<]+)</g)].map(
  ([, name = "", range = ""]) => ({ name, range: range.replaceAll("&apos;", "'") }),
);
const sheetXml = (place: number) => partText(parts, `xl/worksheets/sheet${place + 1}.xml`);

/** The rows of the map: which input cell stands for which line and year. */
const mapped = [...(cells.get("Map") ?? [])].reduce((rows, [at, { value }]) => {
  const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
  if (Number(row) > 5) rows.set(row, { ...rows.get(row), [column]: value });
  return rows;
}, new Map<string, Record<string, string>>());

describe("the working workbook", () => {
  it("holds every figure of the forecast once, and as a formula unless someone gave it", () => {
    const figures = figuresIn(book);
    const expected = dudleySubject.model.lines.flatMap((line) =>
      line.kind === "given"
        ? Object.keys(line.values).map((year) => `${line.name} ${year}`)
        : [
            ...new Set([
              ...Object.keys(line.given ?? {}),
              ...dudleySubject.model.years.filter((year) => line.from <= year && year <= line.to),
            ]),
          ].map((year) => `${line.name} ${year}`),
    );
    expect(figures.map(({ figure }) => `${figure.line} ${figure.year}`).sort()).toEqual(expected.sort());
    const derived = figures.filter(({ figure }) => {
      const line = dudleySubject.model.lineNamed.get(figure.line);
      return line?.kind === "derived" && line.given?.[figure.year] === undefined;
    });
    expect(derived.length).toBeGreaterThan(300);
    expect(derived.filter(({ is }) => is.formula === undefined)).toEqual([]);
  });

  it("has the same formula in every column of a row, for every line that is worked out", () => {
    const forms = new Map<string, Set<string>>();
    for (const { sheet, cell, figure, is } of figuresIn(book)) {
      const line = dudleySubject.model.lineNamed.get(figure.line);
      if (line?.kind !== "derived" || line.given?.[figure.year] !== undefined) continue;
      forms.set(figure.line, (forms.get(figure.line) ?? new Set()).add(relativeTo(cell, is.formula ?? "")));
      expect(sheet).not.toBe("");
    }
    expect([...forms].filter(([, some]) => some.size > 1)).toEqual([]);
  });

  it("uses few functions, all older than Excel 2016 and none that changes by itself", () => {
    const used = new Set(
      formulasIn(book).flatMap(({ is }) =>
        [...(is.formula ?? "").matchAll(/([A-Z][A-Z.]+)\(/g)].map(([, name]) => name),
      ),
    );
    expect([...used].sort()).toEqual([
      "ABS",
      "AND",
      "COLUMN",
      "COUNT",
      "COUNTIF",
      "IF",
      "INDEX",
      "ISNUMBER",
      "MATCH",
      "MAX",
      "ROWS",
      "SUM",
      "SUMIFS",
    ]);
  });

  it("names both the row and the column of a place in a row, as not every spreadsheet takes one number for it", () => {
    const inside = formulasIn(book).flatMap(({ is }) => [
      ...(is.formula ?? "").matchAll(/INDEX\(([^,()]*),([^,()]*)(.)/g),
    ]);
    expect(inside.length).toBeGreaterThan(200);
    expect(inside.filter(([, , row, next]) => row !== "1" || next !== ",")).toEqual([]);
  });

  it("has no number in the formula of a line but nought and one", () => {
    const odd = figuresIn(book).flatMap(({ figure, is }) =>
      [...(is.formula ?? "").replaceAll(/'[^']*'!|\$?[A-Z]+\$?\d+/g, "").matchAll(/\d+(\.\d+)?/g)]
        .filter(([number]) => number !== "0" && number !== "1")
        .map(([number]) => `${figure.line}: ${number}`),
    );
    expect(odd).toEqual([]);
  });

  it("keeps a value beside every formula, so that it can be read before it is calculated", () => {
    const formulas = [...cells].flatMap(([sheet, some]) =>
      [...some].filter(([, cell]) => cell.formula !== undefined).map(([at, cell]) => ({ at: `${sheet}!${at}`, cell })),
    );
    expect(formulas).toHaveLength(formulasIn(book).length);
    expect(formulas.filter(({ cell }) => cell.kind === "empty").map(({ at }) => at)).toEqual([]);
  });

  it("has no macros, no links to other files, no merged cells and nothing hidden", () => {
    const all = [...parts.keys()];
    expect(all.filter((name) => /vba|externalLink|comment|activeX|\.bin$/i.test(name))).toEqual([]);
    const xml = all
      .filter((name) => name.endsWith(".xml"))
      .map((name) => partText(parts, name))
      .join("");
    expect(xml).not.toMatch(/<mergeCell|hidden="|state="(veryH|h)idden"|TargetMode="External"/);
  });

  it("unlocks the input cells on its map, the choice of a scenario, and nothing else", () => {
    const xfs = /<cellXfs.*?<\/cellXfs>/s.exec(partText(parts, "xl/styles.xml"))?.[0] ?? "";
    const unlocked = new Set(
      [...xfs.matchAll(/<xf .*?(?:\/>|(?<!\/)>.*?<\/xf>)/gs)].flatMap(([xf], index) =>
        /locked="(0|false)"/.test(xf) ? [index] : [],
      ),
    );
    expect(unlocked.size).toBeGreaterThan(0);
    const open = [...cells].flatMap(([sheet, some]) =>
      [...some].filter(([, { style }]) => unlocked.has(style)).map(([at]) => `${sheet}!${at}`),
    );
    const inputs = [...mapped.values()].map(({ A, B }) => `${A}!${B}`);
    // The key on the first sheet shows what an input looks like.
    const besides = ["Assumptions!A7", open.find((at) => at.startsWith("About!")) as string];
    expect(open.sort()).toEqual([...inputs, ...besides].sort());
    for (const [place] of book.sheets.entries()) expect(sheetXml(place)).toMatch(/<sheetProtection[^>]*sheet="1"/);
    expect(partText(parts, "xl/workbook.xml")).not.toContain("workbookProtection");
  });

  it("tells whoever chooses an input cell what was published in it", () => {
    const said = new Map<string, string>();
    book.sheets.forEach((sheet, place) => {
      for (const [rule] of sheetXml(place).matchAll(/<dataValidation .*?<\/dataValidation>/gs)) {
        const ranges = /sqref="([^"]+)"/.exec(rule)?.[1] ?? "";
        for (const at of cellsOfRange(ranges))
          said.set(`${sheet.name}!${at}`, /prompt="([^"]*)"/.exec(rule)?.[1] ?? "");
      }
    });
    const silent = [...mapped.values()].filter(({ A, B, D, F }) => {
      const message = said.get(`${A}!${B}`) ?? "";
      if (D === undefined || D === "") return !message.startsWith("Published: ");
      return (
        !message.includes(D) ||
        !message.replaceAll(/[^\d]/g, "").includes((F ?? "").replaceAll(/[^\d]/g, "").replace(/^0+/, ""))
      );
    });
    expect(mapped.size).toBeGreaterThan(500);
    expect(silent).toEqual([]);
    expect(said.get("Assumptions!H16")).toBe(
      "Published: 2021/22 1.75%, 2022/23 2%, 2023/24 2%, 2024/25 2% (report, paragraph 24 note 1)".replace(
        "2021/22",
        "2021/22",
      ),
    );
  });

  it("maps every input figure with its line, its year and what was published, exactly", () => {
    const rows = [...mapped.values()];
    const pay = rows.filter(({ C }) => C === "pay-award").map(({ A, B, D, E, F }) => [A, B, D, E, F]);
    expect(pay).toEqual([
      ["Assumptions", "F16", "2021/22", "figure", "0.0175"],
      ["Assumptions", "G16", "2022/23", "figure", "0.02"],
      ["Assumptions", "H16", "2023/24", "figure", "0.02"],
      ["Assumptions", "I16", "2024/25", "figure", "0.02"],
    ]);
    const given = dudleySubject.model.lines.flatMap((line) =>
      line.kind === "given" && line.role !== "published" && line.chapter !== "facts"
        ? Object.keys(line.values).map((year) => `${line.name} ${year}`)
        : [],
    );
    expect(
      rows
        .filter(({ E }) => E === "figure")
        .map(({ C, D }) => `${C} ${D}`)
        .sort(),
    ).toEqual(given.sort());
    const opening = rows.filter(({ E }) => E === "opening").map(({ C, D, F }) => `${C} ${D} ${F}`);
    expect(opening).toContain("general-fund-carried-forward 2020/21 24500000");
    expect(opening).toContain("pay.exposed-to-pay-award 2022/23 133700000");
  });

  it("names its drivers and headline figures, and every name leads to a sheet, in quotation marks where its name has a space", () => {
    const known = new Map(names.map(({ name, range }) => [name, range]));
    expect(known.get("pay_award")).toBe("Drivers!$F$6:$I$6");
    for (const name of [
      "budget_gap",
      "general_fund_carried_forward",
      "scenario_number",
      "master_check",
      "inputs_changed",
    ])
      expect(known.has(name), name).toBe(true);
    for (const { name, range } of names) {
      const sheet = /^(?:'((?:[^']|'')+)'|(\w+))!\$[A-Z0-9]+(\$\d+)?(:\$[A-Z0-9]+(\$\d+)?)?$/.exec(range);
      expect(sheet, `${name} ${range}`).not.toBeNull();
      expect(cells.has(sheet?.[1] ?? sheet?.[2] ?? ""), `${name} ${range}`).toBe(true);
      expect(name).not.toMatch(/^([A-Za-z]{1,3}\d+|[rRcC]\d*)$/);
    }
  });

  it("prints on A4 across, one page wide, with its headings on each page, and scrolls under them", () => {
    book.sheets.forEach((sheet, place) => {
      const xml = sheetXml(place);
      expect(xml, sheet.name).toMatch(/<pageSetup[^>]*paperSize="9"/);
      expect(xml, sheet.name).toMatch(/<pageSetup[^>]*orientation="landscape"/);
      expect(xml, sheet.name).toMatch(/<pageSetUpPr fitToPage="1"/);
      expect(xml.includes('state="frozen"'), sheet.name).toBe(sheet.name !== "About");
      expect(sheet.name.length).toBeLessThanOrEqual(31);
    });
    expect(names.filter(({ name }) => name === "_xlnm.Print_Area")).toHaveLength(book.sheets.length);
  });

  it("has the bytes of the strategy and of nothing else: the same again, and dated by it", async () => {
    expect(Buffer.from(await xlsx(workingWorkbook(dudleySubject))).equals(Buffer.from(bytes))).toBe(true);
    expect(partText(parts, "docProps/core.xml")).toContain("2021-12-15T00:00:00");
    expect(partText(parts, "docProps/core.xml")).not.toMatch(/20(2[2-9]|[3-9]\d)-/);
  });

  it("carries a fingerprint that any change of a formula changes", () => {
    const placed = formulasIn(book).map(({ sheet, cell, is }) => ({ sheet, cell, formula: is.formula ?? "" }));
    const carried = cells.get("Map")?.get("B4")?.value;
    expect(formulaFingerprint(placed)).toBe(carried);
    expect(formulaFingerprint([...placed].reverse())).toBe(carried);
    const spoilt = placed.map((one, index) => (index === 100 ? { ...one, formula: `${one.formula}+1` } : one));
    expect(formulaFingerprint(spoilt)).not.toBe(carried);
    expect(formulaFingerprint(placed.slice(1))).not.toBe(carried);
  });

  it("shows again, beside a balance, the lines of other sheets that go into it, so that the column adds up", () => {
    const rows = new Map(
      [...(cells.get("General Fund") ?? [])]
        .filter(([at]) => at.startsWith("A"))
        .map(([at, { value }]) => [value, at.slice(1)]),
    );
    const at = (label: string) => Number(cells.get("General Fund")?.get(`H${rows.get(label)}`)?.value);
    expect(at("Budget gap (taken away)")).toBe(9_390_000);
    expect(at("General Fund brought forward") - at("Budget gap (taken away)")).toBe(at("General Fund carried forward"));
    expect(at("General Fund carried forward")).toBe(16_800_000);
  });

  it("says that all checks pass, and on every sheet", () => {
    expect(cells.get("Checks")?.get("B4")?.value).toBe("all pass");
    const without = book.sheets.filter(
      ({ name, rows }) =>
        name !== "Checks" && name !== "About" && name !== "Map" && !rows[3]?.[0]?.formula?.includes("master_check"),
    );
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it("opens with a scenario chosen, where one is asked for, and says no to one it does not know", () => {
    const chosen = workingWorkbook({ ...dudleySubject, chosen: "no-council-tax-rise-in-2022-23" });
    expect(valueIn(chosen, "general-fund-carried-forward", "2024/25")).toBe("1830137");
    expect(() => workingWorkbook({ ...dudleySubject, chosen: "no-council-tax-rise" })).toThrow(
      'There is no scenario "no-council-tax-rise".',
    );
  });
});

function valueIn(some: Book, line: string, year: string): string | undefined {
  const found = figuresIn(some).find(({ figure }) => figure.line === line && figure.year === year);
  return typeof found?.is.content === "string" ? undefined : found?.is.content.toFixed(0);
}

/** A formula with each relative address written as how far it is away, so that copies of one formula look alike. */
function relativeTo(cell: string, formula: string): string {
  const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return formula.replaceAll(
    /(?<![A-Za-z_])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\d(])/g,
    (_, fixedColumn, toColumn, fixedRow, toRow) =>
      `${fixedColumn === "$" ? toColumn : `C[${columnNumber(toColumn) - columnNumber(column)}]`}${fixedRow === "$" ? toRow : `R[${Number(toRow) - Number(row)}]`}`,
  );
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function cellsOfRange(range: string): readonly string[] {
  const [from = "", to = from] = range.split(":");
  const [first, last] = [from, to].map((at) => at.replace(/\d+$/, "")) as [string, string];
  const row = from.replace(/^[A-Z]+/, "");
  const [start, end] = [columnNumber(first), columnNumber(last)];
  return Array.from({ length: end - start + 1 }, (_, index) => `${letters(start + index)}${row}`);
}

function letters(column: number): string {
  return column <= 26
    ? String.fromCharCode(64 + column)
    : `${letters(Math.floor((column - 1) / 26))}${letters(((column - 1) % 26) + 1)}`;
}
