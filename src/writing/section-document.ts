import { writtenFrom } from "../input/figures.ts";
import type { MoneyUnit } from "../strategy/printed-tables.ts";
import type { EarlierPlan, Proposals, Section } from "../strategy/sections.ts";
import { byName, originText } from "./chapter-document.ts";
import { amountsList, itemsDocument } from "./items-document.ts";
import type { Loose } from "./plain-data.ts";

/** A run of rows under one total, as a strategy file writes it. */
export function sectionDocument(section: Section | undefined): Loose {
  if (section === undefined) return undefined;
  const { opening, money } = section;
  return {
    ...sectionFacts(section),
    ...(opening === undefined
      ? {}
      : "amounts" in opening
        ? { "earlier plan": planDocument(opening, money) }
        : { opening: writtenFrom(opening.amount, money, opening.resolution), source: originText(opening.origin) }),
    lines: itemsDocument(section.items, money),
  };
}

function planDocument({ label, amounts, origin }: EarlierPlan, money: MoneyUnit): Loose {
  return { label, amounts: amountsList(amounts, money), source: originText(origin) };
}

/** Proposals by directorate, as a strategy file writes them. */
export function proposalsDocument(proposals: Proposals | undefined): Loose {
  if (proposals === undefined) return undefined;
  return {
    ...sectionFacts(proposals),
    directorates: byName(proposals.directorates, (directorate) => ({
      label: directorate.label,
      proposals: itemsDocument(directorate.items, proposals.money),
    })),
  };
}

function sectionFacts(section: Section | Proposals) {
  return { label: section.label, money: section.money, effects: section.effects, table: section.enteredFrom };
}
