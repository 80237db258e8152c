import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

/** What stands in for vitest. */
export const standIn = "test/mutation/collected-tests.ts";

interface Compilation {
  /** The folder with the changed code. */
  readonly root: string;
  /** The folder with the code as it is, whose files the tests read. */
  readonly project: string;
  readonly tests: readonly string[];
  readonly out: string;
  /** Whether the code counts which changes it comes to. Counting takes most of the time. */
  readonly counting: "counting" | "not counting";
}

/**
 * Compiles the code and some test files, each test file into one with all that it needs but the code.
 *
 * The code is loaded once and stays. A test file can be loaded again, with all that it works out while it loads.
 */
export async function compile(compilation: Compilation): Promise<void> {
  const { root, tests, out } = compilation;
  await build({
    absWorkingDir: root,
    entryPoints: ["src/**/*.ts", standIn, ...tests],
    outdir: out,
    outbase: root,
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "error",
    outExtension: { ".js": ".mjs" },
    plugins: [codeStaysApart(compilation)],
  });
}

/** Where a compiled file stands. */
export function compiledAddress(root: string, out: string, file: string): string {
  return pathToFileURL(resolve(root, out, file.replace(/\.ts$/, ".mjs"))).href;
}

/** The code, and what stands in for vitest, are imported and not copied; files beside the tests are those of the project itself. */
function codeStaysApart({ root, project, out, counting }: Compilation): Plugin {
  const apart = (file: string) => ({ path: compiledAddress(root, out, file), external: true });
  return {
    name: "code stays apart",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^vitest$/ }, ({ importer }) =>
        importer === `${root}/${standIn}` ? { external: true } : apart(standIn),
      );
      onResolve({ filter: /^mtfs(\/\w+)?$/ }, ({ path }) => apart(`src/${path.split("/")[1] ?? "index"}.ts`));
      onResolve({ filter: /^\..*\.ts$/ }, ({ path, resolveDir }) => {
        const file = resolve(resolveDir, path);
        return file.startsWith(`${root}/src/`) ? apart(file.slice(root.length + 1)) : undefined;
      });
      onLoad({ filter: /\/(src|test|examples)\/.*\.ts$/ }, async ({ path }) => {
        const original = pathToFileURL(path.replace(root, project)).href;
        const text = (await readFile(path, "utf8")).replaceAll("import.meta.url", JSON.stringify(original));
        return {
          contents: counting === "counting" ? text : text.replace(/function (stryCov_\w+)\(\) \{/, "$& return;"),
          loader: "ts",
        };
      });
    },
  };
}
