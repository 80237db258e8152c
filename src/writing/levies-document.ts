import { writtenFrom } from "../input/figures.ts";
import type { Levies, Levy, LevyCharge } from "../strategy/levies.ts";
import type { MoneyUnit } from "../strategy/printed-tables.ts";
import { amountsDocument, byName, provenanceDocument, rateDocument } from "./chapter-document.ts";
import type { Loose } from "./plain-data.ts";

/** The chapter on levies as a document that reads back as it. */
export function leviesDocument({ money, bodies }: Levies): Loose {
  return { money, bodies: byName(bodies, (levy) => levyDocument(levy, money)) };
}

function levyDocument({ label, charge, inTheBase, ...from }: Levy, money: MoneyUnit): Loose {
  return {
    label,
    ...chargeDocument(charge, money),
    "in the base": inTheBase === undefined ? undefined : writtenFrom(inTheBase.amount, money, inTheBase.resolution),
    ...provenanceDocument(from),
  };
}

function chargeDocument(charge: LevyCharge, money: MoneyUnit): { readonly [key: string]: Loose } {
  if (charge.kind === "amounts") return { amounts: amountsDocument(charge.amounts, money) };
  if (charge.kind === "rises") return { rise: rateDocument(charge.rise) };
  const { total, share } = charge;
  return {
    total: amountsDocument(total, money),
    ...(share.kind === "stated"
      ? { share: rateDocument(share.rate) }
      : { basis: { of: share.of, ours: share.ours.values, "everyone's": share.everyones.values } }),
  };
}
