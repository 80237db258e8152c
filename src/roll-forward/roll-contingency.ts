import type { Contingency, ContingencyLine } from "../strategy/contingency.ts";
import { newBase, type Roll, remaining, type Say } from "./roll.ts";
import { rollRate } from "./roll-rate.ts";

/** Contingency with what the new base year kept of it in the base; nothing is released in the year added. */
export function rollContingency(contingency: Contingency, roll: Roll, say: Say): Contingency {
  say("contingency", `The base holds what ${roll.base} was forecast to keep. Was it released since?`);
  return { ...contingency, lines: contingency.lines.map((line) => rollLine(line, roll)) };
}

function rollLine(line: ContingencyLine, roll: Roll): ContingencyLine {
  const { setAside, released, inTheBase } = line;
  const name = `contingency.${line.name}`;
  return {
    ...line,
    setAside:
      setAside.kind === "amounts"
        ? {
            ...setAside,
            amounts: { ...setAside.amounts, values: remaining(setAside.amounts.values, roll, (last) => last) },
          }
        : { ...setAside, share: rollRate(setAside.share, roll, "goes on") },
    ...(released === undefined
      ? {}
      : { released: { ...released, values: remaining(released.values, roll, () => "0") } }),
    ...(inTheBase === undefined
      ? {}
      : { inTheBase: newBase([name], released === undefined ? [] : [`${name}.released`], roll) }),
  };
}
