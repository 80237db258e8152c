import { type Decimal, zero } from "../meaning/decimal.ts";
import type { Bar, BarChart, Group, Look, Panel } from "./bar-chart.ts";
import { edge, type Page, pageOf, usualWidth } from "./page.ts";
import type { Picture } from "./picture.ts";
import { ink, label, line, place, quiet } from "./svg.ts";
import { textWidth } from "./text-width.ts";
import { wrapped } from "./wrapped.ts";

/**
 * Draws a picture of bars: a name, its figure and its bar in each row, so that every bar is labelled, no label can lie on another,
 * and all of it can be read on a telephone. It is 440 wide, or wider where figures are long.
 */
export function drawBars(chart: BarChart): Picture {
  const columns = columnsOf(chart);
  const scales = scalesOf(chart.panels, columns);
  const apart = new Set(scales.map(({ least, most }) => `${least} ${most}`)).size > 1;
  const notes = [...chart.notes, ...(apart ? ["The parts of this picture are drawn to different scales."] : [])];
  const page = pageOf(chart, columns.width);
  chart.panels.forEach((panel, index) => {
    page.space(14);
    if (panel.heading !== undefined) page.say(panel.heading, { size: 15, weight: "bold" }, 22);
    drawPanel(panel, page, columns, scales[index] as Scale);
  });
  return page.picture([chart.subtitle, ...chart.panels.map(panelInWords)], notes);
}

const gap = 10;
const thick = 17;
const type = { size: 15, step: 18 };
const small = { size: 13, step: 16 };
const smallLooks: readonly Look[] = ["thin", "thin warm", "limit"];

/** Where the names stand, where the figures end, and where bars may be. */
interface Columns {
  readonly width: number;
  readonly nameRoom: number;
  readonly figureEnd: number;
  readonly from: number;
  readonly to: number;
}

function columnsOf({ panels }: BarChart): Columns {
  const bars = panels.flatMap((panel) => panel.groups.flatMap((group) => group.bars));
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, type.size)));
  const figureRoom = widest(bars.map(({ text }) => text));
  const most = Math.max(110, usualWidth - 2 * edge - 2 * gap - figureRoom - 120);
  const nameRoom = Math.min(most, widest(bars.map(({ name }) => name)));
  const figureEnd = edge + nameRoom + gap + figureRoom;
  const from = figureEnd + gap;
  const width = Math.max(usualWidth, from + 110 + edge);
  return { width, nameRoom, figureEnd, from, to: width - edge };
}

/** The least and the most that the bars of a panel reach, nought between or among them. */
interface Scale {
  readonly least: Decimal;
  readonly most: Decimal;
  readonly at: (value: Decimal) => number;
}

/** One scale for all panels, so that lengths can be compared; each its own where the bars of one would hardly be seen. */
function scalesOf(panels: readonly Panel[], { from, to }: Columns): readonly Scale[] {
  const reaches = panels.map(({ groups }) => {
    const ends = groups.flatMap(({ bars }) => bars.flatMap((bar) => [bar.from ?? zero, bar.to]));
    return { least: extreme(ends, -1), most: extreme(ends, 1) };
  });
  const sizes = reaches.map(({ least, most }) => most.minus(least)).filter((size) => !size.isZero());
  const together = sizes.every((one) => sizes.every((other) => one.lessThanOrEqualTo(other.times(8))));
  const all = {
    least: extreme(
      reaches.map(({ least }) => least),
      -1,
    ),
    most: extreme(
      reaches.map(({ most }) => most),
      1,
    ),
  };
  return reaches.map((own) => {
    const { least, most } = together ? all : own;
    const whole = most.minus(least);
    const share = (value: Decimal) => (whole.isZero() ? 0 : value.minus(least).dividedBy(whole).toNumber());
    return { least, most, at: (value: Decimal) => from + share(value) * (to - from) };
  });
}

function extreme(values: readonly Decimal[], direction: 1 | -1): Decimal {
  return values.reduce((far, one) => (one.comparedTo(far) === direction ? one : far), zero);
}

