import type { InYearFunding } from "../strategy/in-year-funding.ts";
import { poundsFrom } from "./figures.ts";
import type { Reader } from "./reader.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";
import { yearTable } from "./year-table.ts";

/** Grants announced for the year under way; one marked TBC is not known. */
export function readInYearFunding(
  written: NonNullable<StrategyDocument["in-year funding"]>,
  reader: Reader,
): InYearFunding {
  const grants = Object.entries(written.grants);
  const known = grants.map(([, grant]) => grant.amount).filter((amount) => amount !== "TBC");
  return {
    label: written.label ?? "Grants announced for the year",
    ...yearTable(written, known, reader, ["in-year funding"]),
    grants: grants.map(([name, grant]) => ({
      name,
      label: grant.label,
      amount: grant.amount === "TBC" ? "unknown" : poundsFrom(grant.amount, written.money),
      ringFenced: grant["ring-fenced"] === "yes" || grant["ring-fenced"] === "true",
      ...stated({ note: grant.note }),
    })),
  };
}
