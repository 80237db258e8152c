import type { SavingsDelivery } from "../strategy/savings-delivery.ts";
import { poundsFrom } from "./figures.ts";
import type { Reader } from "./reader.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";
import { yearTable } from "./year-table.ts";

/** How far an earlier year's savings have been delivered, directorate by directorate. */
export function readSavingsDelivery(
  written: NonNullable<StrategyDocument["savings delivery"]>,
  reader: Reader,
): SavingsDelivery {
  const directorates = Object.entries(written.directorates);
  const amounts = directorates.flatMap(([, { savings }]) => Object.values(savings).map(({ amount }) => amount));
  return {
    label: written.label ?? "Delivery of earlier savings",
    ...yearTable(written, amounts, reader, ["savings delivery"]),
    directorates: directorates.map(([name, directorate]) => ({
      name,
      label: directorate.label,
      savings: Object.entries(directorate.savings).map(([saving, from]) => ({
        name: saving,
        label: from.label,
        amount: poundsFrom(from.amount, written.money),
        status: from.status,
        ...stated({ note: from.note }),
      })),
    })),
  };
}
