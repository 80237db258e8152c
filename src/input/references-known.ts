import type { Model } from "../model/model.ts";
import type { Place } from "../model/problem.ts";
import type { Fund } from "../strategy/funds.ts";
import type { MinimumRule } from "../strategy/minimum-balance.ts";
import type { Strategy } from "../strategy/strategy.ts";
import type { Reader } from "./reader.ts";

/** Assumptions, movements and minimum balances name lines; a line is known once the model is made. */
export function referencesKnown(strategy: Strategy, model: Model, reader: Reader): void {
  const chapterOf = new Map(model.lines.map(({ name, chapter }) => [name, chapter]));
  const names = new Set(chapterOf.keys());
  const known = (name: string, path: Place["path"]) => {
    if (names.has(name)) return;
    const fix = "Name a line or a driver.";
    reader.unknown("known-lines", path, name, { is: "a line of this strategy", known: names, fix });
  };
  for (const fund of strategy.funds) {
    for (const { rule, path } of minimumRules(fund)) if (rule.kind === "share") known(rule.of, [...path, "of"]);
    for (const { name, equals } of fund.movements) {
      if (equals === undefined) continue;
      const path = ["funds", fund.name, "movements", name, "equals"];
      known(equals.line, path);
      ringFenceHolds(strategy, fund, chapterOf.get(equals.line), equals.line, path, reader);
    }
  }
  for (const { name, setAside } of strategy.contingency?.lines ?? [])
    if (setAside.kind === "share") known(setAside.of, ["contingency", "lines", name, "of"]);
  for (const assumption of strategy.assumptions) {
    for (const [index, name] of assumption.concerns.entries())
      known(name, ["assumptions", assumption.name, "concerns", index]);
  }
}

/** No figure of money that is kept apart moves a fund that is not the one it is kept in. */
function ringFenceHolds(
  { funds }: Strategy,
  fund: Fund,
  chapter: string | undefined,
  line: string,
  path: Place["path"],
  reader: Reader,
): void {
  const kind = chapter === "dedicated-schools-grant" ? "ring-fenced" : funds.find(({ name }) => name === chapter)?.kind;
  if (chapter === fund.name || (kind !== "ring-fenced" && kind !== "unusable")) return;
  reader.say("ring-fence-holds", path, `"${line}" belongs to money that is ${kind}, and cannot move "${fund.name}".`, {
    fix: "Name a line of the General Fund, or give the amounts.",
  });
}

/** Every rule of a fund's minimum balance, with the way to where it is written. */
function minimumRules(fund: Fund): readonly { readonly rule: MinimumRule; readonly path: Place["path"] }[] {
  const { minimumBalance } = fund;
  if (minimumBalance === undefined) return [];
  const path = ["funds", fund.name, "minimum balance"];
  const { rule, upTo } = minimumBalance;
  const several = rule.kind === "greater of" ? rule.rules : [];
  return [
    { rule, path },
    ...several.map((one, index) => ({ rule: one, path: [...path, "greater of", index] })),
    ...(upTo === undefined ? [] : [{ rule: upTo, path: [...path, "up to"] }]),
  ];
}
