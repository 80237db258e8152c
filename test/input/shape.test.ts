import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { documentFrom } from "../../src/input/document.ts";
import { formatOf } from "../../src/input/format-of.ts";
import { shape } from "../../src/input/shape.ts";
import { problemInWords } from "../../src/model/problem.ts";

const schema = z.strictObject({
  title: z.string(),
  funds: z.record(
    z.string().check(z.regex(/^[a-z-]+$/, "name")),
    z.strictObject({ label: z.string(), amounts: z.optional(z.array(z.string())) }),
  ),
  columns: z.optional(z.record(z.string(), z.strictObject({ year: z.string() }))),
  changes: z.optional(z.array(z.strictObject({ set: z.string() }))),
  "in-year funding": z.optional(
    z.strictObject({
      tables: z.record(z.string(), z.strictObject({ years: z.array(z.string()), "net cost": z.strictObject({}) })),
    }),
  ),
});

function documentOf(data: object) {
  const taken = documentFrom(data);
  if (!taken.ok) throw new Error("The data is not plain.");
  return taken.document;
}

/** What is said of data by another schema. */
function shapedBy(other: z.ZodMiniType, data: object): readonly string[] {
  return shape(formatOf(other), documentOf(data)).problems.map(problemInWords);
}

function shaped(data: object, standIns = {}) {
  const { value, problems, leftOut } = shape(formatOf(schema), documentOf(data), standIns);
  return { value, said: problems.map(problemInWords), leftOut };
}

