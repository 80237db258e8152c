import type { DocumentReading } from "./document.ts";
import { parsedYaml } from "./parsed-yaml.ts";
import { plainFromNodes } from "./plain-from-nodes.ts";

/**
 * A document from YAML 1.2 or JSON text, each scalar as the text that stands in the file.
 * Aliases, tags and merge keys are refused: a strategy says each thing where it belongs.
 */
export function documentFromText(text: string, file?: string): DocumentReading {
  const parsed = parsedYaml(text, file);
  return parsed.ok ? plainFromNodes(parsed.contents, parsed.placeOf) : parsed;
}
