import type { ExplainedPart, Explanation, MovesWith } from "../forecast/explain.ts";
import type { Movement } from "../forecast/explain-movement.ts";
import { type Decimal, decimal } from "../meaning/decimal.ts";
import { readAs, type Unit } from "../model/unit.ts";
import { signed, tableText } from "../printed/figure-text.ts";
import { lineFigure } from "../printed/line-figure.ts";
import { type TextRow, textTable, wrap } from "./text-table.ts";

/** An explanation for a terminal: the answer first, then each part indented under what it is part of. */
export function explanationText(explanation: Explanation, width: number): string {
  const decimals = decimalsFor(figuresIn(explanation));
  const show = (value: Decimal, unit: Unit) => figureText(value, unit, decimals);
  const { label, year, value, unit, rule, movesWith } = explanation;
  const figure = `${label}, ${year}: ${show(value, unit)}${counted(unit)}`;
  const head =
    movesWith === undefined
      ? [`${figure}${rule === undefined ? "" : ` = ${rule}`}.`]
      : [`${figure}, ${movedInWords(explanation, movesWith, show)}`, `Worked out as ${rule}.`];
  const lines = [...head.flatMap((text) => wrap(text, width, "  ")), ...provenance(explanation, "  ", width)];
  for (const part of explanation.parts) lines.push(...partLines(part, year, 1, show, width));
  return lines.join("\n");
}

type Show = (value: Decimal, unit: Unit) => string;

