import { writtenFrom } from "../input/figures.ts";
import type { Contingency, ContingencyLine } from "../strategy/contingency.ts";
import type { MoneyUnit } from "../strategy/printed-tables.ts";
import { amountsDocument, byName, provenanceDocument, rateDocument } from "./chapter-document.ts";
import type { Loose } from "./plain-data.ts";

/** The chapter on contingency as a document that reads back as it. */
export function contingencyDocument({ money, lines }: Contingency): Loose {
  return { money, lines: byName(lines, (line) => lineDocument(line, money)) };
}

function lineDocument(line: ContingencyLine, money: MoneyUnit): Loose {
  const { setAside, released, inTheBase } = line;
  return {
    label: line.label,
    ...(setAside.kind === "amounts"
      ? { amounts: amountsDocument(setAside.amounts, money) }
      : { share: rateDocument(setAside.share), of: setAside.of }),
    released: released === undefined ? undefined : amountsDocument(released, money),
    "in the base": inTheBase === undefined ? undefined : writtenFrom(inTheBase.amount, money, inTheBase.resolution),
    ...provenanceDocument(line),
  };
}
