import { fold } from "../meaning/fold.ts";
import { unitOf } from "../meaning/unit-of.ts";
import type { Line } from "../model/line.ts";
import type { Model } from "../model/model.ts";
import type { Problem } from "../model/problem.ts";
import { dimensionInWords, sameDimension, units } from "../model/unit.ts";

/** Every rule adds like to like, and gives the unit that its line says. */
export function unitsAgree(model: Model, lineNamed: ReadonlyMap<string, Line>): readonly Problem[] {
  const meaning = unitOf((name) => units[(lineNamed.get(name) as Line).unit]);
  return model.lines.flatMap((line): readonly Problem[] => {
    if (line.kind === "given") return [];
    const found = fold(line.rule, meaning);
    const place = { path: [line.chapter, line.name] };
    if ("fault" in found) {
      return [
        {
          code: "units-agree",
          severity: "error",
          place,
          what: `"${line.label}" (${line.name}) ${found.fault}.`,
          why: "Only figures in the same unit can be added or compared.",
          fix: "Multiply or divide first, so that both are in the same unit.",
        },
      ];
    }
    if (sameDimension(found, units[line.unit])) return [];
    return [
      {
        code: "units-agree",
        severity: "error",
        place,
        what: `"${line.label}" (${line.name}) is in ${line.unit}, but its rule gives ${dimensionInWords(found)}.`,
        fix: "Change the rule or the unit, so that they agree.",
      },
    ];
  });
}
