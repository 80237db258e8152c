import type { Document, DocumentReading } from "./document.ts";
import { fullReading } from "./full-reading.ts";
import { longest } from "./longest.ts";
import { ordinaryYaml } from "./ordinary-yaml.ts";

/**
 * A document from YAML 1.2 or JSON text, each scalar as the text that stands in the file.
 * Aliases, tags and merge keys are refused: a strategy says each thing where it belongs.
 */
export function documentFromText(text: string, file?: string): DocumentReading {
  const plain = text.length <= longest ? ordinaryYaml(text.replace(/^\uFEFF/, "")) : undefined;
  if (plain === undefined) return fullReading(text, file);
  // Where things stand is asked only when something is wrong, so it is found out only then.
  let full: DocumentReading | undefined;
  const place: Document["place"] = (path, part) => {
    full ??= fullReading(text, file);
    if (!full.ok) throw new Error("Text was taken for ordinary YAML and is not.");
    return full.document.place(path, part);
  };
  return { ok: true, document: { plain, place } };
}
