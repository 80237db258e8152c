import type { Fund } from "../strategy/funds.ts";
import type { ChapterSetting } from "./read-sections.ts";

/** Money passes between funds that there are, and never out of one that is kept apart. */
export function otherFundsKnown(funds: readonly Fund[], { reader }: Pick<ChapterSetting, "reader">): void {
  const known = new Map(funds.map((fund) => [fund.name, fund]));
  for (const fund of funds) {
    for (const { name, type, otherFund } of fund.movements) {
      if (otherFund === undefined) continue;
      const key = type === "addition" ? "from" : "to";
      const path = ["funds", fund.name, "movements", name, key];
      const other = known.get(otherFund);
      if (other === undefined || other === fund) {
        const fix = other === fund ? "Name another fund." : 'Add it under "funds".';
        if (other === fund)
          reader.say("movement-between-funds", path, `Movement "${name}" passes from "${fund.name}" to itself.`, {
            fix,
          });
        else
          reader.unknown("known-funds", path, otherFund, { is: "a fund of this strategy", known: known.keys(), fix });
        continue;
      }
      const giver = type === "addition" ? other : fund;
      const taker = type === "addition" ? fund : other;
      if ((giver.kind !== "ring-fenced" && giver.kind !== "unusable") || giver.kind === taker.kind) continue;
      reader.say(
        "ring-fence-holds",
        path,
        `"${giver.name}" is ${giver.kind}, and cannot pass money to "${taker.name}".`,
        {
          fix: "Take it from a fund that can be used, or correct the fund's kind.",
        },
      );
    }
  }
}
