import { formatOf } from "./format-of.ts";
import { strategySchema } from "./strategy-schema.ts";

/** What a file of strategies looks like. */
export const strategyFormat = formatOf(strategySchema);
