import { yamlWords } from "../writing/yaml-words.ts";
import { comment } from "./comments.ts";
import type { NewStrategySetting } from "./new-strategy-setting.ts";

/** The top of a strategy file: whose it is, which years, and the report that its figures come from. */
export function headText({ council, kind, baseYear, years, dated }: NewStrategySetting): string {
  const last = years.at(-1);
  return `${comment(
    `The strategy of ${council}, begun from nothing: it holds no figure yet. "tbc" is an amount still to be put in, and counts as nil until then; FILL IN marks everything else that is yours to say. Search for both. Lines that begin with # are notes: take them out when they have served.`,
  )}
${comment('Text with a comma or a colon inside { } needs quotes: source: "report, paragraph 12".')}

format: 1
council: ${yamlWords(council)}
authority: ${kind.name}
title: Medium Term Financial Strategy to ${last}
status: draft # approved, once the budget is set
dated: ${dated} # FILL IN: the date of the report
base year: ${baseYear} # the year whose budget is approved already
years: [${years.join(", ")}]
printed tables: printed-tables.yaml # the report's tables, to hold this file against
scenarios: scenarios.yaml # what-ifs that are worth keeping

# Where figures come from. A "source" below begins with one of these names, then the place.
sources:
  report: { title: Budget report } # FILL IN: the title, and if it is public, its address
`;
}
