import type { Money } from "../input/figures.ts";
import type { StrategyDocument } from "../input/strategy-schema.ts";
import type { Place } from "../model/problem.ts";
import { entries, type Named, one } from "./written-place.ts";

/** The places of the tables of one year, which stand beside the forecast. */
export function registerPlaces(written: StrategyDocument): readonly Named[] {
  const {
    outturn,
    "in-year funding": funding,
    "savings delivery": delivery,
    "dedicated schools grant": grant,
  } = written;
  const outturnRow = (name: string, way: Place["path"], money: Money): readonly Named[] => [
    one(`outturn.${name}.budget`, [...way, "budget"], money),
    ...entries(outturn?.causes).map(([cause]): Named => {
      const [line, place] = one(`outturn.${name}.${cause}`, [...way, "variance", cause], money);
      return [line, { ...place, leavesOut: "any year" }];
    }),
  ];
  const measures = { budget: "budget", "brought-forward": "deficit brought forward", forecast: "forecast deficit" };
  return [
    ...entries(outturn?.services).flatMap(([name]) =>
      outturnRow(name, ["outturn", "services", name], (outturn as { money: Money }).money),
    ),
    ...(outturn === undefined ? [] : outturnRow("total-funding", ["outturn", "funding"], outturn.money)),
    ...entries(funding?.grants).map(([name]) =>
      one(
        `in-year-funding.${name}`,
        ["in-year funding", "grants", name, "amount"],
        (funding as { money: Money }).money,
      ),
    ),
    ...entries(delivery?.directorates).flatMap(([directorate, { savings }]) =>
      entries(savings).map(([name]) =>
        one(
          `savings-delivery.${directorate}.${name}`,
          ["savings delivery", "directorates", directorate, "savings", name, "amount"],
          (delivery as { money: Money }).money,
        ),
      ),
    ),
    ...entries(grant?.blocks).flatMap(([block]) =>
      entries(measures).map(([measure, key]) =>
        one(
          `dedicated-schools-grant.${block}.${measure}`,
          ["dedicated schools grant", "blocks", block, key],
          (grant as { money: Money }).money,
        ),
      ),
    ),
  ];
}
