import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { rooms } from "./rooms.ts";
import { arrowsOfRooms, roomsPicture } from "./rooms-picture.ts";

const src = fileURLToPath(new URL("../src", import.meta.url));

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
  readonly names: readonly string[];
}

interface SourceFile {
  /** The path below src: "forecast/explain.ts". */
  readonly path: string;
  readonly room: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

const files: readonly SourceFile[] = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path): SourceFile => {
    const tree = ts.createSourceFile(path, readFileSync(join(src, path), "utf8"), ts.ScriptTarget.Latest, true);
    const room = path.includes("/") ? (path.split("/")[0] as string) : "entry";
    return { path, room, tree, imports: importsOf(path, tree) };
  });

function importsOf(path: string, tree: ts.SourceFile): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean, names: readonly string[]) => {
    if (specifier !== undefined && ts.isStringLiteral(specifier)) {
      const { text } = specifier;
      const to = text.startsWith(".") ? relative(src, resolve(src, dirname(path), text)) : text;
      found.push({ from: path, to, typeOnly, names });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const { importClause: clause } = node;
      const bindings = clause?.namedBindings;
      const named = bindings !== undefined && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
      const typeOnly =
        clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
        (named.length > 0 && named.every((one) => one.isTypeOnly));
      const names = named.filter((one) => !one.isTypeOnly).map((one) => one.name.text);
      add(node.moduleSpecifier, typeOnly, typeOnly ? [] : names);
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly, []);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false, []);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const inside = ({ to }: Import) => to.endsWith(".ts");
const roomOf = (path: string) => (path.includes("/") ? (path.split("/")[0] as string) : "entry");
const shown = ({ from, to }: Import) => `${from} imports ${to}`;

/** Every name used in a file as a value, where it stands alone and is not a property of something else. */
function globalsUsed({ tree }: SourceFile, wanted: readonly string[]): readonly string[] {
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && wanted.includes(node.text)) {
      const { parent } = node;
      const property = ts.isPropertyAccessExpression(parent) && parent.name === node;
      const key = (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node;
      if (!property && !key) used.add(node.text);
    }
    if (ts.isPropertyAccessExpression(node) && node.getText() === "Math.random") used.add("Math.random");
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return [...used];
}

