import { inMarkdown } from "../report/markdown-table.ts";
import { againSection } from "./again-section.ts";
import { assumptionsSection } from "./assumptions-section.ts";
import type { AssurancePack } from "./assurance-pack.ts";
import type { AssuranceStamp } from "./assurance-stamp.ts";
import { attentionSection } from "./attention-section.ts";
import { bullets } from "./bullets.ts";
import { checksSection } from "./checks-section.ts";
import { modelSection } from "./model-section.ts";
import { openSection } from "./open-section.ts";
import { policiesSection } from "./policies-section.ts";
import { printSection } from "./print-section.ts";
import { relianceSection } from "./reliance-section.ts";
import { risksSection } from "./risks-section.ts";
import { assuranceSections, type SectionId, sectionNumber } from "./sections.ts";
import { shocksSection } from "./shocks-section.ts";
import { standardsSection } from "./standards-section.ts";

/** How each section reads: blocks of Markdown. */
const written: Readonly<Record<SectionId, (pack: AssurancePack, stamp: AssuranceStamp) => readonly string[]>> = {
  attention: attentionSection,
  model: modelSection,
  assumptions: assumptionsSection,
  reliance: relianceSection,
  checks: checksSection,
  print: printSection,
  open: openSection,
  policies: policiesSection,
  risks: risksSection,
  shocks: shocksSection,
  standards: standardsSection,
  again: againSection,
};

/**
 * An assurance pack as Markdown, to read on paper: numbered sections, each with its answer in words before its tables. Money is
 * rounded to read; `assuranceJson` has it exact.
 *
 * @param stamp - what produced it. No clock is read: without a date there is none on the pack but the strategy's own
 * @example
 * ```ts
 * import { assurancePack, assuranceText, forecast } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const { strategy, model, hash } = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
 * const pack = assurancePack({ strategy, forecast: forecast(model) });
 * const text = assuranceText(pack, { version: "1.2.3", strategyHash: hash });
 * for (const line of text.split("\n").filter((one) => one.startsWith("## "))) console.log(line);
 * ```
 *
 * ```text
 * ## 1. What to look at first
 * ## 2. What the model is, and what it is not
 * ## 3. Register of assumptions
 * ## 4. How far each figure can be relied on
 * ## 5. Checks made
 * ## 6. Held against the printed report
 * ## 7. Figures that balance, and figures still to be confirmed
 * ## 8. Minimum balances and other policies
 * ## 9. Risks outside the figures
 * ## 10. What happens if an assumption is wrong
 * ## 11. Where the standards are answered
 * ## 12. How to reproduce this
 * ```
 */
export function assuranceText(pack: AssurancePack, stamp: AssuranceStamp): string {
  const { strategy } = pack;
  const facts = [
    `Strategy: ${strategy.title} (${strategy.status}, dated ${strategy.dated})`,
    ...(stamp.dated === undefined ? [] : [`Date of this pack: ${stamp.dated}`]),
    `What identifies it, version and hash: section ${sectionNumber("again")}`,
  ];
  const blocks = [
    `# ${inMarkdown(strategy.council)}: assurance pack`,
    bullets(facts),
    "This pack states evidence. It does not say that any standard is met, that an estimate is robust or that a balance is adequate: those are opinions, and belong to the officers who sign them.",
    ...assuranceSections.flatMap(({ id, title }) => [`## ${sectionNumber(id)}. ${title}`, ...written[id](pack, stamp)]),
  ];
  return `${blocks.map((block) => block.trimEnd()).join("\n\n")}\n`;
}
