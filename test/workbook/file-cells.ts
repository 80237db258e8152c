import { unzip, zip } from "./zip.ts";

/** A cell as a file holds it. */
export interface FileCell {
  readonly formula?: string;
  /** The value as text: a number, a string, TRUE or FALSE as 1 or 0, or an error such as #REF!. */
  readonly value: string;
  readonly kind: "number" | "text" | "error" | "truth" | "empty";
  readonly style: number;
}

/** The cells of each sheet of an .xlsx file by address, read from its XML and by nothing that wrote it. */
export function cellsOfFile(bytes: Uint8Array): ReadonlyMap<string, ReadonlyMap<string, FileCell>> {
  const parts = unzip(bytes);
  const strings = [...partText(parts, "xl/sharedStrings.xml").matchAll(/<si(?:\/>|>(.*?)<\/si>)/gs)].map(([, inside]) =>
    [...(inside ?? "").matchAll(/<t(?:\/>|[^>]*>(.*?)<\/t>)/gs)].map(([, text]) => plain(text ?? "")).join(""),
  );
  return new Map(
    sheetParts(parts).map(({ name, path }) => {
      const cells = new Map<string, FileCell>();
      for (const [, attributes = "", inside = ""] of partText(parts, path).matchAll(
        /<c (.*?)(?:\/>|(?<!\/)>(.*?)<\/c>)/gs,
      )) {
        const formula = /<f[^>]*>(.*?)<\/f>/s.exec(inside)?.[1];
        const held = /<v[^>]*>(.*?)<\/v>/s.exec(inside)?.[1];
        const type = /\bt="(\w+)"/.exec(attributes)?.[1] ?? "n";
        const inline = /<is>.*?<t[^>]*>(.*?)<\/t>/s.exec(inside)?.[1];
        const text = type === "s" ? (strings[Number(held)] ?? "") : plain(inline ?? held ?? "");
        const kinds = { s: "text", str: "text", inlineStr: "text", e: "error", b: "truth" } as const;
        cells.set(/\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? "", {
          ...(formula === undefined ? {} : { formula: plain(formula) }),
          value: text,
          kind: held === undefined && inline === undefined ? "empty" : (kinds[type as keyof typeof kinds] ?? "number"),
          style: Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0),
        });
      }
      return [name, cells];
    }),
  );
}

/** A cell typed over: with a number, or with text; a formula stays where it is and gets another value, unless it is typed over too. */
export interface CellChange {
  readonly sheet: string;
  readonly cell: string;
  readonly value: string;
  readonly text?: true;
  readonly overTheFormula?: true;
}

/** A file with other numbers, or other text, in some of its cells; nothing else is touched, cached values least of all. */
export function withCells(bytes: Uint8Array, changes: readonly CellChange[]): Uint8Array {
  const parts = new Map(unzip(bytes));
  const paths = new Map(sheetParts(parts).map(({ name, path }) => [name, path]));
  for (const { sheet, cell, value, text, overTheFormula } of changes) {
    const path = paths.get(sheet) as string;
    const before = partText(parts, path);
    const own = new RegExp(`<c r="${cell}"([^>]*)>(<f>.*?</f>)?.*?</c>`, "s");
    if (!own.test(before)) throw new Error(`${sheet}!${cell} is not a cell that holds anything.`);
    const after = before.replace(own, (_, attributes, formula) => {
      const kept = `<c r="${cell}"${/ s="\d+"/.exec(attributes)?.[0] ?? ""}`;
      if (text) return `${kept} t="inlineStr"><is><t>${value}</t></is></c>`;
      return `${kept}>${overTheFormula ? "" : (formula ?? "")}<v>${value}</v></c>`;
    });
    parts.set(path, Buffer.from(after));
  }
  return zip(parts);
}

function sheetParts(parts: ReadonlyMap<string, Uint8Array>) {
  const targets = new Map(
    [...partText(parts, "xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/g)].map(([relation]) => [
      /\bId="([^"]+)"/.exec(relation)?.[1],
      /\bTarget="([^"]+)"/.exec(relation)?.[1]?.replace(/^\/xl\//, ""),
    ]),
  );
  return [...partText(parts, "xl/workbook.xml").matchAll(/<sheet [^>]*>/g)].map(([sheet]) => ({
    name: plain(/\bname="([^"]*)"/.exec(sheet)?.[1] ?? ""),
    path: `xl/${targets.get(/\br:id="([^"]+)"/.exec(sheet)?.[1])}`,
  }));
}

/** One part as text; nothing where there is no such part. */
export function partText(parts: ReadonlyMap<string, Uint8Array>, path: string): string {
  return Buffer.from(parts.get(path) ?? new Uint8Array()).toString("utf8");
}

function plain(xml: string): string {
  return xml
    .replace(/&#(x?)([0-9A-Fa-f]+);/g, (_, hex, digits) => String.fromCodePoint(Number.parseInt(digits, hex ? 16 : 10)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
