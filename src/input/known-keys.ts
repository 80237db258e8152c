/** The keys that may stand at a path, so that a mistyped one can be answered with the right one. */
export type KnownKeys = (path: readonly PropertyKey[]) => readonly string[];

interface Schema {
  readonly _zod: { readonly def: Record<string, unknown> & { readonly type: string } };
}

/** Which keys a schema knows at each path, read from the schema itself. */
export function keysKnownTo(schema: unknown): KnownKeys {
  return (path) => {
    const here = unwrapped(schemaAt(schema as Schema, path));
    if (here?._zod.def.type !== "object") return [];
    return Object.keys(here._zod.def["shape"] as object).filter((key) => key !== "$schema");
  };
}

/** The schema of the map of names, such as years, that may stand at a path instead of keys; nothing where there is no such choice. */
export function namesInsteadOfKeys(schema: unknown, path: readonly PropertyKey[]): unknown {
  return choicesOf(schemaAt(schema as Schema, path)).find((choice) => choice._zod.def.type === "record");
}

function schemaAt(schema: Schema, path: readonly PropertyKey[]): Schema | undefined {
  return path.reduce<Schema | undefined>((here, part) => within(unwrapped(here), part), schema);
}

function within(schema: Schema | undefined, part: PropertyKey): Schema | undefined {
  const def = schema?._zod.def;
  if (def?.type === "object") return (def["shape"] as Record<PropertyKey, Schema>)[part];
  if (def?.type === "record") return def["valueType"] as Schema;
  return def?.type === "array" ? (def["element"] as Schema) : undefined;
}

/** The map with keys of its own among the choices of a schema, or else the first of them. */
function unwrapped(schema: Schema | undefined): Schema | undefined {
  const choices = choicesOf(schema);
  return choices.find((choice) => choice._zod.def.type === "object") ?? choices[0];
}

/** The schema inside an optional one, and each choice of a union. */
function choicesOf(schema: Schema | undefined): readonly Schema[] {
  const def = schema?._zod.def;
  if (def?.type === "optional") return choicesOf(def["innerType"] as Schema);
  if (def?.type === "union") return (def["options"] as readonly Schema[]).flatMap(choicesOf);
  return schema === undefined ? [] : [schema];
}
