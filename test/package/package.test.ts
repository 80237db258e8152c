import { execFileSync, spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { build, transformSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";

/** The package as someone gets it: packed, unpacked into a project that has nothing else, and used from there. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly version: string;
  readonly dependencies: Record<string, string>;
  readonly exports: Record<string, unknown>;
};
const example = "examples/dudley-2021-12/strategy.yaml";
let project = "";
let installed = "";

/** The time of the youngest file in a folder. */
function youngest(folder: string): number {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return Math.max(0, ...files.filter((file) => file.isFile()).map((f) => statSync(join(f.parentPath, f.name)).mtimeMs));
}

function npm(words: readonly string[], cwd: string): string {
  return execFileSync("npm", words, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

/** A project's folder with the package in it, and the packages that it depends on. */
function projectWith(dependencies: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "mtfs-package-"));
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, ".bin"), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "name": "consumer", "private": true, "type": "module" }');
  const tarball = join(dirname(installed), "packed", readdirSync(join(dirname(installed), "packed"))[0] as string);
  execFileSync("tar", ["-xzf", tarball, "-C", modules]);
  renameSync(join(modules, "package"), join(modules, "mtfs"));
  symlinkSync("../mtfs/dist/cli/mtfs.js", join(modules, ".bin", "mtfs"));
  for (const name of dependencies) symlinkSync(join(root, "node_modules", name), join(modules, name));
  symlinkSync(join(modules, "mtfs", "examples"), join(folder, "examples"));
  return folder;
}

function node(script: string, file: string): string {
  writeFileSync(join(project, file), script);
  return execFileSync(process.execPath, [file], { cwd: project, encoding: "utf8" });
}

function mtfs(words: readonly string[], folder: string) {
  const cli = join(folder, "node_modules", "mtfs", "dist", "cli", "mtfs.js");
  return spawnSync(process.execPath, [cli, ...words], { cwd: folder, encoding: "utf8" });
}

beforeAll(() => {
  if (!existsSync(join(root, "dist/index.js")) || youngest("src") > youngest("dist")) npm(["run", "build"], root);
  const workshop = mkdtempSync(join(tmpdir(), "mtfs-pack-"));
  mkdirSync(join(workshop, "packed"));
  npm(["pack", "--ignore-scripts", "--pack-destination", join(workshop, "packed")], root);
  installed = join(workshop, "installed");
  project = projectWith(Object.keys(manifest.dependencies));
}, 120_000);

afterAll(() => {
  for (const folder of [project, dirname(installed)]) rmSync(folder, { recursive: true, force: true });
});

