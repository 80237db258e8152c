/** The gap and the balance of each year, in £m, and what the gap of one year is made of. */
import { explain, forecast, outcomesOf } from "mtfs";
import { readStrategyFile } from "mtfs/node";

const { model } = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
const base = forecast(model);
const { years, gaps, balances } = outcomesOf(base);

for (const [index, year] of years.entries()) {
  const [gap, balance] = [gaps, balances].map((figures) => figures[index]?.dividedBy(1_000_000).toFixed(2).padStart(6));
  console.log(`${year}  gap ${gap}  balance ${balance}`);
}
for (const { contribution, of } of explain(base, "budget-gap", "2023/24", { depth: 1 }).parts)
  console.log(`${contribution.dividedBy(1_000_000).toFixed(2).padStart(8)}  ${of[0]?.label}`);
