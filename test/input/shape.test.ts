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
});

function shaped(data: object, standIns = {}) {
  const taken = documentFrom(data);
  if (!taken.ok) throw new Error("The data is not plain.");
  const { value, problems, leftOut } = shape(formatOf(schema), taken.document, standIns);
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

  it("may hold any name where a name was not one", () => {
    const { value, said, leftOut } = shaped({ title: "Funds", funds: { General: general } });
    expect(value).toEqual({ title: "Funds", funds: {} });
    expect(said).toEqual(['"General" is not a name. Names are lower-case words joined by hyphens, such as pay-award.']);
    expect(leftOut.has("anything")).toBe(true);
  });

  it("is read in a moment, however much of it is wrong", () => {
    const funds = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [`fund-${"x".repeat(index % 7)}${index}`, { labl: "x" }]),
    );
    expect(shaped({ title: "Funds", funds }, { funds: {} }).said.length).toBeGreaterThanOrEqual(20_000);
  });
});
