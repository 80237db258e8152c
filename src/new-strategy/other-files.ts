import { comment } from "./comments.ts";
import type { NewStrategySetting } from "./new-strategy-setting.ts";

/** A file of printed tables with none in it yet, and one as it would be written. */
export function printedTablesText({ council, money, years }: NewStrategySetting): string {
  const cells = years.map(() => '"CELL"').join(", ");
  return `${comment(`Tables as the report of ${council} prints them, cell by cell, to hold the strategy against. Take one from a CSV file with:`)}
# mtfs import table.csv --printed --into printed-tables.yaml --id summary --title Summary --place "report, table 1"
${comment("Or write it. Cells stand in quotes, exactly as printed, with their brackets, dashes and blanks:")}
#   summary:
#     title: Summary
#     place: report, table 1
#     money: ${money}
#     decimals: ${money === "£m" ? 1 : 0}
#     years: [${years.join(", ")}]
#     rows:
#       spending: { label: Net spending, printed: [${cells}], shows: total-service-spend }
#       savings: { label: Savings, printed: [${cells}], shows: savings, sign: reversed }
#     adds up:
#       - { total: NAME OF A ROW, is: [NAMES OF ROWS] }

format: 1
tables: {}
`;
}

/** A file of scenarios with none in it yet, and one as it would be written. */
export function scenariosText({ council }: NewStrategySetting): string {
  return `${comment(`What-ifs for ${council} that are worth keeping. Each is a list of changes to lines of the strategy, never a copy of it:`)}
#   half-the-savings:
#     label: Half of the savings are delivered
#     by: Scrutiny Committee
#     why: Asked at the meeting.
#     changes:
#       - { set: savings-delivered, to: 50% }

format: 1
scenarios: {}
`;
}
