import type { Model } from "../model/model.ts";
import type { Problem } from "../model/problem.ts";

/** Every line has a name of its own. */
export function namesUnique(model: Model): readonly Problem[] {
  const chapters = new Map<string, string[]>();
  for (const { name, chapter } of model.lines) {
    const used = chapters.get(name);
    if (used === undefined) chapters.set(name, [chapter]);
    else used.push(chapter);
  }
  return [...chapters]
    .filter(([, used]) => used.length > 1)
    .map(([name, used]) => ({
      code: "names-unique",
      severity: "error",
      place: { path: [used.at(-1) as string, name] },
      what: `${used.length === 2 ? "Two" : used.length} lines are called "${name}", in ${[...new Set(used)].join(" and ")}.`,
      why: "A name must point to one line.",
      fix: used.length === 2 ? "Rename one of them." : "Rename all but one of them.",
    }));
}
