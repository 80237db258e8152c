/**
 * A name that Excel accepts for the cells of a line: "pay-award" is "pay_award". What would be read as an address, such as
 * "tax1" or "r2", or as true or false, has "line_" put in front.
 */
export function rangeName(line: string): string {
  const name = line.replaceAll(/[^A-Za-z0-9_]/g, "_");
  const looksLikeAnAddress = /^([a-z]{1,3}\d+|[rc]|r\d*c?\d*|c\d+|true|false)$/i.test(name);
  return /^[A-Za-z_]/.test(name) && !looksLikeAnAddress ? name : `line_${name}`;
}