describe("the packed package", () => {
  it("holds the build, the documentation and the examples, and no source or test", () => {
    const packed = join(project, "node_modules", "mtfs");
    expect(readdirSync(packed).sort()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "dist",
      "docs",
      "examples",
      "package.json",
    ]);
    const files = readdirSync(packed, { recursive: true, encoding: "utf8" });
    expect(files.filter((path) => /\.ts$/.test(path) && !/\.d\.(c)?ts$/.test(path))).toEqual([]);
  });

  it("gives nothing but what it means to", () => {
    expect(Object.keys(manifest.exports).sort()).toEqual([".", "./node", "./package.json", "./workbook", "./yaml"]);
    const listed = (entry: string) => readFileSync(join(root, "test/public-surface", `${entry}.txt`), "utf8").trim();
    const names = (how: string) => `
      const surface = {};
      for (const entry of ["index", "yaml", "node", "workbook"]) {
        const names = Object.keys(${how}(entry === "index" ? "mtfs" : "mtfs/" + entry));
        surface[entry] = names.filter((name) => name !== "default" && name !== "module.exports").sort().join("\\n");
      }
      console.log(JSON.stringify(surface));`;
    const expected = {
      index: listed("index"),
      yaml: listed("yaml"),
      node: listed("node"),
      workbook: listed("workbook"),
    };
    const sorted = (text: string) => text.split("\n").sort().join("\n");
    const wanted = Object.fromEntries(Object.entries(expected).map(([entry, text]) => [entry, sorted(text)]));
    expect(JSON.parse(node(names("await import"), "names.mjs"))).toEqual(wanted);
    expect(JSON.parse(node(names("require"), "names.cjs"))).toEqual(wanted);
  });

  it("keeps its insides to itself", () => {
    const reach = 'try { require("mtfs/dist/index.cjs"); } catch (fault) { console.log(fault.code); }';
    expect(node(reach, "inside.cjs").trim()).toBe("ERR_PACKAGE_PATH_NOT_EXPORTED");
  });

  it("throws the problems it exports, to import and to require alike", () => {
    const ask = `try { strategyFileFromText("format: 2", "x.yaml"); } catch (fault) { console.log(fault instanceof ProblemsFound); }`;
    const imported = `import { ProblemsFound } from "mtfs"; import { strategyFileFromText } from "mtfs/node"; ${ask}`;
    const required = `const { ProblemsFound } = require("mtfs"); const { strategyFileFromText } = require("mtfs/node"); ${ask}`;
    expect(node(imported, "problems.mjs").trim()).toBe("true");
    expect(node(required, "problems.cjs").trim()).toBe("true");
  });

  it("writes the same workbook to import and to require", () => {
    const ask = `
      const file = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
      const subject = { strategy: file.strategy, model: file.model, strategyHash: file.hash, version: "0" };
      xlsx(workingWorkbook(subject)).then((bytes) => console.log(bytes.length, bytes.reduce((sum, one) => (sum * 31 + one) >>> 0, 0)));`;
    const imported = `import { workingWorkbook, xlsx } from "mtfs/workbook"; import { readStrategyFile } from "mtfs/node"; ${ask}`;
    const required = `const { workingWorkbook, xlsx } = require("mtfs/workbook"); const { readStrategyFile } = require("mtfs/node"); ${ask}`;
    const said = node(imported, "workbook.mjs");
    expect(said).toMatch(/^\d{5,} \d+\n$/);
    expect(node(required, "workbook.cjs")).toBe(said);
  });

  it("gives the same answer to import and to require", () => {
    const ask = `
      const { model } = readStrategyFile("${example}");
      const answer = forecast(model);
      for (const line of ["budget-gap", "general-fund-carried-forward"])
        console.log(model.forecastYears.map((year) => answer.value(line, year).toFixed()).join(" "));`;
    const imported = `import { forecast } from "mtfs"; import { readStrategyFile } from "mtfs/node"; ${ask}`;
    const required = `const { forecast } = require("mtfs"); const { readStrategyFile } = require("mtfs/node"); ${ask}`;
    const expected = "-1790000 9390000 2280000\n26190000 16800000 14520000\n";
    expect(node(imported, "ask.mjs")).toBe(expected);
    expect(node(required, "ask.cjs")).toBe(expected);
  });

  it.each([
    ["forecast", ["2023/24  gap   9.39  balance  16.80", "  290.19  Total service spend"]],
    ["what-if", ["No council tax rise: gaps ", "Pay award one point higher: gaps "]],
  ])("runs the example program %s", (name, told) => {
    const program = readFileSync(join(root, `examples/library/${name}.ts`), "utf8");
    const printed = node(transformSync(program, { loader: "ts" }).code, `${name}.mjs`);
    for (const line of told) expect(printed).toContain(line);
    expect(printed).not.toMatch(/undefined|NaN/);
  });

  it("runs the program of its README, which prints what it says", () => {
    const readme = readFileSync(join(project, "node_modules", "mtfs", "README.md"), "utf8");
    const [, program = "", output = ""] = /^```ts\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```/m.exec(readme) ?? [];
    expect(program).toContain('from "mtfs"');
    expect(node(transformSync(program, { loader: "ts" }).code, "readme.mjs")).toBe(output);
  });
});

