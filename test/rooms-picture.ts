import type { Picture } from "../src/picture/picture.ts";
import { label, line, place, quiet, svg } from "../src/picture/svg.ts";
import { wrapped } from "../src/picture/wrapped.ts";
import { rooms } from "./rooms.ts";

/** Which column of the picture each room stands in; how far down follows from the rule. A new room needs a place. */
const columns: Readonly<Record<string, number>> = {
  cli: 3,
  "read-back": 0,
  workbook: 0,
  assurance: 1,
  picture: 2,
  report: 1,
  policy: 0,
  csv: 2,
  "new-strategy": 4,
  "roll-forward": 3,
  printed: 1,
  writing: 2,
  input: 2,
  forecast: 1,
  scenario: 0,
  check: 0,
  inference: 1,
  lines: 3,
  meaning: 0.5,
  strategy: 2.5,
  model: 1.5,
};

/** An arrow of the picture: what may import, and what it may import. */
interface Arrow {
  readonly from: string;
  readonly to: string;
}

/** The arrows that are needed to say the rule: none where a way over other rooms leads to the same one. */
export function arrowsOfRooms(): readonly Arrow[] {
  return Object.keys(rooms).flatMap((from) => {
    const near = allowed(from);
    return near.filter((to) => !near.some((other) => reached(other).has(to))).map((to) => ({ from, to }));
  });
}

function allowed(room: string): readonly string[] {
  const rule = rooms[room] ?? [];
  return rule === "anything" ? Object.keys(rooms).filter((other) => other !== room) : rule;
}

function reached(room: string): ReadonlySet<string> {
  return new Set(allowed(room).flatMap((other) => [other, ...reached(other)]));
}

/** How far a room stands above the lowest one. */
function levelOf(room: string): number {
  return Math.max(0, ...allowed(room).map((other) => 1 + levelOf(other)));
}

/** The rooms of the house and who may import whom, from the top down. */
export function roomsPicture(titles: Readonly<Record<string, string>>): Picture {
  const names = Object.keys(rooms);
  const highest = Math.max(...names.map(levelOf));
  const at = (room: string) => {
    const column = columns[room];
    if (column === undefined) throw new Error(`The room "${room}" has no column in test/rooms-picture.ts.`);
    return { x: 84 + column * across, y: 66 + (highest - levelOf(room)) * down };
  };
  const title = "Who may import whom: arrows only run down.";
  const marks = arrowsOfRooms().map(({ from, to }) => {
    const [above, below] = [at(from), at(to)];
    const lean = Math.max(-half + 12, Math.min(half - 12, (below.x - above.x) * 0.2));
    return line(
      [above.x + lean, above.y + high],
      [below.x - lean, below.y - 3],
      `stroke="${quiet}" marker-end="url(#arrow-of-rooms)"`,
    );
  });
  const boxes = names.flatMap((room) => {
    const { x, y } = at(room);
    const words = wrapped(titles[room] ?? "", 2 * half - 8, 12);
    return [
      `<rect x="${place(x - half)}" y="${place(y)}" width="${2 * half}" height="${high}" rx="4" fill="#eaf0f6" stroke="#12436d"/>`,
      label(x, y + 17, room, { size: 14, weight: "bold", anchor: "middle" }),
      ...words.map((text, index) => label(x, y + 32 + index * 13, text, { size: 12, anchor: "middle", fill: quiet })),
    ];
  });
  const arrow = `<defs><marker id="arrow-of-rooms" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="${quiet}"/></marker></defs>`;
  return svg({
    title,
    description: names.map((room) => `${room} may import ${inWords(room)}.`).join(" "),
    width: 168 + 4 * across,
    height: 66 + highest * down + high + 16,
    marks: [arrow, label(18, 34, title, { size: 18, weight: "bold" }), ...marks, ...boxes],
  });
}

function inWords(room: string): string {
  const rule = rooms[room] ?? [];
  return rule === "anything" ? "anything" : rule.length === 0 ? "nothing" : rule.join(", ");
}

const across = 148;
const down = 84;
const half = 66;
const high = 54;
