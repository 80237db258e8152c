/** What one percentage point on each driver does to the last balance, worst first. */
import { decimal, forecast, ranking, standardShocks } from "mtfs";
import { readStrategyFile } from "mtfs/node";

const file = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
const base = forecast(file.model);
const points = new Map([...standardShocks(base)].filter(([, shock]) => decimal(shock).equals("0.01")));

for (const { label, up } of ranking(base, points)) {
  const onBalance = up.effect.balances.at(-1) ?? decimal("0");
  console.log(`${onBalance.dividedBy(1_000_000).toFixed(2).padStart(6)}  ${label}: ${up.scenario.label}`);
}
