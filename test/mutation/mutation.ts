/**
 * Changes the code of a room in every small way there is, one at a time, and says which changes no test of the room notices.
 *
 * Run with: npm run mutation -- model meaning
 * One file: npm run mutation -- forecast/solve
 */
import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Stryker } from "@stryker-mutator/core";
import { build } from "esbuild";

/** The tests that speak of each room. Tests of whole commands, documents and workbooks are left out: they take minutes and say little of where. */
const testsOf: Readonly<Record<string, readonly string[]>> = {
  model: ["test/model", "test/input/did-you-mean.test.ts", "test/check"],
  meaning: [
    "test/meaning",
    "test/laws/meanings-agree.test.ts",
    "test/forecast/explain.test.ts",
    "test/check/units-agree.test.ts",
  ],
  check: ["test/check", "test/meaning/meanings.test.ts"],
  // Dudley's whole report is worked out while its test files load, which would be once for every mutant.
  printed: ["test/printed/!(dudley|corruption).test.ts"],
  forecast: ["test/forecast", "test/laws/explanations.test.ts"],
  input: [
    "test/input",
    "test/invalid",
    "test/golden/forecasts.test.ts",
    "test/lines",
    "test/scenario/apply.test.ts",
    "test/cli/change-expressions.test.ts",
  ],
  writing: [
    ...["edited-strategy-text", "yaml-additions", "written-back"].map((name) => `test/writing/${name}.test.ts`),
    "test/laws/edits.test.ts",
  ],
  lines: ["test/lines", "test/laws"],
};

/** The tests that speak of one file, where they are not called after it. */
const testsOfFile: Readonly<Record<string, readonly string[]>> = {
  "input/read-collection-fund": [
    "test/input/collection-fund-shares.test.ts",
    "test/lines/collection-fund.test.ts",
    "test/input/every-chapter.test.ts",
    "test/invalid",
  ],
  "input/parsed-yaml": ["test/input/parsed-yaml.test.ts", "test/input/yaml.test.ts", "test/invalid"],
  "input/plain-from-nodes": ["test/input/plain-from-nodes.test.ts", "test/input/yaml.test.ts", "test/invalid"],
  "input/full-reading": ["test/input/yaml.test.ts"],
  "input/shape-problems": ["test/input/shape.test.ts", "test/input/settled-issues.test.ts", "test/invalid"],
  "input/types-wanted": ["test/input/settled-issues.test.ts", "test/input/shape.test.ts"],
  "input/shaped-in-part": ["test/input/shape.test.ts", "test/invalid"],
  "input/format-of": ["test/input/shape.test.ts"],
  "input/outline": ["test/input/fits.test.ts"],
  "input/way-to-line": ["test/input/way-to-line.test.ts", "test/invalid"],
  "input/yaml": ["test/input/yaml.test.ts", "test/input/ordinary-yaml.test.ts", "test/invalid"],
  "input/shape": ["test/input/shape.test.ts"],
  "input/figure-ways": ["test/input/figure-ways.test.ts", "test/input/figures-by-year.test.ts", "test/invalid"],
  "input/references-known": ["test/input/references-known.test.ts", "test/invalid"],
  "input/terms-known": ["test/input/terms-known.test.ts", "test/invalid"],
  "input/releases-known": ["test/invalid", "test/input/every-chapter.test.ts"],
  "input/other-funds-known": ["test/invalid", "test/input/every-chapter.test.ts"],
  "input/item-setting": ["test/invalid", "test/input/every-chapter.test.ts"],
  "input/every-year": ["test/input/every-year.test.ts", "test/invalid"],
  "input/above-nought": ["test/input/above-nought.test.ts", "test/invalid"],
  "input/scalars": ["test/invalid", "test/input/accepted.test.ts"],
  "input/read-change": [
    "test/cli/change-expressions.test.ts",
    "test/input/change-as-written.test.ts",
    "test/input/change-of-other-units.test.ts",
    "test/invalid",
  ],
  "input/read-gap": ["test/input/accepted.test.ts", "test/invalid", "test/lines/budget-gap.test.ts"],
  "input/read-grants": [
    "test/input/accepted.test.ts",
    "test/invalid",
    "test/lines/grants.test.ts",
    "test/writing/written-back.test.ts",
  ],
  "input/read-strategy": ["test/invalid", "test/input/accepted.test.ts", "test/input/read-strategy.test.ts"],
  "lines/balancing": ["test/laws/balancing.test.ts", "test/lines/budget-gap.test.ts"],
  "lines/budget-gap": ["test/lines/budget-gap.test.ts", "test/laws/balancing.test.ts", "test/laws/one-offs.test.ts"],
  "lines/fund-movements": ["test/laws/balancing.test.ts", "test/lines/budget-gap.test.ts"],
  "lines/section": ["test/laws/conventions.test.ts", "test/lines/budget-gap.test.ts"],
  "lines/item-lines": [
    "test/laws/conventions.test.ts",
    "test/lines/responses.test.ts",
    "test/lines/item-lines.test.ts",
  ],
  "forecast/attribute": ["test/forecast/attribute.test.ts", "test/forecast/attribute-many.test.ts"],
  "forecast/sensitivity": ["test/forecast/sensitivity.test.ts", "test/forecast/steps-in-words.test.ts"],
  "forecast/compare": ["test/forecast/compare.test.ts", "test/forecast/compare-laws.test.ts"],
  "forecast/row-effects": ["test/forecast/what-differs.test.ts", "test/forecast/compare.test.ts"],
  "forecast/what-differs": ["test/forecast/what-differs.test.ts", "test/forecast/compare.test.ts"],
  "forecast/last-outcome": ["test/forecast/outcomes.test.ts", "test/cli/where-the-gap-is-met.test.ts"],
  "forecast/outcomes": ["test/forecast/outcomes.test.ts", "test/forecast/compare.test.ts"],
  "forecast/explain": ["test/forecast/explain.test.ts", "test/laws/explanations.test.ts"],
  "forecast/explain-movement": [
    "test/forecast/explain.test.ts",
    "test/forecast/gateshead.test.ts",
    "test/laws/explanations.test.ts",
  ],
  "forecast/forecast": ["test/forecast/forecast.test.ts", "test/forecast/what-if.test.ts"],
  "forecast/plan": ["test/forecast/forecast.test.ts", "test/forecast/what-if.test.ts"],
  "forecast/solve": ["test/forecast/solve.test.ts", "test/forecast/solve-search.test.ts"],
  "forecast/solve-over-interval": ["test/forecast/over-interval.test.ts"],
  ...ofWriting(["figure-splices", "figures-wanted", "written-place"], "edited-strategy-text"),
  ...ofWriting(["figures-written"], "figures-written", "edited-strategy-text"),
  ...ofWriting(["place-of-figure"], "written-places", "edited-strategy-text"),
  ...ofWriting(
    ["places-of-chapters", "places-of-council-tax", "places-of-funds", "places-of-items", "places-of-registers"],
    "written-places",
    "edited-strategy-text",
  ),
  ...ofWriting(["written-places"], "written-places", "edited-strategy-text"),
  ...ofWriting(["yaml-words"], "yaml-additions"),
};

