import type { DocumentReading } from "./document.ts";
import { parsedYaml } from "./parsed-yaml.ts";
import { plainFromNodes } from "./plain-from-nodes.ts";

/** A document from YAML 1.2 or JSON text, and where each thing in it stands; or what is wrong. It takes longer than ordinary text needs. */
export function fullReading(text: string, file?: string): DocumentReading {
  const parsed = parsedYaml(text, file);
  return parsed.ok ? plainFromNodes(parsed.contents, parsed.placeOf) : parsed;
}
