import type { FinancialYear } from "../model/financial-year.ts";
import type { Place } from "../model/problem.ts";
import type { Amounts } from "../strategy/amounts.ts";
import type { FundMovement } from "../strategy/funds.ts";
import type { ItemSetting } from "./item-setting.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type MovementDocument = NonNullable<NonNullable<StrategyDocument["funds"]>[string]["movements"]>[string];

/**
 * A movement of a fund, by its amounts or as another line says.
 *
 * @param open - the years from the fund's opening to the end of the forecast
 */
export function readMovement(
  name: string,
  { label, type, amounts, equals, at, source, note, from, to, repaid }: MovementDocument,
  { reader, money, years }: ItemSetting,
  open: readonly FinancialYear[],
  path: Place["path"],
): FundMovement {
  if ((amounts === undefined) === (equals === undefined)) {
    const what =
      amounts === undefined
        ? `Movement "${name}" says no amount.`
        : `Movement "${name}" has both "amounts" and "equals".`;
    reader.say("movement-amounts", path, what, {
      part: "key",
      fix: 'Give "amounts" by year, or "equals" and "at" to take the figure of another line.',
    });
  }
  if (equals !== undefined && at === undefined) {
    const what = `Movement "${name}" equals "${equals}" and does not say in which year.`;
    reader.say("movement-amounts", path, what, { part: "key", fix: 'Add "at" with the year.' });
  }
  const other = readOtherFund(name, { type, from, to, repaid }, reader, path);
  const year = at === undefined ? years[0] : reader.year(at, [...path, "at"], open);
  return {
    name,
    label,
    type,
    ...stated({
      amounts:
        amounts &&
        withoutNil(reader.amounts(amounts, money, Array.isArray(amounts) ? years : open, [...path, "amounts"])),
      equals: equals === undefined ? undefined : { line: equals, at: year as FinancialYear },
      otherFund: other,
      repaid:
        repaid && withoutNil(reader.amounts(repaid, money, Array.isArray(repaid) ? years : open, [...path, "repaid"])),
      note,
    }),
    ...reader.origin(source, path),
  };
}

const aType = { restatement: "a restatement", addition: "an addition", return: "a return", use: "a use" } as const;

/** An addition may come from another fund, and a use may go to one. */
function readOtherFund(
  name: string,
  { type, from, to, repaid }: Pick<MovementDocument, "type" | "from" | "to" | "repaid">,
  reader: ItemSetting["reader"],
  path: Place["path"],
): string | undefined {
  const wrong = type === "addition" ? (to === undefined ? undefined : "to") : from === undefined ? undefined : "from";
  const misplaced = wrong ?? (type === "use" || type === "addition" ? undefined : to === undefined ? undefined : "to");
  if (misplaced !== undefined) {
    reader.say(
      "movement-between-funds",
      [...path, misplaced],
      `Movement "${name}" is ${aType[type]} and says "${misplaced}".`,
      {
        part: "key",
        fix: 'An addition may say "from" which fund it comes; a use may say "to" which it goes.',
      },
    );
  }
  if (repaid !== undefined && type !== "use" && type !== "addition") {
    reader.say(
      "movement-between-funds",
      [...path, "repaid"],
      `Movement "${name}" is ${aType[type]}, and is not repaid.`,
      {
        part: "key",
        fix: "Let it be a use or an addition, or leave the repayment out.",
      },
    );
  }
  return type === "addition" ? from : type === "use" ? to : undefined;
}

/** A movement says only what moves: every year that it does not mention is nil. */
function withoutNil({ values, resolution }: Amounts): Amounts {
  const moving = Object.entries(values).filter(([, value]) => value !== "0");
  return { values: Object.fromEntries(moving), resolution: moving.length === 0 ? "1" : resolution };
}
