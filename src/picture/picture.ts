/**
 * A picture as text: SVG that stands alone, on its own light ground, with nothing fetched, no script and no style sheet, so that it
 * can be a file, a part of a page, or an image in a document. The same figures give the same text.
 *
 * Its figures come in worked out, in exact pounds, and are rounded only as they are written: to £0.1m, or to the pound where nothing
 * in the picture comes to a million. A gap is written as a shortfall or a surplus, and never by its sign alone.
 */
export interface Picture {
  /** What the picture shows, in a sentence with its figures. It stands in the picture, and is the text to give for the image. */
  readonly title: string;
  /** Every figure of the picture, in words: for those who cannot see it. It stands inside the picture too. */
  readonly description: string;
  readonly svg: string;
}
