/** Plain data, as a file holds it. */
export type PlainData = string | readonly PlainData[] | { readonly [key: string]: PlainData };

/** Data some of whose parts may be missing, which are then left out. */
export type Loose = { readonly [key: string]: Loose } | readonly Loose[] | string | undefined;
