import type { Document, Plain } from "./document.ts";
import { fits } from "./fits.ts";
import type { Format } from "./format.ts";
import type { Shaped } from "./shaped.ts";

/**
 * Holds a document against a format. What fits is taken as it stands: parsing would change nothing in it. Anything else is parsed,
 * and as much of it is taken as fits.
 *
 * @param standIns - what stands in for a part of the file that must be there, while the rest is read on
 */
export function shape<T>(
  format: Format<T>,
  document: Document,
  standIns: { readonly [key: string]: Plain } = {},
): Shaped<T> {
  if (fits(format.outline, document.plain)) return { value: document.plain as T, problems: [], leftOut: new Set() };
  return format.shapedInPart(document, standIns);
}
