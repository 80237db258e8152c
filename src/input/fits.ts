import type { Plain } from "./document.ts";
import type { Outline } from "./outline.ts";

/**
 * Whether a document certainly has the shape of a schema whose outline this is. This takes a fraction of the time of parsing, which
 * also has to say what is wrong. Where it is in doubt, it says no, and the document is parsed.
 */
export function fits(outline: Outline, plain: Plain | undefined): boolean {
  switch (outline.kind) {
    case "text":
      return typeof plain === "string" && outline.patterns.every((pattern) => pattern.test(plain));
    case "choice":
      return outline.values.includes(plain);
    case "any of":
      return outline.options.some((option) => fits(option, plain));
    case "list":
      return Array.isArray(plain) && plain.every((entry) => fits(outline.of, entry));
    case "map":
      return isMap(plain) && fitsMap(outline, plain);
    case "keys":
      return isMap(plain) && fitsKeys(outline, plain);
    case "in doubt":
      return false;
  }
}

function fitsMap({ names, of }: Outline & { readonly kind: "map" }, map: Map): boolean {
  for (const name in map) if (!fits(names, name) || !fits(of, map[name])) return false;
  return true;
}

function fitsKeys({ keys }: Outline & { readonly kind: "keys" }, map: Map): boolean {
  for (const name in map) if (!Object.hasOwn(keys, name)) return false;
  for (const name in keys) {
    const key = keys[name] as (typeof keys)[string];
    const value = map[name];
    if (value === undefined ? !key.optional : !fits(key.of, value)) return false;
  }
  return true;
}

type Map = { readonly [key: string]: Plain };

/** A map without a prototype, as documents hold, so that nothing is found in it but what was written. */
function isMap(plain: Plain | undefined): plain is Map {
  return typeof plain === "object" && plain !== null && !Array.isArray(plain) && Object.getPrototypeOf(plain) === null;
}
