import { newHomesBaseline, yearsBeyond } from "../lines/statutory-constants.ts";
import type { Grant, Grants, NewHomesBonus } from "../strategy/grants.ts";
import type { StatedFigures } from "../strategy/stated-figures.ts";
import type { Roll, Say } from "./roll.ts";
import { asWorkedOut, rollFigures, rollStated } from "./roll-figures.ts";

/** The grants a year on: those that have ended fall out, one-offs do not go on, and the rest are carried flat or rise. */
export function rollGrants(chapter: Grants, roll: Roll, say: Say): Grants {
  const { revenueSupportGrant: support, newHomesBonus: homes, coreSpendingPower: power } = chapter;
  const register = chapter.register.flatMap((grant) => rollGrant(grant, roll));
  const kept = new Set([...register.map(({ name }) => name), "new-homes-bonus", "revenue-support-grant"]);
  const gone = chapter.register.filter(({ name }) => !kept.has(name));
  if (gone.length > 0)
    say("grants", `No longer listed, since nothing of them is left: ${gone.map(({ label }) => label).join(", ")}.`);
  say("grants", `Grants that go on repeat ${roll.last} in ${roll.added}, or rise on it. Put in what is announced.`);
  return {
    ...chapter,
    register: register.map((grant) => {
      const { rolledInto, ...rest } = grant;
      return rolledInto === undefined || kept.has(rolledInto) ? grant : rest;
    }),
    ...(support === undefined
      ? {}
      : { revenueSupportGrant: rollFigures(support, "grants.revenue-support-grant", roll) }),
    ...(homes === undefined ? {} : { newHomesBonus: rollNewHomesBonus(homes, roll, say) }),
    ...(power === undefined
      ? {}
      : {
          coreSpendingPower: {
            assumedCouncilTax: rollFigures(
              power.assumedCouncilTax,
              "grants.core-spending-power.assumed-council-tax",
              roll,
            ),
            grants: power.grants.filter((name) => kept.has(name)),
          },
        }),
  };
}

/** Nothing, where the years to come hold none of it. */
function rollGrant(grant: Grant, roll: Roll): readonly Grant[] {
  const { ends } = grant;
  if (ends !== undefined && ends <= roll.base) return [];
  const goesOn = grant.recurrence === "recurring" && (ends === undefined || ends >= roll.added);
  const figures = rollFigures(grant.figures, `grants.${grant.name}`, roll, goesOn ? "goes on" : "ends");
  const left = roll.kept.some((year) => !roll.worked.value(`grants.${grant.name}`, year).isZero());
  return left || grant.recurrence === "recurring" ? [{ ...grant, figures }] : [];
}

function rollNewHomesBonus(bonus: NewHomesBonus, roll: Roll, say: Say): NewHomesBonus {
  const { affordableHomes, earlierYears } = bonus;
  const unknown = yearsBeyond(newHomesBaseline, [roll.added]).length > 0;
  if (unknown)
    say("new homes bonus", `No New Homes Bonus is known for ${roll.added}. Its terms of ${roll.last} are carried on.`);
  // The scheme's own terms are known for some years only; past them they are stated, as they were.
  const stated = (figures: StatedFigures | undefined, part: string) =>
    figures === undefined
      ? unknown
        ? asWorkedOut(`grants.new-homes-bonus.${part}`, roll)
        : undefined
      : rollStated(figures, roll);
  const baseline = stated(bonus.baseline, "baseline");
  const premium = affordableHomes === undefined ? undefined : stated(bonus.premium, "premium");
  return {
    ...bonus,
    stock: rollStated(bonus.stock, roll),
    growth: rollStated(bonus.growth, roll),
    nationalBandD: rollStated(bonus.nationalBandD, roll),
    share: rollStated(bonus.share, roll),
    ...(affordableHomes === undefined ? {} : { affordableHomes: rollStated(affordableHomes, roll) }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(premium === undefined ? {} : { premium }),
    ...(earlierYears === undefined
      ? {}
      : { earlierYears: rollFigures(earlierYears, "grants.new-homes-bonus.earlier-years", roll, "ends") }),
  };
}
