import type * as z from "zod/mini";
import type { Document, Plain } from "./document.ts";
import { type Outline, outlineOf } from "./outline.ts";
import type { Shaped } from "./shaped.ts";
import { shapedInPart } from "./shaped-in-part.ts";

/** What documents of one kind look like. */
export interface Format<T> {
  /** As much of it as tells whether a document fits. */
  readonly outline: Outline;
  /** What fits of a document that does not fit as a whole, and what is wrong with the rest. */
  shapedInPart(document: Document, standIns: { readonly [key: string]: Plain }): Shaped<T>;
}

/** The format that a schema describes. */
export function formatOf<T>(schema: z.ZodMiniType<T>): Format<T> {
  return {
    outline: outlineOf(schema),
    shapedInPart: (document, standIns) => shapedInPart(schema, document, standIns),
  };
}
