import type { AssurancePack } from "./assurance-pack.ts";
import type { AssuranceStamp } from "./assurance-stamp.ts";
import { bullets } from "./bullets.ts";
import { commandsAgain } from "./commands-again.ts";

/** How anybody with the same file and the same version gets the same again. */
export function againSection(pack: AssurancePack, stamp: AssuranceStamp): readonly string[] {
  const commands = commandsAgain(pack, stamp);
  const identity = [
    `Worked out by: mtfs ${stamp.version}`,
    ...(stamp.strategyHash === undefined ? [] : [`Hash of the strategy file (SHA-256): ${stamp.strategyHash}`]),
  ];
  const same =
    stamp.strategyHash === undefined
      ? "The same strategy and the same version give the same pack, to the last character."
      : "A strategy file with this hash, the same files beside it and this version give the same pack, to the last character. The hash is of the strategy file alone, and not of printed tables or scenarios beside it.";
  return [bullets(identity), same, ["```text", ...commands, "```"].join("\n")];
}
