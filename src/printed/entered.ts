import type { Forecast } from "../forecast/forecast.ts";
import { type FinancialYear, yearsAfter } from "../model/financial-year.ts";
import type { Line } from "../model/line.ts";
import type { Rule } from "../model/rule.ts";
import type { CellShown, PrintedTable } from "../strategy/printed-tables.ts";

/**
 * Which cells of a printed table the strategy took its figures from. A cell is one if the line it shows has a given figure, and the
 * strategy says that this table is where it came from, or does not say where: typed in, it is never the model's own work. It is one
 * too if its line only carries such a figure on, as a balance brought forward does, and no cell of the table shows it more nearly.
 */
export function enteredCells(forecast: Forecast, table: PrintedTable): (shown: CellShown) => boolean {
  let nearest: ReadonlyMap<string, number> | undefined;
  return ({ line, year }) => {
    const found = givenBehind(forecast, line, year);
    if (found === undefined) return false;
    if (found.steps > 0) {
      nearest ??= nearestIn(forecast, table);
      if (found.steps > (nearest.get(placed(found)) ?? found.steps)) return false;
    }
    const { enteredFrom } = found.line;
    return enteredFrom === undefined || table.id === enteredFrom || table.id.startsWith(`${enteredFrom}-`);
  };
}

/** For each given figure that a table shows, the fewest lines that carry it on to one of its cells. */
function nearestIn(forecast: Forecast, table: PrintedTable): ReadonlyMap<string, number> {
  const nearest = new Map<string, number>();
  for (const shown of table.rows.flatMap(({ shows }) => shows)) {
    const found = shown === undefined ? undefined : givenBehind(forecast, shown.line, shown.year);
    if (found === undefined) continue;
    const key = placed(found);
    nearest.set(key, Math.min(found.steps, nearest.get(key) ?? found.steps));
  }
  return nearest;
}

/** A given figure, and how many lines carry it on to the one asked for. */
interface Given {
  readonly line: Line;
  readonly year: FinancialYear;
  readonly steps: number;
}

function placed({ line, year }: Given): string {
  return `${line.name} ${year}`;
}

/** The given figure that this is, if it is one. */
function givenBehind(forecast: Forecast, name: string, year: FinancialYear): Given | undefined {
  const line = forecast.model.lineNamed.get(name);
  if (line === undefined) return undefined;
  if (line.kind === "given" || line.given?.[year] !== undefined) return { line, year, steps: 0 };
  if (line.asPublished !== undefined) return givenBehind(forecast, line.asPublished, year);
  const cell = carriedBy(line.rule, line.name, line.given ?? {}, year);
  const found = cell === undefined ? undefined : givenBehind(forecast, cell.line, yearsAfter(year, -cell.yearsBack));
  return found === undefined ? undefined : { ...found, steps: found.steps + 1 };
}

type Cell = Extract<Rule, { form: "cell" }>;

/**
 * The one figure that a rule carries on as it stands: it names no other, or adds it to what its own line came to the year before,
 * which was nothing, as the first column of changes on the year before does.
 */
function carriedBy(
  rule: Rule,
  line: string,
  given: Readonly<Record<FinancialYear, string>>,
  year: FinancialYear,
): Cell | undefined {
  if (rule.form === "cell") return rule;
  if (rule.form !== "sum") return undefined;
  const terms = rule.terms.filter(
    (term) => !(term.form === "cell" && term.line === line && given[yearsAfter(year, -term.yearsBack)] === "0"),
  );
  const [only] = terms;
  return terms.length === 1 && only?.form === "cell" ? only : undefined;
}
