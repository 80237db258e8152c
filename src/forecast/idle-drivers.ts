import { cellsOf } from "../meaning/cells-of.ts";
import type { Forecast } from "./forecast.ts";

/** The names of drivers that no line answers to, so that changing them would change nothing. */
export function idleDrivers({ model }: Forecast): readonly string[] {
  const used = new Set(
    model.lines.flatMap((line) =>
      line.kind === "given" || line.chapter === "drivers" ? [] : cellsOf(line.rule).map(({ line: name }) => name),
    ),
  );
  return model.lines
    .filter((line) => line.kind === "given" && line.role === "driver")
    .map(({ name }) => name)
    .filter((name) => ![...used].some((cell) => cell === name || cell.startsWith(`${name}.`)));
}
