import type { BalancingLine } from "../strategy/balancing.ts";
import { writtenFrom } from "./figures.ts";
import type { Loose } from "./plain-data.ts";

/** Balancing lines as a strategy file writes them. */
export function balancingDocument(balancing: readonly BalancingLine[]): Loose {
  return Object.fromEntries(
    balancing.map((line) => [
      line.name,
      {
        label: line.label,
        by: line.by,
        ...(line.by === "savings"
          ? { "keeps minimum of": line.keepsMinimumOf }
          : { reserve: line.reserve, leaving: writtenFrom(line.leaving, "£", "1"), money: "£" }),
        in: line.years,
        source:
          line.origin === undefined ? undefined : [line.origin.source, line.origin.place].filter(Boolean).join(", "),
        note: line.note,
      },
    ]),
  );
}
