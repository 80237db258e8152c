import { describe, expect, it } from "vitest";
import { referencesOf } from "../../src/printed/references.ts";
import { printedTables, tableOf } from "./tables.ts";

const outcome = (says: string, means: string) =>
  referencesOf(
    printedTables({
      tables: [
        tableOf({ row: ["1"] }, { id: "paragraph-24", reference: "paragraph 24" }),
        tableOf({ row: ["1"] }, { id: "appendix-d-parks", reference: "Appendix D" }),
      ],
      references: [{ id: "one", place: "paragraph 1", says, means }],
    }),
  ).map((reference) => `${reference.is}: ${reference.outcome}`);

describe("a cross-reference", () => {
  it("is right where it names the paragraph of the table it means", () => {
    expect(outcome("paragraph 24", "paragraph-24")).toEqual(["paragraph 24: right"]);
  });

  it("is stale where it names another", () => {
    expect(outcome("paragraph 26", "paragraph-24")).toEqual(["paragraph 24: stale"]);
  });

  it("may mean an appendix that is printed as several tables", () => {
    expect(outcome("Appendix D", "appendix-d")).toEqual(["Appendix D: right"]);
  });

  it("may mean a place with no table in it", () => {
    expect([...outcome("paragraph 31", "paragraph 31"), ...outcome("paragraph 33", "paragraph 31")]).toEqual([
      "paragraph 31: right",
      "paragraph 31: stale",
    ]);
  });
});
