import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { program } from "../src/cli/program.ts";
import { run } from "../src/cli/run.ts";
import { standardOutput } from "../src/cli/standard-output.ts";
import {
  compare,
  explain,
  forecast,
  infer,
  printedTablesJsonSchema,
  reconcile,
  reverseStress,
  rollForward,
  scenariosJsonSchema,
  sensitivity,
  solve,
  strategyJsonSchema,
  whatIf,
} from "../src/index.ts";
import { readStrategyFile, type StrategyFile } from "../src/node.ts";
import { readPrintedTablesText, readScenariosText, readStrategyText } from "../src/yaml.ts";
import { withCells } from "./workbook/file-cells.ts";

/** A fenced block: what it says it is, what stands in it, and where. */
interface Block {
  readonly language: string;
  readonly text: string;
  readonly line: number;
  readonly from: number;
}

const root = fileURLToPath(new URL("..", import.meta.url));
const dudley = "examples/dudley-2021-12/strategy.yaml";
// A page with neither a block nor a link has nothing that could be wrong.
const pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...["docs", "src", "examples"].flatMap(pagesIn)].filter(
  (page) => /^```(sh|ts|yaml \S)|\]\([^)]+\)/m.test(readFileSync(join(root, page), "utf8")),
);
const rewriting = process.env["UPDATE_DOCS"] !== undefined;
const start = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: { start: string } }).scripts
  .start;

/** Where the pictures of the pages stand. Each is written, under its name alone, by a command that a page shows. */
const pictures = "docs/pictures";

/** What the documents of a page are called in the commands that it shows. */
const files: Readonly<Record<string, string>> = {
  "yaml strategy": "ours.yaml",
  "yaml printed-tables": "printed-tables.yaml",
  "yaml scenarios": "scenarios.yaml",
};

function pagesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => join(folder, path))
    .sort();
}

function blocksOf(text: string): readonly Block[] {
  return [...text.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    language: (match[1] ?? "").trim(),
    text: match[2] ?? "",
    line: text.slice(0, match.index).split("\n").length,
    from: match.index + match[0].indexOf("\n") + 1,
  }));
}

/** What is written to the two outputs while something runs, as a reader without colours and 80 columns sees it. */
async function written(work: () => Promise<unknown>): Promise<string> {
  const pieces: string[] = [];
  const [out, err, { log }] = [{ ...standardOutput }, process.stderr.write, console];
  const colours = process.env["NO_COLOR"];
  const take = (text: string | Uint8Array) => {
    pieces.push(String(text));
    return true;
  };
  process.env["NO_COLOR"] = "1";
  standardOutput.terminal = () => undefined;
  standardOutput.write = take;
  process.stderr.write = take as typeof err;
  console.log = (...words: unknown[]) => take(`${words.map(String).join(" ")}\n`);
  try {
    await work();
  } finally {
    Object.assign(standardOutput, out);
    [process.stderr.write, console.log] = [err, log];
    if (colours === undefined) delete process.env["NO_COLOR"];
    else process.env["NO_COLOR"] = colours;
    process.exitCode = 0;
  }
  return pieces.join("");
}

/** A command that a page shows: the words after `mtfs`, or an example program; and how many of its lines are shown. */
interface Command {
  readonly words: readonly string[];
  readonly program?: string;
  readonly shown: "all" | { readonly first: number } | { readonly last: number };
}

/** The commands of a block, where it is one that this test runs. */
function commandsIn({ language, text }: Block): readonly Command[] {
  if (!/^sh( exits \d+)?$/.test(language)) return [];
  const lines = text
    .trim()
    .replaceAll(/\\\n\s*/g, "")
    .split("\n");
  return lines.flatMap((line): readonly Command[] => {
    if (/^(npm ci && )?npm start$/.test(line)) return [{ words: wordsOf(start).slice(2), shown: "all" }];
    const [, command = "", end, count] = /^(.*?)(?:\s*\|\s*(head|tail) -n (\d+))?$/.exec(line) ?? [];
    const shown = end === undefined ? "all" : end === "head" ? { first: Number(count) } : { last: Number(count) };
    const program = /^npx tsx (examples\/\S+\.ts)$/.exec(command)?.[1];
    if (program !== undefined) return [{ words: [], program, shown }];
    const words = /^(?:npx )?mtfs (.+)$/.exec(command)?.[1];
    return words === undefined ? [] : [{ words: wordsOf(words), shown }];
  });
}

/** The file or folder that a command writes and that must not be there yet. */
function fileWritten({ words }: Command): readonly string[] {
  if (words.includes("--force")) return [];
  const [, joined] = /^(?:-o|--output=)(.+)$/.exec(words.find((word) => /^(?:-o|--output=)./.test(word)) ?? "") ?? [];
  const output = joined ?? words[words.findIndex((word) => word === "-o" || word === "--output") + 1 || words.length];
  return output === undefined || output === "-" ? [] : [output];
}

/** The words of a command line, quotes taken away. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

async function printed({ words, program, shown }: Command, exits: number): Promise<string> {
  const text = await written(async () => {
    if (program === undefined) expect(await run(words), `the exit code of ${words.join(" ")}`).toBe(exits);
    else await import(pathToFileURL(join(root, program)).href);
  });
  if (shown === "all") return text;
  const lines = text.trimEnd().split("\n");
  return (("first" in shown ? lines.slice(0, shown.first) : lines.slice(-shown.last)) as string[]).join("\n");
}

/** Types figures over cells of a workbook, as a page shows them: "Amounts!G8  5500000", one to a line. */
function typeInto(path: string, text: string): void {
  const changes = text
    .trim()
    .split("\n")
    .map((line) => {
      const [, sheet = "", cell = "", value = ""] = /^(.+)!([A-Z]+\d+)\s+(\S+)$/.exec(line) ?? [];
      return { sheet, cell, value };
    });
  writeFileSync(path, withCells(readFileSync(path), changes));
}

const trimmed = (text: string) => text.replace(/[ \t]+$/gm, "").trimEnd();

let workspace = "";
let base: StrategyFile;
const [home, outputs] = [process.cwd(), new Map<string, string>()];

// Commands that write a file write it here, where the examples seem to stand as they do in a clone.
beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), "mtfs-docs-"));
  base = readStrategyFile(join(root, dudley));
  symlinkSync(join(root, "examples"), join(workspace, "examples"));
  process.chdir(workspace);
});

afterAll(() => {
  process.chdir(home);
  rmSync(workspace, { recursive: true });
});

/** The title inside a picture of the documents. */
function titleOf(path: string): string {
  const title = /<title[^>]*>([^<]*)</.exec(readFileSync(path, "utf8"))?.[1] ?? "";
  return title
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

/** A picture shown in a page: what is said in its place, and the file. */
const shownPicture = /!\[([^\]]*)\]\(([^)\s]+\.svg)\)/g;

describe.each(pages)("%s", (page) => {
  const text = readFileSync(join(root, page), "utf8");
  const blocks = blocksOf(text);
  const outputAfter = (index: number) => (blocks[index + 1]?.language === "text" ? blocks[index + 1] : undefined);

  const itWhere = (there: boolean, says: string, holds: () => unknown) => {
    if (there) it(says, async () => void (await holds()));
  };

  /** Holds a block against what really came out, or keeps that to put there. */
  function hold(block: Block | undefined, actual: string, at: string): void {
    if (block === undefined) return;
    // Pages made from comments are made again from those, never written here.
    if (rewriting && !page.startsWith("docs/reference/")) outputs.set(`${page}:${block.from}`, trimmed(actual));
    else expect(trimmed(block.text), at).toBe(trimmed(actual));
  }

  afterAll(() => {
    if (!rewriting) return;
    const written = [...blocks].reverse().reduce((whole, { from, text: before }) => {
      const output = outputs.get(`${page}:${from}`);
      return output === undefined ? whole : `${whole.slice(0, from)}${output}\n${whole.slice(from + before.length)}`;
    }, text);
    const now = written.replaceAll(shownPicture, (as, _, path: string) => {
      // One that a later page draws is there the next time.
      const file = resolve(root, dirname(page), path);
      return existsSync(file) ? `![${titleOf(file)}](${path})` : as;
    });
    if (now !== text) writeFileSync(join(root, page), now);
  });

  itWhere(
    blocks.some((block) => commandsIn(block).length > 0),
    "prints what it says each command prints",
    async () => {
      // A page's own documents stand as files beside its commands.
      for (const { language, text: shown } of blocks) {
        const file = files[language];
        if (file !== undefined) writeFileSync(join(workspace, file), shown);
      }
      for (const [index, block] of blocks.entries()) {
        // A block that names its own file stands there from then on, as it does for a reader who follows the page.
        const [, named] = /^(?:csv|yaml) (\S+\.(?:csv|yaml))$/.exec(block.language) ?? [];
        if (named !== undefined) {
          mkdirSync(join(workspace, dirname(named)), { recursive: true });
          writeFileSync(join(workspace, named), block.text);
        }
        const [, typedInto] = /^text typed into (\S+\.xlsx)$/.exec(block.language) ?? [];
        if (typedInto !== undefined) typeInto(join(workspace, typedInto), block.text);
        const commands = commandsIn(block);
        if (commands.length === 0) continue;
        let actual = "";
        for (const command of commands) actual += await printed(command, Number(block.language.split(" ")[2] ?? 0));
        hold(outputAfter(index), actual, `${page}:${block.line}`);
      }
      holdPictures();
    },
  );

  /** Holds the pictures that the page's commands drew against those that stand beside it, or puts them there. */
  function holdPictures(): void {
    for (const name of blocks.flatMap(commandsIn).flatMap(fileWritten)) {
      if (!name.endsWith(".svg")) continue;
      const [drawn, standing] = [join(workspace, name), join(root, pictures, name)];
      if (rewriting) cpSync(drawn, standing);
      else expect(readFileSync(drawn, "utf8"), `${pictures}/${name}`).toBe(readFileSync(standing, "utf8"));
    }
  }

  itWhere(/!\[[^\]]*\]\([^)\s]+\.svg\)/.test(text), "says in the place of each picture what its title says", () => {
    if (rewriting) return;
    for (const [, said, path = ""] of text.matchAll(shownPicture))
      expect(said, path).toBe(titleOf(resolve(root, dirname(page), path)));
  });

  itWhere(
    blocks.some(({ language }) => language === "ts"),
    "shows programs that print what it says",
    async () => {
      for (const [index, block] of blocks.entries()) {
        if (block.language !== "ts") continue;
        const file = join(workspace, `${page.replaceAll("/", "-")}-${index}.ts`);
        writeFileSync(file, block.text);
        const actual = await written(() => import(pathToFileURL(file).href));
        hold(outputAfter(index), actual, `${page}:${block.line}`);
      }
    },
  );

  itWhere(
    blocks.some(({ language }) => /^yaml \S/.test(language)),
    "shows documents that can be read",
    () => {
      // Printed tables and scenarios belong to the strategy shown last before them, or to Dudley's where there is none.
      let { model } = base;
      for (const { language, text: shown, line } of blocks) {
        const at = `${page}:${line}`;
        if (language === "yaml strategy") {
          const reading = readStrategyText(shown, page);
          expect(reading.ok ? reading.warnings : reading.problems, at).toEqual([]);
          if (reading.ok) model = reading.model;
        }
        if (language === "yaml printed-tables") {
          const reading = readPrintedTablesText(shown, model, page);
          expect(reading.ok ? reading.warnings : reading.problems, at).toEqual([]);
        }
        if (language === "yaml scenarios") {
          const reading = readScenariosText(shown, model, page);
          expect(reading.ok ? [] : reading.problems, at).toEqual([]);
        }
      }
    },
  );

  itWhere(/\]\([^)]+\)/.test(text), "points to pages and headings that are there", () => {
    const prose = text.replace(/^```[\s\S]*?^```$/gm, "");
    const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? "");
    const inside = links.filter((link) => !/^[a-z]+:/.test(link));
    expect(inside.filter((link) => !isThere(join(root, dirname(page)), link, join(root, page)))).toEqual([]);
  });
});

function isThere(folder: string, link: string, page: string): boolean {
  const [path = "", heading] = link.split("#");
  const target = path === "" ? page : resolve(folder, path);
  const found = statSync(target, { throwIfNoEntry: false });
  if (found === undefined) return false;
  return heading === undefined || (found.isFile() && headingsOf(readFileSync(target, "utf8")).includes(heading));
}

/** Headings as a link names them. */
function headingsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, "")
      .replaceAll(" ", "-"),
  );
}

describe("the files that the documents have written", () => {
  const writes = pages.flatMap((page) =>
    blocksOf(readFileSync(join(root, page), "utf8"))
      .flatMap(commandsIn)
      .flatMap(fileWritten)
      .map((file) => ({ page, file })),
  );

  // Whoever follows two pages in one folder would be told by the second that the file exists already.
  it("have names of their own, so that all pages can be followed in one folder", () => {
    const again = writes.filter(({ file }, index) => writes.findIndex((other) => other.file === file) !== index);
    expect(again.map(({ page, file }) => `${file} of ${page} is written before`)).toEqual([]);
    expect(writes.map(({ file }) => file)).toContain("dudley-forecast.svg");
  });
});

describe("the pictures of the documents", () => {
  const shown = pages.map((page) => readFileSync(join(root, page), "utf8")).join("\n");
  const standing = existsSync(join(root, pictures)) ? readdirSync(join(root, pictures)) : [];
  // That of the rooms is drawn from the rule of imports, in the test that holds it.
  const drawn = standing.filter((name) => name !== "rooms.svg");

  it.each(drawn)("%s is drawn by a command that a page shows, and shown", (name) => {
    expect(shown).toMatch(new RegExp(`^(npx )?mtfs picture [^\\n]*-o ${name}$`, "m"));
    expect(shown).toContain(`/${name})`);
  });
});

describe("the page of a room", () => {
  const rooms = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());

  it.each(rooms.map(({ name }) => name))("of src/%s is short, and names every room that it imports from", (room) => {
    const told = readFileSync(join(root, "src", room, "README.md"), "utf8");
    const sources = readdirSync(join(root, "src", room), { encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
    const imported = sources.flatMap((name) =>
      [...readFileSync(join(root, "src", room, name), "utf8").matchAll(/ from "\.\.\/([a-z-]+)\//g)].map(
        (match) => match[1] ?? "",
      ),
    );
    expect(told.split("\n").length).toBeLessThanOrEqual(10);
    const untold = [...new Set(imported)].filter((other) => !told.includes(`\`${other}\``));
    expect(/May import: anything/.test(told) ? [] : untold).toEqual([]);
  });
});

