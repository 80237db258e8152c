import type { YearValues } from "../model/line.ts";
import type { Driver } from "../strategy/drivers.ts";
import { after, type Roll, type Say } from "./roll.ts";

/** A driver with the figures still to come, and its last one carried on. */
export function rollDriver(driver: Driver, roll: Roll, say: Say): Driver {
  const held = Object.entries(driver.values).filter(([year]) => year > roll.base);
  const last = driver.values[roll.last] ?? "0";
  // A step is taken once; a rate or a share goes on.
  const added = driver.kind === "step" ? "0" : last;
  const values =
    held.length === 0 && driver.kind === "step"
      ? { [roll.added]: "0" }
      : { ...Object.fromEntries(held), [roll.added]: added };
  const { inferredFrom, enteredFrom: _, ...rest } = driver;
  if (inferredFrom !== undefined) {
    say(
      driver.name,
      `${driver.label} was inferred from the print of the strategy before, which this one does not have.`,
    );
  }
  const published = driver.values[roll.base];
  if (driver.kind === "growth" && published !== undefined) {
    say(
      driver.name,
      `The figures hold ${driver.label} for ${roll.base} as it was forecast. If it turns out otherwise, correct the lines that move with it.`,
    );
  }
  return {
    ...rest,
    values,
    status: driver.status === "inferred" ? "judgement" : driver.status,
    alreadyInTheBase: {},
    ofWhich: driver.ofWhich.every(
      ({ values: part }) => part === undefined || Object.keys(part).every((year) => year <= roll.base),
    )
      ? []
      : driver.ofWhich.map((part) =>
          part.values === undefined ? part : { ...part, values: goingOn(part.values, roll) },
        ),
  };
}

/** A part of a rate that the last year has goes on with the rate. */
function goingOn(values: YearValues, roll: Roll): YearValues {
  const last = values[roll.last];
  return { ...after(values, roll.base), ...(last === undefined ? {} : { [roll.added]: last }) };
}
