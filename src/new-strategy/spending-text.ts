import { comment, commentedOut } from "./comments.ts";
import type { NewStrategySetting } from "./new-strategy-setting.ts";

/** The base budget, additional spending and savings of a new strategy. */
export function spendingText(setting: NewStrategySetting): string {
  return [baseBudgetText(setting), additionalSpendingText(setting), savingsText(setting)].join("\n");
}

const whatColumnsMeasure = {
  incremental:
    "Each column is the change on the year before (incremental). If a cost that starts once and goes on is printed in every column, the table is cumulative: change the word here.",
  cumulative:
    "Each column is measured against the base year (cumulative): a cost that starts once and goes on is printed in every column. If it is printed once only, the table is incremental: change the word here.",
  level: "Each column is the whole budget of its year (level), not a change.",
} as const;

function baseBudgetText(setting: NewStrategySetting): string {
  const { baseYear, money, effects } = setting;
  const opening = `  opening: 0 # FILL IN: the approved net budget of ${baseYear}, the figure that the table starts from\n`;
  return `${comment("What services cost before new spending and savings: the table called base budget, budget build-up, or pay and price inflation.")}
${comment(whatColumnsMeasure[effects])}
base-budget:
  money: ${money} # £m, £000 or £, as the table prints it
  effects: ${effects}
${effects === "level" ? "" : opening}  source: report # FILL IN the place: "report, table 1"
  lines:
${rowsOf(setting)
  .map((row) => rowText(row, setting))
  .join("\n")}
`;
}

interface Row {
  readonly name: string;
  readonly label: string;
  readonly direction?: "reduces";
  readonly grows?: string;
  readonly where: string;
  /** How the row would answer to a driver, once more is known. */
  readonly answering?: string;
}

function rowsOf({ kind, effects }: NewStrategySetting): readonly Row[] {
  const whole = effects === "level";
  const sells = kind.spendsBy === "directorate";
  const income = whole ? "fees, charges, rents and specific grants" : "growth of fees and charges";
  return [
    {
      name: "pay",
      label: "Pay",
      where: whole ? "employees, with National Insurance and pensions" : "pay awards, increments and pensions",
      ...(whole ? { grows: "pay-award" } : {}),
      ...(whole ? {} : { answering: "moves with: { pay-award: { on: FIGURE, status: published } }" }),
    },
    {
      name: "prices",
      label: whole ? "Running costs and contracts" : "Price inflation",
      where: whole ? "premises, supplies, transport, contracts" : "energy, contracts and other prices",
      ...(whole ? { grows: "price-inflation" } : {}),
    },
    ...(sells
      ? [{ name: "income", label: "Income", direction: "reduces" as const, where: `${income}, without a minus` }]
      : []),
    {
      name: "capital-financing",
      label: "Capital financing",
      where: "interest and minimum revenue provision, often in the treasury paragraph",
    },
    ...(kind.levies === undefined
      ? []
      : [{ name: "levies", label: "Levies", where: `charged by ${kind.levies}; take the row out if none` }]),
    {
      name: "other-changes",
      label: whole ? "Other net spending" : "Other changes",
      where: whole ? "whatever else the table has" : "one-offs that end, full-year effects, whatever else it has",
    },
  ];
}

function rowText({ name, label, direction, grows, where, answering }: Row, { years }: NewStrategySetting): string {
  const parts = [
    `label: ${label}`,
    ...(direction === undefined ? [] : [`direction: ${direction}`]),
    `amounts: [${years.map(() => "tbc").join(", ")}]`,
    ...(grows === undefined ? [] : [`grows with: ${grows}`]),
  ];
  const row = `${comment(`${where.charAt(0).toUpperCase()}${where.slice(1)}.`, "    ")}\n    ${name}: { ${parts.join(", ")} }`;
  if (answering === undefined) return row;
  const when = comment("Once the pay bill of the base year is known, the row can answer to the award:", "    ");
  return `${row}\n${when}\n${commentedOut(answering, "    ")}`;
}

function additionalSpendingText(setting: NewStrategySetting): string {
  return `${comment("New spending: the appendix of growth, pressures or investment. Enter its items, or take them from a CSV file with:")}
# mtfs import pressures.csv --into strategy.yaml --chapter additional-spending
additional-spending:
${proposalsHead(setting)}${directoratesText(setting, "more-demand: { label: More demand, amounts:")}`;
}

function savingsText(setting: NewStrategySetting): string {
  return `${comment("Savings: the appendix of savings or efficiencies. A saving is positive here, whatever sign the report gives it.")}
savings:
${proposalsHead(setting)}  grows with: savings-delivered
${directoratesText(setting, "one-building-closed: { label: One building closed, amounts:")}`;
}

function proposalsHead({ money, effects }: NewStrategySetting): string {
  const measured = effects === "level" ? "cumulative" : effects;
  return `  money: ${money}
  effects: ${measured} # FILL IN: an appendix may measure otherwise than the base budget does
  source: report # FILL IN the place: "report, appendix B"
`;
}

/** No proposal yet, and one as it would be written. */
function directoratesText({ kind, years }: NewStrategySetting, example: string): string {
  const [name, label, why] =
    kind.spendsBy === "service"
      ? ["service", "The Service", "There is one service, so all of it stands under one heading."]
      : ["adults", "Adults", "By directorate, as the appendix has them."];
  const tbc = years.map(() => "tbc").join(", ");
  return `${comment(`${why} One that lasts a single year says so with recurrence: one-off.`, "  ")}
  #   ${name}:
  #     label: ${label}
  #     proposals:
  #       ${example} [${tbc}], recurrence: recurring }
  directorates: {}
`;
}
