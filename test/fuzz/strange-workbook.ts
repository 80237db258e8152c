import type { Book } from "../../src/workbook/book.ts";
import { partText, withCells } from "../workbook/file-cells.ts";
import { unzip, zip } from "../workbook/zip.ts";
import type { Chance } from "./chance.ts";
import { oddScalars } from "./mutated.ts";

/** Something done to a workbook that was written. Places are shares of the whole, in millionths. */
type Edit =
  | {
      readonly kind: "typed";
      readonly sheet: string;
      readonly cell: string;
      readonly value: string;
      readonly text?: true;
    }
  | { readonly kind: "value"; readonly part: number; readonly at: number; readonly put: string }
  | { readonly kind: "letters"; readonly part: number; readonly at: number; readonly cut: number; readonly put: string }
  | { readonly kind: "lost"; readonly part: number }
  | { readonly kind: "byte"; readonly at: number; readonly put: number }
  | { readonly kind: "end"; readonly at: number };

const numbers = ["0", "-1", "0.03", "1e300", "-0.000001", "123456789012345680", "5500000", "1E400", "", "- 1"];
const pieces = ["", "<", ">", "&", '"', "'", "</c>", "<c/>", "<v>", "#REF!", "&#0;", "&#x110000;", "A1", "1048577"];
const textsForXml = oddScalars.filter((text) => !/[<>&"]|\p{Cc}|\p{Cs}/u.test(text));
const million = 1_000_000;

/** Edits to a workbook as text: mostly cells typed over, as an officer does, and now and then what no spreadsheet would do. */
export function strangeEdits(book: Book, chance: Chance): string {
  const inputs = (book.sheets.at(-1)?.rows.slice(5) ?? []).map((row) => row.map((cell) => String(cell?.content ?? "")));
  const xmlText = () => chance.oneOf(textsForXml);
  const edit = (): Edit => {
    const kind = chance.oneOf(["typed", "typed", "typed", "value", "value", "letters", "lost", "byte", "end"] as const);
    const [part, at] = [chance.below(100), chance.below(million)];
    switch (kind) {
      case "typed": {
        const [sheet = "", cell = ""] = chance.oneOf(inputs);
        return chance.below(3) > 0
          ? { kind, sheet, cell, value: chance.oneOf(numbers) }
          : { kind, sheet, cell, value: xmlText(), text: true };
      }
      case "value":
        return { kind, part, at, put: chance.below(2) === 0 ? chance.oneOf(numbers) : xmlText() };
      case "letters":
        return { kind, part, at, cut: chance.below(30), put: chance.oneOf(pieces) };
      case "lost":
        return { kind, part };
      case "byte":
        return { kind, at, put: chance.below(256) };
      case "end":
        return { kind, at };
    }
  };
  return JSON.stringify(Array.from({ length: 1 + chance.below(4) }, edit));
}

/** The file with those edits, in the order in which they can be made: cells, then parts, then bytes. */
export function withEdits(bytes: Uint8Array, text: string): Uint8Array {
  const edits = JSON.parse(text) as readonly Edit[];
  const typed = new Map(
    edits.flatMap((edit) => (edit.kind === "typed" ? [[edit.sheet + edit.cell, edit] as const] : [])),
  );
  const parts = new Map(unzip(withCells(bytes, [...typed.values()])));
  for (const edit of edits) {
    if (!("part" in edit)) continue;
    const name = [...parts.keys()][edit.part % parts.size] as string;
    if (edit.kind === "lost") parts.delete(name);
    else parts.set(name, Buffer.from(changed(partText(parts, name), edit)));
    if (parts.size === 0) return new Uint8Array();
  }
  let file = zip(parts);
  for (const edit of edits) {
    if (!(edit.kind === "byte" || edit.kind === "end")) continue;
    const at = Math.floor((edit.at / million) * file.length);
    if (edit.kind === "end") file = file.slice(0, at);
    else file[at] = edit.put;
  }
  return file;
}

function changed(xml: string, edit: Extract<Edit, { readonly kind: "value" | "letters" }>): string {
  const share = edit.at / million;
  if (edit.kind === "letters") {
    const at = Math.floor(share * xml.length);
    return xml.slice(0, at) + edit.put + xml.slice(at + edit.cut);
  }
  // What stands between marks, or in quotation marks: another value there leaves the part well-formed.
  const values = [...xml.matchAll(/(?<=>)[^<>]+(?=<)|(?<=")[^"<>]*(?=")/g)];
  const found = values[Math.floor(share * values.length)];
  if (found === undefined) return xml;
  return xml.slice(0, found.index) + edit.put + xml.slice(found.index + found[0].length);
}
