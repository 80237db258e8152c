import { percentFrom, writtenFrom } from "../input/figures.ts";
import type { Origin } from "../model/line.ts";
import type { Amounts } from "../strategy/amounts.ts";
import type { Fund, FundMovement } from "../strategy/funds.ts";
import type { MinimumBalance, MinimumRule } from "../strategy/minimum-balance.ts";
import type { MoneyUnit } from "../strategy/printed-tables.ts";
import { amountsDocument, byName, originText } from "./chapter-document.ts";
import { itemsDocument } from "./items-document.ts";
import type { Loose } from "./plain-data.ts";

/** A fund as a strategy file writes it. */
export function fundDocument(fund: Fund): Loose {
  const { money } = fund;
  return {
    label: fund.label,
    kind: fund.kind,
    money,
    table: fund.enteredFrom,
    source: originText(fund.origin),
    note: fund.note,
    opening:
      fund.opening === undefined
        ? "not stated"
        : {
            balance: writtenFrom(fund.opening.amount, money, fund.opening.resolution),
            at: fund.opening.at,
            status: fund.opening.status === "published" ? undefined : fund.opening.status,
            source: ownSource(fund.opening.origin, fund.origin),
            note: fund.opening.note,
          },
    "override ends": fund.overrideEnds,
    "gap before the forecast": fund.gapBeforeTheForecast && amountsDocument(fund.gapBeforeTheForecast, money),
    "original budget": fund.originalBudgetYear,
    "minimum balance": fund.minimumBalance && minimumDocument(fund.minimumBalance, money),
    movements: byName(fund.movements, (movement) => movementDocument(movement, money)),
    spending: itemsDocument(fund.spending, money),
    income: itemsDocument(fund.income, money),
  };
}

function movementDocument(movement: FundMovement, money: MoneyUnit): Loose {
  const { amounts, equals, repaid } = movement;
  return {
    label: movement.label,
    type: movement.type,
    amounts: amounts && movedDocument(amounts, money),
    equals: equals?.line,
    at: equals?.at,
    [movement.type === "addition" ? "from" : "to"]: movement.otherFund,
    repaid: repaid && movedDocument(repaid, money),
    source: originText(movement.origin),
    note: movement.note,
  };
}

/** Only what moves: a year without a movement is not written. */
function movedDocument({ values, resolution }: Amounts, money: MoneyUnit) {
  const moving = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== "0"));
  return amountsDocument({ values: moving, resolution }, money);
}

/** A source, where it is not that of what it stands in. */
function ownSource(own: Origin | undefined, around: Origin | undefined): string | undefined {
  const text = originText(own);
  return text === originText(around) ? undefined : text;
}

function minimumDocument(policy: MinimumBalance, money: MoneyUnit): Loose {
  const rule = (one: MinimumRule): { readonly [key: string]: Loose } => {
    if (one.kind === "amount") return { amount: writtenFrom(one.pounds, money, "1") };
    if (one.kind === "share") return { share: percentFrom(one.share), of: one.of };
    if (one.kind === "path") return { path: amountsDocument({ values: one.values, resolution: "1" }, money) };
    return { "greater of": one.rules.map(rule) };
  };
  return {
    ...rule(policy.rule),
    "up to": policy.upTo && rule(policy.upTo),
    "replenish within": policy.replenishWithin?.toString(),
    source: originText(policy.origin),
  };
}
