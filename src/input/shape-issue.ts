/** As much of a schema's complaint as is needed to word it. */
export type ShapeIssue = {
  readonly path: readonly PropertyKey[];
  /** The kind of scalar that a pattern is for. */
  readonly message: string;
} & (UnknownKeys | WrongName | OtherType | OtherWord | { readonly code: "invalid_format" } | NoneOfAUnion);

type UnknownKeys = { readonly code: "unrecognized_keys"; readonly keys: readonly string[] };
/** A key that is no name, and what is wrong with it. */
type WrongName = { readonly code: "invalid_key"; readonly issues: readonly [ShapeIssue, ...ShapeIssue[]] };
type OtherType = { readonly code: "invalid_type"; readonly expected: "string" | "object" | "record" | "array" };
/** A word that is none of the choices. */
type OtherWord = { readonly code: "invalid_value"; readonly values: readonly string[] };
/** What each choice of a union has against the value. */
type NoneOfAUnion = { readonly code: "invalid_union"; readonly errors: readonly (readonly ShapeIssue[])[] };
