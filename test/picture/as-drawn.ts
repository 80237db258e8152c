/** A picture as somebody sees it who reads its marks and knows nothing of how it was made. */
export interface AsDrawn {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly texts: readonly DrawnText[];
  readonly bars: readonly DrawnBox[];
}

export interface DrawnBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface DrawnText extends DrawnBox {
  readonly words: string;
}

/** The marks of a picture. */
export function asDrawn(svg: string): AsDrawn {
  const number = (text: string, name: string) => Number(new RegExp(` ${name}="([-\\d.]+)"`).exec(text)?.[1]);
  const [head = ""] = /<svg [^>]*>/.exec(svg) ?? [];
  const inside = (name: string) => unescaped(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(svg)?.[1] ?? "");
  const texts = [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, look = "", content = ""]): DrawnText => {
    const attributes = ` ${look}`;
    const words = unescaped(content);
    const size = number(attributes, "font-size");
    const width = inArial(words) * size * (attributes.includes("bold") ? 1.1 : 1);
    const [x, y] = [number(attributes, "x"), number(attributes, "y")];
    const left = attributes.includes('text-anchor="end"') ? x - width : x;
    return { words, left, right: left + width, top: y - 0.72 * size, bottom: y + 0.2 * size };
  });
  const bars = [...svg.matchAll(/<rect ([^>]*)\/>/g)].slice(1).map(([, look = ""]): DrawnBox => {
    const attributes = ` ${look}`;
    const [left, top] = [number(attributes, "x"), number(attributes, "y")];
    return { left, top, right: left + number(attributes, "width"), bottom: top + number(attributes, "height") };
  });
  return {
    width: number(head, "width"),
    height: number(head, "height"),
    title: inside("title"),
    description: inside("desc"),
    texts,
    bars,
  };
}

/** The text that a reader of XML gets. */
export function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

/** How wide a text is in Arial, in parts of its size: as the metrics of the type give it, from space to tilde. */
export function inArial(text: string): number {
  return [...text].reduce((sum, letter) => sum + (metrics[letter.charCodeAt(0) - 32] ?? 600) / 1000, 0);
}

const metrics = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];
