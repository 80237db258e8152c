/**
 * The text of a CSV file from its bytes, and the encoding it was read in. Excel saves "CSV UTF-8" with a mark, "Unicode Text" in
 * UTF-16, and plain "CSV" in Windows-1252, where a pound sign is no UTF-8.
 *
 * @example the bytes A3 31 are "£1" in Windows-1252
 */
export function csvText(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return decoded(bytes, "utf-16be");
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "Windows-1252" };
  }
}

function decoded(bytes: Uint8Array, encoding: string): { readonly text: string; readonly encoding: string } {
  return { text: new TextDecoder(encoding).decode(bytes), encoding: encoding.toUpperCase() };
}
