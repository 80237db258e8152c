import { percentFrom } from "../input/figures.ts";
import type { Driver } from "../strategy/drivers.ts";
import { byName, byYear, originText } from "./chapter-document.ts";
import type { Loose } from "./plain-data.ts";

/** A driver as a strategy file writes it: its rates as percentages. */
export function driverDocument(driver: Driver): Loose {
  return {
    label: driver.label,
    kind: driver.kind,
    values: byYear(driver.values, percentFrom),
    status: driver.status,
    table: driver.enteredFrom,
    source: originText(driver.origin),
    owner: driver.owner,
    note: driver.note,
    "already in the base": byYear(driver.alreadyInTheBase, percentFrom),
    "of which": byName(driver.ofWhich, (part) => ({
      label: part.label,
      values: part.values === undefined ? undefined : byYear(part.values, percentFrom),
      source: originText(part.origin),
    })),
    ...(driver.inferredFrom === undefined
      ? {}
      : { "inferred from": { lines: driver.inferredFrom.lines, "apart from": driver.inferredFrom.apartFrom } }),
  };
}
