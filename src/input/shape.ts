import type { Problem } from "../model/problem.ts";
import type { Document, Plain } from "./document.ts";
import { fits } from "./fits.ts";
import type { Format } from "./format.ts";

/** A document of the right shape. Where some of it had to be left out, the problems say why. */
export interface Shaped<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  readonly leftOut: LeftOut;
}

/** Which names may have been left out: what refers to one of them may be right. */
export interface LeftOut {
  has(name: string): boolean;
}

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