function drawPanel(panel: Panel, page: Page, columns: Columns, scale: Scale): void {
  const nought = scale.at(zero);
  let before: { readonly x: number; readonly y: number } | undefined;
  for (const [index, group] of panel.groups.entries()) {
    const between = index === 0 || panel.joined ? 0 : group.heading === undefined && group.bars.length < 2 ? 2 : 8;
    page.space(between);
    if (group.heading !== undefined) page.say(group.heading, { size: type.size }, 22);
    const start = page.y;
    const rows = group.bars.map((bar) => {
      const row = rowMarks(bar, page.y, columns, scale);
      page.space(row.height);
      return { ...row, bar };
    });
    page.mark(
      line([nought, start - (group.heading === undefined ? between : 0)], [nought, page.y], `stroke="${quiet}"`),
    );
    for (const mark of limitsOf(group, start, page.y, scale)) page.mark(mark);
    for (const { bar, middle, marks } of rows) {
      if (panel.joined && before !== undefined)
        page.mark(
          line([before.x, before.y], [before.x, middle - thick / 2], `stroke="${quiet}" stroke-dasharray="2 2"`),
        );
      before = { x: scale.at(bar.to), y: middle + thick / 2 };
      for (const mark of marks) page.mark(mark);
    }
  }
}

function rowMarks(bar: Bar, top: number, columns: Columns, scale: Scale) {
  const isSmall = smallLooks.includes(bar.look);
  const { size, step } = isSmall ? small : type;
  const fill = isSmall ? quiet : ink;
  const names = wrapped(bar.name, columns.nameRoom, size);
  const height = Math.max(isSmall ? 18 : 25, names.length * step + 5);
  const middle = top + height / 2;
  const first = middle - ((names.length - 1) * step) / 2 + size * 0.35;
  const [from, to] = [scale.at(bar.from ?? zero), scale.at(bar.to)];
  const high = isSmall ? 8 : thick;
  return {
    middle,
    height,
    marks: [
      ...names.map((words, index) => label(edge, first + index * step, words, { size, fill })),
      label(columns.figureEnd, middle + size * 0.35, bar.text, { size, fill, anchor: "end" }),
      ...(bar.look === "limit"
        ? []
        : [
            `<rect x="${place(Math.min(from, to))}" y="${place(middle - high / 2)}" width="${place(Math.abs(to - from))}" height="${high}" ${looks[bar.look]}/>`,
          ]),
    ],
  };
}

/**
 * Upright lines behind all the bars of a group. They are seen above and below a bar that goes beyond them, and cover nothing of one
 * that only just does.
 */
function limitsOf(group: Group, start: number, end: number, scale: Scale): readonly string[] {
  return group.bars
    .filter(({ look }) => look === "limit")
    .map(({ to }) =>
      line([scale.at(to), start], [scale.at(to), end], `stroke="${ink}" stroke-width="2" stroke-dasharray="4 2"`),
    );
}

const looks: Readonly<Record<Exclude<Look, "limit">, string>> = {
  dark: 'fill="#12436d" stroke="#12436d"',
  warm: 'fill="#f46a25" stroke="#8a3206"',
  pale: 'fill="#ffffff" stroke="#12436d" stroke-width="1.5"',
  "pale warm": 'fill="#fde3d3" stroke="#8a3206" stroke-width="1.5"',
  thin: 'fill="#b9c8d6" stroke="#12436d" stroke-dasharray="2 2"',
  "thin warm": 'fill="#fde3d3" stroke="#8a3206" stroke-dasharray="2 2"',
};

/** What a panel says, row by row. */
function panelInWords({ heading, groups }: Panel): string {
  const rows = groups.map((group) => {
    const said = group.bars.map(({ name, text }) => `${name} ${text}`).join(", ");
    return group.heading === undefined ? said : `${group.heading}, ${said}`;
  });
  return `${heading === undefined ? "" : `${heading}: `}${rows.join("; ")}`;
}
