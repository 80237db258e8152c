import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { publishedWorkbook } from "../../src/workbook/published-workbook.ts";
import { workingWorkbook } from "../../src/workbook/working-workbook.ts";
import { xlsx } from "../../src/workbook/xlsx.ts";
import { dudleySubject, exampleSubjects } from "./books.ts";
import { unzip } from "./zip.ts";

// The published schemas of the file format are not part of the project. They may lie in a folder beside it, or be named.
const root = fileURLToPath(new URL("../..", import.meta.url));
const schemas = process.env["OOXML_XSD"] ?? join(root, "..", "shared", "ooxml-xsd");
const canBeChecked = existsSync(join(schemas, "sml.xsd")) && spawnSync("xmllint", ["--version"]).status === 0;
if (!canBeChecked) {
  process.stderr.write(
    "\n!!! No schemas of the Excel file format, or no xmllint: NO WORKBOOK WAS HELD AGAINST THEM. Set OOXML_XSD.\n\n",
  );
}

const schemaOf: readonly (readonly [RegExp, string])[] = [
  [/^xl\/(workbook|styles|sharedStrings)\.xml$/, "sml.xsd"],
  [/^xl\/(worksheets|tables)\/[^/]+\.xml$/, "sml.xsd"],
  [/^xl\/charts\/[^/]+\.xml$/, "dml-chart.xsd"],
  [/^xl\/drawings\/[^/]+\.xml$/, "dml-spreadsheetDrawing.xsd"],
  [/^\[Content_Types\]\.xml$/, "opc-xsd/opc-contentTypes.xsd"],
  [/\.rels$/, "opc-xsd/opc-relationships.xsd"],
];

describe.skipIf(!canBeChecked)("the parts of a workbook file", () => {
  const subjects = [{ path: "dudley", subject: dudleySubject }, ...exampleSubjects];
  const files = subjects.flatMap(({ path, subject }) => [
    { path, profile: "working", make: () => workingWorkbook(subject) },
    { path, profile: "publish", make: () => publishedWorkbook(subject) },
  ]);

  it.each(files)("of $path, $profile, are valid by the published schemas", async ({ make }) => {
    const folder = mkdtempSync(join(tmpdir(), "mtfs-schemas-"));
    try {
      const parts = [...unzip(await xlsx(make()))];
      const bySchema = new Map<string, string[]>();
      parts.forEach(([name, bytes], index) => {
        const schema = schemaOf.find(([pattern]) => pattern.test(name))?.[1];
        if (schema === undefined) return;
        const path = join(folder, `${index}-${name.replaceAll("/", "_")}`);
        writeFileSync(path, bytes);
        bySchema.set(schema, [...(bySchema.get(schema) ?? []), path]);
      });
      const said = [...bySchema].map(([schema, paths]) => {
        const { status, stderr } = spawnSync("xmllint", [
          "--noout",
          "--nonet",
          "--schema",
          join(schemas, schema),
          ...paths,
        ]);
        return { schema, status, said: status === 0 ? "" : stderr.toString().slice(0, 2000) };
      });
      expect(said.filter(({ status }) => status !== 0)).toEqual([]);
      expect([...bySchema.values()].flat().length).toBeGreaterThan(10);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