/** How a line that moves with drivers stands to what was published: the first thing that an officer would say of it. */
function movedInWords({ value, unit }: Explanation, { published, drivers, moved }: MovesWith, show: Show): string {
  if (moved.length === 0)
    return `as published. It moves with ${listed(drivers)}, which ${drivers.length === 1 ? "stands" : "stand"} as published too.`;
  const by = value.minus(published);
  const how = by.isZero() ? "as published, though" : `and ${show(published, unit)} as published:`;
  const does = by.isZero() ? "" : ` by ${show(by.abs(), unit)} ${by.isNegative() ? "down" : "up"}`;
  return `${how} ${listed(moved)} ${moved.length === 1 ? "has" : "have"} moved${does === "" ? "" : ` it${does}`}.`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

const valueWidth = 12;

function partLines(part: ExplainedPart, year: string, level: number, show: Show, width: number): readonly string[] {
  const indent = "  ".repeat(level);
  const less = part.sign === -1 ? "less " : "";
  const [only] = part.of;
  if (part.working === undefined && only !== undefined) {
    return [
      ...row(`${indent}${less}${only.label}${when(only, year)}`, show(only.value, only.unit), width),
      ...provenance(only, `${indent}    `, width),
      ...only.parts.flatMap((inner) => partLines(inner, only.year, level + 1, show, width)),
    ];
  }
  return [
    ...row(`${indent}${less}${part.working ?? "a constant"}`, show(part.value, part.unit), width),
    ...part.of.flatMap((used) => [
      ...row(`${indent}  of which ${used.label}${when(used, year)}`, show(used.value, used.unit), width),
      ...provenance(used, `${indent}      `, width),
      ...used.parts.flatMap((inner) => partLines(inner, used.year, level + 2, show, width)),
    ]),
  ];
}

function when(explanation: Explanation, year: string): string {
  return explanation.year === year ? "" : ` (${explanation.year})`;
}

function row(name: string, value: string, width: number): string[] {
  const room = width - valueWidth;
  const wrapped = wrap(name.trimStart(), room - (name.length - name.trimStart().length) - 1);
  const indent = name.slice(0, name.length - name.trimStart().length);
  const texts = wrapped.map((text, index) => `${indent}${index === 0 ? "" : "  "}${text}`);
  return [...texts.slice(0, -1), `${(texts.at(-1) ?? "").padEnd(room)}${value.padStart(valueWidth)}`];
}

/** Where a given figure came from: its status, its source, and the printed cell. */
function provenance(explanation: Explanation, indent: string, width: number): readonly string[] {
  if (explanation.kind !== "given") return [];
  const { status, origin, printed, owner } = explanation;
  const facts = [
    status === undefined ? undefined : status,
    printed !== undefined
      ? `${printed.place}, row "${printed.row}", column ${printed.column}, printed ${printed.printed}`
      : origin === undefined
        ? undefined
        : `${origin.source}${origin.place === "" ? "" : `, ${origin.place}`}`,
    owner === undefined ? undefined : `owner: ${owner}`,
  ].filter((fact) => fact !== undefined);
  if (facts.length === 0) return [];
  return wrap(`[${facts.join("; ")}]`, width - indent.length).map((text) => `${indent}${text}`);
}

/** A movement for a terminal: the swing first, in words, then each part before and after, with its effect on the whole. */
export function movementText(movement: Movement, width: number, unit: Unit = "pounds"): string {
  const decimals = decimalsFor(effectsIn(movement));
  const plain = (value: Decimal) =>
    unit === "pounds" ? tableText(value, { money: "£m", decimals, negatives: "minus" }) : plainText(value, unit);
  const plus = (value: Decimal) => (value.greaterThan(0) ? `+${plain(value)}` : plain(value));
  const { label, from, to, before, after, effect, parts } = movement;
  const moved = parts
    .filter((part) => /[1-9]/.test(plain(part.effect)))
    .map((part) => {
      const change = part.after.minus(part.before);
      return `${part.label} ${change.isNegative() ? "down" : "up"} ${plain(change.abs())}`;
    });
  const rows: TextRow[] = [];
  const open = (inner: readonly Movement[], level: number): void => {
    for (const part of inner.filter((one) => !one.effect.isZero())) {
      const name = `${" ".repeat(2 * level)}${part.sign === -1 ? "less " : ""}${part.label}`;
      rows.push({ label: name, cells: [plain(part.before), plain(part.after), plus(part.effect)] });
      open(part.parts, level + 1);
    }
    const still = inner.filter((one) => one.effect.isZero()).length;
    if (still > 0) rows.push({ label: `${" ".repeat(2 * level)}(${still} unchanged)`, cells: ["", "", ""] });
  };
  open(parts, 0);
  rows.push("rule", { label, cells: [plain(before), plain(after), plus(effect)], strong: true });
  return [
    ...wrap(
      `${label} moves from ${plain(before)} in ${from} to ${plain(after)} in ${to}, a swing of ${plus(effect)} (${unit === "pounds" ? "£m" : unitInWords(unit)}).`,
      width,
    ),
    ...(moved.length === 0 || moved.length > 4 ? [] : wrap(`${moved.join("; ")}.`, width)),
    "",
    textTable({ headings: [from, to, "effect"], rows }, width),
  ].join("\n");
}

/** A unit as it stands behind figures: "%", "index", "dwellings", "£ for each dwelling". */
function unitInWords(unit: Unit): string {
  return unit === "rate" ? "%" : unit.replace(/^pounds per /, "£ for each ");
}

/** A figure that is no sum of money: a rate in per cent, charges to the penny, anything else to two decimals. */
function plainText(value: Decimal, unit: Exclude<Unit, "pounds">): string {
  const shown = unit === "rate" ? value.times(decimal("100")) : value;
  return signed(shown.toDecimalPlaces(unit === "index" ? 6 : 2), {
    decimals: unit === "index" ? 6 : 2,
    negatives: "minus",
  });
}

function effectsIn(movement: Movement): readonly Decimal[] {
  return [movement.before, movement.after, movement.effect, ...movement.parts.flatMap(effectsIn)];
}

function figuresIn(explanation: Explanation): readonly Decimal[] {
  const own = explanation.unit === "pounds" ? [explanation.value] : [];
  return [...own, ...explanation.parts.flatMap((part) => part.of.flatMap(figuresIn))];
}

/** One to three decimals of a million: as many as show every figure whole, if three do. */
function decimalsFor(pounds: readonly Decimal[]): number {
  const places = pounds.map((value) => value.dividedBy(1_000_000).decimalPlaces());
  return Math.min(3, Math.max(1, ...places));
}

function figureText(value: Decimal, unit: Unit, decimals: number): string {
  if (unit === "pounds")
    return `£${tableText(value.abs(), { money: "£m", decimals, negatives: "minus" })}m`.replace(
      /^/,
      value.isNegative() && !value.isZero() ? "-" : "",
    );
  if (unit === "rate") return `${signed(value.times(decimal("100")), { decimals: 2, negatives: "minus" })}%`;
  if (unit === "index") return value.toDecimalPlaces(6).toFixed();
  return lineFigure(value, unit);
}

/** What is counted, where a bare number would not say it. */
function counted(unit: Unit): string {
  return readAs[unit] === "count" ? ` ${unit}` : "";
}
