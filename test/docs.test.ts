import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { run } from "../src/cli/run.ts";
import { readPrintedTablesText, readScenariosText, readStrategyText } from "../src/yaml.ts";

/** A fenced block: what it says it is, what stands in it, and where. */
interface Block {
  readonly language: string;
  readonly text: string;
  readonly line: number;
}

const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...pagesIn("docs"),
  ...pagesIn("src"),
  ...pagesIn("examples"),
];
const rewriting = process.env["UPDATE_DOCS"] !== undefined;
const start = (JSON.parse(readFileSync("package.json", "utf8")) as { scripts: { start: string } }).scripts.start;

function pagesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => join(folder, path))
    .sort();
}

function blocksOf(page: string): readonly Block[] {
  const text = readFileSync(page, "utf8");
  return [...text.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    language: (match[1] ?? "").trim(),
    text: match[2] ?? "",
    line: text.slice(0, match.index).split("\n").length,
  }));
}

/** What a command prints, on standard output and error together, as a reader without colours sees it. */
async function printed(words: readonly string[]): Promise<string> {
  const written: string[] = [];
  const [out, err] = [process.stdout.write, process.stderr.write];
  const colours = process.env["NO_COLOR"];
  const take = (text: string | Uint8Array) => {
    written.push(String(text));
    return true;
  };
  process.env["NO_COLOR"] = "1";
  process.stdout.write = take as typeof out;
  process.stderr.write = take as typeof err;
  try {
    await run(words);
  } finally {
    [process.stdout.write, process.stderr.write] = [out, err];
    if (colours === undefined) delete process.env["NO_COLOR"];
    else process.env["NO_COLOR"] = colours;
    process.exitCode = 0;
  }
  return written.join("");
}

/** The words of a command line, quotes taken away. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

/** The words after `mtfs`, where a block is a command that this test runs. */
function commandIn(block: Block): readonly string[] | undefined {
  if (block.language !== "sh") return undefined;
  const command = block.text.trim().replaceAll(/\\\n\s*/g, "");
  if (/^(npm ci && )?npm start$/.test(command)) return wordsOf(start).slice(2);
  const match = /^(?:npx )?mtfs (.+)$/.exec(command);
  return match === null ? undefined : wordsOf(match[1] ?? "");
}

const trimmed = (text: string) => text.replace(/[ \t]+$/gm, "").trimEnd();

/** Holds the block that follows against what really came out, or puts it there. */
function hold(page: string, following: Block | undefined, actual: string): void {
  if (following?.language !== "text") return;
  if (rewriting) {
    const text = readFileSync(page, "utf8");
    writeFileSync(
      page,
      text.replace(`\`\`\`text\n${following.text}\`\`\``, () => `\`\`\`text\n${trimmed(actual)}\n\`\`\``),
    );
    return;
  }
  expect(trimmed(following.text)).toBe(trimmed(actual));
}

describe.each(pages)("%s", (page) => {
  const blocks = blocksOf(page);

  it("prints what it says each command prints", async () => {
    for (const [index, block] of blocks.entries()) {
      const words = commandIn(block);
      if (words === undefined) continue;
      const actual = await printed(words);
      expect(actual, `${page}:${block.line}`).not.toMatch(/fault in mtfs|unknown (command|option)/);
      hold(page, blocks[index + 1], actual);
    }
  });

  it("runs each program it shows, which print what it says", async () => {
    for (const [index, block] of blocks.entries()) {
      if (block.language !== "ts") continue;
      const folder = mkdtempSync(join(import.meta.dirname, "docs-"));
      const lines: string[] = [];
      const { log } = console;
      console.log = (...words: unknown[]) => lines.push(words.map(String).join(" "));
      try {
        const file = join(folder, "example.ts");
        writeFileSync(file, block.text);
        await import(pathToFileURL(file).href);
      } finally {
        console.log = log;
        rmSync(folder, { recursive: true });
      }
      hold(page, blocks[index + 1], lines.join("\n"));
    }
  });

  it("shows only documents that can be read", () => {
    const shown = (kind: string) => blocks.filter(({ language }) => language === `yaml ${kind}`);
    const [strategy] = shown("strategy");
    const reading = strategy === undefined ? undefined : readStrategyText(strategy.text, page);
    expect(reading?.ok === false ? reading.problems : []).toEqual([]);
    if (reading?.ok !== true) return;
    for (const { text } of shown("printed-tables")) {
      const tables = readPrintedTablesText(text, reading.model, page);
      expect(tables.ok ? [] : tables.problems).toEqual([]);
    }
    for (const { text } of shown("scenarios")) {
      const scenarios = readScenariosText(text, reading.model, page);
      expect(scenarios.ok ? [] : scenarios.problems).toEqual([]);
    }
  });

  it("points to pages that are there", () => {
    const text = readFileSync(page, "utf8").replace(/^```[\s\S]*?^```$/gm, "");
    const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? "");
    const inside = links.filter((link) => !/^[a-z]+:/.test(link));
    const missing = inside.filter((link) => {
      try {
        readdirSync(dirname(resolve(dirname(page), link)));
        readFileSync(resolve(dirname(page), link));
        return false;
      } catch (fault) {
        return (fault as NodeJS.ErrnoException).code !== "EISDIR";
      }
    });
    expect(missing).toEqual([]);
  });
});
