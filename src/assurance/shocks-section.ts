import { millionsText } from "../printed/figure-text.ts";
import { inMarkdown, markdownTable } from "../report/markdown-table.ts";
import { figureColumn, textColumn } from "../report/pack-table.ts";
import { plus } from "../report/what-if-text.ts";
import type { AssurancePack } from "./assurance-pack.ts";
import { counted } from "./counted.ts";
import type { FinalOutcome } from "./final-outcome.ts";
import type { Shock } from "./shocks.ts";

/** What each shock would leave, worst first. */
export function shocksSection({ shocks, outcome, forecast }: AssurancePack): readonly string[] {
  if (outcome === undefined)
    return [
      "The strategy has neither a balance nor a gap, so nothing shows what would happen if an assumption were wrong.",
    ];
  if (shocks.length === 0)
    return [
      "Nothing is stated that could move the outcome: no driver reaches it, and there is no scenario and no risk.",
    ];
  const { balance, forecastYears } = forecast.model;
  const last = forecastYears.at(-1);
  const minimum =
    balance === undefined || last === undefined || outcome.kind !== "balance"
      ? undefined
      : forecast.find(`${balance}-minimum-balance`, last);
  const below = minimum === undefined ? [] : shocks.filter(({ leaves }) => leaves.lessThan(minimum));
  return [
    inMarkdown(
      [
        `As stated, ${outcome.words} is ${millionsText(outcome.value)}.`,
        ...leading(shocks, outcome),
        ...(minimum === undefined
          ? []
          : [
              `${below.length === 0 ? "None" : below.length} of them would leave less than the minimum balance of ${millionsText(minimum)}.`,
            ]),
      ].join(" "),
    ),
    markdownTable({
      id: "shocks",
      title: "Shocks",
      columns: [textColumn("If"), textColumn("What it is"), figureColumn("Effect (£m)"), figureColumn("Would leave")],
      rows: shocks.map(({ kind, label, effect, leaves }) => ({
        cells: [label, kinds[kind], plus(effect), millionsText(leaves)],
        total: false,
      })),
      notes: [
        `The effect is on ${outcome.words}. Each stands alone, worst first; a driver is moved the way that hurts, by a point, or by ten points where it is a share. They are not equally likely, and how likely any of them is nobody has said.`,
      ],
    }),
  ];
}

function leading(shocks: readonly Shock[], outcome: FinalOutcome): readonly string[] {
  const [worst] = shocks;
  if (worst === undefined) return [];
  const overdrawn = shocks.filter(({ leaves }) => leaves.isNegative()).length;
  return [
    `The worst of ${counted(shocks.length, "shock")}, "${worst.label}", would leave ${millionsText(worst.leaves)}.`,
    ...(outcome.kind === "balance" ? [`${overdrawn === 0 ? "None" : overdrawn} would leave less than nothing.`] : []),
  ];
}

const kinds: Readonly<Record<Shock["kind"], string>> = {
  driver: "a usual shock to a driver",
  scenario: "a scenario beside the strategy",
  risk: "a risk outside the figures",
};
