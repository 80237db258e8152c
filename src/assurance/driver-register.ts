import type { Forecast } from "../forecast/forecast.ts";
import { idleDrivers } from "../forecast/idle-drivers.ts";
import { lastOutcome } from "../forecast/last-outcome.ts";
import { overInterval } from "../forecast/over-interval.ts";
import { ranking } from "../forecast/sensitivity.ts";
import type { Inference } from "../inference/infer.ts";
import { inferenceHolds } from "../inference/inference-in-words.ts";
import type { Interval } from "../inference/interval.ts";
import { type Decimal, decimal } from "../meaning/decimal.ts";
import type { Driver } from "../strategy/drivers.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { finalOutcome } from "./final-outcome.ts";

/** A driver as a reviewer asks after it: who answers for it, what it is worth, and what is wanting. */
export interface RegisteredDriver {
  readonly driver: Driver;
  /** What a point more and a point less in every year do to the final outcome; nothing where there is none to move. */
  readonly impact?: DriverImpact;
  /** What a reviewer would ask about: no owner, no source, moves nothing, an inference that does not fit. */
  readonly wanting: readonly Wanting[];
}

/** What is wanting of a driver. */
export type Wanting = "no owner" | "no source" | "moves nothing" | "inference does not fit";

/** Effects on the final outcome, in pounds, each worked out on its own; where the strategy compounds they are not opposites. */
export interface DriverImpact {
  readonly pointMore: Decimal;
  readonly pointLess: Decimal;
  /** For a base that is inferred, the effect of a point more over all that print allows the base to be. */
  readonly pointMoreOver: readonly Interval[];
}

const point = "0.01";

/** Every driver of a strategy with its worth in pounds, worked out anew from the forecast and never typed. */
export function driverRegister(
  strategy: Strategy,
  base: Forecast,
  inferences: readonly Inference[],
): readonly RegisteredDriver[] {
  const idle = new Set(idleDrivers(base));
  const impacts = impactsOf(strategy, base, inferences);
  return strategy.drivers.map((driver) => {
    const impact = impacts.get(driver.name);
    const fits = inferences.filter(({ driver: name }) => name === driver.name).every(inferenceHolds);
    return {
      driver,
      ...(impact === undefined ? {} : { impact }),
      wanting: [
        ...(driver.owner === undefined ? (["no owner"] as const) : []),
        ...(driver.origin === undefined ? (["no source"] as const) : []),
        ...(idle.has(driver.name) ? (["moves nothing"] as const) : []),
        ...(fits ? [] : (["inference does not fit"] as const)),
      ],
    };
  });
}

function impactsOf(
  strategy: Strategy,
  base: Forecast,
  inferences: readonly Inference[],
): ReadonlyMap<string, DriverImpact> {
  if (finalOutcome(base) === undefined) return new Map();
  const ranked = ranking(base, new Map(strategy.drivers.map(({ name }) => [name, point])));
  return new Map(
    ranked.map(({ up, down }) => [
      up.scenario.changes[0]?.target ?? "",
      {
        pointMore: lastOutcome(up.effect),
        pointLess: lastOutcome(down.effect),
        pointMoreOver: overInterval(base, [up.scenario], inferences).map(({ effects: [one, other] }) =>
          one.lessThan(other) ? { least: one, most: other } : { least: other, most: one },
        ),
      },
    ]),
  );
}

/** A base that a driver acts on, such as the pay bill, with the interval that print allows it where it is inferred. */
export interface RegisteredBase {
  readonly label: string;
  readonly at: string;
  readonly pounds: Decimal;
  readonly status: string;
  readonly interval?: Interval;
  readonly note?: string;
}

/** Every base that a driver acts on: as much an assumption as the rate itself. */
export function basesActedOn(strategy: Strategy, inferences: readonly Inference[]): readonly RegisteredBase[] {
  const labelOf = new Map(strategy.drivers.map(({ name, label }) => [name, label]));
  const items = [...(strategy.baseBudget?.items ?? []), ...(strategy.resources?.items ?? [])];
  return items.flatMap(({ name, label, response }) =>
    response?.kind !== "moves with"
      ? []
      : response.exposures.map(({ driver, on, at, status, note }) => {
          const found = inferences.find((one) => one.kind === "base" && one.name === name && one.driver === driver);
          return {
            label: `${label}: base of ${labelOf.get(driver) ?? driver}`,
            at,
            pounds: decimal(on),
            status,
            ...(found?.interval === undefined ? {} : { interval: found.interval }),
            ...(note === undefined ? {} : { note }),
          };
        }),
  );
}
