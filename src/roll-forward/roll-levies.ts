import type { Amounts } from "../strategy/amounts.ts";
import type { Levies, Levy, LevyCharge } from "../strategy/levies.ts";
import { newBase, type Roll, remaining, type Say } from "./roll.ts";
import { rollRate } from "./roll-rate.ts";

/** Levies with the new base year's in the base; in the year added each is what it was in the last, and rises as it did. */
export function rollLevies(levies: Levies, roll: Roll, say: Say): Levies {
  say("levies", `The base holds the levies forecast for ${roll.base}. Put in those that were charged.`);
  return { ...levies, bodies: levies.bodies.map((levy) => rollLevy(levy, roll)) };
}

function rollLevy(levy: Levy, roll: Roll): Levy {
  const charge = rollCharge(levy.charge, roll);
  return levy.inTheBase === undefined
    ? { ...levy, charge }
    : { ...levy, charge, inTheBase: newBase([`levies.${levy.name}`], [], roll) };
}

function rollCharge(charge: LevyCharge, roll: Roll): LevyCharge {
  const goesOn = (amounts: Amounts) => ({ ...amounts, values: remaining(amounts.values, roll, (last) => last) });
  if (charge.kind === "amounts") return { ...charge, amounts: goesOn(charge.amounts) };
  if (charge.kind === "rises") return { ...charge, rise: rollRate(charge.rise, roll, "goes on") };
  const { share } = charge;
  return {
    ...charge,
    total: goesOn(charge.total),
    share:
      share.kind === "stated"
        ? { ...share, rate: rollRate(share.rate, roll, "goes on") }
        : { ...share, ours: goesOn(share.ours), everyones: goesOn(share.everyones) },
  };
}
