/** What each scenario of a file, here written out as text, does to the gaps and to the last balance. */
import { forecast, problemWithPlace, whatIf } from "mtfs";
import { readStrategyFile } from "mtfs/node";
import { readScenariosText } from "mtfs/yaml";

const { model } = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
const text = `
format: 1
scenarios:
  freeze: { label: No council tax rise, changes: [{ set: council-tax-rise, to: 0% }] }
  pay: { label: Pay award one point higher, changes: [{ add: pay-award, by: 1 point, years: from 2022/23 }] }
`;
const reading = readScenariosText(text, model, "ours.yaml");
if (!reading.ok) throw new Error(reading.problems.map(problemWithPlace).join("\n"));

const base = forecast(model);
for (const scenario of reading.scenarios) {
  const { gaps, balances } = whatIf(base, [scenario]).difference;
  console.log(
    `${scenario.label}: gaps ${gaps.map((gap) => gap.toFixed(0)).join(", ")}; balance ${balances.at(-1)?.toFixed(0)}`,
  );
}
