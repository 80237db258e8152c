import { writtenFrom } from "../input/figures.ts";
import type { BalancingLine } from "../strategy/balancing.ts";
import { originText } from "./chapter-document.ts";
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
        source: originText(line.origin),
        note: line.note,
      },
    ]),
  );
}
