import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { type DocComment, docComment } from "./doc-comment.ts";

/** Something that an entry of the package exports. */
export interface PublicSymbol {
  readonly name: string;
  /** What it is imported from: "mtfs" or "mtfs/yaml". */
  readonly entry: string;
  readonly kind: "function" | "class" | "const" | "interface" | "type";
  /** Its file below src: "forecast/explain.ts". */
  readonly file: string;
  /** Where it stands in that file. */
  readonly at: number;
  readonly declaration: Declaration;
  readonly comment: DocComment | undefined;
}

export type Declaration =
  | ts.FunctionDeclaration
  | ts.ClassDeclaration
  | ts.VariableDeclaration
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration;

export interface PublicSymbols {
  readonly checker: ts.TypeChecker;
  readonly symbols: readonly PublicSymbol[];
}

const src = fileURLToPath(new URL("../../src/", import.meta.url));
const entries = { index: "mtfs", yaml: "mtfs/yaml", node: "mtfs/node", workbook: "mtfs/workbook" };

/** Everything that can be imported from the entries, by type or by value. */
export function publicSymbols(): PublicSymbols {
  const roots = Object.keys(entries).map((entry) => `${src}${entry}.ts`);
  const program = ts.createProgram(roots, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    types: ["node"],
  });
  const checker = program.getTypeChecker();
  const symbols = Object.entries(entries).flatMap(([file, entry]) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(`${src}${file}.ts`) as ts.SourceFile);
    const values = new Set(readFileSync(new URL(`../public-surface/${file}.txt`, import.meta.url), "utf8").split("\n"));
    return checker.getExportsOfModule(module as ts.Symbol).flatMap((exported): readonly PublicSymbol[] => {
      const declaration = declarationOf(exported, checker);
      const kind = kindOf(declaration);
      // What a whole file exports as types brings names of values too, which cannot be imported.
      const isType = kind === "interface" || kind === "type";
      if (!isType && !values.has(exported.name)) return [];
      const source = declaration.getSourceFile().fileName;
      return [
        {
          name: exported.name,
          entry,
          kind,
          file: relative(src, source),
          at: declaration.pos,
          declaration,
          comment: docComment(declaration),
        },
      ];
    });
  });
  return { checker, symbols };
}

/** Where something is declared, whatever it was imported through. */
export function declarationOf(symbol: ts.Symbol, checker: ts.TypeChecker): Declaration {
  const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return meant.declarations?.[0] as Declaration;
}

function kindOf(declaration: Declaration): PublicSymbol["kind"] {
  if (ts.isFunctionDeclaration(declaration)) return "function";
  if (ts.isClassDeclaration(declaration)) return "class";
  if (ts.isVariableDeclaration(declaration)) return "const";
  return ts.isInterfaceDeclaration(declaration) ? "interface" : "type";
}

/** The types of this project that a declaration names, in the order named, each once. */
export function typesNamed(declaration: Declaration, checker: ts.TypeChecker): readonly Declaration[] {
  const named = new Set<Declaration>();
  const visit = (node: ts.Node): void => {
    // Neither bodies nor what a type keeps inside under a symbol are shown.
    if (ts.isBlock(node) || (ts.isTypeElement(node) && node.name !== undefined && ts.isComputedPropertyName(node.name)))
      return;
    const name = ts.isTypeReferenceNode(node)
      ? node.typeName
      : ts.isExpressionWithTypeArguments(node)
        ? node.expression
        : undefined;
    const symbol = name === undefined ? undefined : checker.getSymbolAtLocation(name);
    const target = symbol === undefined ? undefined : declarationOf(symbol, checker);
    if (
      target !== undefined &&
      target !== declaration &&
      target.getSourceFile().fileName.startsWith(src) &&
      !ts.isTypeParameterDeclaration(target)
    )
      named.add(target);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(declaration, visit);
  return [...named];
}
