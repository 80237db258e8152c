import type { Picture } from "./picture.ts";

/** What stands in a picture, and how large it is. */
export interface Drawing {
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  /** From back to front. */
  readonly marks: readonly string[];
}

/**
 * A picture as SVG. Names inside it come from what it says, so that several can stand in one page; and its look is written on each
 * mark, so that a page with a strict policy on styles shows it.
 */
export function svg({ title, description, width, height, marks }: Drawing): Picture {
  const name = (of: string) => `p${hashOf(`${title}\n${description}`)}-${of}`;
  const text = [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${name("title")} ${name("desc")}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Arial, Helvetica, 'Liberation Sans', sans-serif">`,
    `<title id="${name("title")}">${escaped(title)}</title>`,
    `<desc id="${name("desc")}">${escaped(description)}</desc>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6" fill="#ffffff" stroke="#d0d0d0"/>`,
    ...marks,
    "</svg>",
  ].join("\n");
  return { title, description, svg: `${text}\n` };
}

/** How a text looks. */
export interface TextLook {
  readonly size: number;
  readonly weight?: "normal" | "bold";
  readonly anchor?: "start" | "end" | "middle";
  readonly fill?: string;
}

/** A line of text, standing on the height given. */
export function label(x: number, y: number, content: string, look: TextLook): string {
  const { size, weight = "normal", anchor = "start", fill = ink } = look;
  const bold = weight === "bold" ? ' font-weight="bold"' : "";
  const at = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  return `<text x="${place(x)}" y="${place(y)}" font-size="${size}"${bold}${at} fill="${fill}">${escaped(content)}</text>`;
}

/** A straight line. */
export function line(from: readonly [number, number], to: readonly [number, number], look: string): string {
  return `<line x1="${place(from[0])}" y1="${place(from[1])}" x2="${place(to[0])}" y2="${place(to[1])}" ${look}/>`;
}

/** A place or a length, to a tenth. */
export function place(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** The colour of text. */
export const ink = "#1a1a1a";

/** The colour of text and lines that stand back. */
export const quiet = "#4a4a4a";

/** Text as XML takes it: its five signs written out, and what no XML may hold left out. */
export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;")
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
}

/** A short name for a text: the same for the same text, and hardly ever the same for another. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) as number), 0x01000193) >>> 0;
  return hash.toString(36);
}
