import { decimal } from "../meaning/decimal.ts";
import { millionsText, poundsText } from "../printed/figure-text.ts";
import { markdownTable } from "../report/markdown-table.ts";
import { originInWords } from "../report/pack-registers.ts";
import { figureColumn, textColumn } from "../report/pack-table.ts";
import { plus } from "../report/what-if-text.ts";
import type { AssurancePack } from "./assurance-pack.ts";
import { bullets } from "./bullets.ts";
import { yearUnderWay } from "./year-under-way.ts";

/** What may come and is in none of the figures, with its amounts and what it would do if it came whole. */
export function risksSection({ strategy, forecast, risks, outcome }: AssurancePack): readonly string[] {
  const underWay = yearUnderWay(strategy, forecast);
  const shown = underWay.length === 0 ? [] : ["**What the year under way already shows:**", bullets(underWay)];
  if (risks.length === 0)
    return ["The strategy records no risk outside its figures. That is not to say that there is none.", ...shown];
  const effects = new Map(risks.map(({ name, effect }) => [name, effect]));
  return [
    "None of these amounts is in any other figure of this pack, unless a shock says so. They are not added up: they may or may not come together.",
    markdownTable({
      id: "risks",
      title: "Risks outside the figures",
      columns: [
        textColumn("Risk"),
        textColumn("Amount"),
        ...(outcome === undefined ? [] : ["Effect (£m)", "Would leave"].map(figureColumn)),
        textColumn("Source"),
        textColumn("Note"),
      ],
      rows: strategy.risksOutsideTheFigures.map(({ name, label, amounts, origin, note }) => {
        const effect = effects.get(name);
        return {
          cells: [
            label,
            Object.entries(amounts.values)
              .filter(([, amount]) => !decimal(amount).isZero())
              .map(([year, amount]) => `${poundsText(decimal(amount))} in ${year}`)
              .join("; "),
            ...(outcome === undefined || effect === undefined
              ? []
              : [plus(effect), millionsText(outcome.value.plus(effect))]),
            originInWords(origin),
            note ?? "none",
          ],
          total: false,
        };
      }),
      notes: outcome === undefined ? [] : [`The effect is on ${outcome.words}, if the risk came whole.`],
    }),
    ...shown,
  ];
}
