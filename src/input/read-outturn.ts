import type { Place } from "../model/problem.ts";
import type { Outturn, OutturnRow } from "../strategy/outturn.ts";
import { poundsFrom } from "./figures.ts";
import type { Reader } from "./reader.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";
import { yearTable } from "./year-table.ts";

/** The forecast outturn of the year under way: every service by the causes of its variance. */
export function readOutturn(written: NonNullable<StrategyDocument["outturn"]>, reader: Reader): Outturn {
  const { money } = written;
  const causes = Object.entries(written.causes).map(([name, label]) => ({ name, label }));
  const known = Object.keys(written.causes);
  const rows = [...Object.values(written.services), written.funding];
  const row = (name: string, from: typeof written.funding, path: Place["path"]): OutturnRow => {
    for (const cause of Object.keys(from.variance)) {
      if (known.includes(cause)) continue;
      const fix = known.length === 0 ? 'Add it under "causes".' : `The causes are: ${known.join(", ")}.`;
      const more = { is: "one of the causes of variance", known, fix, part: "key" as const };
      reader.unknown("known-causes", [...path, "variance", cause], cause, more);
    }
    const variance = new Map(Object.entries(from.variance));
    return {
      name,
      label: from.label,
      budget: poundsFrom(from.budget, money),
      // A cause that a row does not mention has no part in its variance.
      variance: Object.fromEntries(known.map((cause) => [cause, poundsFrom(variance.get(cause) ?? "0", money)])),
      ...stated({ note: from.note }),
    };
  };
  return {
    ...yearTable(
      written,
      rows.flatMap((one) => [one.budget, ...Object.values(one.variance)]),
      reader,
      ["outturn"],
    ),
    causes,
    services: Object.entries(written.services).map(([name, from]) => row(name, from, ["outturn", "services", name])),
    funding: row("total-funding", written.funding, ["outturn", "funding"]),
  };
}
