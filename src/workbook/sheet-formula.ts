import { excelFormula } from "../meaning/excel-formula.ts";
import { fold } from "../meaning/fold.ts";
import type { Rule } from "../model/rule.ts";

/** Excel takes no more arguments than this in one function. */
const mostArguments = 255;
/** Excel takes no longer formula than this. */
const longest = 8192;

/**
 * A rule as the formula of one cell: the Excel meaning of the rule, with cells that stand one under the other written as a range,
 * so that a total of two thousand proposals is a formula a reader can take in.
 *
 * @param addressOf - where a line's cell stands, so many years back
 * @throws RangeError when the formula is longer than Excel takes
 */
export function sheetFormula(rule: Rule, addressOf: (line: string, yearsBack: number) => string): string {
  const excel = excelFormula(addressOf);
  const { text } = fold(rule, {
    ...excel,
    sum: (terms) => {
      const texts = runsOf(terms.map((term) => term.text));
      if (texts.length === terms.length && terms.length <= mostArguments) return excel.sum(terms);
      return { text: `SUM(${grouped(texts).join(",")})`, binds: 3 };
    },
  });
  if (text.length > longest)
    throw new RangeError(`A formula of ${text.length} characters is longer than Excel takes (${longest}).`);
  return text;
}

/** Texts that are addresses one under the other, joined into ranges: "E6", "E7", "E8" is "E6:E8". Runs of three or more. */
function runsOf(texts: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let from = 0; from < texts.length; ) {
    let to = from;
    while (to + 1 < texts.length && follows(texts[to] as string, texts[to + 1] as string)) to += 1;
    if (to - from < 2) {
      joined.push(texts[from] as string);
      from += 1;
    } else {
      joined.push(`${texts[from]}:${(texts[to] as string).replace(/^.*!/, "")}`);
      from = to + 1;
    }
  }
  return joined;
}

const place = /^((?:'(?:[^']|'')+'|\w+)!)?([A-Z]+)(\d+)$/;

function follows(one: string, other: string): boolean {
  const [here, next] = [place.exec(one), place.exec(other)];
  if (here === null || next === null) return false;
  return here[1] === next[1] && here[2] === next[2] && Number(here[3]) + 1 === Number(next[3]);
}

function grouped(texts: readonly string[]): readonly string[] {
  if (texts.length <= mostArguments) return texts;
  const groups: string[] = [];
  for (let from = 0; from < texts.length; from += mostArguments) {
    groups.push(`SUM(${texts.slice(from, from + mostArguments).join(",")})`);
  }
  return grouped(groups);
}
