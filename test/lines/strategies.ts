import { type Forecast, forecast } from "../../src/forecast/forecast.ts";
import { withFigures } from "../arbitrary/models.ts";
import { strategyFrom } from "../arbitrary/strategies.ts";

export const years = ["2022/23", "2023/24", "2024/25"] as const;

/** A small strategy in plain pounds: a base of 1,000, resources of 1,000 a year, a General Fund of 500; and what is given. */
export function small(parts: Readonly<Record<string, unknown>> = {}) {
  return {
    format: "1",
    council: "Any Council",
    authority: "unitary",
    title: "Any strategy",
    status: "draft",
    dated: "2022-01-01",
    "base year": "2021/22",
    years,
    sources: { report: { title: "Report" } },
    "base-budget": { money: "£", effects: "cumulative", opening: "1000", lines: {} },
    resources: { money: "£", lines: { "council-tax": { label: "Council tax", amounts: ["1000", "1000", "1000"] } } },
    funds: {
      "general-fund": {
        label: "General Fund",
        kind: "unallocated",
        money: "£",
        opening: { balance: "500", at: "2021/22" },
      },
    },
    ...parts,
  };
}

export const driver = (kind: "growth" | "share" | "step", values: Readonly<Record<string, string>> | string) => ({
  label: "Driver",
  kind,
  ...(typeof values === "string" ? { "each year": values } : { values }),
  status: "published",
  source: "report",
  owner: "Officer",
});

/** The figures of a line in the forecast years, as text. */
export function row(answer: Forecast, line: string): readonly string[] {
  return years.map((year) => answer.value(line, year).toString());
}

/** The forecast of a strategy, with other figures for some given lines. */
export function forecastOf(
  document: unknown,
  changes: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): Forecast {
  const { model } = strategyFrom(document);
  return forecast(
    Object.entries(changes).reduce(
      (one, [line, values]) => withFigures(one, line, (year, figure) => values[year] ?? figure),
      model,
    ),
  );
}
