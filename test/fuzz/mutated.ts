import type { Chance } from "./chance.ts";

/** A text with one to four things wrong with it, or merely odd: most are still well-formed, so that the later doors are reached. */
export function mutated(text: string, chance: Chance): string {
  let now = text;
  for (let count = 1 + chance.below(4); count > 0; count -= 1) now = chance.oneOf(mutations)(now, chance);
  return now;
}

/** A text in which one to four values are others that may well be right there, so that what is odd lies in the meaning. */
export function withOddValues(text: string, chance: Chance): string {
  let now = text;
  for (let count = 1 + chance.below(4); count > 0; count -= 1)
    now = atOne(now, chance.below(4) > 0 ? numeric : chosen, chance, (found) => {
      const alike = families.find((family) => family.includes(found));
      if (alike !== undefined) return chance.oneOf(alike);
      if (found.endsWith("%")) return chance.oneOf(rates);
      return /\//.test(found) ? found : chance.oneOf(amounts);
    });
  return now;
}

const numeric = /(?<=[:[,] )-?\d[\d.,]*%?(?= *[,}\]\n])|(?<=\[)-?\d[\d.]*(?=[,\]])/g;
const rates = ["0%", "-100%", "100%", "-0.0001%", "-250%", "1000000%", "-99.999999999999%", "0.000000000000001%", "2%"];
const amounts = [
  "0",
  "0.0",
  "-0",
  "-1",
  "0.000001",
  "-0.5",
  "9999999999999999999999999",
  "-9999999999999",
  "1",
  "133.7",
];
const families: readonly (readonly string[])[] = [
  ["growth", "share", "step"],
  ["cumulative", "incremental", "level"],
  ["adds", "reduces"],
  ["recurring", "one-off", "time-limited"],
  ["£m", "£000", "£"],
  ["published", "derived", "inferred", "judgement"],
  ["restatement", "addition", "return", "use"],
  ["earmarked", "ring-fenced", "unusable"],
  ["increments", "amounts"],
  ["grows with", "moves with", "in proportion to"],
];
const chosen = new RegExp(`\\b(?:${families.flat().join("|")})(?= *[:,}\\n])`, "g");

type Mutation = (text: string, chance: Chance) => string;

/** Values that have broken readers before. None holds a word that a message must not hold, so that quoting one is no fault. */
export const oddScalars: readonly string[] = [
  ...[
    "",
    "~",
    "null",
    "true",
    "no",
    "0",
    "-0",
    "+1",
    ".5",
    "5.",
    "1e999",
    "1e-400",
    "0x10",
    "0o7",
    ".inf",
    "-",
    "TBC",
    "n/a",
  ],
  ...[
    "1,00",
    "1,000,000.5",
    "12345678901234567890123456",
    "0.000000000000000000001",
    "1.0.0",
    "--1",
    "(1)",
    "£1m",
    "1 point",
  ],
  ...[
    "0%",
    "-100%",
    "100%",
    "-250%",
    "1000000000000%",
    "2%%",
    "2 %",
    "0.5",
    "-1",
    "99999999999999999999999999999999999999",
  ],
  ...["2022/23", "2021/22", "2023/25", "1899/00", "2199/00", "9999/00", "22/23", "2022-23", "2021-12-15", "2021-02-31"],
  ...["constructor", "toString", "__proto__", "hasOwnProperty", "valueOf", "prototype", "length", "then"],
  ...[
    "general-fund",
    "budget-gap",
    "pay-award",
    "resources",
    "cumulative",
    "level",
    "step",
    "share",
    "ring-fenced",
    "one-off",
  ],
  ...[
    "Ａ",
    "é",
    "e\u0301",
    "\u202eabc",
    "\u200b",
    "\u00a0",
    "😀",
    "\ud800",
    "\u2028",
    "\u0085",
    "\ufeff",
    "\u0000",
    "\t",
    "\r",
  ],
  ...["a".repeat(5_000), "a-".repeat(300), "9".repeat(400), "((((((((((", "{ a: b }", "[a, b]", "{}", "[]", "[[[]]]"],
  ...[
    "*a",
    "&a b",
    "!!int 3",
    "!x y",
    "|",
    ">-",
    "@a",
    "`a",
    "%a",
    "# a",
    "a: b",
    "'",
    '"',
    '"\\u0000"',
    '"\\x"',
    "''",
    "? a",
  ],
  ...[
    "report, table 1",
    ", ,",
    "nowhere, page 1",
    "greater of",
    "a.b.c",
    "savings.*",
    "*.*",
    "<<",
    "...",
    "---",
    "a\nb: c",
  ],
];

