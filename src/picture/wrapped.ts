import { textWidth } from "./text-width.ts";

/**
 * A text in lines that are no wider than there is room for, broken between words; a word that is wider by itself is broken inside.
 *
 * @param room - in the unit of the type's size
 */
export function wrapped(text: string, room: number, size: number, weight?: "normal" | "bold"): readonly string[] {
  const fits = (line: string) => textWidth(line, size, weight) <= room;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((whole) => broken(whole, fits))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && !fits(longer)) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function broken(word: string, fits: (text: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && !fits(piece + letter)) {
      pieces.push(piece);
      piece = letter;
    } else piece += letter;
  }
  return [...pieces, piece];
}
