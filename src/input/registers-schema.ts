import * as z from "zod/mini";
import { deliveryStatuses } from "../strategy/savings-delivery.ts";
import * as s from "./scalars.ts";
import { unit } from "./workings-schema.ts";

const outturnRow = z.strictObject({
  label: s.text,
  budget: s.figure,
  variance: z.record(s.name, s.figure),
  note: z.optional(s.text),
});

const yearTable = { year: s.year, money: s.money, table: z.optional(s.text), source: z.optional(s.text) };

/** The shapes of what a strategy records beside its forecast: tables of the year under way, facts, risks and assumptions. */
export const registers = {
  outturn: z.optional(
    z.strictObject({
      ...yearTable,
      causes: z.record(s.name, s.text),
      services: z.record(s.name, outturnRow),
      funding: outturnRow,
    }),
  ),
  "in-year funding": z.optional(
    z.strictObject({
      label: z.optional(s.text),
      ...yearTable,
      grants: z.record(
        s.name,
        z.strictObject({
          label: s.text,
          amount: s.figureOrUnknown,
          "ring-fenced": s.yesOrNo,
          note: z.optional(s.text),
        }),
      ),
    }),
  ),
  "savings delivery": z.optional(
    z.strictObject({
      label: z.optional(s.text),
      ...yearTable,
      directorates: z.record(
        s.name,
        z.strictObject({
          label: s.text,
          savings: z.record(
            s.name,
            z.strictObject({
              label: s.text,
              amount: s.figure,
              status: z.enum(deliveryStatuses),
              note: z.optional(s.text),
            }),
          ),
        }),
      ),
    }),
  ),
  "dedicated schools grant": z.optional(
    z.strictObject({
      ...yearTable,
      blocks: z.record(
        s.name,
        z.strictObject({
          label: s.text,
          budget: s.figure,
          "deficit brought forward": s.figure,
          "forecast deficit": s.figure,
        }),
      ),
    }),
  ),
  facts: z.optional(
    z.record(
      s.name,
      z.strictObject({
        label: s.text,
        unit,
        values: z.record(s.year, s.rateOrFigure),
        money: z.optional(s.money),
        table: z.optional(s.text),
        source: z.optional(s.text),
        note: z.optional(s.text),
      }),
    ),
  ),
  "risks outside the figures": z.optional(
    z.record(
      s.name,
      z.strictObject({
        label: s.text,
        money: s.money,
        amounts: s.amounts,
        source: z.optional(s.text),
        note: z.optional(s.text),
      }),
    ),
  ),
  assumptions: z.optional(
    z.record(
      s.name,
      z.strictObject({
        place: s.text,
        text: s.text,
        concerns: z.optional(z.array(s.lineName)),
        "outside the figures": z.optional(s.text),
      }),
    ),
  ),
};
