import type { Picture } from "./picture.ts";
import { label, quiet, svg, type TextLook } from "./svg.ts";
import { wrapped } from "./wrapped.ts";

/** A picture while it is drawn, from its head to its foot. */
export interface Page {
  /** How far down it is drawn. */
  readonly y: number;
  /** Leaves some room, or takes it for marks that are put there. */
  space(height: number): void;
  mark(mark: string): void;
  /** Writes a paragraph in lines that fit. */
  say(text: string, look: TextLook, step: number): void;
  /** Writes the notes and the source under it, and is done. */
  picture(said: readonly string[], notes: readonly string[]): Picture;
}

/** How wide a picture is, unless its figures need more: it can then be read on a telephone. */
export const usualWidth = 440;

/** The room around what is drawn. */
export const edge = 14;

/** Begins a picture with its title and what is measured. */
export function pageOf(
  { title, subtitle, source }: { readonly title: string; readonly subtitle: string; readonly source: string },
  width: number,
): Page {
  const marks: string[] = [];
  let y = edge;
  const page: Page = {
    get y() {
      return y;
    },
    space: (height) => {
      y += height;
    },
    mark: (mark) => {
      marks.push(mark);
    },
    say: (text, look, step) => {
      for (const words of wrapped(text, width - 2 * edge, look.size, look.weight)) {
        y += step;
        marks.push(label(edge, y - 0.25 * step, words, look));
      }
    },
    picture: (said, notes) => {
      y += 10;
      for (const note of notes) {
        page.say(note, { size: 13 }, 17);
        y += 3;
      }
      y += 3;
      page.say(source, { size: 12, fill: quiet }, 15);
      const description = [...said, ...notes, source]
        .map((text) => (/[.?!]$/.test(text) ? text : `${text}.`))
        .join(" ");
      return svg({ title, description, width, height: Math.ceil(y + edge), marks });
    },
  };
  page.say(title, { size: 18, weight: "bold" }, 23);
  y += 4;
  page.say(subtitle, { size: 14, fill: quiet }, 18);
  return page;
}