/** Tests that take seconds, which would be for nearly every change. They are of a file that has tests of its own, or say only that reading answers. */
const leftOut = ["never thrown at", "reader reads it, or not at all", "what parsing it says", "in a moment"];

/** The tests that speak of the reading of chapters, as against the reading of text. */
const testsOfReading = [
  "test/invalid",
  "test/golden/forecasts.test.ts",
  "test/writing/written-back.test.ts",
  ...[
    "accepted",
    "change-of-other-units",
    "every-chapter",
    "figures-by-year",
    "reader",
    "read-strategy",
    "tables-and-scenarios",
  ].map((name) => `test/input/${name}.test.ts`),
  "test/lines",
];

/** The tests that speak of writing a strategy as a document. */
const testsOfDocuments = ["test/writing/written-back.test.ts", "test/input/every-chapter.test.ts"];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => testsOf[name.split("/")[0] as string] === undefined);
if (wanted.length === 0 || unknown.length > 0) {
  process.stderr.write(
    `${unknown.length > 0 ? `${unknown.join(", ")}: not a room. ` : ""}Name some of: ${Object.keys(testsOf).join(", ")}; or one file, such as forecast/solve.\n`,
  );
  process.exit(2);
}

const runner = resolve("reports/mutation/runner.mjs");
await build({
  entryPoints: [fileURLToPath(new URL("one-process-runner.ts", import.meta.url))],
  outfile: runner,
  bundle: true,
  packages: "external",
  format: "esm",
  platform: "node",
});

for (const name of wanted) {
  const room = name.split("/")[0] as string;
  const own = `test/${name}.test.ts`;
  const ofDocuments = name.endsWith("-document") ? testsOfDocuments : undefined;
  const ofSeveral = /^input\/\W*read-/.test(name) ? testsOfReading : testsOf[room];
  const tests = testsOfFile[name] ?? ofDocuments ?? (existsSync(own) ? [own] : (ofSeveral as readonly string[]));
  process.env["MUTATION_TESTS"] = tests.flatMap(testFiles).join(" ");
  process.env["MUTATION_LEAVES_OUT"] = tests.includes(own) ? "^$" : leftOut.join("|");
  process.env["MUTATION_PROJECT"] = process.cwd();
  const file = `src/${name}.ts`;
  // A name of several files may be long.
  const reportName = name.replaceAll(/\W+/g, "-").slice(0, 60);
  process.stdout.write(`\n${name}\n`);
  const stryker = new Stryker({
    mutate: [name.includes("/") ? file : `src/${name}/**/*.ts`],
    testRunner: "one-process",
    plugins: [runner],
    coverageAnalysis: "perTest",
    // What runs once, while the code loads, needs a process of its own for every change.
    ignoreStatic: process.env["MUTATION_OF_CONSTANTS"] === undefined,
    incremental: true,
    incrementalFile: `reports/mutation/${reportName}-incremental.json`,
    // Test files that are loaded again and again take room.
    maxTestRunnerReuse: 400,
    concurrency: Number(process.env["MUTATION_AT_ONCE"] ?? "2"),
    // A loop without an end is given up after this.
    timeoutMS: 3_000,
    // The time that tests take is measured while counting, which is more than twice what they take here.
    timeoutFactor: 0.8,
    reporters: ["progress-append-only", "clear-text", "json"],
    jsonReporter: { fileName: `reports/mutation/${reportName}.json` },
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    tempDirName: `reports/mutation/.tmp-${process.pid}`,
    ignorePatterns: ["/dist", "/reports", "/coverage", "/biome.json"],
    disableTypeChecks: false,
    allowConsoleColors: false,
  });
  await stryker.runMutationTest();
}

/** For some files of the room of writing, the tests of the room that speak of them. */
function ofWriting(files: readonly string[], ...tests: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    files.map((file) => [`writing/${file}`, tests.map((test) => `test/writing/${test}.test.ts`)]),
  );
}

/** The test files at a place. */
function testFiles(place: string): readonly string[] {
  if (place.endsWith(".ts")) return [place];
  return readdirSync(place, { recursive: true, encoding: "utf8" })
    .map((file) => `${place}/${file}`)
    .filter((file) => file.endsWith(".test.ts"));
}
