import type { Strategy } from "../strategy/strategy.ts";
import type { ChapterSetting } from "./read-sections.ts";

/** A release from a fund names a fund that exists and can be used. */
export function releasesKnown({ resources, funds }: Strategy, { reader }: Pick<ChapterSetting, "reader">): void {
  const known = new Map(funds.map((fund) => [fund.name, fund]));
  for (const { name, releaseFrom, direction } of resources?.items ?? []) {
    if (releaseFrom === undefined) continue;
    if (direction === "reduces") {
      reader.say(
        "release-adds",
        ["resources", "lines", name, "direction"],
        `"${name}" is a release from a fund and reduces resources.`,
        {
          why: "What leaves a fund arrives in resources.",
          fix: "Let it add to resources; to put money into a fund, give the fund an addition and the budget a cost.",
        },
      );
    }
    const kind = known.get(releaseFrom)?.kind;
    const path = ["resources", "lines", name, "release from"];
    if (kind === undefined) {
      const more = { is: "a fund of this strategy", known: known.keys(), fix: 'Add it under "funds".' };
      reader.unknown("known-funds", path, releaseFrom, more);
    } else if (kind === "ring-fenced" || kind === "unusable") {
      const what = `"${releaseFrom}" is ${kind}, and cannot pay for General Fund services.`;
      reader.say("ring-fence-holds", path, what, {
        fix: "Release from an earmarked fund, or correct the fund's kind.",
      });
    }
  }
}
