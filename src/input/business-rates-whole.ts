import type { Reader } from "./reader.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type Written = NonNullable<StrategyDocument["business rates"]>;
type Key = Extract<keyof Written, string>;

/** What one part of the chapter needs of the others: each is said where it is wanting. */
export function businessRatesWhole(written: Written, reader: Reader): void {
  const has = (key: Key) => written[key] !== undefined;
  const wanting = (key: Key, what: string, fix: string) =>
    reader.say("business-rates-whole", has(key) ? ["business rates", key] : ["business rates"], what, {
      part: "key",
      fix,
    });
  const needs = (key: Key, words: string, needed: readonly Key[]) => {
    const missing = needed.filter((one) => !has(one));
    if (!has(key) || missing.length === 0) return;
    wanting(key, `${words} needs ${listed(missing)}.`, `Add ${listed(missing)}, or leave "${key}" out.`);
  };
  const notBoth = (key: Key, others: readonly Key[]) => {
    const also = others.filter(has);
    if (!has(key) || also.length === 0) return;
    wanting(key, `"${key}" is stated, and would be worked out from ${listed(also)} too.`, "Keep one of them.");
  };

  const collects = has("gross rates") || has("rateable value");
  notBoth("retained", ["rating income", "gross rates", "rateable value", "local share"]);
  notBoth("rating income", ["gross rates", "rateable value", ...reductions]);
  notBoth("gross rates", ["rateable value"]);
  notBoth("appeals provision", ["appeals provision rate"]);
  if (!collects && !has("rating income")) for (const key of reductions) needs(key, `"${key}"`, ["gross rates"]);
  needs("rateable value", "What rateable value brings in", ["multiplier"]);
  needs("under-indexation", "Compensation for under-indexation", ["multiplier"]);
  if (!has("retained")) {
    if (!collects && !has("rating income"))
      wanting("retained", "Nothing says what is retained.", 'Add "retained"; or "rating income" with "local share".');
    else if (!has("local share"))
      wanting("local share", "Nothing says what share of rating income is kept.", 'Add "local share".');
  }
  const baselines = ["business rates baseline", "baseline funding level as set"] as const;
  needs(baselines[0], `"${baselines[0]}"`, [baselines[1]]);
  needs(baselines[1], `"${baselines[1]}"`, [baselines[0]]);
  if (written.levy === "statutory") needs("levy", "The levy", ["baseline funding level", ...baselines]);
  else if (written.levy?.rate !== undefined || written.levy?.bands !== undefined)
    needs("levy", "The levy", ["baseline funding level"]);
  needs("safety net", "The safety net", ["baseline funding level"]);
  if (written["under-indexation"]?.on === "baseline funding level")
    needs("under-indexation", "Compensation for under-indexation", ["baseline funding level"]);
  if (written.pool?.share !== undefined) {
    needs("pool", "A share of the levy saved", ["baseline funding level", ...baselines]);
    if (written.levy !== "statutory")
      wanting(
        "pool",
        "A share of the levy saved needs the levy that the council would pay alone.",
        "Add levy: statutory.",
      );
  }
  countsSaid(written, reader);
}

const reductions = [
  "reliefs",
  "losses in collection",
  "appeals provision",
  "appeals provision rate",
  "transitional protection",
  "cost of collection",
  "disregarded amounts",
] as const;

/** Where a levy or a safety net is worked out, each grant says whether it counts: nothing is assumed of it. */
function countsSaid(written: Written, reader: Reader): void {
  if (written.levy === undefined && written["safety net"] === undefined) return;
  const grants = Object.entries(written["section 31 grants"] ?? {});
  const silent = grants.filter(([, grant]) => grant["counts towards the levy"] === undefined);
  const under = written["under-indexation"];
  const paths = [
    ...silent.map(([name]) => ["business rates", "section 31 grants", name]),
    ...(under !== undefined && under["counts towards the levy"] === undefined
      ? [["business rates", "under-indexation"]]
      : []),
  ];
  for (const path of paths) {
    reader.say("counts-towards-the-levy", path, `"${path.at(-1)}" does not say whether it counts towards the levy.`, {
      part: "key",
      why: "The levy and the safety net compare income with the baseline funding level, and some grants are part of that income.",
      fix: 'Add "counts towards the levy": yes or no.',
    });
  }
}

function listed(keys: readonly string[]): string {
  const words = keys.map((key) => `"${key}"`);
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
