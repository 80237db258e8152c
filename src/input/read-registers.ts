import type { FinancialYear } from "../model/financial-year.ts";
import type { Place } from "../model/problem.ts";
import type { DedicatedSchoolsGrant } from "../strategy/dedicated-schools-grant.ts";
import type { InYearFunding } from "../strategy/in-year-funding.ts";
import type { Outturn, OutturnRow } from "../strategy/outturn.ts";
import type { Assumption, Fact, Risk } from "../strategy/registers.ts";
import type { SavingsDelivery } from "../strategy/savings-delivery.ts";
import { coarsestOf, fractionFrom, type Money, poundsFrom } from "./figures.ts";
import type { Reader } from "./reader.ts";
import { stated } from "./stated.ts";
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
  return {
    year: reader.year(written.year, [...path, "year"]),
    resolution: coarsestOf(figures, written.money),
    ...stated({ enteredFrom: written.table }),
    ...reader.origin(written.source, path),
  };
}

export function readOutturn(written: Written<"outturn">, reader: Reader): Outturn {
  const { money } = written;
  const causes = Object.entries(written.causes).map(([name, label]) => ({ name, label }));
  const known = Object.keys(written.causes);
  const rows = [...Object.values(written.services), written.funding];
  const row = (name: string, from: typeof written.funding, path: Place["path"]): OutturnRow => {
    for (const cause of Object.keys(from.variance)) {
      if (known.includes(cause)) continue;
      const fix = known.length === 0 ? 'Add it under "causes".' : `The causes are: ${known.join(", ")}.`;
      const more = { is: "one of the causes of variance", known, fix, part: "key" as const };
      reader.unknown("known-causes", [...path, "variance", cause], cause, more);
    }
    const variance = new Map(Object.entries(from.variance));
    return {
      name,
      label: from.label,
      budget: poundsFrom(from.budget, money),
      // A cause that a row does not mention has no part in its variance.
      variance: Object.fromEntries(known.map((cause) => [cause, poundsFrom(variance.get(cause) ?? "0", money)])),
      ...stated({ note: from.note }),
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
      ...stated({ note: grant.note }),
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
        ...stated({ note: from.note }),
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
    const values = Object.entries(fact.values).map(([year, text]) => {
      const here = [...path, "values", year];
      if (text.endsWith("%") !== (fact.unit === "rate")) {
        const fix =
          fact.unit === "rate" ? "Write a percentage, such as 17%." : "Write an amount without a percent sign.";
        reader.say(
          "fact-unit",
          here,
          `Fact "${name}" is ${fact.unit === "rate" ? "a rate" : "in pounds"} and has "${text}" for ${year}.`,
          { fix },
        );
      }
      return [reader.year(year, here, undefined, "key"), value(text)] as const;
    });
    return {
      name,
      label: fact.label,
      unit: fact.unit,
      values: Object.fromEntries(values),
      ...reader.origin(fact.source, path),
      ...stated({ note: fact.note, enteredFrom: fact.table }),
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
      ...stated({ note: risk.note }),
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
      ...stated({ outsideTheFigures: outside }),
    };
  });
}