describe("the reference", () => {
  const read = (path: string) => readFileSync(join(root, path), "utf8");
  const programs = readdirSync(join(root, "examples/library")).filter((name) => name.endsWith(".ts"));

  it.each(programs)("shows %s and what it prints", (name) => {
    expect(read("docs/library.md")).toContain(`npx tsx examples/library/${name}`);
  });

  it("shows the help of every command", () => {
    const told = read("docs/cli.md");
    const untold = program().commands.filter((command) => !told.includes(`\nmtfs ${command.name()} --help\n`));
    expect(untold.map((command) => command.name())).toEqual([]);
  });

  it("names every key that a file can have", () => {
    const told = read("docs/strategy-file.md");
    const keys = [strategyJsonSchema, printedTablesJsonSchema, scenariosJsonSchema].flatMap((schema) =>
      keysOf(schema()),
    );
    const untold = [...new Set(keys)].filter((key) => !told.includes(`\`${key}\``) && !told.includes(`\`${key}:`));
    expect(untold, "Name each of these in docs/strategy-file.md, in backquotes.").toEqual([]);
  });

  it("names every function of the library that asks a question", () => {
    const told = read("docs/library.md");
    const questions = [
      forecast,
      explain,
      whatIf,
      sensitivity,
      solve,
      reverseStress,
      compare,
      reconcile,
      infer,
      rollForward,
    ];
    expect(questions.filter(({ name }) => !told.includes(`\`${name}\``))).toEqual([]);
  });
});

/** Every key that stands under "properties" in a JSON Schema, at any depth. */
function keysOf(schema: unknown): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === "properties" ? Object.keys(value as object) : []),
    ...keysOf(value),
  ]);
}
