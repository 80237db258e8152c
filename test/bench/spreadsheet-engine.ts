/**
 * An exact forecast with other figures against HyperFormula, which recalculates the same strategy in floating-point numbers. It is
 * given the very formulas of the workbook that `mtfs workbook` writes, and must agree with them; and, which is fairer to it, a sheet
 * of the lines alone, without the scenarios, checks, map and printed tables of that workbook.
 *
 * HyperFormula is under the GPL, so it is no dependency of this project. Where it is not installed, this says so and measures
 * nothing. To install it: npm install --no-save hyperformula@3.5.0; or let HYPERFORMULA name the folder that it is in.
 *
 * Run with: npm run bench
 */
import { forecastWith } from "../../src/forecast/forecast.ts";
import { type Agreement, examplesAgree, figuresAgree, formulasAgree, scenariosAgree } from "./agreement.ts";
import { type HyperFormula, hyperFormula } from "./hyper-formula.ts";
import { type InHyperFormula, linesAlone, wholeWorkbook } from "./in-hyper-formula.ts";
import { changesOf, dudley, otherFigures, type Setting } from "./other-figures.ts";
import { inPairs } from "./side-by-side.ts";

const { model, base } = dudley;
const say = (line: string) => process.stdout.write(`${line}\n`);

/** The gap and every closing balance of each year. */
const answers = model.order
  .filter(({ name }) => name === "budget-gap" || name.endsWith("-carried-forward"))
  .flatMap(({ name }) =>
    model.forecastYears.flatMap((year) => (base.find(name, year) === undefined ? [] : [{ line: name, year }])),
  );

const drivers = new Set(
  model.lines.flatMap((line) => (line.kind === "given" && line.role === "driver" ? [line.name] : [])),
);
const ahead = ({ year }: Setting) => model.forecastYears.includes(year);
const cases = [
  { what: "the pay award", of: (one: Setting) => one.line === "pay-award" && ahead(one) },
  { what: "every driver", of: (one: Setting) => drivers.has(one.line) && ahead(one) },
  { what: "every input", of: () => true },
];

const library = hyperFormula();
if (library === undefined)
  say(
    "NOT MEASURED: exact forecasts against HyperFormula, which is not installed here. To measure them: npm install --no-save hyperformula@3.5.0",
  );
else await measure(library);
say("");

async function measure(library: HyperFormula): Promise<void> {
  say(`Exact forecasts against HyperFormula ${library.version} in floats, Dudley's strategy, in turn`);
  const workbook = await wholeWorkbook(library, dudley.book);
  const lines = linesAlone(library, model);
  tell("formula cells of the workbook", formulasAgree(workbook));
  tell("figures of the workbook under its scenarios", scenariosAgree(workbook));
  tell("formula cells of the other examples' workbooks", await examplesAgree(library));
  for (const one of cases) {
    tell(`figures with ${one.what} changed, lines alone`, changedAgree(lines, one.of));
    tell(`figures with ${one.what} changed, workbook`, changedAgree(workbook, one.of));
    compare(one, workbook, lines);
  }
}

function tell(what: string, { compared, differing }: Agreement): void {
  say(`  ${what}: ${compared - differing.length} of ${compared} agree`);
  for (const one of differing.slice(0, 10)) say(`    ${one}`);
}

function changedAgree(there: InHyperFormula, of: (one: Setting) => boolean): Agreement {
  const some = otherFigures(1).filter(of);
  there.answer(typed(there, some), []);
  return figuresAgree(there, forecastWith(base, changesOf(some)));
}

function typed(there: InHyperFormula, settings: readonly Setting[]) {
  return settings.map(({ line, year, value }) => [there.input(line, year), Number(value)] as const);
}

/** Times the same two changes by turns, so that each time there is something to work out. */
function compare({ what, of }: (typeof cases)[number], workbook: InHyperFormula, lines: InHyperFormula): void {
  const two = [1, 2].map((hundredths) => otherFigures(hundredths).filter(of));
  const changes = two.map(changesOf);
  const exactly = () =>
    changes.map((some) => {
      const changed = forecastWith(base, some);
      return answers.map(({ line, year }) => changed.value(line, year));
    });
  const inFloats = (there: InHyperFormula) => {
    const settings = two.map((some) => typed(there, some));
    const places = answers.map(({ line, year }) => there.figure(line, year));
    return () => settings.map((some) => there.answer(some, places));
  };
  say(`${what}: ${two[0]?.length} figures changed, ${answers.length} read`);
  for (const [name, there] of Object.entries({ "lines alone": lines, "whole workbook": workbook })) {
    const { first, second, ratio } = inPairs(exactly, inFloats(there), 101);
    // Both changes are worked out each time.
    const [ours, theirs] = [first, second].map((milliseconds) => (2000 / milliseconds).toFixed(0));
    say(
      `  ${name}: ${ours} exact forecasts a second against ${theirs}, ${ratio.toFixed(2)} times as fast (to reach: 2)`,
    );
  }
}
