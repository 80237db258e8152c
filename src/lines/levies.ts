import type { Line } from "../model/line.ts";
import { cell, difference, lastYear, onePlus, product, quotient, type Rule, sum } from "../model/rule.ts";
import type { Levy, LevyBasis } from "../strategy/levies.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { type ChapterLines, chapterLines } from "./chapter-lines.ts";

/**
 * Levies: each body's charge and all of them, `levies.total`, in pounds and positive as a cost; exact but for division.
 * `levies.increase` is the total above what the base budget holds, where that is stated for every levy.
 *
 * A levy is part of spending. It is no precept: it is not a part of the bill of its own.
 */
export function levyLines(strategy: Strategy): readonly Line[] {
  const { levies } = strategy;
  if (levies === undefined) return [];
  const { derived, increase } = chapterLines(strategy, "levies");
  const names = levies.bodies.map(({ name }) => `levies.${name}`);
  const haveBase = levies.bodies.length > 0 && levies.bodies.every(({ inTheBase }) => inTheBase !== undefined);
  const total = derived("levies.total", "Total levies", sum(names.map((name) => cell(name))));
  if (!haveBase) return [...levies.bodies.flatMap((levy) => linesOf(strategy, levy)), total];
  const base = sum(names.map((name) => cell(`${name}.in-the-base`)));
  return [
    ...levies.bodies.flatMap((levy) => linesOf(strategy, levy)),
    total,
    increase("levies.increase", "Levies: increase since the base year", difference(cell("levies.total"), base)),
  ];
}

function linesOf(strategy: Strategy, levy: Levy): readonly Line[] {
  const { label, charge, inTheBase } = levy;
  const made = chapterLines(strategy, "levies", levy);
  const p = `levies.${levy.name}`;
  const base =
    inTheBase === undefined
      ? []
      : [made.everyYear(`${p}.in-the-base`, `${label}: in the base budget`, "pounds", inTheBase.amount)];
  switch (charge.kind) {
    case "amounts":
      return [...base, made.given(p, label, "pounds", charge.amounts.values, charge.amounts.resolution)];
    case "rises": {
      const index = `${p}.index`;
      const risen = product([lastYear(index), onePlus(cell(`${p}.rise`))]);
      return [
        ...base,
        made.rate(`${p}.rise`, `${label}: rise`, charge.rise),
        {
          ...made.derived(index, `${label}: index, 1 in the base year`, risen, "index"),
          given: { [strategy.baseYear]: "1" },
        },
        made.derived(p, label, product([cell(`${p}.in-the-base`), cell(index)])),
      ];
    }
    case "share": {
      const { lines, rule } = shareOf(levy.label, p, charge.share, made);
      const { values, resolution } = charge.total;
      return [
        ...base,
        made.given(`${p}.charged-to-all`, `${label}: charged to all`, "pounds", values, resolution),
        ...lines,
        made.derived(p, label, rule(cell(`${p}.charged-to-all`))),
      ];
    }
  }
}

const unitOf = { "tax base": "dwellings", population: "index" } as const satisfies Record<LevyBasis, string>;

function shareOf(
  label: string,
  p: string,
  share: Extract<Levy["charge"], { kind: "share" }>["share"],
  made: ChapterLines,
): { readonly lines: readonly Line[]; readonly rule: (total: Rule) => Rule } {
  if (share.kind === "stated") {
    const lines = [made.rate(`${p}.share`, `${label}: share`, share.rate)];
    return { lines, rule: (total) => product([total, cell(`${p}.share`)]) };
  }
  const { of, ours, everyones } = share;
  return {
    lines: [
      made.given(`${p}.ours`, `${label}: our ${of}`, unitOf[of], ours.values),
      made.given(`${p}.everyones`, `${label}: everyone's ${of}`, unitOf[of], everyones.values),
    ],
    // Divided last, so that it is exact where it can be.
    rule: (total) => quotient(product([total, cell(`${p}.ours`)]), cell(`${p}.everyones`)),
  };
}
