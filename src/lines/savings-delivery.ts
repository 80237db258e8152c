import type { DerivedLine, Line } from "../model/line.ts";
import { cell, type Rule, sum } from "../model/rule.ts";
import { deliveryStatuses } from "../strategy/savings-delivery.ts";
import type { Strategy } from "../strategy/strategy.ts";

/** The delivery register: each earlier saving, totals by directorate, and totals by how far delivery has got. */
export function savingsDeliveryLines(strategy: Strategy): readonly Line[] {
  const { savingsDelivery: register } = strategy;
  if (register === undefined) return [];
  const chapter = "savings-delivery";
  const total = (name: string, label: string, rule: Rule): DerivedLine => ({
    kind: "derived",
    name,
    label,
    chapter,
    unit: "pounds",
    rule,
    from: register.year,
    to: register.year,
  });
  const rows = register.directorates.flatMap((directorate) =>
    directorate.savings.map((saving) => ({ ...saving, line: `${chapter}.${directorate.name}.${saving.name}` })),
  );
  return [
    ...register.directorates.flatMap((directorate) => [
      ...directorate.savings.map(
        (saving): Line => ({
          kind: "given",
          role: "amount",
          name: `${chapter}.${directorate.name}.${saving.name}`,
          label: saving.label,
          chapter,
          unit: "pounds",
          status: "published",
          values: { [register.year]: saving.amount },
          resolution: register.resolution,
          note: `Delivery: ${saving.status}.${saving.note === undefined ? "" : ` ${saving.note}`}`,
          ...(register.enteredFrom === undefined ? {} : { enteredFrom: register.enteredFrom }),
          ...(register.origin === undefined ? {} : { origin: register.origin }),
        }),
      ),
      total(
        `${chapter}.${directorate.name}`,
        directorate.label,
        sum(directorate.savings.map((saving) => cell(`${chapter}.${directorate.name}.${saving.name}`))),
      ),
    ]),
    total(chapter, register.label, sum(register.directorates.map(({ name }) => cell(`${chapter}.${name}`)))),
    ...deliveryStatuses.flatMap((status) => {
      const such = rows.filter((row) => row.status === status);
      const name = `${chapter}.status.${status.replaceAll(" ", "-")}`;
      return such.length === 0 ? [] : [total(name, `Savings ${status}`, sum(such.map(({ line }) => cell(line))))];
    }),
  ];
}
