import type { Model } from "../model/model.ts";

/**
 * The lines that answer a reader first: the gap, and the balance it leaves. A strategy that states neither is answered by its last
 * totals, two at most.
 */
export function headlinesOf(model: Model): readonly string[] {
  const has = (name: string) => model.lines.some((line) => line.name === name);
  const balance = model.balance === undefined ? [] : [`${model.balance}-carried-forward`];
  const usual = ["budget-gap", ...balance].filter(has);
  if (usual.length > 0) return usual;
  return model.lines
    .filter(({ summary }) => summary === "total" || summary === "row")
    .map(({ name }) => name)
    .slice(-2);
}
