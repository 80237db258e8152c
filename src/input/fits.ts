import type { Plain } from "./document.ts";

/**
 * Whether a document certainly has the shape of a schema, read from the schema itself. For the few kinds of schema that these
 * files use this takes a third of the time of parsing, which also has to say what is wrong. Where it is in doubt, it says no,
 * and the document is parsed.
 */
export function fits(schema: unknown, plain: Plain): boolean {
  return fitsSchema((schema as Schema)._zod.def, plain);
}

interface Schema {
  readonly _zod: { readonly def: Def };
}

type Def = Readonly<Record<string, unknown>> & { readonly type: string; readonly checks?: readonly Check[] };

type Check = { readonly _zod: { readonly def: { readonly check: string; readonly pattern?: RegExp } } };

function fitsSchema(def: Def, plain: Plain | undefined): boolean {
  switch (def.type) {
    case "optional":
      return plain === undefined || fitsSchema((def["innerType"] as Schema)._zod.def, plain);
    case "string":
      return typeof plain === "string" && fitsChecks(def, plain);
    case "literal":
      return (def["values"] as readonly unknown[]).includes(plain) && fitsChecks(def, undefined);
    case "enum":
      return Object.values(def["entries"] as object).includes(plain) && fitsChecks(def, undefined);
    case "union":
      return (
        (def["options"] as readonly Schema[]).some((option) => fitsSchema(option._zod.def, plain)) &&
        fitsChecks(def, undefined)
      );
    case "array": {
      const element = (def["element"] as Schema)._zod.def;
      return Array.isArray(plain) && plain.every((entry) => fitsSchema(element, entry)) && fitsChecks(def, undefined);
    }
    case "record":
      return isMap(plain) && fitsRecord(def, plain) && fitsChecks(def, undefined);
    case "object":
      return isMap(plain) && fitsShape(def, plain) && fitsChecks(def, undefined);
    default:
      return false;
  }
}

function fitsRecord(def: Def, map: Map): boolean {
  const key = (def["keyType"] as Schema)._zod.def;
  const value = (def["valueType"] as Schema)._zod.def;
  for (const name in map) if (!fitsSchema(key, name) || !fitsSchema(value, map[name])) return false;
  return true;
}

function fitsShape(def: Def, map: Map): boolean {
  const shape = def["shape"] as Readonly<Record<string, Schema>>;
  // Only a schema without other keys is known here.
  if ((def["catchall"] as Schema | undefined)?._zod.def.type !== "never") return false;
  for (const name in map) if (!Object.hasOwn(shape, name)) return false;
  for (const name in shape) if (!fitsSchema((shape[name] as Schema)._zod.def, map[name])) return false;
  return true;
}

/** Every check must be one that is known: an expression for text, and descriptions for editors, which test nothing. */
function fitsChecks({ checks }: Def, text: string | undefined): boolean {
  return (checks ?? []).every(({ _zod: { def } }) => {
    if (def.check === "meta") return true;
    return def.check === "string_format" && text !== undefined && def.pattern?.test(text) === true;
  });
}

type Map = { readonly [key: string]: Plain };

/** A map without a prototype, as documents hold, so that nothing is found in it but what was written. */
function isMap(plain: Plain | undefined): plain is Map {
  return typeof plain === "object" && plain !== null && !Array.isArray(plain) && Object.getPrototypeOf(plain) === null;
}
