/** The longest name that is made from a label. */
const longest = 48;

/**
 * A name for a line from its label: lower-case words joined by hyphens, cut between words where it is long, and with a number where
 * it is taken.
 *
 * @example kebabName("R&D: two posts", new Set()) is "r-and-d-two-posts"; kebabName("2025 review", new Set()) is "item-2025-review"
 */
export function kebabName(label: string, taken: ReadonlySet<string>): string {
  const words = label
    .normalize("NFKD")
    .replace(/['’‘]|\p{M}/gu, "")
    .replaceAll("&", " and ")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  let name = "";
  for (const word of words) {
    if (name !== "" && name.length + word.length + 1 > longest) break;
    name = name === "" ? word.slice(0, longest) : `${name}-${word}`;
  }
  const begun = /^[a-z]/.test(name) ? name : ["item", name].filter((part) => part !== "").join("-");
  if (!taken.has(begun)) return begun;
  let number = 2;
  while (taken.has(`${begun}-${number}`)) number += 1;
  return `${begun}-${number}`;
}