describe("its types", () => {
  // Each program of the documentation, and one that says what it expects, checked with the types of every package too.
  const consumer = `
    import {
      type Decimal,
      type Explanation,
      explain,
      type Forecast,
      forecast,
      type Problem,
      type Reconciliation,
      reconcile,
      type Scenario,
      whatIf,
    } from "mtfs";
    import { readStrategyFile } from "mtfs/node";
    import { readStrategyText } from "mtfs/yaml";

    const reading = readStrategyText("format: 1");
    const base: Forecast = forecast(reading.ok ? reading.model : readStrategyFile("strategy.yaml").model);
    const freeze: Scenario = {
      name: "freeze",
      label: "Freeze",
      changes: [{ target: "council-tax-rise", does: { kind: "set", to: "0" } }],
    };
    const { printed } = readStrategyFile("strategy.yaml");
    export const problems: readonly Problem[] = reading.ok ? reading.warnings : reading.problems;
    export const held: Reconciliation | undefined = printed && reconcile(base, printed);
    export const opened: Explanation = explain(base, "budget-gap", "2023/24", { depth: 1 });
    // @ts-expect-error An answer has no problems until it has been asked whether it is one.
    export const unasked = reading.problems;
    export const gap: Decimal = whatIf(base, [freeze]).forecast.value("budget-gap", "2023/24");
    // @ts-expect-error A figure is not a JavaScript number.
    export const wrong: number = base.value("budget-gap", "2023/24");
    // @ts-expect-error A rate enters as text.
    freeze.changes[0].does = { kind: "set", to: 0 };
  `;

  it("are right for ES modules and for CommonJS, with nothing skipped", () => {
    const documented = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".md"))
      .map((path) => readFileSync(join(root, "docs", path), "utf8"));
    const programs = [readFileSync(join(root, "README.md"), "utf8"), ...documented].flatMap((page) =>
      [...page.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? ""),
    );
    const folder = join(project, "types");
    mkdirSync(folder);
    for (const file of ["consumer.mts", "consumer.cts"]) writeFileSync(join(folder, file), consumer);
    for (const [index, program] of programs.entries()) writeFileSync(join(folder, `program-${index}.mts`), program);
    for (const name of readdirSync(join(root, "examples/library")))
      copyFileSync(join(root, "examples/library", name), join(folder, name.replace(/\.ts$/, ".mts")));
    // A program that reads a file by itself needs this much of Node; the types of the package need none of it.
    const nodeFs =
      'declare module "node:fs" { export function readFileSync(path: string, encoding: "utf8"): string; }\n';
    writeFileSync(join(folder, "node-fs.d.ts"), nodeFs);
    const compilerOptions = {
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      module: "nodenext",
      target: "es2022",
      lib: ["es2022", "dom"],
      types: [],
    };
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions, include: ["*.mts", "*.cts", "*.d.ts"] }),
    );
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const { stdout, status } = spawnSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" });
    expect(stdout).toBe("");
    expect(status).toBe(0);
  }, 120_000);
});

describe("the command line of the packed package", () => {
  it("is what npx runs", () => {
    const { stdout } = spawnSync("npx", ["--no-install", "mtfs", "--version"], { cwd: project, encoding: "utf8" });
    expect(stdout.trim()).toBe(manifest.version);
  });

  it("needs no other package", () => {
    const alone = projectWith([]);
    const { stdout, stderr, status } = mtfs(["forecast", example], alone);
    rmSync(alone, { recursive: true });
    expect(stderr).toBe("");
    expect(stdout).toContain("The General Fund falls from £24.4m at 31 March 2022 to £14.5m at 31 March 2025.");
    expect(status).toBe(0);
  });

  it("answers alike with the code compiled beforehand, with what is not such code, and without any", () => {
    const alone = projectWith([]);
    const folder = join(alone, "node_modules", "mtfs", "dist", "cli");
    const compiled = readdirSync(folder).filter((name) => name.endsWith(".bin"));
    const ending = `.${process.versions.v8}-${process.arch}.bin`;
    const parts = ["answers", "help", "mistakes", "whole"];
    expect(compiled.map((name) => `${name.split("-")[0]}${name.slice(name.indexOf("."))}`)).toEqual(
      parts.map((part) => `${part}${ending}`),
    );
    const mistaken = "mistaken.yaml";
    writeFileSync(join(alone, mistaken), readFileSync(join(root, example), "utf8").replace("\nyears:", "\nyeras:"));
    const asked = [["forecast", example], ["--help"], ["forecast", mistaken], ["verify", example]];
    const answers = () =>
      asked.map((words) => {
        const { status, stdout, stderr } = mtfs(words, alone);
        return { status, stdout, stderr };
      });
    const first = answers();
    expect(first.map(({ status }) => status)).toEqual([0, 0, 3, 3]);
    const paths = compiled.map((name) => join(folder, name));
    for (const path of paths) writeFileSync(path, readFileSync(path).subarray(0, 1000));
    const broken = answers();
    for (const path of paths) rmSync(path);
    const without = answers();
    rmSync(alone, { recursive: true });
    expect(broken).toEqual(first);
    expect(without).toEqual(first);
  });

  it.each([
    [["forecast", "no-such-file.yaml"], 5],
    [["forcast", example], 2],
    [["solve", example, "--vary", "pay-award", "--until", "budget-gap 2024/25=-£900m"], 4],
  ] as const)("ends %j with exit code %i", (words, status) => {
    expect(mtfs(words, project).status).toBe(status);
  });
});

