import type { YearValues } from "../model/line.ts";
import type { Place } from "../model/problem.ts";
import type { Multiplier } from "../strategy/business-rates.ts";
import type { FiguresByYear } from "../strategy/stated-figures.ts";
import type { ItemSetting } from "./item-setting.ts";
import { nameOf, sentenceCase } from "./name-of.ts";

/** What other figures are a proportion of is above nought in every year that it is stated for. */
export function aboveNought(
  figures: FiguresByYear | Multiplier | undefined,
  { reader, baseYear }: ItemSetting,
  path: Place["path"],
): void {
  if (figures === undefined) return;
  const nought = Object.entries(statedIn(figures, baseYear)).filter(([, value]) => Number(value) <= 0);
  if (nought.length === 0) return;
  const years = nought.map(([year]) => year).join(", ");
  reader.say("above-nought", path, `${sentenceCase(nameOf(path))} is not above nought in ${years}.`, {
    part: "key",
    why: "Other figures are worked out as a proportion of it.",
    fix: "Give it as it was set.",
  });
}

function statedIn(figures: FiguresByYear | Multiplier, baseYear: string): YearValues {
  if (figures.kind === "stated") return figures.values;
  if (figures.kind === "raised" && "index" in figures.rise && Number(figures.base) > 0) return figures.rise.index;
  return { [baseYear]: figures.base };
}
