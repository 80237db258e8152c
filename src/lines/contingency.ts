import type { Line } from "../model/line.ts";
import { cell, difference, product, sum, sumLess } from "../model/rule.ts";
import type { ContingencyLine } from "../strategy/contingency.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { chapterLines } from "./chapter-lines.ts";

/**
 * Contingency: what each line sets aside and releases, and `contingency.total`, what is set aside less what is released, in pounds
 * and positive as a cost; exact. `contingency.increase` is the total above what the base budget holds, where that is stated for
 * every line: a contingency that is given up is a negative one.
 */
export function contingencyLines(strategy: Strategy): readonly Line[] {
  const { contingency } = strategy;
  if (contingency === undefined) return [];
  const { derived, increase } = chapterLines(strategy, "contingency");
  const names = contingency.lines.map(({ name }) => `contingency.${name}`);
  const released = contingency.lines.filter((line) => line.released !== undefined);
  const haveBase = names.length > 0 && contingency.lines.every(({ inTheBase }) => inTheBase !== undefined);
  return [
    ...contingency.lines.flatMap((line) => linesOf(strategy, line)),
    derived(
      "contingency.total",
      "Contingency",
      sumLess(
        names.map((name) => cell(name)),
        released.map(({ name }) => cell(`contingency.${name}.released`)),
      ),
    ),
    ...(haveBase
      ? [
          increase(
            "contingency.increase",
            "Contingency: increase since the base year",
            difference(cell("contingency.total"), sum(names.map((name) => cell(`${name}.in-the-base`)))),
          ),
        ]
      : []),
  ];
}

function linesOf(strategy: Strategy, line: ContingencyLine): readonly Line[] {
  const { label, setAside, released, inTheBase } = line;
  const { given, everyYear, rate, derived } = chapterLines(strategy, "contingency", line);
  const p = `contingency.${line.name}`;
  return [
    ...(inTheBase === undefined
      ? []
      : [everyYear(`${p}.in-the-base`, `${label}: in the base budget`, "pounds", inTheBase.amount)]),
    ...(setAside.kind === "amounts"
      ? [given(p, label, "pounds", setAside.amounts.values, setAside.amounts.resolution)]
      : [
          rate(`${p}.share`, `${label}: share`, setAside.share),
          derived(p, label, product([cell(setAside.of), cell(`${p}.share`)])),
        ]),
    ...(released === undefined
      ? []
      : [
          {
            ...given(`${p}.released`, `${label}: released`, "pounds", released.values, released.resolution),
            takenAway: true as const,
          },
        ]),
  ];
}
