import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure, fileFault } from "./failure.ts";

/** Where several files go, and whether those that stand there may be replaced. */
export interface FolderDestination {
  readonly folder: string;
  readonly force?: boolean;
}

/**
 * Writes several files into a folder: all of them, or none. They are written beside their names first and then moved, and
 * whatever stood there comes back if one cannot be.
 *
 * @returns the paths written
 */
export function writeFiles(
  files: Readonly<Record<string, string>>,
  { folder, force }: FolderDestination,
): readonly string[] {
  const paths = Object.keys(files).map((name) => join(folder, name));
  const standing = paths.filter((path) => existsSync(path));
  if (standing.length > 0 && force !== true) {
    const exist = `${standing.join(" and ")} ${standing.length === 1 ? "exists" : "exist"} already.`;
    throw new Failure("file", `${exist} Choose another name with -o, or add --force to replace. Nothing was written.`);
  }
  const folders = standing.filter((path) => statSync(path).isDirectory());
  if (folders.length > 0)
    throw new Failure("file", `${folders.join(" and ")} is a folder, and is not replaced. Nothing was written.`);
  const made = existsSync(folder) ? undefined : attempt(folder, () => mkdirSync(folder, { recursive: true }));
  const beside = (path: string) => `${path}.${process.pid}.new`;
  const before = (path: string) => `${path}.${process.pid}.before`;
  const moved: string[] = [];
  try {
    for (const [name, text] of Object.entries(files)) {
      const path = join(folder, name);
      attempt(path, () => writeFileSync(beside(path), text, { flag: "wx" }));
    }
    for (const path of paths) {
      if (existsSync(path)) attempt(path, () => renameSync(path, before(path)));
      moved.push(path);
      attempt(path, () => renameSync(beside(path), path));
    }
  } catch (fault) {
    for (const path of moved) rmSync(path, { force: true });
    for (const path of paths) if (existsSync(before(path))) renameSync(before(path), path);
    for (const path of paths) rmSync(beside(path), { force: true });
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    throw fault;
  }
  for (const path of paths) rmSync(before(path), { force: true });
  return paths;
}

/** Does something to a file, and words what the file system says against it. */
function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (fault) {
    throw fileFault(path, fault);
  }
}
