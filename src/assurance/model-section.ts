import { inMarkdown } from "../report/markdown-table.ts";
import type { Item } from "../strategy/items.ts";
import type { Strategy } from "../strategy/strategy.ts";
import type { AssurancePack } from "./assurance-pack.ts";
import { bullets } from "./bullets.ts";
import { counted } from "./counted.ts";

/** What the model is for, what it leaves out, and what it must not be used for. */
export function modelSection(pack: AssurancePack): readonly string[] {
  const { strategy, forecast } = pack;
  const { model } = forecast;
  const first = strategy.years[0] ?? "";
  const span = strategy.years.length === 1 ? first : `${first} to ${strategy.years.at(-1)}`;
  return [
    inMarkdown(
      `It is a model of the strategy named above: ${counted(model.lines.length, "line")} for ${span}, with ${strategy.baseYear} as the base year. From the figures and rates that the strategy states it works out ${listed(worksOut(pack))}, exactly, in pounds; nothing is rounded but what law or the council rounds.`,
    ),
    "**It is not:**",
    bullets([
      "a forecast of its own. Every assumption is the council's, or that of whoever wrote the strategy file;",
      "a statement of how likely anything is. No likelihood is stated anywhere in this pack;",
      "a legal opinion, or the report on robustness and reserves that section 25 of the Local Government Act 2003 requires;",
      "a review of the services behind the figures, or of whether proposals can be delivered.",
    ]),
    "**Limits of use:**",
    bullets(limits(strategy)),
    "**Outside the figures:**",
    bullets(outside(pack)),
    "**To be added by the council,** since the strategy file does not hold them: the decision that the model is for; who commissioned, made, reviewed and approved it; and the date after which it should not be used.",
  ];
}

function worksOut({ strategy, forecast: { model } }: AssurancePack): readonly string[] {
  const has = (line: string) => model.lineNamed.has(line);
  const balances = strategy.funds.filter(({ opening }) => opening !== undefined).length;
  const parts = [
    ...(has("total-service-spend") ? ["service spending"] : []),
    ...(has("total-resources") ? ["resources"] : []),
    ...(has("budget-gap") ? ["the budget gap"] : []),
    ...(balances === 0 ? [] : [counted(balances, "balance")]),
  ];
  return parts.length === 0 ? ["what its drivers and rows come to, without a gap or a balance"] : parts;
}

function limits(strategy: Strategy): readonly string[] {
  const rows = rowsOf(strategy);
  const moving = rows.filter(({ response, equals }) => response !== undefined || equals !== undefined).length;
  const fixed = rows.length - moving;
  return [
    ...(rows.length === 0
      ? []
      : [
          `Of ${counted(rows.length, "row")} of spending, savings and resources, ${moving === 0 ? "none answers" : moving === 1 ? "1 answers" : `${moving} answer`} to a driver or to another chapter. The other ${fixed} stay as stated whatever is assumed, so a shock does not reach them.`,
        ]),
    "Figures are exact and not therefore accurate: they are as good as what was entered.",
    "A shock or a scenario is worked out alone unless it is stacked on another. Nothing answers a shock by itself: no saving is found and no service is cut.",
    `Nothing is said of any year after ${strategy.years.at(-1)}.`,
  ];
}

function rowsOf({ baseBudget, additionalSpending, savings, resources, deficitWalk }: Strategy): readonly Item[] {
  return [
    ...[baseBudget, resources, deficitWalk].flatMap((section) => section?.items ?? []),
    ...[additionalSpending, savings]
      .flatMap((proposals) => proposals?.directorates ?? [])
      .flatMap(({ items }) => items),
  ];
}

function outside({ strategy, forecast }: AssurancePack): readonly string[] {
  const { model } = forecast;
  const unknown = strategy.inYearFunding?.grants.filter(({ amount }) => amount === "unknown") ?? [];
  const said = [
    ...(model.lineNamed.has("budget-gap")
      ? []
      : ["Spending and resources are not both stated, so there is no budget gap."]),
    ...(model.balance === undefined ? ["No balance takes the gap, so nothing shows what is left to draw on."] : []),
    ...strategy.funds.flatMap(({ label, opening }) =>
      opening === undefined
        ? [`What ${label} holds is not stated, so nothing shows whether it can bear what is drawn from it.`]
        : [],
    ),
    ...strategy.risksOutsideTheFigures.map(({ label }) => `A risk: ${label}.`),
    ...strategy.assumptions.flatMap(({ text, outsideTheFigures }) =>
      outsideTheFigures === undefined ? [] : [`${text} ${outsideTheFigures}`],
    ),
    ...unknown.map(({ label }) => `A grant whose amount is not known: ${label}.`),
  ];
  return said.length === 0
    ? ["The strategy records nothing that it leaves out. That is not to say that it leaves nothing out."]
    : said;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
