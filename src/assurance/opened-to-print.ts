import type { Line } from "../model/line.ts";
import { printedPlaceOf } from "../printed/printed-place.ts";
import type { AssurancePack } from "./assurance-pack.ts";
import { counted } from "./counted.ts";

/** How many of the published figures can be opened to the cell that prints them, and where the others end. Nothing where none is published. */
export function openedToPrint({ entered, forecast, printed }: AssurancePack): readonly string[] {
  const figures = entered
    .filter(({ status }) => status === "published")
    .flatMap(({ name }) => yearsGiven(forecast.model.lineNamed.get(name)).map((year) => ({ name, year })));
  if (figures.length === 0) return [];
  const placeOf = printed === undefined ? () => undefined : printedPlaceOf(forecast, printed);
  const opened = figures.filter(({ name, year }) => placeOf(name, year) !== undefined).length;
  const rest = figures.length - opened;
  if (opened === 0)
    return [
      "No published figure is shown by a table that stands beside the strategy, so `mtfs explain` opens each to the source that is named and no further.",
    ];
  const others =
    rest === 0
      ? "that is all of them"
      : `${rest === 1 ? "the other one ends" : `the other ${rest} end`} at the source that is named, since no table that stands beside the strategy shows ${rest === 1 ? "it" : "them"}`;
  return [
    `Of ${counted(figures.length, "published figure")}, \`mtfs explain\` opens ${opened} to the printed cell; ${others}. Section 6 counts the cells held against the print.`,
  ];
}

/** The years of what was put in: every year of a line that is chosen, and those before its rule of one that is worked out. */
function yearsGiven(line: Line | undefined): readonly string[] {
  if (line === undefined) return [];
  return Object.keys(line.kind === "given" ? line.values : (line.given ?? {}));
}
