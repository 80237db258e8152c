import type { FinancialYear } from "../model/financial-year.ts";
import type { Place } from "../model/problem.ts";
import type { CoreSpendingPower, Grant, Grants } from "../strategy/grants.ts";
import type { FiguresByYear } from "../strategy/stated-figures.ts";
import type { ItemSetting } from "./item-setting.ts";
import { readFigures } from "./read-figures.ts";
import { readNewHomesBonus } from "./read-new-homes-bonus.ts";
import type { ChapterSetting } from "./read-sections.ts";
import { saysYes } from "./says-yes.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type Written = NonNullable<StrategyDocument["grants"]>;
type GrantDocument = NonNullable<Written["lines"]>[string];

/** The grants chapter. */
export function readGrants(written: Written, setting: ChapterSetting): Grants {
  const { money, lines = {} } = written;
  const { origin } = setting.reader.origin(written.source, ["grants"]);
  const within: ItemSetting = { ...setting, money, origin };
  const { "revenue support grant": support, "new homes bonus": homes, "core spending power": power } = written;
  const names = [
    ...Object.keys(lines),
    ...(support === undefined ? [] : ["revenue-support-grant"]),
    ...(homes === undefined ? [] : ["new-homes-bonus"]),
  ];
  return {
    money,
    register: Object.entries(lines).map(([name, grant]) => readGrant(name, grant, names, within)),
    ...stated({
      origin,
      revenueSupportGrant:
        support === undefined ? undefined : readFigures(support, within, ["grants", "revenue support grant"]),
      newHomesBonus: homes && readNewHomesBonus(homes, within),
      coreSpendingPower: power && readCoreSpendingPower(power, names, within),
    }),
  };
}

function readGrant(name: string, written: GrantDocument, names: readonly string[], setting: ItemSetting): Grant {
  const { reader, years, baseYear } = setting;
  const path = ["grants", "lines", name];
  const { ends: end, "rolled into": rolledInto } = written;
  const ends = end === undefined ? undefined : reader.year(end, [...path, "ends"], [baseYear, ...years]);
  const figures = endingWith(ends, readFigures(written, setting, path), written, setting, path);
  const endsOnlyHere = ends !== undefined && ends < (years.at(-1) as FinancialYear) && rolledInto === undefined;
  const recurrence = written.recurrence ?? (endsOnlyHere ? "time-limited" : "recurring");
  if (recurrence === "one-off") standsOnce(name, figures, ends, setting, path);
  if (rolledInto !== undefined) rolledIntoKnown(name, rolledInto, ends, names, setting, path);
  return {
    name,
    label: written.label,
    figures,
    ringFenced: saysYes(written["ring-fenced"]),
    recurrence,
    ...stated({ ends, rolledInto }),
  };
}

/** A grant has nothing after the year it ends; what is stated for each year stops by itself, an amount for such a year is a mistake. */
function endingWith(
  ends: FinancialYear | undefined,
  figures: FiguresByYear,
  written: GrantDocument,
  { reader }: ItemSetting,
  path: Place["path"],
): FiguresByYear {
  if (ends === undefined) return figures;
  const own = figures.kind === "stated" ? figures.values : figures.changes;
  const late = Object.entries(own).filter(([year, value]) => year > ends && value !== "0");
  if (late.length > 0 && written["each year"] === undefined && ends === written.ends) {
    const what = `"${path.at(-1)}" ends in ${ends} and has an amount for ${late.map(([year]) => year).join(", ")}.`;
    reader.say("grant-ends", path, what, { part: "key", fix: "Leave it out, or let the grant end later." });
  }
  if (figures.kind === "uprated") return figures;
  const values = Object.entries(figures.values).map(([year, value]) => [year, year > ends ? "0" : value] as const);
  return { ...figures, values: Object.fromEntries(values) };
}

function standsOnce(
  name: string,
  figures: FiguresByYear,
  ends: FinancialYear | undefined,
  { reader, years }: ItemSetting,
  path: Place["path"],
): void {
  const paid = ends === undefined ? years : years.filter((year) => year <= ends);
  const present = figures.kind === "uprated" ? paid : paid.filter((year) => (figures.values[year] ?? "0") !== "0");
  if (present.length < 2) return;
  const what = `"${name}" is one-off and stands in ${present.length} years (${present.join(", ")}).`;
  reader.say("one-off-once", path, what, {
    part: "key",
    why: "A one-off grant is paid in one year only.",
    fix: "Call it time-limited or recurring, or let it stand in one year.",
  });
}

function rolledIntoKnown(
  name: string,
  into: string,
  ends: FinancialYear | undefined,
  names: readonly string[],
  { reader, years }: ItemSetting,
  path: Place["path"],
): void {
  const here = [...path, "rolled into"];
  if (into === name || !names.includes(into)) {
    const others = names.filter((one) => one !== name);
    const fix = others.length === 0 ? "Add that grant." : `The other grants are: ${others.join(", ")}.`;
    reader.unknown("known-grants", here, into, { is: "another grant of this strategy", known: others, fix });
  }
  if (ends !== undefined && ends < (years.at(-1) as FinancialYear)) return;
  reader.say("rolled-in-after-its-end", here, `"${name}" is rolled into "${into}" and does not end before then.`, {
    why: "The money would be counted twice.",
    fix: 'Add "ends" with the last year it is paid by itself.',
  });
}

function readCoreSpendingPower(
  written: NonNullable<Written["core spending power"]>,
  names: readonly string[],
  setting: ItemSetting,
): CoreSpendingPower {
  const path = ["grants", "core spending power"];
  const { grants = [] } = written;
  const known = names.filter((name) => name !== "revenue-support-grant");
  for (const [index, name] of grants.entries()) {
    if (known.includes(name)) continue;
    const fix =
      "Name a grant of this strategy other than the Revenue Support Grant, which is in the assessment already.";
    setting.reader.unknown("known-grants", [...path, "grants", index], name, {
      is: "one of the grants that can be listed",
      known,
      fix,
    });
  }
  return {
    assumedCouncilTax: readFigures(written["assumed council tax"], setting, [...path, "assumed council tax"]),
    grants,
  };
}
