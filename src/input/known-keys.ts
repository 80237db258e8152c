/** The keys that may stand at a path, so that a mistyped one can be answered with the right one. */
export type KnownKeys = (path: readonly PropertyKey[]) => readonly string[];

interface Schema {
  readonly _zod: { readonly def: Record<string, unknown> & { readonly type: string } };
}

/** Which keys a schema knows at each path, read from the schema itself. */
export function keysKnownTo(schema: unknown): KnownKeys {
  return (path) => {
    let here: Schema | undefined = unwrapped(schema as Schema);
    for (const part of path) here = here === undefined ? undefined : unwrapped(within(here, part));
    if (here?._zod.def.type !== "object") return [];
    return Object.keys(here._zod.def["shape"] as object).filter((key) => key !== "$schema");
  };
}

function within(schema: Schema, part: PropertyKey): Schema | undefined {
  const { def } = schema._zod;
  if (def.type === "object") return (def["shape"] as Record<PropertyKey, Schema>)[part];
  if (def.type === "record") return def["valueType"] as Schema;
  return def.type === "array" ? (def["element"] as Schema) : undefined;
}

/** The schema inside an optional one, and the map among the choices of a union. */
function unwrapped(schema: Schema | undefined): Schema | undefined {
  const def = schema?._zod.def;
  if (def?.type === "optional") return unwrapped(def["innerType"] as Schema);
  if (def?.type !== "union") return schema;
  const choices = (def["options"] as readonly Schema[]).map(unwrapped);
  return choices.find((choice) => choice?._zod.def.type === "object") ?? choices[0];
}
