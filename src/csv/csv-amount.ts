/** An amount as a cell has it: digits with at most a minus and a point; nothing in a blank cell; or why it is not one. */
export type CsvAmount =
  | { readonly kind: "figure"; readonly text: string }
  | { readonly kind: "blank" }
  | { readonly kind: "to be confirmed" }
  | { readonly kind: "wrong"; readonly what: string; readonly why?: string; readonly fix: string };

const digits = String.raw`(\d{1,3}(?:,\d{3})+|\d{1,25})(\.\d{1,15})?`;
const bracketed = new RegExp(String.raw`^\(\s*\u00a3?\s*${digits}\s*\)$`);
const signed = new RegExp(String.raw`^([+-]?)\s*\u00a3?\s*${digits}$`);
const poundFirst = new RegExp(String.raw`^\u00a3\s*([+-])\s*${digits}$`);

/**
 * Reads the amount in a cell, exactly: no digit is changed. Brackets and a minus of any length are negative; dashes alone are nil.
 *
 * @example "£1,200" is 1200, "(3.80)" is -3.80, "-" is 0, and "1,20" is not an amount
 */
export function csvAmount(cell: string): CsvAmount {
  const text = cell.replace(/[\s\u00A0\u202F]+/g, " ").trim();
  if (text === "") return { kind: "blank" };
  if (/^tbc$/i.test(text)) return { kind: "to be confirmed" };
  const plain = text.replace(/[\u2010-\u2015\u2212]/g, "-");
  if (/^-{1,3}$/.test(plain)) return { kind: "figure", text: "0" };
  const inBrackets = bracketed.exec(plain);
  if (inBrackets !== null) return figure("-", inBrackets[1], inBrackets[2]);
  const match = signed.exec(plain) ?? poundFirst.exec(plain);
  if (match !== null) return figure(match[1], match[2], match[3]);
  const known = mistakes.find(({ of }) => of.test(plain));
  const { is, fix, why } = known ?? {
    is: "is not an amount",
    fix: "Write digits such as 1,200 or (1,200); a nil is 0, a dash or nothing.",
    why: undefined,
  };
  return { kind: "wrong", what: `"${shortened(text)}" ${is}.`, ...(why === undefined ? {} : { why }), fix };
}

function figure(sign: string | undefined, whole = "", decimals = ""): CsvAmount {
  const unsigned = `${whole.replaceAll(",", "")}${decimals}`;
  return { kind: "figure", text: sign === "-" && /[1-9]/.test(unsigned) ? `-${unsigned}` : unsigned };
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** What cells hold that are not amounts, in the words of someone who has them. */
const mistakes: readonly { readonly of: RegExp; readonly is: string; readonly why?: string; readonly fix: string }[] = [
  { of: /^=/, is: "is a formula, not its result", fix: "Save the sheet with its values and import it again." },
  { of: /^#/, is: "is an error of the spreadsheet", fix: "Mend the cell, or widen its column, and save it again." },
  {
    of: /^-?\d(\.\d+)?e[+-]?\d+$/i,
    is: "is shortened, and digits of it are lost",
    fix: "Format the column as a number and save it again.",
  },
  { of: /%$/, is: "is a percentage", fix: "Give an amount; or leave the column out with --map." },
  {
    of: /^[(£+-]*\d{1,3}([. ]\d{3})*,\d{1,2}\)?$/,
    is: "may be written with a decimal comma",
    why: "A comma here only separates thousands, so that nothing is read a hundred times too large.",
    fix: "Write the decimals after a point.",
  },
  { of: /^\d[\d,.]*-$/, is: "has its minus behind it", fix: "Write the minus in front, or use brackets." },
  {
    of: /^[(£+-]*[\d,.]+\s*(k|m|bn|million|thousand)\)?$/i,
    is: "has a unit of its own",
    fix: "Write every amount in the one unit of the table.",
  },
  { of: /^n\/?a$/i, is: "is not an amount", fix: "Leave the cell blank where it is nil, or write tbc." },
];
