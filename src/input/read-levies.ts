import type { Place } from "../model/problem.ts";
import type { Levies, Levy, LevyCharge } from "../strategy/levies.ts";
import type { Money } from "./figures.ts";
import { readInTheBase, statedForAllOrNone } from "./read-in-the-base.ts";
import type { ChapterSetting } from "./read-sections.ts";
import { readYearlyFigures, readYearlyRate } from "./read-yearly.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type LeviesDocument = NonNullable<StrategyDocument["levies"]>;
type LevyDocument = LeviesDocument["bodies"][string];

/** The chapter on levies. */
export function readLevies(written: LeviesDocument, setting: ChapterSetting): Levies {
  const { money, bodies } = written;
  const chapter = setting.reader.origin(written.source, ["levies"]);
  statedForAllOrNone(bodies, setting, ["levies", "bodies"]);
  return {
    money,
    bodies: Object.entries(bodies).map(([name, levy]): Levy => {
      const path = ["levies", "bodies", name];
      return {
        name,
        label: levy.label,
        charge: readCharge(name, levy, money, setting, path),
        status: levy.status ?? "published",
        ...stated({ inTheBase: readInTheBase(levy, money), note: levy.note }),
        ...chapter,
        ...setting.reader.origin(levy.source, path),
      };
    }),
  };
}

function readCharge(
  name: string,
  levy: LevyDocument,
  money: Money,
  setting: ChapterSetting,
  path: Place["path"],
): LevyCharge {
  const { amounts, rise, total, share, basis, "in the base": base } = levy;
  const ways = [amounts, rise, total].filter((way) => way !== undefined).length;
  const whole =
    (rise === undefined || base !== undefined) && (total !== undefined) === ((share ?? basis) !== undefined);
  if (ways !== 1 || !whole || (share !== undefined && basis !== undefined)) {
    setting.reader.say("levy-stated", path, `"${name}" does not say what is charged in one way.`, {
      part: "key",
      fix: 'Give "amounts", or "rise" with "in the base", or "total" with "share" or "basis".',
    });
  }
  if (rise !== undefined) return { kind: "rises", rise: readYearlyRate(rise, ["growth"], setting, [...path, "rise"]) };
  if (total === undefined)
    return { kind: "amounts", amounts: readYearlyFigures(amounts ?? "0", money, setting, [...path, "amounts"]) };
  const here = [...path, "basis"];
  return {
    kind: "share",
    total: readYearlyFigures(total, money, setting, [...path, "total"]),
    share:
      basis === undefined
        ? { kind: "stated", rate: readYearlyRate(share ?? "0%", ["share"], setting, [...path, "share"]) }
        : {
            kind: "basis",
            of: basis.of,
            ours: readYearlyFigures(basis.ours, "£", setting, [...here, "ours"], "must be stated"),
            everyones: readYearlyFigures(basis["everyone's"], "£", setting, [...here, "everyone's"], "must be stated"),
          },
  };
}
