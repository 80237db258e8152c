/**
 * Rows as comma-separated text (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe in front;
 * a number stays a number.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => row.map(field).join(","))
    .join("\r\n")
    .concat("\r\n");
}

function field(text: string): string {
  const number = /^[+-]?\d+(\.\d+)?$/.test(text);
  const safe = !number && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