describe("a document held against its shape", () => {
  const general = { label: "General Fund" };

  it("is itself where it fits", () => {
    const { value, said, leftOut } = shaped({ title: "Funds", funds: { general } });
    expect(value).toEqual({ title: "Funds", funds: { general } });
    expect(said).toEqual([]);
    expect(leftOut.has("general")).toBe(false);
  });

  it("is read on without a part that does not fit", () => {
    const { value, said, leftOut } = shaped({ title: "Funds", funds: { general, schools: { label: ["x"] } } });
    expect(value).toEqual({ title: "Funds", funds: { general } });
    expect(said).toEqual(['"label" of "schools" of "funds" is a list, and should be a single value.']);
    expect([leftOut.has("schools"), leftOut.has("general")]).toEqual([true, false]);
  });

  it("is read on without a part that lacks something", () => {
    const { value, said } = shaped({ title: "Funds", funds: { general, schools: {} } });
    expect(value).toEqual({ title: "Funds", funds: { general } });
    expect(said).toEqual(['"schools" of "funds" has no "label". Add "label".']);
  });

  it("keeps what surrounds a key that is unknown", () => {
    const { value, said } = shaped({ title: "Funds", funds: { general: { label: "General Fund", colour: "red" } } });
    expect(value).toEqual({ title: "Funds", funds: { general } });
    expect(said).toEqual([
      '"colour" is not something that "general" of "funds" can have. It can have: label, amounts.',
    ]);
  });

  it("keeps a list of which one entry has a key that is unknown", () => {
    const changes = [{ set: "pay" }, { set: "tax", why: "Asked" }];
    const { value, said } = shaped({ title: "Funds", funds: {}, changes });
    expect(value).toEqual({ title: "Funds", funds: {}, changes: [{ set: "pay" }, { set: "tax" }] });
    expect(said).toEqual(['"why" is not something that entry 2 of "changes" can have. It can have: set.']);
  });

  it("knows what is inside a part that it leaves out: its keys, and the texts of its lists", () => {
    const table = { years: ["2022/23"], "net cost": { lye: {} }, others: [["deep"], { inner: "x" }, null] };
    const { leftOut, value } = shaped({
      title: "Funds",
      funds: {},
      "in-year funding": {
        tables: {
          first: { ...table, years: [["2022/23"], "2023/24"] },
          second: { years: ["2024/25"], "net cost": {} },
        },
      },
    });
    expect(value).toMatchObject({ "in-year funding": { tables: { second: { years: ["2024/25"] } } } });
    for (const name of ["first", "years", "2023/24", "2022/23", "net-cost", "lye"])
      expect([name, leftOut.has(name)]).toEqual([name, true]);
    for (const name of ["second", "2024/25", "net cost", "in-year-funding"])
      expect([name, leftOut.has(name)]).toEqual([name, false]);
  });

  it("loses a whole list for one entry, since the others would move", () => {
    const { value } = shaped({
      title: "Funds",
      funds: { general: { label: "General Fund", amounts: ["1", ["2"], "3"] } },
    });
    expect(value).toEqual({ title: "Funds", funds: { general } });
  });

  it("loses all columns for one, since the others would move", () => {
    const { value } = shaped({ title: "Funds", funds: {}, columns: { first: { year: "2022/23" }, second: {} } });
    expect(value).toEqual({ title: "Funds", funds: {} });
  });

  it("does not say that a mistyped name is missing too", () => {
    const { said } = shaped({ titel: "Funds", funds: {} }, { title: "" });
    expect(said).toEqual(['"titel" is not something that the file can have. Did you mean "title"?']);
  });

  it("reads on with what stands in for a missing part of the file", () => {
    const { value, said } = shaped({ funds: { general } }, { title: "A title" });
    expect(value).toEqual({ title: "A title", funds: { general } });
    expect(said).toEqual(['The file has no "title". Add "title".']);
  });

  it("cannot be read on where nothing stands in for a part", () => {
    const { value, said } = shaped({ title: "Funds" });
    expect(value).toBeUndefined();
    expect(said).toEqual(['The file has no "funds". Add "funds".']);
  });

  it("may hold any name where a whole part of the file was left out", () => {
    const { value, leftOut } = shaped({ title: "Funds", funds: "none" }, { funds: {} });
    expect(value).toEqual({ title: "Funds", funds: {} });
    expect(leftOut.has("anything")).toBe(true);
  });

  it("may hold any name where all the rows of a part were left out, whatever else is wrong", () => {
    const { leftOut } = shaped({
      title: "Funds",
      funds: { general: { label: ["x"] } },
      "in-year funding": { tables: "x" },
    });
    expect(leftOut.has("anything")).toBe(true);
    expect(shaped({ title: "Funds", funds: { general: { label: ["x"] } } }).leftOut.has("anything")).toBe(false);
  });

  it("is nothing where the document is, though something stands in for each of its parts", () => {
    const standIns = { title: "", funds: {} };
    const taken = documentFrom(null);
    if (!taken.ok) throw new Error("Nothing is plain data.");
    const { value, problems } = shape(formatOf(schema), taken.document, standIns);
    expect(value).toBeUndefined();
    expect(problems.map(problemInWords)).toEqual(["The file has nothing in it. Begin with format: 1."]);
  });

  it("is itself where its schema asks for more than can be told at a glance, and it fits", () => {
    const short = z.strictObject({ title: z.string().check(z.maxLength(5)) });
    expect(shape(formatOf(short), documentOf({ title: "Funds" }))).toMatchObject({
      value: { title: "Funds" },
      problems: [],
    });
  });

  it("may hold any name where a name was not one", () => {
    const { value, said, leftOut } = shaped({ title: "Funds", funds: { General: general } });
    expect(value).toEqual({ title: "Funds", funds: {} });
    expect(said).toEqual(['"General" is not a name. Names are lower-case words joined by hyphens, such as pay-award.']);
    expect(leftOut.has("anything")).toBe(true);
  });

  it("tells a part that is there what is wrong with it, though another is mistyped for it", () => {
    const { said } = shaped({ titel: "Funds", title: ["Funds"], funds: {} });
    expect(said).toEqual([
      '"title" is a list, and should be a single value.',
      '"titel" is not something that the file can have. Did you mean "title"?',
    ]);
  });

  it("says what is wrong in the order of the schema, each with its kind and where it stands", () => {
    const { problems } = shape(
      formatOf(schema),
      documentOf({ title: ["x"], funds: { general: { amounts: [], labl: "x" }, Big: general } }),
    );
    expect(problems.map(({ code, severity, place }) => [code, severity, place.path.join(" › ")])).toEqual([
      ["wrong-type", "error", "title"],
      ["unknown-key", "error", "funds › general › labl"],
      ["wrong-name", "error", "funds › Big"],
    ]);
  });

  it("answers fifty unknown keys with the nearest known, and the others with all there are", () => {
    const funds = Object.fromEntries(
      Array.from({ length: 51 }, (_, index) => [`fund-${"x".repeat(index)}`, { label: "Fund", lable: "Fund" }]),
    );
    const { said } = shaped({ title: "Funds", funds });
    expect(said).toHaveLength(51);
    expect(said[49]).toContain('can have. Did you mean "label"?');
    expect(said[50]).toContain("can have. It can have: label, amounts.");
  });

  it("does not take a mistyped chapter that is still empty for the end of a text", () => {
    expect(shaped({ titel: null, title: "Funds", funds: {} }).said).toEqual([
      '"titel" is not something that the file can have. Did you mean "title"?',
    ]);
    expect(shaped({ title: "Funds", funds: { general: { label: "x", "paragraph 3": null } } }).said).toEqual([
      '"paragraph 3" is not something that "general" of "funds" can have. If it is part of the text before it, put that text in quotes: without them a comma ends it.',
    ]);
  });

  it.each([
    [null, "empty"],
    [["draft"], "a list"],
    [{ draft: "yes" }, "a map of names and values"],
    ["drafted", '"drafted"'],
  ])("says of %j in the place of one of several words that it is %s", (status, shown) => {
    const [said] = shapedBy(z.strictObject({ status: z.enum(["draft", "approved"]) }), { status });
    expect(said).toContain(`"status" is ${shown}.`);
    expect(said).toContain("It can be draft or approved.");
  });

  it("says of the only word that there is that it must be that", () => {
    expect(shapedBy(z.strictObject({ format: z.literal("1") }), { format: "11" })).toEqual([
      '"format" is "11". It must be 1.',
    ]);
  });

  it("lists three words with commas and an or", () => {
    expect(
      shapedBy(z.strictObject({ kind: z.enum(["growth", "share", "step"]) }), { kind: "rate of interest" }),
    ).toEqual(['"kind" is "rate of interest". It can be growth, share or step.']);
  });

  it("is read in a moment, however much of it is wrong", () => {
    const funds = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [`fund-${"x".repeat(index % 7)}${index}`, { labl: "x" }]),
    );
    expect(shaped({ title: "Funds", funds }, { funds: {} }).said.length).toBeGreaterThanOrEqual(20_000);
  });
});
