/** A cell's address on its own sheet: (7, 5) is "E7". Rows and columns count from one. */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** An address that stays where it is when a formula is copied: "$E$7". */
export function fixed(row: number, column: number): string {
  return `$${columnLetters(column)}$${row}`;
}

/** An address whose column stays: "$E7". */
export function fixedColumn(row: number, column: number): string {
  return `$${columnLetters(column)}${row}`;
}

/** An address whose row stays: "E$7". */
export function fixedRow(row: number, column: number): string {
  return `${columnLetters(column)}$${row}`;
}

/** An address on another sheet, with quotation marks only where Excel itself would write them: "'Base budget'!E7". */
export function onSheet(sheet: string, at: string): string {
  return `${quoted(sheet)}!${at}`;
}

/** The letters of a column: 1 is "A", 28 is "AB". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

function quoted(sheet: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) && !/^([A-Za-z]{1,3}\d+|[rR]\d*([cC]\d*)?|[cC]\d*)$/.test(sheet);
  return plain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}
