import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether LibreOffice can be asked to recalculate. Said aloud where it cannot, so that nobody takes silence for agreement. */
export const libreOfficeIsThere = spawnSync("soffice", ["--version"]).status === 0;
if (!libreOfficeIsThere) {
  process.stderr.write(
    "\n!!! soffice is not installed: NO WORKBOOK WAS RECALCULATED. Install libreoffice-calc-nogui.\n\n",
  );
}

/** Recalculates every formula on opening, whatever values the file holds. Without it LibreOffice keeps those values. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Some files opened, recalculated and saved again by LibreOffice, all in one run since starting it takes seconds. */
export function recalculated(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "mtfs-recalculated-"));
  try {
    const [profile, before, after] = ["profile/user", "before", "after"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    for (const one of [profile, before, after]) mkdirSync(one, { recursive: true });
    writeFileSync(join(profile, "registrymodifications.xcu"), settings);
    for (const [name, bytes] of files) writeFileSync(join(before, `${name}.xlsx`), bytes);
    const names = [...files.keys()];
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=file://${join(folder, "profile")}`,
        "--headless",
        "--norestore",
        "--convert-to",
        "xlsx",
        "--outdir",
        after,
        ...names.map((name) => join(before, `${name}.xlsx`)),
      ],
      { stdio: "ignore", timeout: 600_000 },
    );
    return new Map(names.map((name) => [name, readFileSync(join(after, `${name}.xlsx`))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
