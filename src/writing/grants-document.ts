import type { Grants, NewHomesBonus } from "../strategy/grants.ts";
import type { MoneyUnit } from "../strategy/printed-tables.ts";
import { originText } from "./chapter-document.ts";
import { figuresDocument, numbersDocument, ratesDocument } from "./figures-document.ts";
import type { Loose } from "./plain-data.ts";

/** The grants chapter as the reader takes it. */
export function grantsDocument(chapter: Grants): Loose {
  const { money, revenueSupportGrant: support, newHomesBonus: homes, coreSpendingPower: power } = chapter;
  return {
    money,
    source: originText(chapter.origin),
    "revenue support grant": support && figuresDocument(support, money),
    "new homes bonus": homes && newHomesBonusDocument(homes, money),
    lines: Object.fromEntries(
      chapter.register.map(({ name, label, figures, ringFenced, recurrence, ends, rolledInto }) => [
        name,
        {
          label,
          "ring-fenced": ringFenced ? "yes" : "no",
          recurrence,
          ends,
          "rolled into": rolledInto,
          ...figuresDocument(figures, money),
        },
      ]),
    ),
    "core spending power": power && {
      "assumed council tax": figuresDocument(power.assumedCouncilTax, money),
      grants: power.grants,
    },
  };
}

function newHomesBonusDocument(bonus: NewHomesBonus, money: MoneyUnit): Loose {
  const { affordableHomes, baseline, premium, earlierYears } = bonus;
  return {
    stock: numbersDocument(bonus.stock),
    growth: numbersDocument(bonus.growth),
    "national band d": numbersDocument(bonus.nationalBandD),
    "affordable homes": affordableHomes && numbersDocument(affordableHomes),
    share: ratesDocument(bonus.share),
    baseline: baseline && ratesDocument(baseline),
    premium: premium && numbersDocument(premium),
    "earlier years": earlierYears && figuresDocument(earlierYears, money),
  };
}
