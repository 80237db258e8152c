import { percentFrom, writtenFrom } from "../input/figures.ts";
import type { MoneyUnit } from "../strategy/printed-tables.ts";
import type { Balance, FinancedAsset, Treasury } from "../strategy/treasury.ts";
import { amountsDocument, byName, originText, provenanceDocument, rateDocument } from "./chapter-document.ts";
import type { Loose } from "./plain-data.ts";

/** The chapter on treasury as a document that reads back as it. */
export function treasuryDocument(treasury: Treasury): Loose {
  const { money, openingProvision, inTheBase } = treasury;
  return {
    money,
    "in the base": inTheBase === undefined ? undefined : writtenFrom(inTheBase, money, "1"),
    borrowing: byName(treasury.borrowing, (balance) => balanceDocument(balance, money)),
    investments: byName(treasury.investments, (balance) => balanceDocument(balance, money)),
    "opening minimum revenue provision":
      openingProvision === undefined ? undefined : amountsDocument(openingProvision, money),
    assets: byName(treasury.assets, (asset) => assetDocument(asset, money)),
    source: originText(treasury.origin),
  };
}

function balanceDocument({ label, interest, ...from }: Balance, money: MoneyUnit): Loose {
  return {
    label,
    ...(interest.kind === "amounts"
      ? { amounts: amountsDocument(interest.amounts, money) }
      : { average: amountsDocument(interest.average, money), rate: rateDocument(interest.rate) }),
    ...provenanceDocument(from),
  };
}

function assetDocument(asset: FinancedAsset, money: MoneyUnit): Loose {
  const { method, interest } = asset;
  return {
    label: asset.label,
    borrowed: amountsDocument(asset.borrowed, money),
    life: String(asset.life),
    method: method.kind,
    "annuity rate": method.kind === "annuity" ? percentFrom(method.rate) : undefined,
    "charged after": asset.chargedAfter === 1 ? undefined : String(asset.chargedAfter),
    interest: interest === undefined ? undefined : rateDocument(interest),
    ...provenanceDocument(asset),
  };
}
