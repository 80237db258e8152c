import type { Place } from "../model/problem.ts";
import type { BalancingLine } from "../strategy/balancing.ts";
import type { Fund } from "../strategy/funds.ts";
import { poundsFrom } from "./figures.ts";
import type { ChapterSetting } from "./read-sections.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type BalancingDocument = NonNullable<StrategyDocument["balancing"]>[string];

/** The lines that are worked out so that the budget balances, in the order in which they meet the gap. */
export function readBalancing(
  written: NonNullable<StrategyDocument["balancing"]>,
  funds: readonly Fund[],
  setting: ChapterSetting & { readonly hasGap: boolean },
): readonly BalancingLine[] {
  const { reader, years } = setting;
  if (!setting.hasGap && Object.keys(written).length > 0) {
    reader.say("balancing", ["balancing"], "There is no gap to balance.", {
      part: "key",
      why: "A gap is spending less resources, or a walk of the deficit.",
      fix: 'Add "base-budget" and "resources", or "deficit walk".',
    });
    return [];
  }
  return Object.entries(written).map(([name, line]): BalancingLine => {
    const path = ["balancing", name];
    const facts = {
      name,
      label: line.label,
      years:
        line.in === undefined ? years : line.in.map((year, index) => reader.year(year, [...path, "in", index], years)),
      ...reader.origin(line.source, path),
      ...stated({ note: line.note }),
    };
    misplaced(name, line, setting, path);
    if (line.by === "savings") {
      const kept = line["keeps minimum of"];
      if (kept !== undefined) keepsAMinimum(kept, funds, setting, [...path, "keeps minimum of"]);
      return { ...facts, by: "savings", ...stated({ keepsMinimumOf: kept }) };
    }
    const leaving = line.leaving === undefined ? "0" : poundsFrom(line.leaving, line.money ?? "£");
    return { ...facts, by: "reserve", reserve: usable(name, line, funds, setting, path), leaving };
  });
}

/** Savings have no reserve, and a reserve keeps no other fund's minimum. */
function misplaced(name: string, line: BalancingDocument, { reader }: ChapterSetting, path: Place["path"]): void {
  const wrong = line.by === "savings" ? (["reserve", "leaving"] as const) : (["keeps minimum of"] as const);
  for (const key of wrong) {
    if (line[key] === undefined) continue;
    reader.say("balancing", [...path, key], `"${name}" balances by ${line.by} and says "${key}".`, {
      part: "key",
      fix: line.by === "savings" ? 'Balance by "reserve", or leave it out.' : 'Balance by "savings", or leave it out.',
    });
  }
  if (line.leaving !== undefined && line.money === undefined) {
    reader.say("balancing", [...path, "leaving"], `"${name}" does not say in what unit it leaves ${line.leaving}.`, {
      fix: 'Add "money": £m, £000 or £.',
    });
  }
}

/** The minimum that savings keep is that of a fund that takes the gap and has one. */
function keepsAMinimum(name: string, funds: readonly Fund[], { reader }: ChapterSetting, path: Place["path"]): void {
  const fund = funds.find((one) => one.name === name);
  if (fund === undefined) {
    reader.unknown("known-funds", path, name, {
      is: "a fund of this strategy",
      known: funds.map((one) => one.name),
      fix: 'Add it under "funds".',
    });
  } else if (fund.kind !== "unallocated" || fund.minimumBalance === undefined) {
    const what =
      fund.kind === "unallocated"
        ? `"${name}" has no minimum balance to keep.`
        : `"${name}" is ${fund.kind}, and takes no gap.`;
    reader.say("balancing", path, what, {
      fix: 'Name the unallocated fund, with a "minimum balance"; or leave this out to close the whole gap.',
    });
  }
}

/** A reserve that can be drawn on: an earmarked fund whose balance is stated. */
function usable(
  name: string,
  { reserve }: BalancingDocument,
  funds: readonly Fund[],
  { reader }: ChapterSetting,
  path: Place["path"],
): string {
  if (reserve === undefined) {
    reader.say("balancing", path, `"${name}" balances by a reserve and does not say which.`, {
      part: "key",
      fix: 'Add "reserve" with the name of a fund.',
    });
    return "";
  }
  const fund = funds.find((one) => one.name === reserve);
  const here = [...path, "reserve"];
  if (fund === undefined) {
    reader.unknown("known-funds", here, reserve, {
      is: "a fund of this strategy",
      known: funds.map((one) => one.name),
      fix: 'Add it under "funds".',
    });
  } else if (fund.kind !== "earmarked") {
    const what =
      fund.kind === "unallocated" ? "takes what is left of the gap already" : "cannot pay for General Fund services";
    reader.say("balancing", here, `"${reserve}" is ${fund.kind}, and ${what}.`, { fix: "Name an earmarked fund." });
  } else if (fund.opening === undefined) {
    reader.say("balancing", here, `The balance of "${reserve}" is not stated, so nobody knows what it can give.`, {
      fix: "Give its opening balance, or state the use as a resource released from it.",
    });
  }
  return reserve;
}
