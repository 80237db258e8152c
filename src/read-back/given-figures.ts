import type { CheckedModel } from "../check/checked-model.ts";
import type { YearValues } from "../model/line.ts";

/** The figures that a line is given: all of a given line's, and what a derived line begins with. */
export function givenFigures(model: CheckedModel, name: string): YearValues {
  const line = model.lineNamed.get(name);
  return line?.kind === "given" ? line.values : (line?.given ?? {});
}
