/**
 * About how wide a text is in Arial or another sans-serif, on the wide side, since nothing here can ask a font.
 *
 * @param size - the height of the type, in the unit of the answer
 * @example textWidth("£9.4m", 10) is 31
 */
export function textWidth(text: string, size: number, weight: "normal" | "bold" = "normal"): number {
  const widths = [...text].map((letter) => widthOf(letter));
  const em = widths.reduce((sum, one) => sum + one, 0);
  return Math.ceil(em * size * (weight === "bold" ? 1.12 : 1.05));
}

/** In parts of the type's height. */
function widthOf(letter: string): number {
  if (/[ijl.,;:'!]/.test(letter)) return 0.28;
  if (/[ ft/I[\]\\]/.test(letter)) return 0.28;
  if (/[r()\-`{}|]/.test(letter)) return 0.34;
  if (/[cksvxyz]/.test(letter)) return 0.5;
  if (/[mwMW%]/.test(letter)) return 0.9;
  if (/[GOQ]/.test(letter)) return 0.76;
  if (/[A-Z&]/.test(letter)) return 0.72;
  return letter < "\u{250}" && letter !== "@" ? 0.56 : 1;
}
