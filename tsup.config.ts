import { createHash } from "node:crypto";
import fs, { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { Script } from "node:vm";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { defineConfig } from "tsup";
import { optimiseLate } from "./src/cli/optimise-late.ts";
import type { Format } from "./src/input/format.ts";
import type { Outline } from "./src/input/outline.ts";
import { printedTablesFormat } from "./src/input/printed-tables-format.ts";
import { scenariosFormat } from "./src/input/scenarios-format.ts";
import { strategyFormat } from "./src/input/strategy-format.ts";

// TypeScript 6 objects to an option that tsup passes to it; the setting below belongs here and nowhere else.
const declarations = { compilerOptions: { ignoreDeprecations: "6.0" } };

// The library; then the command line, which is a program of its own.
export default defineConfig({
  entry: ["src/index.ts", "src/yaml.ts", "src/node.ts", "src/workbook.ts"],
  format: ["esm", "cjs"],
  dts: declarations,
  platform: "neutral",
  target: "es2022",
  external: [/^node:/],
  // One copy of the code for all entries, also for require: a class must be the same class wherever it is asked for.
  splitting: true,
  clean: true,
  onSuccess: buildCommandLine,
});

/**
 * Builds the command line: the parts of the program, each in one file with everything inside and beside it the code that V8 makes of
 * it, and the small file that starts them.
 */
async function buildCommandLine(): Promise<void> {
  const parts: { [name: string]: string } = {};
  const built = async (part: string, entry: string, plugins: readonly Plugin[]): Promise<string> => {
    const stdin = { contents: entry, resolveDir: ".", loader: "ts" as const };
    const text = await bundled({ stdin, plugins: [withoutOtherPrograms, ...plugins], ...asPart });
    const name = `${part}-${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
    parts[name] = text;
    return name;
  };
  const mistakes = await built(
    "mistakes",
    waiting.map((file) => `export * from "./src/input/${file}";`).join("\n"),
    [],
  );
  const commands = 'export { begin } from "./src/cli/begin.ts"; export { run } from "./src/cli/run.ts";';
  const whole = await built("whole", commands, [waitingFor(mistakes)]);
  const answers = await built("answers", commands, [waitingFor(mistakes), withOnly(answering)]);
  const help = await built("help", commands, [withOnly([])]);
  const builtParts = JSON.stringify({ help, answers, answering, whole });
  const launcher = await bundled({ entryPoints: ["src/cli/launch.ts"], define: { builtParts } });

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "commonjs" }\n');
  for (const [name, text] of Object.entries(parts)) writeFileSync(join(folder, `${name}.js`), text);
  writeFileSync(join(folder, "mtfs.js"), launcher, { mode: 0o755 });
  await compile({ help, answers, whole, mistakes });
}

const folder = resolve("dist/cli");
const example = "examples/dudley-2021-12/strategy.yaml";

/** The commands that answer from a strategy alone. The others carry what reads and writes workbooks, or YAML. */
const answering = [
  "forecast",
  "explain",
  "check",
  "reconcile",
  "what-if",
  "sensitivity",
  "solve",
  "compare",
  "tables",
  "assure",
];

/** Modules of `src/input` that only a file with something wrong in it needs, or one that is not written in the ordinary way. */
const waiting = ["full-reading.ts", "strategy-format.ts", "printed-tables-format.ts", "scenarios-format.ts"];

/** A part is a module where it is required, and as a script it gives what to call with the names of one: copying it into such a function takes time. */
const asPart: BuildOptions = {
  banner: {
    js: '(part=>typeof module==="undefined"?part:part(exports,require,module))(function(exports,require,module){',
  },
  footer: { js: "})" },
};

const shared: BuildOptions = {
  bundle: true,
  minify: true,
  format: "cjs",
  platform: "node",
  target: "node20",
  write: false,
};

/** commander would start other programs for commands that are files of their own. There are none, and looking takes time. */
const withoutOtherPrograms: Plugin = {
  name: "without other programs",
  setup: (building) => {
    building.onResolve({ filter: /^node:child_process$/ }, () => ({ path: "none", namespace: "none" }));
    building.onLoad({ filter: /.*/, namespace: "none" }, () => ({ contents: "module.exports = {};" }));
  },
};

/** Leaves out what runs the other commands. They are still named, for help. */
function withOnly(commands: readonly string[]): Plugin {
  return {
    name: "with only some commands",
    setup: (building) => {
      building.onResolve({ filter: /^\.\/commands\// }, ({ path }) =>
        commands.includes(basename(path, ".ts")) ? undefined : { path: "none", namespace: "none" },
      );
    },
  };
}

/**
 * Leaves what waits to another part, which is loaded when it is called for. The outlines of the formats are taken now, so that a
 * file which fits needs no schema.
 */
function waitingFor(part: string): Plugin {
  const later = `./${part}.js`;
  const call = (name: string) => `(...given) => require(${JSON.stringify(later)}).${name}(...given)`;
  const format = (name: string, { outline }: Format<unknown>) =>
    `export const ${name} = { outline: ${outlineCode(outline)}, shapedInPart: ${call(`${name}.shapedInPart`)} };`;
  const contents: { readonly [file: string]: string } = {
    "full-reading.ts": `export const fullReading = ${call("fullReading")};`,
    "strategy-format.ts": format("strategyFormat", strategyFormat),
    "printed-tables-format.ts": format("printedTablesFormat", printedTablesFormat),
    "scenarios-format.ts": format("scenariosFormat", scenariosFormat),
  };
  return {
    name: "waiting",
    setup: (building) => {
      building.onResolve({ filter: /^\.\/mistakes-/ }, ({ path }) => ({ path, external: true }));
      building.onResolve({ filter: /^\.\/[\w-]+\.ts$/ }, ({ path }) =>
        waiting.includes(basename(path)) ? { path: basename(path), namespace: "waiting" } : undefined,
      );
      building.onLoad({ filter: /.*/, namespace: "waiting" }, ({ path }) => ({ contents: contents[path] as string }));
    },
  };
}

/** An outline as code, in which what is used in several places is written once. */
function outlineCode(outline: Outline): string {
  const written = new Map<object, string>();
  const lines: string[] = [];
  const code = (value: unknown): string => {
    if (value instanceof RegExp) return value.toString();
    if (typeof value !== "object" || value === null) return JSON.stringify(value);
    const known = written.get(value);
    if (known !== undefined) return known;
    const text = Array.isArray(value)
      ? `[${value.map(code).join(",")}]`
      : `{${Object.entries(value)
          .map(([key, inner]) => `${JSON.stringify(key)}:${code(inner)}`)
          .join(",")}}`;
    if (!("kind" in value)) return text;
    const name = `o${written.size}`;
    lines.push(`const ${name}=${text};`);
    written.set(value, name);
    return name;
  };
  const whole = code(outline);
  return `(()=>{${lines.join("")}return ${whole}})()`;
}

async function bundled(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...shared, ...options });
  const text = outputFiles?.[0]?.text ?? "";
  if (/String\.raw`[^`]*[^\0-\x7f]/.test(text))
    throw new Error("Put letters beyond ASCII beside String.raw, not inside it.");
  // Letters beyond ASCII are left in expressions only, where they can be escaped as in text. Text of one byte a letter reads faster.
  const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return text.replaceAll(/[^\0-\x7f]/g, escaped);
}

/**
 * Keeps what V8 makes of each part once it has answered a question: what has run is in it, and nothing else. So each is asked: for
 * help, for a forecast, and for a forecast of what has a mistake in it.
 */
async function compile(parts: Readonly<Record<"help" | "answers" | "whole" | "mistakes", string>>): Promise<void> {
  const mistaken = join(folder, "mistaken.yaml");
  writeFileSync(mistaken, readFileSync(example, "utf8").replace("\nyears:", "\nyeras:"));
  const [out, error] = [fs.writeSync, process.stderr.write];
  fs.writeSync = ((to: number, bytes: Uint8Array, ...how: []) =>
    to === 1 ? bytes.length : out(to, bytes, ...how)) as typeof out;
  process.stderr.write = () => true;
  try {
    const asked = [
      [parts.help, await askedOf(parts.help, ["--help"], 0)],
      [parts.answers, await askedOf(parts.answers, ["forecast", example], 0)],
      [parts.whole, await askedOf(parts.whole, ["schema"], 0)],
      [parts.mistakes, await askedOf(parts.answers, ["forecast", mistaken], 3)],
    ] as const;
    for (const [part, loaded] of asked) {
      // Code is refused under other settings than it was kept under, and mistakes are found once they have changed.
      if (part === parts.mistakes) optimiseLate();
      keep(part, loaded.get(`./${part}.js`) as Script);
    }
  } finally {
    fs.writeSync = out;
    process.stderr.write = error;
    rmSync(mistaken);
  }
  process.exitCode = 0;
}

function keep(part: string, script: Script): void {
  const path = join(folder, `${part}.${process.versions.v8}-${process.arch}.bin`);
  const cachedData = script.createCachedData();
  writeFileSync(path, cachedData);
  const again = new Script(codeOf(`./${part}.js`), { cachedData });
  if (again.cachedDataRejected !== false) throw new Error(`What V8 made of ${part} is not what it takes.`);
}

/** A part as the launcher compiles it. */
function codeOf(name: string): string {
  return readFileSync(join(folder, name), "latin1");
}

/** The parts that were loaded for an answer, as they are once it is given. */
async function askedOf(part: string, words: readonly string[], code: number): Promise<ReadonlyMap<string, Script>> {
  const scripts = new Map<string, Script>();
  const modules = new Map<string, { exports: unknown }>();
  const others = createRequire(join(folder, "mtfs.js"));
  const partNamed = (name: string): unknown => {
    if (!name.startsWith("./")) return others(name);
    const known = modules.get(name);
    if (known !== undefined) return known.exports;
    const script = new Script(codeOf(name), { filename: join(folder, name) });
    const module = { exports: {} };
    scripts.set(name, script);
    modules.set(name, module);
    script.runInThisContext()(module.exports, partNamed, module);
    return module.exports;
  };
  const { run } = partNamed(`./${part}.js`) as { run: (words: readonly string[]) => Promise<number> };
  const ended = await run(words);
  if (ended !== code) throw new Error(`The command line that was built ends "${words.join(" ")}" with ${ended}.`);
  return scripts;
}
