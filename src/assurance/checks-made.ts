import type { Forecast } from "../forecast/forecast.ts";
import { idleDrivers } from "../forecast/idle-drivers.ts";
import type { Inference } from "../inference/infer.ts";
import { inferenceHolds } from "../inference/inference-in-words.ts";
import { zero } from "../meaning/decimal.ts";
import { yearsAfter } from "../model/financial-year.ts";
import { type Problem, problemInWords } from "../model/problem.ts";
import type { Finding } from "../printed/findings.ts";
import type { Reconciliation } from "../printed/reconcile.ts";
import type { PrintedTables } from "../strategy/printed-tables.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { counted } from "./counted.ts";
import { upperFirst } from "./upper-first.ts";

/** A check, by what is true when it holds, and what it came to. */
export interface CheckMade {
  readonly claim: string;
  readonly outcome: "held" | "held but for what is known" | "did not hold" | "not made";
  readonly words: string;
}

/** What the checks are made on. */
interface Examined {
  readonly strategy: Strategy;
  readonly base: Forecast;
  readonly inferences: readonly Inference[];
  readonly warnings: readonly Problem[];
  readonly printed?: PrintedTables;
  readonly reconciliation?: Reconciliation;
}

/** Every check that was made, with its claim in words and its result; and those that could not be, with why. */
export function checksMade(examined: Examined): readonly CheckMade[] {
  return [...ofTheModel(examined), ...ofTheFigures(examined), ...ofThePrint(examined.reconciliation)];
}

/** The questions asked of every model. One that fails any of them is refused, so there is no pack of it. */
function ofTheModel({ base, warnings }: Examined): readonly CheckMade[] {
  const all = counted(base.model.lines.length, "line");
  const claims = [
    "Every name used is the name of a line",
    "No two lines have the same name",
    "No figure is worked out from itself",
    "Units agree: pounds are never added to a rate, a number of dwellings or anything else",
    "Every line has a figure in every year in which something needs it",
  ];
  return [
    ...claims.map((claim) => held(claim, `Held for ${all}. A strategy in which it did not hold is refused.`)),
    {
      claim: "The file was read without a warning",
      outcome: warnings.length === 0 ? "held" : "did not hold",
      words:
        warnings.length === 0
          ? "No warning."
          : `${upperFirst(counted(warnings.length, "warning"))}: ${warnings.map(problemInWords).join(" ")}`,
    },
  ];
}

function ofTheFigures(examined: Examined): readonly CheckMade[] {
  return [asPublished(examined.base), balancesRoll(examined), driversMove(examined), inferencesFit(examined)];
}

function asPublished(base: Forecast): CheckMade {
  const claim =
    "With every driver as stated, each line that answers to a driver comes to its own stated figure, to the penny";
  const pairs = base.model.lines.flatMap((line) =>
    line.kind === "derived" && line.asPublished !== undefined
      ? base.model.forecastYears.map((year) => ({
          label: `${line.label} in ${year}`,
          off: (base.find(line.name, year) ?? zero).minus(base.find(line.asPublished as string, year) ?? zero),
        }))
      : [],
  );
  if (pairs.length === 0) return notMade(claim, "No line with figures of its own answers to a driver.");
  const off = pairs.filter(({ off: by }) => !by.toDecimalPlaces(2).isZero()).map(({ label }) => label);
  return result(claim, off, `Held for ${counted(pairs.length, "figure")}.`);
}

function balancesRoll({ strategy, base }: Examined): CheckMade {
  const claim = "Each balance brought forward is the balance carried forward the year before, with what was restated";
  const tested = strategy.funds.flatMap((fund) =>
    base.model.years.flatMap((year) => {
      const brought = base.find(`${fund.name}-brought-forward`, year);
      const carried = base.find(`${fund.name}-carried-forward`, yearsAfter(year, -1));
      if (brought === undefined || carried === undefined) return [];
      const restated = fund.movements
        .filter(({ type }) => type === "restatement")
        .reduce((total, { name }) => total.plus(base.find(`${fund.name}.${name}`, year) ?? zero), zero);
      return [{ label: `${fund.label} in ${year}`, off: brought.minus(carried).minus(restated) }];
    }),
  );
  if (tested.length === 0) return notMade(claim, "The strategy has no balance that rolls forward.");
  const off = tested.filter(({ off: by }) => !by.isZero()).map(({ label }) => label);
  return result(claim, off, `Held for ${counted(tested.length, "balance")}.`);
}

