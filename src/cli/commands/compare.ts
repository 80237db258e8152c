import { compare } from "../../forecast/compare.ts";
import type { Forecast } from "../../forecast/forecast.ts";
import { besideTheBalance } from "../../forecast/outcomes.ts";
import { whatIf } from "../../forecast/what-if.ts";
import { bridgeTable, comparisonInWords, whatDiffers } from "../../report/comparison-text.ts";
import { csv } from "../../report/csv.ts";
import { comparisonJson } from "../../report/json.ts";
import { wrap, wrapCommand } from "../../report/text-table.ts";
import { alreadyInTheBase } from "../../roll-forward/already-in-the-base.ts";
import { Failure } from "../failure.ts";
import { orFail, reproduce, type ScenarioOptions, scenariosGiven } from "../open-scenarios.ts";
import { openStrategy } from "../open-strategy.ts";
import { answer, type Destination, strong, width } from "../terminal.ts";
import { version } from "../version.ts";

export interface CompareOptions extends ScenarioOptions, Destination {
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** What changed between two versions of a strategy, or between two scenarios of one, with a bridge that adds up. */
export function compareCommand(path: string, other: string | undefined, options: CompareOptions): void {
  const file = openStrategy(path, { printed: "none", quiet: options.json === true });
  const base = file.forecast;
  const { before, after, told, doubled } = sides();
  const comparison = orRange(() => compare(before, after));
  const again = reproduce("compare", path, options, other === undefined ? [] : [other]);
  if (options.json) {
    answer(
      JSON.stringify(
        {
          comparison: 1,
          version,
          strategyHash: file.hash,
          ...comparisonJson(comparison),
          alreadyInTheBase: doubled,
          command: again,
        },
        null,
        2,
      ),
      options,
    );
    return;
  }
  if (options.csv) {
    const header = [
      "line",
      "label",
      "kind",
      ...comparison.years.map((year) => `gap ${year}`),
      ...comparison.years.map((year) => `balance ${year}`),
      ...besideTheBalance(comparison.difference).flatMap(({ line }) =>
        comparison.years.map((year) => `${line} ${year}`),
      ),
    ];
    const rows = comparison.changes.map(({ line, label, kind, effect }) => [
      line,
      label,
      kind,
      ...[...effect.gaps, ...effect.balances].map((value) => value.toFixed()),
      ...besideTheBalance(effect).flatMap(({ amounts }) => amounts.map((value) => value.toFixed())),
    ]);
    answer(csv([header, ...rows]), options);
    return;
  }
  const columns = width();
  answer(
    [
      ...comparisonInWords(comparison).flatMap((sentence) => wrap(sentence, columns)),
      ...doubled.flatMap(({ words }) => wrap(`Counted twice? ${words}`, columns, "  ")),
      "",
      ...wrap(told, columns),
      bridgeTable(comparison, columns, strong),
      ...wrap(`£m: gaps by year, and the last balance. The parts add up exactly. ${orders[comparison.order]}`, columns),
      "",
      "What differs:",
      ...whatDiffers(comparison, before, after, columns),
      "",
      ...wrapCommand("Again:", again, columns),
    ].join("\n"),
    options,
  );

  function sides() {
    if (other !== undefined) {
      const later = openStrategy(other, { printed: "none", quiet: options.json === true });
      const changes = scenariosGiven(file, path, options);
      if (changes.length > 0)
        throw new Failure("usage", "Compare two strategy files, or scenarios of one; not both at once.");
      const doubledItems = alreadyInTheBase(file.strategy, later.strategy);
      return { before: base, after: later.forecast, told: `From ${path} to ${other}.`, doubled: doubledItems };
    }
    const scenarios = scenariosGiven(file, path, options);
    if (scenarios.length === 0)
      throw new Failure(
        "usage",
        "Give another strategy file, or scenarios: one to compare with the strategy as it stands, two to compare with each other.",
      );
    const [first, second, ...more] = scenarios;
    if (more.length > 0)
      throw new Failure(
        "usage",
        `Compare one scenario with the strategy, or two with each other; ${scenarios.length} were given.`,
      );
    const under = (scenario: typeof first): Forecast =>
      scenario === undefined ? base : orFail(() => whatIf(base, [scenario])).forecast;
    const told =
      second === undefined
        ? `From the strategy as it stands to "${first?.label}".`
        : `From "${first?.label}" to "${second.label}".`;
    return second === undefined
      ? { before: base, after: under(first), told, doubled: [] }
      : { before: under(first), after: under(second), told, doubled: [] };
  }
}

const orders = {
  "no order matters": "No order of making the changes matters.",
  "averaged over every order":
    "Some changes act on each other; their parts are averages over every order of making them.",
  "averaged over two orders":
    "Some changes act on each other; their parts are averages over making them in one order and in its reverse.",
};

function orRange<T>(work: () => T): T {
  try {
    return work();
  } catch (fault) {
    if (fault instanceof RangeError) throw new Failure("usage", fault.message);
    throw fault;
  }
}