describe("the rooms of the house", () => {
  it("are all in the rule, and every room of the rule is there", () => {
    const there = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(there.map(({ name }) => name).sort()).toEqual(Object.keys(rooms).sort());
  });

  it("import only from the rooms they may", () => {
    expect(files.flatMap(({ imports }) => imports).filter(inside).length).toBeGreaterThan(200);
    const wrong = files.flatMap(({ room, imports }) => {
      const allowed = rooms[room];
      if (room === "entry" || allowed === "anything") return [];
      return imports.filter(inside).filter(({ to }) => roomOf(to) !== room && !allowed?.includes(roomOf(to)));
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  it("take from check only its types and hasFigure, where they only ask questions", () => {
    const asking = [
      "forecast",
      "scenario",
      "printed",
      "report",
      "policy",
      "inference",
      "assurance",
      "workbook",
      "read-back",
    ];
    const wrong = files
      .filter(({ room }) => asking.includes(room))
      .flatMap(({ imports }) => imports)
      .filter(
        ({ to, typeOnly, names }) => roomOf(to) === "check" && !typeOnly && names.some((name) => name !== "hasFigure"),
      );
    expect(wrong.map(shown)).toEqual([]);
  });

  it("never import an entry, and only the cli imports the cli", () => {
    const wrong = files
      .filter(({ room }) => room !== "cli")
      .flatMap(({ room, imports }) =>
        imports.filter(inside).filter(({ to }) => roomOf(to) === "cli" || (room !== "entry" && roomOf(to) === "entry")),
      );
    expect(wrong.map(shown)).toEqual([]);
  });

  it("have no imports in a circle", () => {
    const importsFrom = new Map(files.map(({ path, imports }) => [path, imports.filter(inside).map(({ to }) => to)]));
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) {
        circles.push([...way.slice(way.indexOf(path)), path].join(" -> "));
        return;
      }
      if (done.has(path)) return;
      for (const next of importsFrom.get(path) ?? []) walk(next, [...way, path]);
      done.add(path);
    };
    for (const { path } of files) walk(path, []);
    expect(circles).toEqual([]);
  });

  it("have a page each that says what they are for", () => {
    const without = ["", ...Object.keys(rooms)].filter((room) => !existsSync(join(src, room, "README.md")));
    expect(without.map((room) => `src/${room}`)).toEqual([]);
  });
});

describe("the picture of the rooms", () => {
  const path = fileURLToPath(new URL("../docs/pictures/rooms.svg", import.meta.url));
  const titles = Object.fromEntries(
    Object.keys(rooms).map((room) => {
      const page = readFileSync(join(src, room, "README.md"), "utf8");
      return [room, page.split("\n")[0]?.replace(/^# /, "") ?? ""];
    }),
  );

  it("is drawn from the rule", () => {
    const { svg } = roomsPicture(titles);
    if (process.env["UPDATE_DOCS"] !== undefined) writeFileSync(path, svg);
    expect(readFileSync(path, "utf8")).toBe(svg);
  });

  it("has an arrow, or a way over several, for whatever the rule allows, and for nothing else", () => {
    const arrows = arrowsOfRooms();
    const reached = (room: string): readonly string[] =>
      arrows.filter(({ from }) => from === room).flatMap(({ to }) => [to, ...reached(to)]);
    for (const [room, allowed] of Object.entries(rooms)) {
      const ways = new Set(reached(room));
      expect((allowed === "anything" ? [] : allowed).filter((other) => !ways.has(other))).toEqual([]);
      const direct = arrows.filter(({ from }) => from === room).map(({ to }) => to);
      expect(allowed === "anything" ? [] : direct.filter((other) => !allowed.includes(other))).toEqual([]);
    }
  });
});

describe("one door each", () => {
  const importers = (name: RegExp) =>
    [...new Set(files.filter(({ imports }) => imports.some(({ to }) => name.test(to))).map(({ path }) => path))].sort();

  it("zod comes in only through input, and yaml only where text is read or written", () => {
    const importing = (name: RegExp) => [...new Set(importers(name).map(roomOf))];
    expect(importing(/^zod(\/|$)/)).toEqual(["input"]);
    expect(importing(/^yaml(\/|$)/)).toEqual(["input", "writing"]);
  });

  it("the spreadsheet library comes in only where a workbook becomes a file, or a file a workbook", () => {
    expect(importers(/^hucre(\/|$)/)).toEqual([
      "workbook/cell-styles.ts",
      "workbook/workbook-as-read.ts",
      "workbook/xlsx.ts",
    ]);
  });

  it("decimal.js comes in only through meaning/decimal.ts, which alone makes exact numbers", () => {
    expect(importers(/^decimal\.js(\/|$)/)).toEqual(["meaning/decimal.ts"]);
    const makers = files.filter(({ tree }) => tree.text.includes("new Exact("));
    expect(makers.map(({ path }) => path)).toEqual(["meaning/decimal.ts"]);
  });

  it("files, the process, the clock, chance and the console are used only by the cli and the Node entry", () => {
    expect(importers(/^node:/).filter((path) => roomOf(path) !== "cli" && path !== "node.ts")).toEqual([]);
    // The spreadsheet library takes the date of a file as a Date, made from the strategy's own date and never from the clock.
    const dating = "workbook/xlsx.ts";
    const clock = /new Date\(\s*\)|Date\.now/;
    expect(files.filter(({ path, tree }) => path === dating && clock.test(tree.text))).toEqual([]);
    const outside = files.filter(({ path, room }) => room !== "cli" && path !== "node.ts");
    const globals = [
      "process",
      "Date",
      "console",
      "performance",
      "setTimeout",
      "fetch",
      "globalThis",
      "Intl",
      "crypto",
      "Buffer",
      "require",
    ];
    const used = outside
      .flatMap((file) => globalsUsed(file, globals).map((name) => `${file.path} uses ${name}`))
      .filter((use) => use !== `${dating} uses Date`);
    expect(used).toEqual([]);
    // The check itself sees what it looks for.
    expect(files.some((file) => file.room === "cli" && globalsUsed(file, globals).includes("process"))).toBe(true);
  });

  it("every other package is imported by the cli alone", () => {
    const packages = files
      .filter(({ room }) => room !== "cli")
      .flatMap(({ imports }) => imports.filter((one) => !inside(one)).map(({ to }) => to.split("/")[0] as string));
    expect([...new Set(packages)].filter((name) => !name.startsWith("node:")).sort()).toEqual([
      "decimal.js",
      "hucre",
      "yaml",
      "zod",
    ]);
  });
});

describe("every file", () => {
  it("exports by name and never by default", () => {
    const defaults = files.filter(({ tree }) =>
      tree.statements.some(
        (statement) =>
          ts.isExportAssignment(statement) ||
          (ts.canHaveModifiers(statement) &&
            (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)),
      ),
    );
    expect(defaults.map(({ path }) => path)).toEqual([]);
  });
});

describe("the public surface", () => {
  it.each(["index", "yaml", "node", "workbook"])(
    "of the %s entry is the checked-in list of what it exports",
    async (entry) => {
      const exported = Object.keys(await import(`../src/${entry}.ts`)).sort();
      const listed = readFileSync(new URL(`./public-surface/${entry}.txt`, import.meta.url), "utf8")
        .trim()
        .split("\n");
      expect(exported).toEqual(listed);
    },
  );
});
