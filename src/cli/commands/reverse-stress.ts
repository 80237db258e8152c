import type { Forecast } from "../../forecast/forecast.ts";
import { outcomesOf } from "../../forecast/outcomes.ts";
import { type BrokenAlready, brokenAlready, reverseStress } from "../../forecast/reverse-stress.ts";
import { usualLimits } from "../../forecast/solve.ts";
import { type Decimal, decimal, zero } from "../../meaning/decimal.ts";
import type { GivenLine } from "../../model/line.ts";
import { millionsText } from "../../printed/figure-text.ts";
import { leftUnmet } from "../../report/sentences.ts";
import { textTable, wrap, wrapCommand } from "../../report/text-table.ts";
import { Failure } from "../failure.ts";
import { nextCommand } from "../next-command.ts";
import { reproduce } from "../open-scenarios.ts";
import { answer, type Destination, width } from "../terminal.ts";
import { version } from "../version.ts";

/** Prints how far each driver can move, alone, before the balance reaches its floor. */
export function printBreakingPoints(
  base: Forecast,
  path: string,
  options: Destination & { readonly json?: boolean },
  strategyHash: string,
): void {
  const { balance, forecastYears } = base.model;
  if (balance === undefined) throw new Failure("usage", "No fund takes the gap, so there is no balance to run out.");
  const floorLine = `${balance}-minimum-balance`;
  const floors = new Map(forecastYears.map((year) => [year, base.find(floorLine, year) ?? zero]));
  const hasFloor = base.model.lineNamed.has(floorLine);
  const drivers = base.model.lines.filter(
    (line) => line.kind === "given" && line.role === "driver",
  ) as readonly GivenLine[];
  const limits = new Map(
    drivers.map((line) => [line.name, usualLimits(line).most.greaterThan(1) ? decimal("1") : decimal("0.2")]),
  );
  const points = reverseStress(base, floors, limits);
  const already = brokenAlready(base, floors);
  const columns = width();
  const again = reproduce("solve", path, {}, ["--reverse-stress"]);
  if (options.json) {
    const data = points.map(({ driver, label, move, year, limit }) => ({
      driver,
      label,
      move: move?.toFixed() ?? null,
      year: year ?? null,
      limit: limit.toFixed(),
    }));
    answer(
      JSON.stringify(
        {
          reverseStress: 1,
          version,
          strategyHash,
          floor: hasFloor ? floorLine : "nought",
          ...(already === undefined
            ? {}
            : { brokenAlready: { ...already, balance: already.balance.toFixed(), floor: already.floor.toFixed() } }),
          breaks: data,
          command: again,
        },
        null,
        2,
      ),
      options,
    );
    return;
  }
  if (already !== undefined) {
    answer(
      [...standsBroken(base, path, already, hasFloor), "", ...wrapCommand("Again:", again, columns)].join("\n"),
      options,
    );
    return;
  }
  if (drivers.length === 0) {
    answer([...noDriver(base, path, hasFloor), "", ...wrapCommand("Again:", again, columns)].join("\n"), options);
    return;
  }
  const breaking = points
    .filter(({ move }) => move !== undefined)
    .sort((one, other) => (one.move as Decimal).abs().comparedTo((other.move as Decimal).abs()));
  const [first] = breaking;
  answer(
    [
      ...wrap(
        first === undefined
          ? "No driver, moved alone within its limits, brings the balance to its floor."
          : `Moved alone, ${first.label} breaks the balance soonest: ${pointsText(first.move as Decimal)} every year, in ${first.year}.`,
        columns,
      ),
      ...wrap(
        hasFloor
          ? "The floor is the minimum balance of the strategy."
          : "No minimum balance is stated, so the floor is nought.",
        columns,
      ),
      ...(first === undefined ? standsWhateverTheGap(base, path) : []),
      "",
      textTable(
        {
          headings: ["move each year", "breaks in", "looked to"],
          rows: points.map(({ label, move, year, limit }) => ({
            label,
            cells: [move === undefined ? "none" : pointsText(move), year ?? "-", `±${limit.times(100).toFixed()}`],
          })),
        },
        columns,
      ),
      "",
      ...wrapCommand("Again:", again, columns),
    ].join("\n"),
    options,
  );
}

/** Where the balance is at its floor or below it already, no driver breaks it; what could bring it back is another question. */
function standsBroken(
  base: Forecast,
  path: string,
  { year, balance, floor }: BrokenAlready,
  hasFloor: boolean,
): readonly string[] {
  const line = `${base.model.balance}-carried-forward`;
  const short = floor.minus(balance);
  const stands = short.isZero() ? "at its floor" : `${millionsText(short)} below its floor`;
  const driver = base.model.lines.find((one) => one.kind === "given" && one.role === "driver")?.name;
  const until = `${line} ${year}=${floor.isZero() ? "0" : floor.lessThan(1_000_000) ? `£${floor.toFixed()}` : `£${floor.dividedBy(1_000_000).toFixed()}m`}`;
  return [
    ...wrap(
      `No driver has to move: as the strategy stands, ${base.model.lineNamed.get(line)?.label ?? line} is ${millionsText(balance)} in ${year}, ${stands}.`,
      width(),
    ),
    ...wrap(
      hasFloor
        ? `The floor is the minimum balance of the strategy, ${millionsText(floor)} in that year.`
        : "No minimum balance is stated, so the floor is nought.",
      width(),
    ),
    ...leftUnmet(base, base.model.forecastYears).flatMap((sentence) => wrap(sentence, width())),
    // A balance at its floor has nothing to be brought back from.
    ...(driver === undefined || short.isZero()
      ? []
      : ["", ...nextCommand(["solve", path, "--vary", driver, "--until", until], "What would bring it back:")]),
  ];
}

/** Without a driver there is nothing to move, and a line can still be asked after by name. */
function noDriver({ model }: Forecast, path: string, hasFloor: boolean): readonly string[] {
  const target = `${model.balance}-carried-forward ${model.forecastYears.at(-1)}=${hasFloor ? "MINIMUM" : "0"}`;
  return [
    ...wrap(
      "The strategy has no driver, so there is none to move: its figures are stated year by year. Give it drivers, and rows that grow or move with them; or vary one of its lines, which mtfs forecast --lines names.",
      width(),
    ),
    "",
    ...wrapCommand("What a line would have to be:", `mtfs solve ${path} --vary LINE --until '${target}'`, width()),
  ];
}

/** Why no driver breaks a balance that the gap does not reach, and where to see what the drivers move instead. */
function standsWhateverTheGap(base: Forecast, path: string): readonly string[] {
  const { metBy, balancing } = outcomesOf(base);
  const labels = balancing.filter((line) => line.in.length > 0).map(({ label }) => label);
  const why =
    labels.length > 0
      ? `What a driver does to the gap is taken up first by what is worked out so that the budget balances: ${labels.join("; ")}.`
      : "The gap of this strategy is not met from the balance, so a larger one does not reach it.";
  if (labels.length === 0 && metBy !== "nothing") return [];
  return [
    ...wrap(why, width()),
    "",
    ...wrapCommand("What the drivers move instead:", `mtfs sensitivity ${path} --ranking`, width()),
  ];
}

function pointsText(move: Decimal): string {
  const points = move.times(100).toDecimalPlaces(2);
  return `${points.greaterThan(0) ? "+" : ""}${points.toFixed(2)} points`;
}
