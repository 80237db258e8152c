/** A strategy from plain data, such as a form or JSON.parse gives, and one question asked of it. No file is read. */
import { forecast, policyNotes, problemWithPlace, readStrategy, type Scenario, whatIf } from "mtfs";

const reading = readStrategy({
  format: "1",
  council: "Exampleshire Council",
  authority: "county",
  title: "Medium Term Financial Strategy to 2027/28",
  status: "draft",
  dated: "2025-12-01",
  "base year": "2025/26",
  years: ["2026/27", "2027/28"],
  sources: { report: { title: "Budget report to Cabinet" } },
  drivers: {
    "council-tax-rise": {
      label: "Council tax rise",
      kind: "growth",
      "each year": "4.99%",
      status: "published",
      source: "report",
      owner: "Head of Finance",
    },
  },
  "base-budget": {
    money: "£m",
    effects: "level",
    lines: { services: { label: "Services", amounts: ["208.9", "215.9"] } },
  },
  resources: {
    money: "£m",
    lines: {
      "council-tax": { label: "Council tax", amounts: ["150.0", "158.3"], "grows with": "council-tax-rise" },
      grants: { label: "Government grants", amounts: ["56.0", "55.5"] },
    },
  },
  funds: {
    "general-fund": {
      label: "General Fund",
      kind: "unallocated",
      money: "£m",
      opening: { balance: "12.0", at: "2025/26" },
    },
  },
});
if (!reading.ok) throw new Error(reading.problems.map(problemWithPlace).join("\n"));

const freeze: Scenario = {
  name: "freeze",
  label: "No council tax rise in either year",
  changes: [{ target: "council-tax-rise", does: { kind: "set", to: "0" } }],
};
const { forecast: frozen } = whatIf(forecast(reading.model), [freeze]);
console.log(freeze.label);
for (const year of frozen.model.forecastYears)
  console.log(year, "balance", frozen.value("general-fund-carried-forward", year).toFixed(0));
for (const note of policyNotes(frozen, reading.strategy)) console.log(note.words);
