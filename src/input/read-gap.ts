import type { Fund } from "../strategy/funds.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { poundsFrom, resolutionOf } from "./figures.ts";
import type { ChapterSetting } from "./read-sections.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

/** Whether a document has a gap: spending and resources, or a walk of the deficit. */
export function hasGap(written: StrategyDocument): boolean {
  const spends = written["base-budget"] ?? written["additional-spending"] ?? written.savings;
  return written["deficit walk"] !== undefined || (spends !== undefined && written.resources !== undefined);
}

/** What meets the gap, and what it was in the base year. */
export function readGap(
  written: StrategyDocument,
  funds: readonly Fund[],
  { reader }: ChapterSetting,
): Pick<Strategy, "gapMetBy" | "gapInTheBaseYear"> {
  const walked = written["deficit walk"];
  if (walked !== undefined && (written["base-budget"] ?? written.resources) !== undefined) {
    reader.say(
      "deficit-walk",
      ["deficit walk"],
      "The gap is given twice: walked from a deficit, and as spending less resources.",
      {
        part: "key",
        why: "A year has one gap.",
        fix: 'Keep "deficit walk", or "base-budget" and "resources".',
      },
    );
  }
  const gap = written["budget gap"];
  if (gap === undefined) return {};
  const { "met by": metBy, "in the base year": before, money, source } = gap;
  const fund = funds.find(({ kind }) => kind === "unallocated");
  const here = ["budget gap", "met by"];
  if (metBy !== undefined && metBy !== "nothing" && fund === undefined) {
    reader.say("gap-met-by", here, `The gap is met by ${metBy}, and no fund is unallocated.`, {
      fix: "Let one fund have kind: unallocated, or let the gap be met by nothing.",
    });
  } else if (metBy === "balances above the minimum" && fund?.minimumBalance === undefined) {
    reader.say("gap-met-by", here, `"${fund?.name}" has no minimum balance.`, {
      fix: 'Give it a "minimum balance", or let the gap be met by balances.',
    });
  }
  if (before !== undefined && money === undefined && /[1-9]/.test(before)) {
    reader.say("gap-met-by", ["budget gap", "in the base year"], `The gap in the base year, ${before}, has no unit.`, {
      fix: 'Add "money": £m, £000 or £.',
    });
  }
  const origin = reader.origin(source, ["budget gap"]);
  return stated({
    gapMetBy: metBy,
    gapInTheBaseYear:
      before === undefined
        ? undefined
        : { amount: poundsFrom(before, money ?? "£"), resolution: resolutionOf(before, money ?? "£"), ...origin },
  });
}
