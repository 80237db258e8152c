/** The figures of a report that are not the rounding of their own detail, and what the model makes of them. */
import { forecast, infer, reconcile } from "mtfs";
import { readStrategyFile } from "mtfs/node";

const file = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
if (file.printed === undefined) throw new Error("No printed tables stand beside this strategy.");
const { figures, agrees } = reconcile(forecast(file.model), file.printed, infer(file.strategy));

for (const { table, label, column, printed, model, verdict } of figures) {
  if (verdict !== "exact")
    console.log(`${verdict.padEnd(8)}  ${table}, ${label}, ${column}: ${printed}, worked out ${model?.toFixed()}`);
}
console.log(agrees ? "Nothing differs." : "Something differs.");
