import type { Decimal } from "../meaning/decimal.ts";
import { inferencesJson, reconciliationJson } from "../report/json.ts";
import { forecastInWords } from "../report/sentences.ts";
import type { AssurancePack } from "./assurance-pack.ts";
import type { AssuranceStamp } from "./assurance-stamp.ts";
import { commandsAgain } from "./commands-again.ts";
import type { RegisteredDriver } from "./driver-register.ts";
import { pointsOfAttention } from "./points-of-attention.ts";

const text = (value: Decimal) => value.toFixed();
const range = ({ least, most }: { readonly least: Decimal; readonly most: Decimal }) => ({
  least: text(least),
  most: text(most),
});

/**
 * An assurance pack as plain data: amounts as exact decimal text in pounds, rates as fractions, and null where there is none.
 * Keys are stable.
 *
 * @param stamp - what produced it; a path, where one is given, appears only in the commands that give the same again
 * @example
 * ```ts
 * import { assuranceJson, assurancePack, forecast } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const { strategy, model, hash } = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
 * const pack = assurancePack({ strategy, forecast: forecast(model) });
 * const { outcome, drivers } = assuranceJson(pack, { version: "1.2.3", strategyHash: hash });
 * console.log(JSON.stringify(outcome));
 * console.log(drivers[0]?.label, drivers[0]?.impact?.pointMore);
 * ```
 *
 * ```text
 * {"kind":"balance","words":"the balance at 31 March 2025","value":"14520000"}
 * Pay award -8129353.2352941176470588235294117647059
 * ```
 */
export function assuranceJson(pack: AssurancePack, stamp: AssuranceStamp) {
  const { strategy, outcome, reconciliation } = pack;
  const { path: _, ...stamped } = stamp;
  return {
    assurance: 1,
    ...stamped,
    council: strategy.council,
    title: strategy.title,
    status: strategy.status,
    strategyDated: strategy.dated,
    years: strategy.years,
    outcome: outcome === undefined ? null : { ...outcome, value: text(outcome.value) },
    inWords: forecastInWords(strategy, pack.forecast),
    attention: pointsOfAttention(pack),
    drivers: pack.drivers.map(driverJson),
    bases: pack.bases.map(({ pounds, interval, ...facts }) => ({
      ...facts,
      pounds: text(pounds),
      interval: interval === undefined ? null : range(interval),
    })),
    entered: pack.entered,
    inferences: inferencesJson(pack.inferences),
    checks: pack.checks,
    reconciliation: reconciliation === undefined ? null : reconciliationJson(reconciliation, stamped),
    balancing: strategy.balancing.map(({ name, label, by }) => ({
      name,
      label,
      by,
      values: Object.fromEntries(
        strategy.years.map((year) => [year, pack.forecast.find(name, year)?.toFixed() ?? null]),
      ),
    })),
    toBeConfirmed: pack.toBeConfirmed,
    policyNotes: pack.policyNotes,
    risks: strategy.risksOutsideTheFigures.map(({ name, label, amounts }, index) => ({
      name,
      label,
      amounts: amounts.values,
      effect: pack.risks[index]?.effect?.toFixed() ?? null,
    })),
    shocks: pack.shocks.map(({ effect, leaves, ...facts }) => ({
      ...facts,
      effect: text(effect),
      leaves: text(leaves),
    })),
    standards: pack.standards,
    commands: commandsAgain(pack, stamp),
  };
}

function driverJson({ driver, impact, wanting }: RegisteredDriver) {
  const { name, label, kind, values, status, origin, owner, note } = driver;
  return {
    name,
    label,
    kind,
    unit: "rate",
    values,
    status,
    source: origin ?? null,
    owner: owner ?? null,
    note: note ?? null,
    wanting,
    impact:
      impact === undefined
        ? null
        : {
            pointMore: text(impact.pointMore),
            pointLess: text(impact.pointLess),
            pointMoreOver: impact.pointMoreOver.map(range),
          },
  };
}
