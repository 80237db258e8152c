import type { Model } from "../model/model.ts";
import type { Problem } from "../model/problem.ts";

/** Every line has a name of its own. */
export function namesUnique(model: Model): readonly Problem[] {
  const chapters = new Map<string, string[]>();
  for (const line of model.lines) chapters.set(line.name, [...(chapters.get(line.name) ?? []), line.chapter]);
  return [...chapters]
    .filter(([, used]) => used.length > 1)
    .map(([name, used]) => ({
      code: "names-unique",
      severity: "error",
      place: { path: [used.at(-1) as string, name] },
      what: `Two lines are called "${name}": one in ${used[0]} and one in ${used[1]}.`,
      why: "A name must point to one line.",
      fix: "Rename one of them.",
    }));
}
