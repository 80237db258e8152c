import { inMarkdown, markdownTable } from "../report/markdown-table.ts";
import { textColumn } from "../report/pack-table.ts";
import type { AssurancePack } from "./assurance-pack.ts";
import { bullets } from "./bullets.ts";
import { counted } from "./counted.ts";

/** Each check by what it claims, with its result; and what no check here can tell. */
export function checksSection({ checks }: AssurancePack): readonly string[] {
  const made = checks.filter(({ outcome }) => outcome !== "not made");
  const held = made.filter(({ outcome }) => outcome === "held").length;
  const known = made.filter(({ outcome }) => outcome === "held but for what is known").length;
  const failed = made.filter(({ outcome }) => outcome === "did not hold").length;
  const rest = checks.length - made.length;
  const butKnown = known === 0 ? "" : `, ${known} held but for what is known of the report`;
  return [
    inMarkdown(
      `${counted(made.length, "check was", "checks were")} made in this run: ${held} held${butKnown}, and ${failed === 0 ? "none" : failed} did not.${rest === 0 ? "" : ` ${rest} could not be made, for the reason given.`}`,
    ),
    markdownTable({
      id: "checks",
      title: "Checks",
      columns: ["What is true when it holds", "Result", "In particular"].map(textColumn),
      rows: checks.map(({ claim, outcome, words }) => ({ cells: [claim, outcome, words], total: false })),
      notes: [],
    }),
    "**What no check here can tell:**",
    bullets([
      "whether a figure was copied rightly from a place that is not among the printed tables;",
      "whether an assumption is reasonable, or a proposal can be delivered;",
      "whether something was forgotten;",
      "whether anybody other than its author has looked at the strategy file.",
    ]),
  ];
}
