import type { Place } from "../model/problem.ts";
import type { MinimumBalance, MinimumRule } from "../strategy/minimum-balance.ts";
import { fractionFrom, poundsFrom } from "./figures.ts";
import type { ItemSetting } from "./item-setting.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type MinimumDocument = NonNullable<NonNullable<StrategyDocument["funds"]>[string]["minimum balance"]>;
type RuleDocument = NonNullable<MinimumDocument["up to"]>;

/** A policy on how low a balance may go. */
export function readMinimumBalance(
  written: MinimumDocument,
  setting: ItemSetting,
  path: Place["path"],
): MinimumBalance {
  const { "greater of": several, "up to": upTo, "replenish within": within, source, ...single } = written;
  const hasSingle = Object.values(single).some((value) => value !== undefined);
  if ((several === undefined) !== hasSingle) {
    const what = hasSingle
      ? 'The minimum balance has "greater of" and another rule beside it.'
      : "The minimum balance has no rule.";
    setting.reader.say("minimum-balance", path, what, {
      part: "key",
      fix: 'Give "amount", or "share" with "of", or "path" by year, or "greater of" with several of them.',
    });
  }
  const each = several?.map((one, index) => readRule(one, setting, [...path, "greater of", index]));
  return {
    rule: each === undefined ? readRule(single, setting, path) : { kind: "greater of", rules: each },
    ...stated({
      upTo: upTo && readRule(upTo, setting, [...path, "up to"]),
      replenishWithin: within === undefined ? undefined : Number(within),
    }),
    ...setting.reader.origin(source, path),
  };
}

function readRule(written: RuleDocument, { reader, money, years }: ItemSetting, path: Place["path"]): MinimumRule {
  const { amount, share, of, path: byYear } = written;
  const ways = Object.entries({ amount, share, path: byYear }).filter(([, way]) => way !== undefined);
  const fix = 'Give "amount", or "share" with "of", or "path" by year.';
  if (ways.length > 1) {
    const what = `The minimum balance says its rule in ${ways.length} ways: ${ways.map(([way]) => way).join(", ")}.`;
    reader.say("minimum-balance", path, what, { part: "key", fix });
  } else if ((share === undefined) !== (of === undefined)) {
    const [has, lacks] = share === undefined ? ["of", "share"] : ["share", "of"];
    reader.say("minimum-balance", path, `The minimum balance has "${has}" and no "${lacks}".`, { part: "key", fix });
  }
  if (share !== undefined) return { kind: "share", share: fractionFrom(share), of: of ?? "total-service-spend" };
  if (byYear === undefined) return { kind: "amount", pounds: poundsFrom(amount ?? "0", money) };
  const here = [...path, "path"];
  const missing = years.filter((year) => byYear[year] === undefined);
  if (missing.length > 0) {
    const what = `The path of the minimum balance has nothing for ${missing.join(", ")}.`;
    reader.say("minimum-balance", here, what, { fix: "Give an amount for every forecast year." });
  }
  return { kind: "path", values: reader.amounts(byYear, money, years, here).values };
}
