import { edge, pageOf, usualWidth } from "./page.ts";
import type { Picture } from "./picture.ts";
import { label, line, quiet } from "./svg.ts";
import { textWidth } from "./text-width.ts";
import { wrapped } from "./wrapped.ts";

/** A picture of what is made of what. */
export interface Tree {
  readonly title: string;
  readonly subtitle: string;
  readonly root: Branch;
  readonly source: string;
}

/** A figure, what it is called, something small to say of it, and those it is made of. */
export interface Branch {
  readonly name: string;
  readonly figure: string;
  readonly small?: string;
  readonly branches: readonly Branch[];
}

/** Draws a tree as a list: each branch under what it is part of, a little further in, its figure at the right. */
export function drawTree(tree: Tree): Picture {
  const figureRoom = Math.max(...all(tree.root).map(({ figure }) => textWidth(figure, size)));
  const deepest = depthOf(tree.root) * step;
  const width = Math.max(usualWidth, 2 * edge + deepest + 150 + gap + figureRoom);
  const page = pageOf(tree, width);
  page.space(8);
  const draw = (branch: Branch, level: number): void => {
    const x = edge + level * step;
    const room = width - edge - figureRoom - gap - x;
    const top = page.y;
    for (const [index, words] of wrapped(branch.name, room, size).entries()) {
      page.space(index === 0 ? row : 18);
      page.mark(label(x, page.y - 6, words, { size, ...(level === 0 ? { weight: "bold" as const } : {}) }));
      if (index === 0) page.mark(label(width - edge, page.y - 6, branch.figure, { size, anchor: "end" }));
    }
    for (const words of branch.small === undefined ? [] : wrapped(branch.small, room, 12)) {
      page.space(14);
      page.mark(label(x, page.y - 4, words, { size: 12, fill: quiet }));
    }
    if (level > 0) page.mark(line([x - step + 4, top + row / 2 + 2], [x - 3, top + row / 2 + 2], stroke));
    const from = page.y;
    let last = from;
    for (const inner of branch.branches) {
      last = page.y + row / 2 + 2;
      draw(inner, level + 1);
    }
    if (branch.branches.length > 0) page.mark(line([x + 4, from], [x + 4, last], stroke));
  };
  draw(tree.root, 0);
  return page.picture([tree.subtitle, ...sentences(tree.root)], []);
}

const size = 15;
const row = 22;
const step = 16;
const gap = 12;
const stroke = `stroke="${quiet}"`;

function all(branch: Branch): readonly Branch[] {
  return [branch, ...branch.branches.flatMap(all)];
}

function depthOf(branch: Branch): number {
  return Math.max(0, ...branch.branches.map((inner) => 1 + depthOf(inner)));
}

/** For each figure that is opened, what it is made of. */
function sentences(branch: Branch): readonly string[] {
  if (branch.branches.length === 0) return [];
  const parts = branch.branches.map(({ name, figure }) => `${name} ${figure}`).join("; ");
  return [
    `${branch.name.replace(/^(less|of which) /, "")} ${branch.figure}: ${parts}`,
    ...branch.branches.flatMap(sentences),
  ];
}
