import { formatOf } from "./format-of.ts";
import { scenariosSchema } from "./scenarios-schema.ts";

/** What a file of scenarios looks like. */
export const scenariosFormat = formatOf(scenariosSchema);
