import type { Place } from "../model/problem.ts";
import { type Money, poundsFrom, resolutionOf } from "./figures.ts";
import type { ChapterSetting } from "./read-sections.ts";

interface MayHaveBase {
  readonly "in the base"?: string | undefined;
}

/** What the base budget holds for a part of a chapter, in pounds, where it is stated. */
export function readInTheBase(
  { "in the base": written }: MayHaveBase,
  money: Money,
): { readonly amount: string; readonly resolution: string } | undefined {
  return written === undefined
    ? undefined
    : { amount: poundsFrom(written, money), resolution: resolutionOf(written, money) };
}

/** An increase of the whole chapter can be worked out only where the base holds something, or nothing, for each part of it. */
export function statedForAllOrNone(
  parts: Readonly<Record<string, MayHaveBase>>,
  { reader }: ChapterSetting,
  path: Place["path"],
): void {
  const all = Object.entries(parts);
  const without = all.filter(([, part]) => part["in the base"] === undefined);
  if (without.length === all.length) return;
  for (const [name] of without) {
    reader.say("in-the-base", [...path, name], `"${name}" has no "in the base", and others beside it do.`, {
      severity: "warning",
      part: "key",
      why: "The increase since the base year is worked out only where each says what the base budget holds.",
      fix: 'Add "in the base"; write none as 0.',
    });
  }
}
