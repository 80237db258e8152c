/**
 * As much of a schema as tells whether a document fits it, as plain data. A document that fits needs no more of the schema than this,
 * and making a schema takes longer than reading a strategy, so a program may be built with outlines that were taken beforehand.
 */
export type Outline =
  | { readonly kind: "text"; readonly patterns: readonly RegExp[] }
  | { readonly kind: "choice"; readonly values: readonly unknown[] }
  | { readonly kind: "any of"; readonly options: readonly Outline[] }
  | { readonly kind: "list"; readonly of: Outline }
  | { readonly kind: "map"; readonly names: Outline; readonly of: Outline }
  | { readonly kind: "keys"; readonly keys: { readonly [key: string]: Key } }
  /** A schema that asks for what is not known here: nothing is said to fit it. */
  | { readonly kind: "in doubt" };

interface Key {
  readonly optional: boolean;
  readonly of: Outline;
}

interface Schema {
  readonly _zod: { readonly def: Def };
}

type Def = Readonly<Record<string, unknown>> & { readonly type: string; readonly checks?: readonly Check[] };

type Check = { readonly _zod: { readonly def: { readonly check: string; readonly pattern?: RegExp } } };

/** The outline of a schema, read from the schema itself; what it uses in several places is one outline too. */
export function outlineOf(schema: unknown): Outline {
  const known = new Map<Def, Outline>();
  const of = (inner: unknown): Outline => {
    const { def } = (inner as Schema)._zod;
    const outline = known.get(def) ?? outlined(def, of);
    known.set(def, outline);
    return outline;
  };
  return of(schema);
}

function outlined(def: Def, of: (inner: unknown) => Outline): Outline {
  const patterns = patternsIn(def);
  if (patterns === undefined || (patterns.length > 0 && def.type !== "string")) return { kind: "in doubt" };
  switch (def.type) {
    case "string":
      return { kind: "text", patterns };
    case "literal":
      return { kind: "choice", values: def["values"] as readonly unknown[] };
    case "enum":
      return { kind: "choice", values: Object.values(def["entries"] as object) };
    case "union":
      return { kind: "any of", options: (def["options"] as readonly unknown[]).map(of) };
    case "array":
      return { kind: "list", of: of(def["element"]) };
    case "record":
      return { kind: "map", names: of(def["keyType"]), of: of(def["valueType"]) };
    case "object":
      return keysOf(def, of);
    default:
      return { kind: "in doubt" };
  }
}

/** Only a schema without other keys than its own is known here. */
function keysOf(def: Def, of: (inner: unknown) => Outline): Outline {
  if ((def["catchall"] as Schema | undefined)?._zod.def.type !== "never") return { kind: "in doubt" };
  const keys = Object.entries(def["shape"] as Readonly<Record<string, Schema>>).map(([key, inner]) => {
    const optional = inner._zod.def.type === "optional" && patternsIn(inner._zod.def)?.length === 0;
    return [key, { optional, of: of(optional ? inner._zod.def["innerType"] : inner) }] as const;
  });
  return { kind: "keys", keys: Object.fromEntries(keys) };
}

/** The expressions that a text must match; nothing where a check is of another kind, but descriptions for editors test nothing. */
function patternsIn({ checks = [] }: Def): readonly RegExp[] | undefined {
  const telling = checks.map(({ _zod: { def } }) => def).filter(({ check }) => check !== "meta");
  const patterns = telling.map(({ check, pattern }) => (check === "string_format" ? pattern : undefined));
  return patterns.every((pattern) => pattern !== undefined) ? patterns : undefined;
}
