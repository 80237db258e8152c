import { shellWord } from "../report/shell-word.ts";
import type { AssuranceFacts } from "./assurance-facts.ts";
import type { AssuranceStamp } from "./assurance-stamp.ts";

/** The commands that give this pack, and what stands in it, again. */
export function commandsAgain(
  facts: AssuranceFacts,
  { path = "strategy.yaml", dated }: AssuranceStamp,
): readonly string[] {
  const { drivers, outcome, reconciliation, strategy, forecast } = facts;
  const file = shellWord(path);
  const last = strategy.years.at(-1) ?? strategy.baseYear;
  const figure = forecast.model.lineNamed.has("budget-gap")
    ? "budget-gap"
    : forecast.model.balance === undefined
      ? undefined
      : `${forecast.model.balance}-carried-forward`;
  return [
    `mtfs assure ${file}${dated === undefined ? "" : ` --dated ${shellWord(dated)}`}`,
    `mtfs check ${file}`,
    ...(reconciliation === undefined ? [] : [`mtfs reconcile ${file} --all`]),
    ...(drivers.length === 0 || outcome === undefined ? [] : [`mtfs sensitivity ${file} --ranking`]),
    ...(drivers.length === 0 || outcome?.kind !== "balance" ? [] : [`mtfs solve ${file} --reverse-stress`]),
    ...(figure === undefined ? [] : [`mtfs explain ${file} ${figure} ${last} --all`]),
    `mtfs workbook ${file} -o strategy.xlsx`,
  ];
}
