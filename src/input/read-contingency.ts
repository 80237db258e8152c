import type { Place } from "../model/problem.ts";
import type { Contingency, ContingencyLine } from "../strategy/contingency.ts";
import type { Money } from "./figures.ts";
import { readInTheBase, statedForAllOrNone } from "./read-in-the-base.ts";
import type { ChapterSetting } from "./read-sections.ts";
import { readYearlyFigures, readYearlyRate } from "./read-yearly.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type ContingencyDocument = NonNullable<StrategyDocument["contingency"]>;
type LineDocument = ContingencyDocument["lines"][string];

/** The chapter on contingency. */
export function readContingency(written: ContingencyDocument, setting: ChapterSetting): Contingency {
  const { money, lines } = written;
  const chapter = setting.reader.origin(written.source, ["contingency"]);
  statedForAllOrNone(lines, setting, ["contingency", "lines"]);
  return {
    money,
    lines: Object.entries(lines).map(([name, line]): ContingencyLine => {
      const path = ["contingency", "lines", name];
      const { released } = line;
      return {
        name,
        label: line.label,
        setAside: readSetAside(name, line, money, setting, path),
        status: line.status ?? "published",
        ...stated({
          released:
            released === undefined ? undefined : readYearlyFigures(released, money, setting, [...path, "released"]),
          inTheBase: readInTheBase(line, money),
          note: line.note,
        }),
        ...chapter,
        ...setting.reader.origin(line.source, path),
      };
    }),
  };
}

function readSetAside(
  name: string,
  { amounts, share, of }: LineDocument,
  money: Money,
  setting: ChapterSetting,
  path: Place["path"],
): ContingencyLine["setAside"] {
  if ((amounts === undefined) === (share === undefined) || (share === undefined) !== (of === undefined)) {
    setting.reader.say("contingency-stated", path, `"${name}" does not say what is set aside in one way.`, {
      part: "key",
      fix: 'Give "amounts", or "share" with "of" and the line it is a share of.',
    });
  }
  if (share !== undefined && of !== undefined)
    return { kind: "share", share: readYearlyRate(share, ["share"], setting, [...path, "share"]), of };
  return { kind: "amounts", amounts: readYearlyFigures(amounts ?? "0", money, setting, [...path, "amounts"]) };
}
