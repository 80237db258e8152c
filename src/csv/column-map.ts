/** What the reader says columns are: a field or a year, and a heading; or every part that is not understood. */
export type ColumnMap =
  | { readonly ok: true; readonly map: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly mistakes: readonly string[] };

/**
 * A map of columns from the words of the command line: parts separated by commas, each a field, an equals sign and a heading. A
 * heading that has a comma in it stands in quotes.
 *
 * @example columnMap(['label=Description,2026/27="26/27, £000"']) maps label to "Description" and 2026/27 to "26/27, £000"
 */
export function columnMap(texts: readonly string[]): ColumnMap {
  const map = new Map<string, string>();
  const mistakes: string[] = [];
  for (const text of texts) {
    for (const part of text.match(/(?:"[^"]*"|[^,"])+/g) ?? []) {
      const at = part.indexOf("=");
      const field = part.slice(0, at).trim();
      const heading = part.slice(at + 1).trim();
      const unquoted = /^"(.*)"$/.exec(heading)?.[1] ?? heading;
      if (at < 1 || unquoted === "")
        mistakes.push(
          `--map "${part}" is not understood. Write it as label=Description, with quotes round a heading that has a comma.`,
        );
      else if (map.has(field)) mistakes.push(`--map says twice which column is ${field}.`);
      else map.set(field, unquoted);
    }
  }
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, map };
}
