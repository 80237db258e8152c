import type { FinancialYear } from "../model/financial-year.ts";
import type { Origin } from "../model/line.ts";

/** How far an earlier year's savings have been delivered. */
export interface SavingsDelivery {
  readonly label: string;
  readonly year: FinancialYear;
  readonly enteredFrom?: string;
  readonly origin?: Origin;
  readonly resolution: string;
  readonly directorates: readonly {
    readonly name: string;
    readonly label: string;
    readonly savings: readonly DeliveredSaving[];
  }[];
}

/** One saving of an earlier year and where it stands. */
export interface DeliveredSaving {
  readonly name: string;
  readonly label: string;
  readonly amount: string;
  readonly status: DeliveryStatus;
  readonly note?: string;
}

/** Where the delivery of a saving stands. */
export const deliveryStatuses = [
  "implemented",
  "in progress",
  "delayed",
  "alternative identified",
  "part of pressures",
] as const;

/** Where the delivery of a saving stands. */
export type DeliveryStatus = (typeof deliveryStatuses)[number];
