import type * as z from "zod/mini";
import type { Format } from "./format.ts";
import { outlineOf } from "./outline.ts";
import { shapedInPart } from "./shaped-in-part.ts";

/**
 * The format that a schema describes.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function formatOf<T>(schema: z.ZodMiniType<T>): Format<T> {
  return {
    outline: outlineOf(schema),
    shapedInPart: (document, standIns) => shapedInPart(schema, document, standIns),
  };
}
