import { percentFrom } from "../input/figures.ts";
import type { Assumption, Fact, Risk } from "../strategy/registers.ts";
import { amountsDocument, byYear, originText } from "./chapter-document.ts";
import type { Loose } from "./plain-data.ts";

/** A fact as a strategy file writes it. */
export function factDocument(fact: Fact): Loose {
  return {
    label: fact.label,
    unit: fact.unit,
    ...(fact.unit === "pounds" ? { money: "£" } : {}),
    values: byYear(fact.values, (value) => (fact.unit === "rate" ? percentFrom(value) : value)),
    table: fact.enteredFrom,
    source: originText(fact.origin),
    note: fact.note,
  };
}

/** A risk outside the figures as a strategy file writes it. */
export function riskDocument(risk: Risk): Loose {
  return {
    label: risk.label,
    money: risk.money,
    amounts: amountsDocument(risk.amounts, risk.money),
    source: originText(risk.origin),
    note: risk.note,
  };
}

/** An assumption as a strategy file writes it. */
export function assumptionDocument(assumption: Assumption): Loose {
  return {
    place: assumption.place,
    text: assumption.text,
    ...(assumption.outsideTheFigures === undefined
      ? { concerns: assumption.concerns }
      : { "outside the figures": assumption.outsideTheFigures }),
  };
}
