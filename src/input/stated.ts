/** Only the parts that are stated: an optional part is left out, never set to undefined. */
export function stated<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in parts)
    if (parts[key] !== undefined) kept[key] = parts[key] as Exclude<(typeof parts)[typeof key], undefined>;
  return kept;
}
