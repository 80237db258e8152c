import { cellsOf } from "../meaning/cells-of.ts";
import type { Forecast } from "./forecast.ts";

/** The names of drivers that no line answers to, so that changing them would change nothing. */
export function idleDrivers({ model }: Forecast): readonly string[] {
  const used = new Set(
    model.lines.flatMap((line) =>
      line.kind === "given" || line.chapter === "drivers" ? [] : cellsOf(line.rule).map(({ line: name }) => name),
    ),
  );
  // A driver's levels and parts are called after it; so are lines of a chapter whose name it may share, such as pay.
  const ownLines = model.lines.filter(({ name, chapter }) => chapter === "drivers" && used.has(name));
  return model.lines
    .filter((line) => line.kind === "given" && line.role === "driver")
    .map(({ name }) => name)
    .filter((name) => !ownLines.some((own) => own.name === name || own.name.startsWith(`${name}.`)));
}
