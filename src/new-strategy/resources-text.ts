import { comment, commentedOut } from "./comments.ts";
import type { NewStrategySetting } from "./new-strategy-setting.ts";

/** What pays for the budget of a new strategy: the rows that its kind of authority has. */
export function resourcesText(setting: NewStrategySetting): string {
  const { money, years, kind } = setting;
  const tbc = years.map(() => "tbc").join(", ");
  const rows = rowsOf(setting).map(({ name, label, more = "", where }) => {
    return `${comment(where, "    ")}\n    ${name}: { label: ${label}, amounts: [${tbc}]${more === "" ? "" : `, ${more}`} }`;
  });
  const parishes = kind.parishes
    ? `${comment("Town and parish precepts pass straight through. Leave them out here and in spending alike, unless the summary has them on both sides.", "    ")}\n`
    : "";
  return `${comment("What pays for it: the resources or funding half of the summary table. Whole amounts, not changes. Take out a row that the report does not have.")}
resources:
  money: ${money}
  source: report # FILL IN the place: "report, table 2"
  lines:
${rows.join("\n")}
${parishes}${comment("A reserve that the plan draws on is a row of its own, and a fund below:", "    ")}
${commentedOut(`reserve-used: { label: Reserve used, amounts: [${tbc}], recurrence: one-off, release from: FUND }`, "    ")}
`;
}

interface Row {
  readonly name: string;
  readonly label: string;
  readonly more?: string;
  readonly where: string;
}

function rowsOf({ kind }: NewStrategySetting): readonly Row[] {
  return [
    {
      name: "council-tax",
      label: kind.taxIs === "precepted" ? "Council tax precept" : "Council tax",
      more: "grows with: [council-tax-rise, tax-base-growth]",
      where: `${taxIs(kind)} The tax base times the Band D charge${kind.taxIs === "precepted" ? "" : ": the council tax resolution has both"}.`,
    },
    ...(kind.businessRates === "none" ? policeGrants : businessRates(kind)),
    ...(kind.socialCare
      ? [
          { name: "social-care-grant", label: "Social Care Grant", where: "In the finance settlement." },
          {
            name: "better-care-grant",
            label: "Better Care Grant",
            where: "The improved Better Care Fund, since 2025/26 the Local Authority Better Care Grant.",
          },
        ]
      : []),
    ...(kind.spendsBy === "directorate"
      ? [
          {
            name: "new-homes-bonus",
            label: "New Homes Bonus",
            where: "In the finance settlement for as long as it is paid; nil after that, so write 0.",
          },
        ]
      : []),
    ...(kind.name === "fire authority"
      ? [{ name: "pension-grant", label: "Fire pensions grant", where: "Where it is shown apart from other grants." }]
      : []),
    { name: "other-grants", label: "Other government grants", where: "Those that are not ring-fenced to a service." },
    {
      name: "collection-fund-council-tax",
      label: "Collection fund surplus on council tax",
      more: "recurrence: one-off",
      where:
        kind.taxIs === "precepted"
          ? "Your share, as the billing authorities estimate it each January; a deficit is negative."
          : "Your own share, estimated on 15 January; a deficit is negative.",
    },
    ...(kind.businessRates === "none"
      ? []
      : [
          {
            name: "collection-fund-business-rates",
            label: "Collection fund surplus on business rates",
            more: "recurrence: one-off",
            where: "Your share, from the NNDR1 return of January; a deficit is negative.",
          },
        ]),
  ];
}

function taxIs(kind: NewStrategySetting["kind"]): string {
  if (kind.taxIs === "precepted")
    return "Your precept. The billing authorities collect it, and tell you their tax bases by the end of January.";
  const also = {
    "shire district": "the county, police and any fire authority, and parishes",
    "London borough": "the Greater London Authority",
  }[kind.name];
  return `Your council is the billing authority: it also collects for ${also ?? "police, fire and any combined authority, and parishes"}. Only its own share stands here.`;
}

function businessRates(kind: NewStrategySetting["kind"]): readonly Row[] {
  const where = "In the finance settlement, beside the baseline.";
  const shift = {
    tariff: { name: "tariff", label: "Tariff", more: "direction: reduces", where: `${where} Without a minus.` },
    "top-up": { name: "top-up", label: "Top-up", where },
    either: {
      name: "top-up",
      label: "Top-up",
      where: `${where} A council that pays a tariff says so with direction: reduces.`,
    },
    none: undefined,
  }[kind.businessRates];
  return [
    {
      name: "retained-business-rates",
      label: "Retained business rates",
      where: "Your share of rates, from the NNDR1 return, before tariff or top-up.",
    },
    ...(shift === undefined ? [] : [shift]),
    {
      name: "business-rate-grants",
      label: "Section 31 grants for business rates",
      where: "Compensation for reliefs and for a multiplier held down; many reports add it to the row above.",
    },
    { name: "revenue-support-grant", label: "Revenue Support Grant", where: "In the finance settlement; 0 if none." },
  ];
}

const policeGrants: readonly Row[] = [
  { name: "police-grant", label: "Police grant", where: "In the police grant settlement, with formula funding." },
  { name: "legacy-grants", label: "Council tax legacy grants", where: "In the same settlement." },
  { name: "pension-grant", label: "Police pensions grant", where: "Where it is shown apart from the police grant." },
];