function driversMove({ strategy, base }: Examined): CheckMade {
  const claim = "Every driver moves a line";
  if (strategy.drivers.length === 0) return notMade(claim, "The strategy has no drivers.");
  const labels = idleDrivers(base).map((name) => base.model.lineNamed.get(name)?.label ?? name);
  return result(claim, labels, `Held for ${counted(strategy.drivers.length, "driver")}.`);
}

function inferencesFit({ inferences, printed }: Examined): CheckMade {
  const claim = "One value fits all that the report prints about each thing inferred from it";
  if (inferences.length === 0) return notMade(claim, "Nothing is inferred from print.");
  const not = inferences.filter((inference) => !inferenceHolds(inference));
  const listed = not.map(({ label, kind, at }) => (kind === "rate" ? `${label} in ${at}` : label));
  const known = new Set(
    printed?.knownInconsistencies.filter(({ seenBy }) => seenBy === "inference").map(({ line }) => line),
  );
  if (not.length === 0 || !not.every(({ name }) => known.has(name)))
    return result(claim, listed, `Held for ${counted(inferences.length, "inference")}.`);
  const words = `Not so for ${not.length} of ${counted(inferences.length, "inference")}, all known of the report: ${listed.join("; ")}.`;
  return { claim, outcome: "held but for what is known", words };
}

function ofThePrint(reconciliation: Reconciliation | undefined): readonly CheckMade[] {
  const claims = {
    figures: "The model agrees with every printed figure it can be held against",
    sums: "Every printed total is the sum of what is printed under it, within rounding",
    agreements: "Figures printed in two places agree",
    references: "Cross-references name the place they mean",
  };
  if (reconciliation === undefined)
    return Object.values(claims).map((claim) => notMade(claim, "No printed tables stand beside the strategy."));
  const { figures, castings, agreements, references, findings } = reconciliation;
  const modelled = figures.filter(({ verdict }) => verdict !== "not modelled");
  /** Of those that do not hold, those with no finding of their own are known of the report. */
  const failing = (wrong: number, kind: Finding["kind"]): Failing => {
    const unexplained = findings.filter((finding) => finding.unexpected && finding.kind === kind).length;
    return { wrong, known: wrong - unexplained };
  };
  const differing = modelled.filter(({ verdict }) => verdict === "differs").length;
  const unlike = agreements.filter(({ outcome }) => outcome === "differs").length;
  const stale = references.filter(({ outcome }) => outcome === "stale").length;
  const uncast = castings.filter(({ outcome }) => outcome === "differs").length;
  return [
    printedCheck(claims.figures, modelled.length, "figure", failing(differing, "figure")),
    printedCheck(claims.sums, castings.length, "sum", failing(uncast, "casting")),
    printedCheck(claims.agreements, agreements.length, "pair", failing(unlike, "agreement")),
    printedCheck(claims.references, references.length, "reference", failing(stale, "reference")),
  ];
}

/** How many do not hold, and how many of those are known of the report. */
interface Failing {
  readonly wrong: number;
  readonly known: number;
}

function printedCheck(claim: string, all: number, what: string, { wrong, known }: Failing): CheckMade {
  if (all === 0) return notMade(claim, `The printed tables hold no ${what} to test.`);
  if (wrong === 0) return held(claim, `Held for ${counted(all, what)}.`);
  const outcome = wrong === known ? "held but for what is known" : "did not hold";
  const which =
    known === wrong ? "all known of the report" : `${known === 0 ? "none" : known} of them known of the report`;
  return { claim, outcome, words: `Not so for ${wrong} of ${counted(all, what)}, ${which}.` };
}

function result(claim: string, wrong: readonly string[], good: string): CheckMade {
  if (wrong.length === 0) return held(claim, good);
  return { claim, outcome: "did not hold", words: `Not so for ${wrong.join("; ")}.` };
}

const held = (claim: string, words: string): CheckMade => ({ claim, outcome: "held", words });
const notMade = (claim: string, words: string): CheckMade => ({ claim, outcome: "not made", words });
