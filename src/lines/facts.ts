import type { Line } from "../model/line.ts";
import type { Strategy } from "../strategy/strategy.ts";

/** Figures the report states that nothing is worked out from. */
export function factLines(strategy: Strategy): readonly Line[] {
  return strategy.facts.map((fact) => ({
    kind: "given",
    role: "amount",
    name: `fact.${fact.name}`,
    label: fact.label,
    chapter: "facts",
    unit: fact.unit,
    status: "published",
    values: fact.values,
    ...(fact.enteredFrom === undefined ? {} : { enteredFrom: fact.enteredFrom }),
    ...(fact.origin === undefined ? {} : { origin: fact.origin }),
    ...(fact.note === undefined ? {} : { note: fact.note }),
  }));
}
