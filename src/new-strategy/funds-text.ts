import { comment, commentedOut } from "./comments.ts";
import type { NewStrategySetting } from "./new-strategy-setting.ts";

/** The balances of a new strategy: the one that takes the gap, and others as they would be written. */
export function fundsText({ money, baseYear, kind }: NewStrategySetting): string {
  const publicHealth = kind.socialCare
    ? `${comment("Public Health is ring-fenced: its reserve has income and spending of its own and never pays for the gap.", "  ")}\n`
    : "";
  return `${comment("Balances. The unallocated one takes the gap of each year: a shortfall is drawn from it, a surplus is added to it.")}
funds:
  general-fund:
    label: General Fund
    kind: unallocated
    money: ${money}
    source: report # FILL IN the place: "report, reserves table"
    opening: not stated # FILL IN the balance at the end of ${baseYear}, from the reserves table:
${commentedOut(`opening: { balance: FIGURE, at: ${baseYear} }`, "    ")}
${comment("The council's own policy on a minimum, if it has one; none is assumed:", "    ")}
${commentedOut('minimum balance: { amount: FIGURE, source: "report, paragraph 40" }', "    ")}
${publicHealth}${comment("A reserve set aside for a purpose, if the plan draws on it:", "  ")}
${commentedOut(`insurance-reserve: { label: Insurance reserve, kind: earmarked, money: ${money}, opening: { balance: FIGURE, at: ${baseYear} } }`, "  ")}
`;
}

/** What is known to be outside the figures. */
export function risksText({ money, years, kind }: NewStrategySetting): string {
  const schools = kind.socialCare
    ? " A deficit on the Dedicated Schools Grant belongs here: an override keeps it away from balances while it lasts."
    : "";
  return `${comment(`Costs that may come and are in none of the figures above; every forecast names them, and a scenario can switch one in.${schools}`)}
# risks outside the figures:
#   contract-dispute:
#     label: Contract dispute
#     money: ${money}
#     amounts: { ${years[0]}: FIGURE }
#     source: report
`;
}
