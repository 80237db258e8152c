import { besideTheBalance } from "../forecast/outcomes.ts";
import { readyReckoner } from "../forecast/sensitivity.ts";
import type { BookSheet } from "./book.ts";
import { number, text } from "./cells.ts";
import type { Context } from "./context.ts";
import { sheets } from "./places.ts";
import { plainSheet } from "./plain-sheet.ts";

/** What a point on each driver does. These figures are worked out when the file is written, since a cell cannot ask what if. */
export function readyReckonerSheet({ base, subject }: Context, verdict: string): BookSheet {
  const years = subject.model.forecastYears;
  const rows = readyReckoner(base).flatMap(({ scenario, effect, total }) => {
    const target = scenario.changes[0]?.target ?? "";
    const last = effect.balances.at(-1);
    const label = text(subject.model.lineNamed.get(target)?.label ?? target);
    return [
      [
        label,
        text(scenario.label),
        ...effect.gaps.map((gap) => number(gap, "pounds")),
        number(total, "pounds"),
        last && number(last, "difference"),
      ],
      ...besideTheBalance(effect).map((line) => [
        label,
        text(`${scenario.label}: on ${line.label}`),
        ...line.amounts.map((amount) => number(amount, "pounds")),
        number(
          line.amounts.reduce((sum, amount) => sum.plus(amount)),
          "pounds",
        ),
        undefined,
      ]),
    ];
  });
  return plainSheet(
    verdict,
    {
      name: sheets.readyReckoner,
      purpose:
        "What one change does on its own, from the published figures: the effect on each year's gap, and on the last balance.",
      remark:
        "Worked out when the file was written; these figures do not move. A positive effect on the gap is a cost. Pounds.",
      headings: ["Line", "Change", ...years, "All years", "Last balance"],
      widths: [52, 52, ...years.map(() => 14), 14, 14],
      frozenColumns: 2,
    },
    rows,
  );
}
