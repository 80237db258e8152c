import { didYouMean } from "../model/did-you-mean.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Place } from "../model/problem.ts";
import type {
  Assumption,
  DedicatedSchoolsGrant,
  Fact,
  InYearFunding,
  Outturn,
  OutturnRow,
  Risk,
  SavingsDelivery,
} from "../strategy/strategy.ts";
import { fractionFrom, type Money, poundsFrom } from "./figures.ts";
import { coarsestOf, type Reader } from "./reader.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type Written<K extends keyof StrategyDocument> = NonNullable<StrategyDocument[K]>;

/** What the tables of one year share: the year, where they were taken from, how precisely they are stated. */
function yearTable(
  written: {
    readonly year: string;
    readonly money: Money;
    readonly table?: string | undefined;
    readonly source?: string | undefined;
  },
  figures: readonly string[],
  reader: Reader,
  path: Place["path"],
) {
  reader.year(written.year, [...path, "year"]);
  return {
    year: written.year,
    resolution: coarsestOf(figures, written.money),
    ...(written.table === undefined ? {} : { enteredFrom: written.table }),
    ...reader.origin(written.source, path),
  };
}

const noted = (note: string | undefined) => (note === undefined ? {} : { note });

export function readOutturn(written: Written<"outturn">, reader: Reader): Outturn {
  const { money } = written;
  const causes = Object.entries(written.causes).map(([name, label]) => ({ name, label }));
  const rows = [...Object.values(written.services), written.funding];
  const row = (name: string, from: typeof written.funding, path: Place["path"]): OutturnRow => {
    for (const cause of Object.keys(from.variance)) {
      if (Object.hasOwn(written.causes, cause)) continue;
      reader.say("known-causes", [...path, "variance", cause], `"${cause}" is not one of the causes of variance.`, {
        part: "key",
        fix:
          didYouMean(cause, Object.keys(written.causes)) ??
          `The causes are: ${Object.keys(written.causes).join(", ")}.`,
      });
    }
    return {
      name,
      label: from.label,
      budget: poundsFrom(from.budget, money),
      variance: Object.fromEntries(
        Object.entries(from.variance).map(([cause, amount]) => [cause, poundsFrom(amount, money)]),
      ),
      ...noted(from.note),
    };
  };
  return {
    ...yearTable(
      written,
      rows.flatMap((one) => [one.budget, ...Object.values(one.variance)]),
      reader,
      ["outturn"],
    ),
    causes,
    services: Object.entries(written.services).map(([name, from]) => row(name, from, ["outturn", "services", name])),
    funding: row("total-funding", written.funding, ["outturn", "funding"]),
  };
}

export function readInYearFunding(written: Written<"in-year funding">, reader: Reader): InYearFunding {
  const grants = Object.entries(written.grants);
  const known = grants.map(([, grant]) => grant.amount).filter((amount) => amount !== "TBC");
  return {
    label: written.label ?? "Grants announced for the year",
    ...yearTable(written, known, reader, ["in-year funding"]),
    grants: grants.map(([name, grant]) => ({
      name,
      label: grant.label,
      amount: grant.amount === "TBC" ? "unknown" : poundsFrom(grant.amount, written.money),
      ringFenced: grant["ring-fenced"] === "yes" || grant["ring-fenced"] === "true",
      ...noted(grant.note),
    })),
  };
}

export function readSavingsDelivery(written: Written<"savings delivery">, reader: Reader): SavingsDelivery {
  const directorates = Object.entries(written.directorates);
  const amounts = directorates.flatMap(([, { savings }]) => Object.values(savings).map(({ amount }) => amount));
  return {
    label: written.label ?? "Delivery of earlier savings",
    ...yearTable(written, amounts, reader, ["savings delivery"]),
    directorates: directorates.map(([name, directorate]) => ({
      name,
      label: directorate.label,
      savings: Object.entries(directorate.savings).map(([saving, from]) => ({
        name: saving,
        label: from.label,
        amount: poundsFrom(from.amount, written.money),
        status: from.status,
        ...noted(from.note),
      })),
    })),
  };
}

export function readDedicatedSchoolsGrant(
  written: Written<"dedicated schools grant">,
  reader: Reader,
): DedicatedSchoolsGrant {
  const blocks = Object.entries(written.blocks);
  const figures = blocks.flatMap(([, block]) => [
    block.budget,
    block["deficit brought forward"],
    block["forecast deficit"],
  ]);
  return {
    ...yearTable(written, figures, reader, ["dedicated schools grant"]),
    blocks: blocks.map(([name, block]) => ({
      name,
      label: block.label,
      budget: poundsFrom(block.budget, written.money),
      deficitBroughtForward: poundsFrom(block["deficit brought forward"], written.money),
      forecastDeficit: poundsFrom(block["forecast deficit"], written.money),
    })),
  };
}

export function readFacts(written: Written<"facts">, reader: Reader): readonly Fact[] {
  return Object.entries(written).map(([name, fact]) => {
    const path = ["facts", name];
    if (fact.unit === "pounds" && fact.money === undefined) {
      reader.say("fact-unit", path, `Fact "${name}" is in pounds and does not say in what unit.`, {
        part: "key",
        fix: 'Add "money": £m, £000 or £.',
      });
    }
    const value = (text: string) => (text.endsWith("%") ? fractionFrom(text) : poundsFrom(text, fact.money ?? "£"));
    for (const [year, text] of Object.entries(fact.values)) {
      reader.year(year, [...path, "values", year], undefined, "key");
      if (text.endsWith("%") === (fact.unit === "rate")) continue;
      reader.say(
        "fact-unit",
        [...path, "values", year],
        `Fact "${name}" is in ${fact.unit} and has "${text}" for ${year}.`,
        {
          fix: fact.unit === "rate" ? "Write a percentage, such as 17%." : "Write an amount without a percent sign.",
        },
      );
    }
    return {
      name,
      label: fact.label,
      unit: fact.unit,
      values: Object.fromEntries(Object.entries(fact.values).map(([year, text]) => [year, value(text)])),
      ...reader.origin(fact.source, path),
      ...noted(fact.note),
    };
  });
}

export function readRisks(
  written: Written<"risks outside the figures">,
  reader: Reader,
  years: readonly FinancialYear[],
): readonly Risk[] {
  return Object.entries(written).map(([name, risk]) => {
    const path = ["risks outside the figures", name];
    return {
      name,
      label: risk.label,
      money: risk.money,
      amounts: reader.amounts(risk.amounts, risk.money, years, [...path, "amounts"]),
      ...reader.origin(risk.source, path),
      ...noted(risk.note),
    };
  });
}

/** The assumptions: each concerns lines that exist, or says why it is outside the figures. */
export function readAssumptions(written: Written<"assumptions">, reader: Reader): readonly Assumption[] {
  return Object.entries(written).map(([name, assumption]) => {
    const outside = assumption["outside the figures"];
    const concerns = assumption.concerns ?? [];
    if ((concerns.length === 0) === (outside === undefined)) {
      const what =
        outside === undefined
          ? `Assumption "${name}" concerns no line and does not say why.`
          : `Assumption "${name}" concerns lines and is said to be outside the figures.`;
      reader.say("assumption-tied", ["assumptions", name], what, {
        part: "key",
        fix: 'Give either "concerns", with the lines or drivers it speaks of, or "outside the figures", with the reason.',
      });
    }
    return {
      name,
      place: assumption.place,
      text: assumption.text,
      concerns,
      ...(outside === undefined ? {} : { outsideTheFigures: outside }),
    };
  });
}
