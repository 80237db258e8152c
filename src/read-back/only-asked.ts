import type { CheckedModel } from "../check/checked-model.ts";
import { forecast, forecastWith } from "../forecast/forecast.ts";
import type { YearValues } from "../model/line.ts";
import type { WorkbookEdit } from "./workbook-edits.ts";

/**
 * The edits that ask what if and are no figures of the strategy: proposals kept in part or late, risks switched in, and
 * assumptions that amounts answer to. In a strategy file such an assumption is what the amounts were published at, so with
 * another one there the amounts would stay as they stand, where the workbook has moved them. An assumption that comes to the
 * same both ways is a figure like any other.
 *
 * @param drivers - "file": assumptions are figures of the strategy, whatever answers to them
 */
export function onlyAsked(
  edits: readonly WorkbookEdit[],
  model: CheckedModel,
  drivers: "scenario" | "file",
): ReadonlySet<WorkbookEdit> {
  const moves = new Map<string, boolean>();
  return new Set(
    edits.filter((edit) => {
      if (edit.what === "share kept" || edit.what === "years late") return true;
      const line = model.lineNamed.get(edit.line);
      if (line?.kind !== "given") return false;
      if (line.role === "switch") return true;
      if (line.role !== "driver" || drivers === "file") return false;
      const known = moves.get(edit.line);
      if (known !== undefined) return known;
      const values = { ...line.values };
      for (const { line: name, year, is } of edits) if (name === edit.line && year in values) values[year] = is;
      const answers = amountsAnswer(edit.line, values, model);
      moves.set(edit.line, answers);
      return answers;
    }),
  );
}

/** Whether a driver changes anything but itself more than it would had it been published so. */
function amountsAnswer(driver: string, values: YearValues, model: CheckedModel): boolean {
  const published = `${driver}.published`;
  if (!model.lineNamed.has(published)) return false;
  const base = forecast(model);
  const asked = forecastWith(base, new Map([[driver, values]]));
  const written = forecastWith(
    base,
    new Map([
      [driver, values],
      [published, values],
    ]),
  );
  return model.lines.some(
    ({ name }) =>
      name !== driver &&
      !name.startsWith(`${driver}.`) &&
      model.years.some((year) => {
        const [one, other] = [asked.find(name, year), written.find(name, year)];
        return one !== undefined && other !== undefined && !one.equals(other);
      }),
  );
}
