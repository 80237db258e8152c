/** The sections of the pack, in order. Their numbers are their places here, so that one can point to another. */
export const assuranceSections = [
  { id: "attention", title: "What to look at first" },
  { id: "model", title: "What the model is, and what it is not" },
  { id: "assumptions", title: "Register of assumptions" },
  { id: "reliance", title: "How far each figure can be relied on" },
  { id: "checks", title: "Checks made" },
  { id: "print", title: "Held against the printed report" },
  { id: "open", title: "Figures that balance, and figures still to be confirmed" },
  { id: "policies", title: "Minimum balances and other policies" },
  { id: "risks", title: "Risks outside the figures" },
  { id: "shocks", title: "What happens if an assumption is wrong" },
  { id: "standards", title: "Where the standards are answered" },
  { id: "again", title: "How to reproduce this" },
] as const;

/** The name of a section. */
export type SectionId = (typeof assuranceSections)[number]["id"];

/** The number of a section, as the pack prints it. */
export function sectionNumber(id: SectionId): number {
  return assuranceSections.findIndex((section) => section.id === id) + 1;
}