const scalar = /(?<=[:[,{-] )[^\s,[\]{}#][^,[\]{}#\n]*/g;
const key = /^(\s*(?:- )?(?:\{ )?)([\w$][\w ./$-]*)(?=:)/;

const mutations: readonly Mutation[] = [
  // A value becomes an odd one, or another of the file.
  (text, chance) => atOne(text, scalar, chance, () => chance.oneOf(oddScalars)),
  (text, chance) => atOne(text, scalar, chance, () => chance.oneOf(oddScalars)),
  (text, chance) => atOne(text, scalar, chance, () => chance.oneOf([...text.matchAll(scalar)].map(String))),
  (text, chance) => atOne(text, scalar, chance, () => ""),
  (text, chance) => atOne(text, scalar, chance, (found) => JSON.stringify(found)),
  // A key becomes another.
  (text, chance) =>
    onLine(text, chance, (line) => line.replace(key, (_, before) => before + chance.oneOf(keysOf(text)))),
  (text, chance) => onLine(text, chance, (line) => line.replace(key, (_, before) => before + chance.oneOf(oddScalars))),
  // Lines and what hangs under them go, come twice, move, or change their depth.
  (text, chance) => onBlock(text, chance, () => []),
  (text, chance) => onBlock(text, chance, (block) => [...block, ...block]),
  (text, chance) => onBlock(text, chance, (block) => block.map((line) => ` ${line}`)),
  (text, chance) => onBlock(text, chance, (block) => block.map((line) => line.replace(/^ {1,2}/, ""))),
  (text, chance) => {
    const moved = blockOf(text.split("\n"), chance);
    return onBlock(text, chance, (block) => [...block, ...moved]);
  },
  (text, chance) =>
    onLine(text, chance, (line) =>
      line.replace(/^(\s*).*/, `$1${chance.oneOf(oddScalars)}: ${chance.oneOf(oddScalars)}`),
    ),
  // Letters go, come, or change.
  (text, chance) => spliced(text, chance, 1, ""),
  (text, chance) => spliced(text, chance, 0, chance.oneOf([..."{}[]:,#&*!|>'\"%@`-? \n\t\\0~/"])),
  (text, chance) => spliced(text, chance, chance.below(40), ""),
  (text, chance) => text.slice(0, chance.below(text.length + 1)),
  // Depth, line ends, marks.
  (text, chance) => atOne(text, scalar, chance, (found) => "[".repeat(1 + chance.below(120)) + found),
  (text, chance) => {
    const deep = 1 + chance.below(60);
    return atOne(text, scalar, chance, (found) => `${"{ a: [".repeat(deep)}${found}${"] }".repeat(deep)}`);
  },
  (text, chance) => text.replaceAll("\n", chance.oneOf(["\r\n", "\r", "\n\n", "\n"])),
  (text, chance) => chance.oneOf(["\ufeff", "---\n", "# a\n", "\n\n", "%YAML 1.1\n---\n"]) + text,
];

function atOne(text: string, expression: RegExp, chance: Chance, into: (found: string) => string): string {
  const matches = [...text.matchAll(expression)];
  if (matches.length === 0) return text;
  const match = chance.oneOf(matches);
  return text.slice(0, match.index) + into(match[0]) + text.slice(match.index + match[0].length);
}

function onLine(text: string, chance: Chance, into: (line: string) => string): string {
  const lines = text.split("\n");
  const at = chance.below(lines.length);
  return lines.map((line, index) => (index === at ? into(line) : line)).join("\n");
}

function keysOf(text: string): readonly string[] {
  const keys = text.split("\n").flatMap((line) => key.exec(line)?.[2] ?? []);
  return keys.length === 0 ? ["a"] : keys;
}

/** A line and the deeper lines under it. */
function blockOf(lines: readonly string[], chance: Chance): readonly string[] {
  const from = chance.below(lines.length);
  const depth = (line: string) => line.search(/\S|$/);
  let to = from + 1;
  while (to < lines.length && depth(lines[to] as string) > depth(lines[from] as string)) to += 1;
  return lines.slice(from, to);
}

function onBlock(text: string, chance: Chance, into: (block: readonly string[]) => readonly string[]): string {
  const lines = text.split("\n");
  const block = blockOf(lines, chance);
  const from = lines.indexOf(block[0] as string);
  return [...lines.slice(0, from), ...into(block), ...lines.slice(from + block.length)].join("\n");
}

function spliced(text: string, chance: Chance, count: number, put: string): string {
  const at = chance.below(text.length + 1);
  return text.slice(0, at) + put + text.slice(at + count);
}
