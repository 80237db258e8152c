import type { AssurancePack } from "./assurance-pack.ts";
import type { AssuranceStamp } from "./assurance-stamp.ts";
import { commandsAgain } from "./commands-again.ts";

/** How anybody with the same file and the same version gets the same again. */
export function againSection(pack: AssurancePack, stamp: AssuranceStamp): readonly string[] {
  const commands = commandsAgain(pack, stamp);
  const same =
    stamp.strategyHash === undefined
      ? "The same strategy and the same version give the same pack, to the last character."
      : "A strategy file with the hash at the head of this pack, the files it names and the same version give the same pack, to the last character. The hash is of the strategy file alone, and not of printed tables or scenarios beside it.";
  return [same, ["```text", ...commands, "```"].join("\n")];
}
