import { inMarkdown } from "../report/markdown-table.ts";
import { forecastInWords } from "../report/sentences.ts";
import type { AssurancePack } from "./assurance-pack.ts";
import { bullets } from "./bullets.ts";
import { pointsOfAttention } from "./points-of-attention.ts";

/** The answer in words, and then its weak points. */
export function attentionSection(pack: AssurancePack): readonly string[] {
  const points = pointsOfAttention(pack);
  return [
    inMarkdown(forecastInWords(pack.strategy, pack.forecast).join(" ")),
    ...(points.length === 0 ? [] : ["Before relying on that:", bullets(points)]),
  ];
}
