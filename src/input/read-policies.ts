import { didYouMean } from "../model/did-you-mean.ts";
import type { Place } from "../model/problem.ts";
import type { CouncilTax, MinimumBalance, MinimumRule } from "../strategy/strategy.ts";
import { fractionFrom, poundsFrom } from "./figures.ts";
import type { SectionSetting } from "./read-sections.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type MinimumDocument = NonNullable<StrategyDocument["funds"][string]["minimum balance"]>;
type RuleDocument = NonNullable<MinimumDocument["up to"]>;

/** A policy on how low a balance may go. */
export function readMinimumBalance(
  written: MinimumDocument,
  setting: SectionSetting,
  path: Place["path"],
): MinimumBalance {
  const { "greater of": several, "up to": upTo, "replenish within": within, source, ...single } = written;
  const hasSingle = Object.values(single).some((value) => value !== undefined);
  if ((several === undefined) !== hasSingle) {
    setting.reader.say("minimum-balance", path, "The minimum balance says its rule in no way, or in two.", {
      part: "key",
      fix: 'Give "amount", or "share" with "of", or "path" by year, or "greater of" with several of them.',
    });
  }
  const rule: MinimumRule =
    several === undefined
      ? readRule(single, setting, path)
      : {
          kind: "greater of",
          rules: several.map((one, index) => readRule(one, setting, [...path, "greater of", index])),
        };
  return {
    rule,
    ...(upTo === undefined ? {} : { upTo: readRule(upTo, setting, [...path, "up to"]) }),
    ...(within === undefined ? {} : { replenishWithin: Number(within) }),
    ...setting.reader.origin(source, path),
  };
}

function readRule(written: RuleDocument, { reader, money, years }: SectionSetting, path: Place["path"]): MinimumRule {
  const { amount, share, of, path: byYear } = written;
  const ways = [amount, share, byYear].filter((way) => way !== undefined).length;
  if (ways > 1 || (share === undefined) !== (of === undefined)) {
    reader.say("minimum-balance", path, "The minimum balance says its rule in two ways, or only half of one.", {
      part: "key",
      fix: 'Give "amount", or "share" with "of", or "path" by year.',
    });
  }
  if (share !== undefined) return { kind: "share", share: fractionFrom(share), of: of ?? "total-service-spend" };
  if (byYear !== undefined) {
    const missing = years.filter((year) => byYear[year] === undefined);
    if (missing.length > 0) {
      reader.say(
        "minimum-balance",
        [...path, "path"],
        `The path of the minimum balance has nothing for ${missing.join(", ")}.`,
        {
          fix: "Give an amount for every forecast year.",
        },
      );
    }
    return { kind: "path", values: reader.amounts(byYear, money, years, [...path, "path"]).values };
  }
  return { kind: "amount", pounds: poundsFrom(amount ?? "0", money) };
}

/** The lines that a minimum is a share of. */
export function linesOfMinimum({ rule, upTo }: MinimumBalance): readonly string[] {
  const linesOf = (one: MinimumRule): readonly string[] => {
    if (one.kind === "share") return [one.of];
    return one.kind === "greater of" ? one.rules.flatMap(linesOf) : [];
  };
  return [...linesOf(rule), ...(upTo === undefined ? [] : linesOf(upTo))];
}

/** The council tax charge and the limits that a rise is tested against. */
export function readCouncilTax(
  written: NonNullable<StrategyDocument["council tax"]>,
  { reader, years, drivers }: Pick<SectionSetting, "reader" | "years" | "drivers">,
  path: Place["path"],
): CouncilTax {
  const bandD = written["band d"];
  const driver = drivers.find(({ name }) => name === written.rise);
  if (driver === undefined) {
    reader.say("known-drivers", [...path, "rise"], `"${written.rise}" is not a driver of this strategy.`, {
      fix:
        didYouMean(
          written.rise,
          drivers.map(({ name }) => name),
        ) ?? 'Add it under "drivers".',
    });
  }
  if (bandD !== undefined && years.some((year) => driver !== undefined && driver.values[year] === undefined)) {
    reader.say(
      "band-d",
      [...path, "band d"],
      `The charge cannot be carried forward, since "${written.rise}" does not say the rise of every year.`,
      {
        fix: "Give the rise for each forecast year, or leave the charge out.",
      },
    );
  }
  return {
    rise: written.rise,
    ...(bandD === undefined ? {} : { bandD: poundsFrom(bandD, "£") }),
    referendumLimits: reader.rates(written["referendum limit"] ?? {}, years, [...path, "referendum limit"]),
    ...reader.origin(written.source, path),
  };
}