describe("the main entry in a browser", () => {
  const program = `
    import { explain, forecast, readStrategy, whatIf } from "mtfs";
    const reading = readStrategy(JSON.parse(data));
    if (!reading.ok) throw new Error(reading.problems[0].what);
    const base = forecast(reading.model);
    const year = reading.model.forecastYears.at(-1);
    const freeze = { name: "freeze", label: "Freeze", changes: [{ target: "council-tax-rise", does: { kind: "set", to: "0" } }] };
    globalThis.answer = [
      base.value("budget-gap", year).toFixed(),
      explain(base, "budget-gap", year).parts.map(({ contribution }) => contribution.toFixed()).join(" "),
      whatIf(base, [freeze]).forecast.value("budget-gap", year).toFixed(),
    ].join("; ");`;
  /** What an interactive page asks of a model that comes with it: forecasts, scenarios, explanations and sensitivity. */
  const interactive = `
    export {
      check, explain, explainMovement, forecast, grid, ranking, readyReckoner, sensitivity, whatIf,
    } from "mtfs";`;
  /** The same, with a picture of each answer. */
  const drawn = `
    export {
      check, compare, comparisonPicture, explain, explainMovement, figurePicture, forecast, forecastPicture, grid,
      movementPicture, ranking, rankingPicture, readyReckoner, sensitivity, whatIf, whatIfPicture,
    } from "mtfs";`;
  /** A page that reads whatever strategy it is given, and says all that is wrong with it. */
  const reading = `
    export {
      explain, explainMovement, forecast, grid, ranking, readScenarios, readStrategy, readyReckoner, sensitivity, whatIf,
    } from "mtfs";`;
  const bundle = (minify: boolean, contents = program) =>
    build({
      stdin: { contents, resolveDir: project },
      bundle: true,
      write: false,
      metafile: true,
      minify,
      platform: "browser",
      format: "iife",
      preserveSymlinks: true,
      logLevel: "silent",
    });

  /** What the bundle answers where there is nothing but ECMAScript: no console, no process, no URL, and no code made from text. */
  function answerOf(code: string, data: string): string | undefined {
    const page: { data: string; answer?: string } = { data };
    runInContext(code, createContext(page, { codeGeneration: { strings: false, wasm: false } }));
    return page.answer;
  }

  it("is bundled without Node and without a YAML reader", async () => {
    const { metafile, warnings } = await bundle(false);
    expect(warnings).toEqual([]);
    const inputs = Object.keys(metafile.inputs);
    // Seen to be there, so that the packages seen not to be there would have been seen.
    expect(inputs.filter((path) => path.includes("node_modules/decimal.js/"))).not.toEqual([]);
    expect(inputs.filter((path) => /node_modules\/(yaml|commander)\//.test(path))).toEqual([]);
    const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
    expect(imports.filter(({ path, external }) => external || path.startsWith("node:"))).toEqual([]);
  });

  it("answers where there is only ECMAScript", async () => {
    const code = (await bundle(true)).outputFiles[0]?.text ?? "";
    // Worked by hand: 215.9 less 110.25 and 100; in a freeze council tax stays at the 100 that 105 is 5% above.
    const small = readFileSync(join(root, "test/package/small-strategy.json"), "utf8");
    expect(answerOf(code, small)).toBe("5650000; 215900000 -210250000; 15900000");
    // As a web page would be sent it: every figure as the text that stands in the file.
    const dudley = JSON.stringify(parse(readFileSync(join(root, example), "utf8"), { schema: "failsafe" }));
    expect(answerOf(code, dudley)).toMatch(/^2280000; /);
  });

  it.each([
    ["carries a model", 60, interactive],
    ["reads whatever strategy it is given", 90, reading],
  ])("weighs what the page for its users says, for a page that %s", async (what, most, contents) => {
    const told = readFileSync(join(root, "docs/for-app-developers.md"), "utf8");
    const kilobytes = new RegExp(`^\\| ${what}.*\\| (\\d+) kB, at most ${most} \\|$`, "m").exec(told)?.[1];
    const code = (await bundle(true, contents)).outputFiles[0]?.contents ?? new Uint8Array();
    expect(Math.abs(gzipSync(code, { level: 9 }).length - Number(kilobytes) * 1000)).toBeLessThanOrEqual(2000);
  });

  it.each([
    ["an interactive page whose model comes with it", 60, interactive],
    ["an interactive page with pictures, whose model comes with it", 60, drawn],
    ["a small page that reads a strategy", 90, program],
    ["an interactive page that reads any strategy", 90, reading],
  ])("weighs, for %s, at most %i kB minified and compressed", async (what, most, contents) => {
    const code = (await bundle(true, contents)).outputFiles[0]?.contents ?? new Uint8Array();
    const compressed = gzipSync(code, { level: 9 }).length;
    console.log(`The main entry in a browser, ${what}: ${code.length} bytes minified, ${compressed} compressed.`);
    expect(compressed).toBeGreaterThan(10_000);
    expect(compressed).toBeLessThanOrEqual(most * 1000);
  });
});
