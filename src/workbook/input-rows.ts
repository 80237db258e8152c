import type { CheckedModel } from "../check/checked-model.ts";
import { decimal } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { DerivedLine, Line, YearValues } from "../model/line.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { type Chapter, groupsOf, ownerOf } from "./chapters.ts";
import { isInput, sheets } from "./places.ts";

/** A row of cells that an officer may type over: the figures of one given line, or the balance that a line opens with. */
export interface InputRow {
  readonly sheet: string;
  /** The row of the sheet that its first input would stand in, were there no heading over it. */
  readonly startsAt: number;
  /** Written in a row of its own above this one. */
  readonly heading?: string;
  readonly line: Line;
  readonly label: string;
  readonly kind: "figure" | "opening";
  readonly years: readonly FinancialYear[];
  readonly values: YearValues;
  /** Set on proposals, which can be kept in part; and delayed, where they measure effects. */
  readonly controls?: { readonly late: boolean };
}

/** An input row where it stands, and the rows of the map that list its cells. */
export interface PlacedInput extends InputRow {
  readonly row: number;
  readonly mapRow: number;
  readonly mapRows: number;
}

/** The first row of figures on the sheet of assumptions, under the scenario and the answer. */
const firstAssumption = 15;

/** Every input of a model: assumptions and switches, proposals, then every other amount. */
export function inputRowsOf(
  strategy: Strategy,
  model: CheckedModel,
  chapters: readonly Chapter[],
): readonly InputRow[] {
  const all = chapters.flatMap((chapter) => rowsOfChapter(strategy, model, chapter));
  return [sheets.assumptions, sheets.proposals, sheets.amounts].flatMap((sheet) => {
    let under: string | undefined;
    return all
      .filter(({ row }) => row.sheet === sheet)
      .map(({ row, heading }) => {
        const changed = heading !== under;
        under = heading;
        return changed ? { ...row, heading } : row;
      });
  });
}

function rowsOfChapter(strategy: Strategy, model: CheckedModel, chapter: Chapter) {
  const holders = new Map(
    model.lines.flatMap((line) =>
      line.kind === "derived" && line.changedThrough !== undefined ? [[line.changedThrough, line] as const] : [],
    ),
  );
  const own = new Set([...chapter.lines, ...chapter.workings]);
  const groups = groupsOf([...own]);
  return model.lines
    .filter((line) => own.has(line))
    .flatMap((line) => {
      const facts = inputOf(line, strategy);
      if (facts === undefined) return [];
      const sheet = sheetOf(line);
      const group = groups.get(line.name) ?? groups.get(ownerOf(line.name));
      const heading = headingOf(line, chapter, group === undefined ? undefined : model.lineNamed.get(group)?.label);
      const row: InputRow = {
        sheet,
        startsAt: sheet === sheets.assumptions ? firstAssumption : 6,
        line,
        label: labelOf(line, holders.get(line.name) ?? riskBehind(line, model)),
        ...facts,
        ...(sheet === sheets.proposals
          ? { controls: { late: line.kind === "given" && line.measured !== undefined } }
          : {}),
      };
      return [{ row, heading }];
    });
}

function headingOf(line: Line, { title }: Chapter, group: string | undefined): string {
  if (line.chapter === "drivers") return "Your figures";
  if (line.kind === "given" && line.role === "switch") {
    return line.chapter === risks
      ? "Risks to switch into the figures (0% is out, 100% is in)"
      : `${title} (0% is not in that year, 100% is)`;
  }
  return group === undefined ? title : `${title}: ${group}`;
}

const risks = "risks-outside-the-figures";

/** The risk that a switch switches. */
function riskBehind(line: Line, model: CheckedModel): Line | undefined {
  if (line.kind !== "given" || line.role !== "switch" || line.chapter !== risks) return undefined;
  return model.lineNamed.get(line.name.slice(0, line.name.lastIndexOf(".")));
}

/** What a line is given: a given line's own figures; for a derived line, what it opens with, but not what is so by definition. */
function inputOf(line: Line, strategy: Strategy): Pick<InputRow, "kind" | "years" | "values"> | undefined {
  if (line.kind === "given") {
    if (!isInput(line)) return undefined;
    return { kind: "figure", years: Object.keys(line.values).sort(), values: line.values };
  }
  const opening = openingsOf(line, strategy);
  const years = Object.keys(opening).sort();
  return years.length === 0 ? undefined : { kind: "opening", years, values: opening };
}

/**
 * The figures a derived line is given that someone chose. An index starts at one and an effect against the base year at nought
 * by definition; the balance of a fund starts where the strategy says, even at nought.
 */
export function openingsOf(line: DerivedLine, strategy: Strategy): YearValues {
  if (line.unit === "index") return {};
  const balances = strategy.funds.some(({ name }) => line.name === `${name}-carried-forward`);
  return Object.fromEntries(
    Object.entries(line.given ?? {}).filter(([, value]) => balances || !decimal(value).isZero()),
  );
}

function sheetOf(line: Line): string {
  if (line.chapter === "drivers" || (line.kind === "given" && line.role === "switch")) return sheets.assumptions;
  if (line.kind === "given" && (line.chapter === "additional-spending" || line.chapter === "savings"))
    return sheets.proposals;
  return sheets.amounts;
}

/** A line's label, and whether its total takes it away: a figure that is positive in its own direction needs it said. */
export function directedLabel(line: Line): string {
  return line.takenAway ? `${line.label} (taken away)` : line.label;
}

function labelOf(line: Line, holder: Line | undefined): string {
  const label = directedLabel(holder ?? line);
  if (line.kind === "derived") return `${line.label}: opening figure`;
  return line.measured === "on the year before" ? `${label} (change on the year before)` : label;
}
