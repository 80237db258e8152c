import { comment, commentedOut } from "./comments.ts";
import type { NewStrategySetting } from "./new-strategy-setting.ts";

/** The assumptions of a new strategy, and what a rise in council tax is tested against. */
export function driversText(setting: NewStrategySetting): string {
  const { kind, baseYear, effects } = setting;
  const rates = [
    driver("pay-award", "Pay award", "the award assumed, in the list of assumptions"),
    ...(effects === "level" ? [driver("price-inflation", "Price inflation", "the rise assumed in prices")] : []),
    rise(setting),
    driver("tax-base-growth", "Tax base growth", "the growth in Band D equivalents"),
  ];
  const precept = kind.taxIs === "precepted" ? "precept" : "charge";
  return `${comment("Assumptions that figures move with. 0% stands here until yours is put in. For a rate that changes, say values: { YEAR: RATE } for every year instead of each year. Status: published if the report prints the rate, judgement if it is somebody's view.")}
drivers:
${rates.join("")}  savings-delivered: # 100% is the savings as planned; a what-if can deliver fewer
    label: Savings delivered
    kind: share
    each year: 100%
    status: judgement
    source: report
    owner: Chief Finance Officer

${comment("What a rise is tested against, to say when it would need a referendum. This chapter can also work out the income from the tax base and the charge; business rates, grants and the collection fund have chapters of their own, when you want more than the figures printed.")}
council tax:
  rise: council-tax-rise
${comment(`FILL IN your own ${precept} at Band D in ${baseYear}, ${kind.parishes ? "without parishes, " : ""}to the penny:`, "  ")}
${commentedOut("band d: FIGURE", "  ")}
${kind.spendsBy === "service" ? `${comment(`The principles for a ${kind.name} are not built in. Where the report gives a limit:`, "  ")}\n${commentedOut(`referendum limit: { ${setting.years[0]}: RATE }`, "  ")}\n` : ""}  source: report # FILL IN the place
`;
}

function driver(name: string, label: string, where: string): string {
  return `  ${name}:
    label: ${label}
    kind: growth
    each year: 0% # FILL IN: ${where}
    status: judgement
    source: report # FILL IN the place
    owner: Chief Finance Officer
`;
}

/** The rise in council tax; where there is an adult social care precept, it is a part of the rise. */
function rise({ kind, years }: NewStrategySetting): string {
  const whole = driver(
    "council-tax-rise",
    kind.taxIs === "precepted" ? "Precept rise" : "Council tax rise",
    kind.socialCare ? "the whole rise, with the adult social care precept" : "the rise at Band D",
  );
  if (!kind.socialCare) return whole;
  const values = years.map((year) => `${year}: 0%`).join(", ");
  return `${whole}    of which: # the part without values is what is left of the rise
      adult-social-care: { label: Adult social care precept, values: { ${values} } } # FILL IN
      core: { label: Core rise }
`;
}
