/** A page of the reference: a subject that a reader comes with, and the files of src that belong to it, in the order to read. */
export interface Subject {
  /** The page: "forecast" is docs/reference/forecast.md. */
  readonly page: string;
  readonly title: string;
  readonly lead: string;
  readonly groups: readonly SubjectGroup[];
}

/** Symbols that stand together. The heading is that of their types, for a page that has many. */
export interface SubjectGroup {
  readonly heading?: string;
  /** Files, or folders that end in a slash. */
  readonly files: readonly string[];
}

export const subjects: readonly Subject[] = [
  {
    page: "reading",
    title: "Reading a strategy",
    lead: "From text, files or plain data to a strategy and its checked model, and what is said of mistakes.",
    groups: [
      {
        files: [
          "node.ts",
          "input/read-texts.ts",
          "input/read-strategy.ts",
          "input/read-printed-tables.ts",
          "input/read-scenarios.ts",
          "writing/plain-data.ts",
          "writing/edited-strategy-text.ts",
          "writing/figures-wanted.ts",
          "writing/strategy-document.ts",
          "input/json-schema.ts",
          "lines/model-of.ts",
          "check/",
          "model/problem.ts",
        ],
      },
    ],
  },
  {
    page: "forecast",
    title: "Forecasts and explanations",
    lead: "What every line is in every year, where a figure comes from, why it moves, and the exact numbers all of it is made of.",
    groups: [
      {
        files: [
          "forecast/forecast.ts",
          "forecast/outcomes.ts",
          "forecast/explain.ts",
          "forecast/explain-movement.ts",
          "meaning/decimal.ts",
          "model/financial-year.ts",
          "model/unit.ts",
          "model/model.ts",
          "model/line.ts",
          "model/rule.ts",
        ],
      },
    ],
  },
  {
    page: "what-if",
    title: "What if, what matters and what it would take",
    lead: "Scenarios and the questions that are asked with them. A forecast under changes works out only what they reach.",
    groups: [
      {
        files: [
          "forecast/what-if.ts",
          "input/read-change.ts",
          "model/scenario.ts",
          "scenario/",
          "forecast/sensitivity.ts",
          "forecast/solve.ts",
          "forecast/reverse-stress.ts",
          "forecast/slippage.ts",
          "forecast/over-interval.ts",
          "forecast/solve-over-interval.ts",
        ],
      },
    ],
  },
  {
    page: "changes",
    title: "What changed, and next year's strategy",
    lead: "One forecast beside another, and a strategy rolled forward.",
    groups: [{ files: ["forecast/compare.ts", "forecast/attribute.ts", "roll-forward/"] }],
  },
  {
    page: "print",
    title: "Agreement with print",
    lead: "Whether a model agrees with a report's tables, and what printed figures say about what the report does not print.",
    groups: [{ files: ["printed/", "inference/"] }],
  },
  {
    page: "policies",
    title: "Policies",
    lead: "What the council's policies and the referendum principles say of a forecast. None of them stops or changes a figure.",
    groups: [{ files: ["policy/"] }],
  },
  {
    page: "reports",
    title: "Reports and evidence",
    lead: "Tables and sentences for a committee report, the evidence that figures rest on, and every answer as JSON.",
    groups: [
      {
        files: [
          "report/summary.ts",
          "report/pack-tables.ts",
          "report/pack-text.ts",
          "assurance/assurance-pack.ts",
          "assurance/assurance-text.ts",
          "assurance/assurance-json.ts",
          "report/json.ts",
          "report/",
          "assurance/",
        ],
      },
    ],
  },
  {
    page: "pictures",
    title: "Pictures",
    lead: "What the questions answer, drawn as SVG, with the message as its title and every figure in its description.",
    groups: [
      {
        files: [
          "picture/forecast-picture.ts",
          "picture/what-if-picture.ts",
          "picture/ranking-picture.ts",
          "picture/movement-picture.ts",
          "picture/comparison-picture.ts",
          "picture/figure-picture.ts",
          "picture/",
        ],
      },
    ],
  },
  {
    page: "workbook",
    title: "Workbooks",
    lead: "Excel files that work themselves out or only show figures, and the first of these read back.",
    groups: [
      {
        files: [
          "workbook/working-workbook.ts",
          "workbook/published-workbook.ts",
          "workbook/xlsx.ts",
          "read-back/import-workbook.ts",
          "read-back/verify-workbook.ts",
          "workbook/fingerprint.ts",
          "workbook/map-sheet.ts",
          "workbook/subject.ts",
          "read-back/",
          "workbook/",
        ],
      },
    ],
  },
  {
    page: "strategy",
    title: "What a strategy is made of",
    lead: "The types of a strategy that has been read. Money is text in pounds, a rate is text as a fraction, whatever units [its file](../strategy-file.md) is written in.",
    groups: [
      {
        heading: "The strategy itself",
        files: ["strategy/strategy.ts", "strategy/amounts.ts", "strategy/yearly-rate.ts", "strategy/stated-figures.ts"],
      },
      { heading: "Drivers", files: ["strategy/drivers.ts", "strategy/responses.ts"] },
      { heading: "Sections and proposals", files: ["strategy/sections.ts", "strategy/items.ts"] },
      { heading: "Funds", files: ["strategy/funds.ts", "strategy/minimum-balance.ts"] },
      { heading: "Balancing and workings", files: ["strategy/balancing.ts", "strategy/workings.ts"] },
      { heading: "Council tax", files: ["strategy/council-tax.ts", "strategy/council-tax-requirement.ts"] },
      { heading: "Collection fund", files: ["strategy/collection-fund.ts"] },
      { heading: "Business rates", files: ["strategy/business-rates.ts"] },
      { heading: "Grants", files: ["strategy/grants.ts"] },
      { heading: "Pay", files: ["strategy/pay.ts"] },
      { heading: "Treasury", files: ["strategy/treasury.ts"] },
      { heading: "Levies", files: ["strategy/levies.ts"] },
      { heading: "Contingency", files: ["strategy/contingency.ts"] },
      {
        heading: "Registers",
        files: [
          "strategy/registers.ts",
          "strategy/outturn.ts",
          "strategy/in-year-funding.ts",
          "strategy/savings-delivery.ts",
          "strategy/dedicated-schools-grant.ts",
        ],
      },
      { heading: "Printed tables", files: ["strategy/printed-tables.ts"] },
    ],
  },
];
