import { beforeAll, describe, expect, it } from "vitest";
import { problemWithPlace } from "../../src/model/problem.ts";
import { verifyWorkbook, type WorkbookVerdict } from "../../src/read-back/verify-workbook.ts";
import { workingWorkbook } from "../../src/workbook/working-workbook.ts";
import { xlsx } from "../../src/workbook/xlsx.ts";
import { figuresIn } from "../workbook/books.ts";
import { type CellChange, withCells } from "../workbook/file-cells.ts";
import { libreOfficeIsThere, recalculated } from "../workbook/libre-office.ts";
import { dudley, inputAt, small, smallText, writtenFrom } from "./workbooks.ts";

async function verdictOn(bytes: Uint8Array, subject: Parameters<typeof verifyWorkbook>[1]): Promise<WorkbookVerdict> {
  const read = await verifyWorkbook(bytes, subject, "ours.xlsx");
  if (!read.ok) throw new Error(read.problems.map(problemWithPlace).join("\n"));
  return read.verdict;
}

describe("a workbook held against its strategy", () => {
  it("holds as it was written: its strategy, its formulas and every figure", async () => {
    const { bytes, subject } = await dudley;
    const verdict = await verdictOn(bytes, subject);
    expect(verdict).toMatchObject({ holds: true, strategy: "the same", version: "1.2.3", typedOver: 0, problems: [] });
    expect(verdict.figures).toBe(figuresIn(workingWorkbook(subject)).length);
    expect(verdict.formulas).toBeGreaterThan(4000);
  });

  it("holds where it was written with a scenario chosen, to the figures under it", async () => {
    const { subject } = await dudley;
    const chosen = subject.scenarios?.[1]?.name as string;
    const verdict = await verdictOn(await xlsx(workingWorkbook({ ...subject, chosen })), subject);
    expect(verdict).toMatchObject({ holds: true, problems: [], scenario: "2. No council tax rise in 2022/23" });
    expect(verdict.figures).toBeGreaterThan(800);
  });

  it("holds without a strategy by its own fingerprint, and says that figures were not looked at", async () => {
    const verdict = await verdictOn((await small).bytes, undefined);
    expect(verdict).toMatchObject({ holds: true, strategy: "not given", typedOver: 0 });
    expect(verdict.figures).toBeUndefined();
  });

  it("does not hold against a strategy that has changed since", async () => {
    const { subject } = await writtenFrom(`${smallText}# a remark\n`);
    expect(await verdictOn((await small).bytes, subject)).toMatchObject({ holds: false, strategy: "another" });
  });

  const gapOf = (subject: NonNullable<Parameters<typeof verifyWorkbook>[1]>) =>
    figuresIn(workingWorkbook(subject)).find(
      ({ figure }) => figure.line === "budget-gap" && figure.year === "2026/27",
    ) as { readonly sheet: string; readonly cell: string };

  it("does not hold where a figure is stale, and says what it ought to be", async () => {
    const { bytes, subject } = await small;
    const gap = gapOf(subject);
    const verdict = await verdictOn(withCells(bytes, [{ ...gap, value: "999" }]), subject);
    expect(verdict.holds).toBe(false);
    // 200.0 and 3.0, 2.0 and 1.0 more, less savings of 0.4 and resources of 205.0.
    expect(verdict.differ).toEqual([
      { cell: `'Budget gap'!${gap.cell}`, line: "budget-gap", year: "2026/27", shown: "999", ought: "600000" },
    ]);
  });

  it.each([
    ["with its strategy, which names the cell", true, "'Budget gap'!"],
    ["without it, which cannot", false, "Map!B4"],
  ])("does not hold where a formula was typed over: %s", async (_, given, place) => {
    const { bytes, subject } = await small;
    const typed = withCells(bytes, [{ ...gapOf(subject), value: "600000", overTheFormula: true }]);
    const verdict = await verdictOn(typed, given ? subject : undefined);
    expect(verdict.holds).toBe(false);
    expect(verdict.problems.map((problem) => problem.place.path[0])).toEqual([expect.stringContaining(place)]);
  });

  it("does not hold where a figure kept as published was typed over", async () => {
    const { bytes, subject } = await small;
    const [at] = figuresIn(workingWorkbook(subject)).filter(
      ({ figure, is }) => figure.line === "pay-award.published" && is.formula === undefined,
    );
    const typed = withCells(bytes, [{ sheet: at?.sheet ?? "", cell: at?.cell ?? "", value: "0.5" }]);
    const verdict = await verdictOn(typed, subject);
    expect(verdict.problems.map(problemWithPlace)).toEqual([
      `ours.xlsx: ${at?.sheet}!${at?.cell} Here stood "0.02", and now there is "0.5". Put it back: it is neither an input nor worked out.`,
    ]);
  });
});

describe.skipIf(!libreOfficeIsThere)("a workbook that was opened, typed into and saved", () => {
  const saved = new Map<string, Uint8Array>();

  beforeAll(async () => {
    const written = await dudley;
    const pay = (["2022/23", "2023/24"] as const).map((year) => ({
      ...inputAt(written, "pay-award", year),
      value: "0.03",
    }));
    const typed: CellChange[] = [
      ...pay,
      { ...inputAt(written, "tariff.published", "2024/25"), value: "6512345.67" },
      { ...inputAt(written, "pay.exposed-to-pay-award", "2022/23", "opening"), value: "140000000" },
      { ...inputAt(written, "savings.public-realm.green-waste-charges.published", "", "share kept"), value: "0.7" },
    ];
    const scenario = {
      sheet: "Assumptions",
      cell: "A7",
      value: "3. No council tax rise in any year",
      text: true,
    } as const;
    const files = { untouched: [], typed, "typed, under a scenario": [...typed, scenario] };
    for (const [name, bytes] of recalculated(
      new Map(Object.entries(files).map(([name, changes]) => [name, withCells(written.bytes, changes)])),
    ))
      saved.set(name, bytes);
  }, 120_000);

  it.each([
    ["untouched", 0],
    ["typed", 5],
    ["typed, under a scenario", 5],
  ])("holds to every figure: %s", async (name, typedOver) => {
    const verdict = await verdictOn(saved.get(name) as Uint8Array, (await dudley).subject);
    expect(verdict.problems.map(problemWithPlace)).toEqual([]);
    expect(verdict.differ).toEqual([]);
    expect(verdict).toMatchObject({ holds: true, typedOver });
    expect(verdict.figures).toBeGreaterThan(800);
  });
});
