import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { type Declaration, type PublicSymbols, publicSymbols, typesNamed } from "./public-symbols.ts";
import { referencePages } from "./reference-pages.ts";

const folder = new URL("../../docs/reference/", import.meta.url);
let found: PublicSymbols;

beforeAll(() => {
  found = publicSymbols();
}, 60_000);

describe("the reference", () => {
  it("says what the comments in src say", () => {
    const pages = referencePages(found);
    const renew = "docs/reference is out of date: run `npm run reference`";
    expect(readdirSync(folder).sort(), renew).toEqual([...pages.keys()].sort());
    for (const [name, text] of pages)
      expect(readFileSync(new URL(name, folder), "utf8"), `${renew} (${name})`).toBe(text);
  });
});

describe("everything that the package exports", () => {
  it("has a comment that says what it is", () => {
    const without = found.symbols.filter(({ comment }) => comment === undefined || comment.text === "");
    expect(without.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });

  it("speaks only of types that are exported too", () => {
    const exported = new Set(found.symbols.map(({ declaration }) => declaration));
    const nameOf = (declaration: Declaration) => declaration.name?.getText();
    const untold = found.symbols.flatMap(({ name, declaration }) =>
      typesNamed(declaration, found.checker)
        .filter((named) => !exported.has(named))
        .map((named) => `${name} speaks of ${nameOf(named)}`),
    );
    expect(untold).toEqual([]);
  });
});

describe("every type that the package exports", () => {
  it("says in what unit its figures are", () => {
    const says = (text: string) => /pound|fraction|unit/i.test(text);
    const silent = found.symbols.flatMap(({ file, name, declaration, comment }) => {
      if (!ts.isInterfaceDeclaration(declaration) || says(comment?.text ?? "")) return [];
      return declaration.members
        .filter((member) => /\bDecimal\b/.test(member.getText()) && !says(member.getFullText()))
        .map((member) => `${file}: ${name}.${member.name?.getText()}`);
    });
    expect(silent).toEqual([]);
  });
});

describe("every function that the package exports", () => {
  it("says nothing of a parameter that it does not have", () => {
    const wrong = found.symbols.flatMap(({ file, name, declaration, comment }) => {
      if (!ts.isFunctionDeclaration(declaration)) return [];
      const has = new Set(declaration.parameters.map((parameter) => parameter.name.getText()));
      const told = comment?.tags.filter(({ tag }) => tag === "param").map(({ text }) => text.split(" ")[0] ?? "");
      return (told ?? []).filter((one) => !has.has(one)).map((one) => `${file}: ${name}: ${one}`);
    });
    expect(wrong).toEqual([]);
  });

  // The test of the documents runs the programs, from the pages made of these comments.
  it("shows a program, with what it prints", () => {
    const without = found.symbols
      .filter(({ kind }) => kind === "function" || kind === "class")
      .filter(
        ({ comment }) =>
          !comment?.tags.some(({ tag, text }) => tag === "example" && /```ts\n[\s\S]+```\n+```text\n/.test(text)),
      );
    expect(without.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });
});
