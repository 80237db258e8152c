import type { DedicatedSchoolsGrant } from "../strategy/dedicated-schools-grant.ts";
import { poundsFrom } from "./figures.ts";
import type { Reader } from "./reader.ts";
import type { StrategyDocument } from "./strategy-schema.ts";
import { yearTable } from "./year-table.ts";

/** The Dedicated Schools Grant of one year, block by block. */
export function readDedicatedSchoolsGrant(
  written: NonNullable<StrategyDocument["dedicated schools grant"]>,
  reader: Reader,
): DedicatedSchoolsGrant {
  const blocks = Object.entries(written.blocks);
  const figures = blocks.flatMap(([, block]) => [
    block.budget,
    block["deficit brought forward"],
    block["forecast deficit"],
  ]);
  return {
    ...yearTable(written, figures, reader, ["dedicated schools grant"]),
    blocks: blocks.map(([name, block]) => ({
      name,
      label: block.label,
      budget: poundsFrom(block.budget, written.money),
      deficitBroughtForward: poundsFrom(block["deficit brought forward"], written.money),
      forecastDeficit: poundsFrom(block["forecast deficit"], written.money),
    })),
  };
}
