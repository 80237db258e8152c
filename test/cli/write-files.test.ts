import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { writeFiles } from "../../src/cli/write-files.ts";
import { newFolder } from "./command-line.ts";

// A disk that fails when the second of several files is moved to its place.
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const renameSync = (from: string, to: string) => {
    if (to.endsWith("b.yaml") && from.endsWith(".new")) throw Object.assign(new Error("full"), { code: "ENOSPC" });
    fs.renameSync(from, to);
  };
  return { ...fs, renameSync };
});

describe("several files on a disk that fails half way", () => {
  it("stand as they stood before, with nothing left beside them", () => {
    const folder = newFolder();
    for (const name of ["a.yaml", "b.yaml"]) writeFileSync(join(folder, name), "before");
    const files = { "a.yaml": "1", "b.yaml": "2", "c.yaml": "3" };
    expect(() => writeFiles(files, { folder, force: true })).toThrow("b.yaml: the disk is full.");
    expect(readdirSync(folder).sort()).toEqual(["a.yaml", "b.yaml"]);
    for (const name of ["a.yaml", "b.yaml"]) expect(readFileSync(join(folder, name), "utf8")).toBe("before");
  });
});
