import type { Line } from "../model/line.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { sectionLines } from "./section.ts";

/** What pays for the services: business rates, grants, council tax, collection funds, releases from reserves; and their total. */
export function resourceLines(strategy: Strategy): readonly Line[] {
  const { resources } = strategy;
  if (resources === undefined) return [];
  const names = { chapter: "resources", total: "total-resources", summary: "total", rowsInSummary: true } as const;
  return sectionLines(strategy, resources, names);
}
