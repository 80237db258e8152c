import type { Assumption } from "../strategy/registers.ts";
import type { Reader } from "./reader.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

/** The assumptions: each concerns lines that exist, or says why it is outside the figures. */
export function readAssumptions(
  written: NonNullable<StrategyDocument["assumptions"]>,
  reader: Reader,
): readonly Assumption[] {
  return Object.entries(written).map(([name, assumption]) => {
    const outside = assumption["outside the figures"];
    const concerns = assumption.concerns ?? [];
    if ((concerns.length === 0) === (outside === undefined)) {
      const what =
        outside === undefined
          ? `Assumption "${name}" concerns no line and does not say why.`
          : `Assumption "${name}" concerns lines and is said to be outside the figures.`;
      reader.say("assumption-tied", ["assumptions", name], what, {
        part: "key",
        fix: 'Give either "concerns", with the lines or drivers it speaks of, or "outside the figures", with the reason.',
      });
    }
    return {
      name,
      place: assumption.place,
      text: assumption.text,
      concerns,
      ...stated({ outsideTheFigures: outside }),
    };
  });
}
