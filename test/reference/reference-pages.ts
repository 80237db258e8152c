import { declarationText } from "./declaration-text.ts";
import { type Declaration, type PublicSymbol, type PublicSymbols, typesNamed } from "./public-symbols.ts";
import { type Subject, type SubjectGroup, subjects } from "./subjects.ts";

/** The pages of the reference, by the name of their files, made of nothing but the declarations and their comments. */
export function referencePages({ symbols, checker }: PublicSymbols): ReadonlyMap<string, string> {
  const homeless = symbols.filter(
    ({ file }) => !subjects.some(({ groups }) => groups.some((group) => holds(group, file))),
  );
  if (homeless.length > 0)
    throw new Error(
      `No subject of the reference takes ${homeless.map(({ file }) => file).join(", ")}. Name each in test/reference/subjects.ts.`,
    );

  const placeOf = new Map<Declaration, Placed>();
  for (const { page, groups } of subjects)
    for (const symbol of groups.flatMap((group) => symbolsOf(group, symbols)))
      placeOf.set(symbol.declaration, { page, symbol });

  const linkTo = (declaration: Declaration, from: string) => {
    const placed = placeOf.get(declaration);
    if (placed === undefined) return [];
    const path = placed.page === from ? "" : `${placed.page}.md`;
    return [`[\`${placed.symbol.name}\`](${path}#${anchor(headingOf(placed.symbol))})`];
  };
  const written =
    ({ page }: Subject) =>
    (symbol: PublicSymbol) => {
      const named = typesNamed(symbol.declaration, checker).filter(({ name }) => !known.has(name?.getText() ?? ""));
      const links = named.flatMap((declaration) => linkTo(declaration, page));
      return symbolText(symbol, declarationText(symbol.declaration, checker), links);
    };
  const pages = subjects.map(
    (subject) => [`${subject.page}.md`, pageText(subject, symbols, written(subject))] as const,
  );
  return new Map([["README.md", indexText(symbols)], ...pages]);
}

/** Types that stand almost everywhere, and are told of once on the first page. */
const known = new Set(["Decimal", "FinancialYear"]);

interface Placed {
  readonly page: string;
  readonly symbol: PublicSymbol;
}

const notice = "<!-- Made from the comments in src by `npm run reference`. Change those, not this page. -->";

function pageText(subject: Subject, all: readonly PublicSymbol[], written: (symbol: PublicSymbol) => string): string {
  const groups = subject.groups.map((group) => ({ ...group, symbols: symbolsOf(group, all) }));
  const called = groups.flatMap(({ symbols }) => symbols.filter(isCalled));
  const types = groups.flatMap(({ heading = "Types", symbols }) => {
    const some = symbols.filter((symbol) => !isCalled(symbol));
    if (some.length === 0) return [];
    return [`## ${heading}`, ...some.map(written)];
  });
  return paged([
    notice,
    `# ${subject.title}`,
    `${subject.lead} [All of the reference](README.md).`,
    ...(called.length === 0 ? [] : [tableOf(called, "")]),
    ...groups.flatMap(({ heading = "Types", symbols }) => contentsOf(heading, symbols)),
    ...called.map(written),
    ...types,
  ]);
}

function indexText(all: readonly PublicSymbol[]): string {
  const sections = subjects.flatMap((subject) => {
    const called = subject.groups.flatMap((group) => symbolsOf(group, all)).filter(isCalled);
    const page = `${subject.page}.md`;
    return [`## [${subject.title}](${page})`, subject.lead, ...(called.length === 0 ? [] : [tableOf(called, page)])];
  });
  return paged([
    notice,
    "# Reference",
    "Every function that the library exports, by subject. Each page gives what a function takes and returns, in what unit and with what sign, what it throws, and a program that shows it; then the types it speaks of. The programs of these pages are run by the tests, and their output compared. To begin, read [for people whose app imports mtfs](../for-app-developers.md).",
    "Amounts are exact decimals in pounds, rates are fractions (2% is 0.02), years are written 2023/24. A function that returns does not change what it was given.",
    ...sections,
  ]);
}

/** A line that leads to the types of a group. */
function contentsOf(heading: string, symbols: readonly PublicSymbol[]): readonly string[] {
  const types = symbols.filter((symbol) => !isCalled(symbol));
  if (types.length === 0) return [];
  return [`${heading}: ${types.map((type) => `[\`${type.name}\`](#${anchor(headingOf(type))})`).join(", ")}.`];
}

function tableOf(symbols: readonly PublicSymbol[], page: string): string {
  const rows = symbols.map((symbol) => {
    const first = firstSentence(symbol.comment?.text ?? "").replaceAll("|", "\\|");
    return `| [\`${symbol.name}\`](${page}#${anchor(headingOf(symbol))}) | \`${symbol.entry}\` | ${first} |`;
  });
  return ["| name | from | |", "|---|---|---|", ...rows].join("\n");
}

function symbolText(symbol: PublicSymbol, declaration: string, links: readonly string[]): string {
  const { text = "", tags = [] } = symbol.comment ?? {};
  const said = (tag: string) => tags.filter((one) => one.tag === tag).map((one) => one.text);
  const facts = [
    ...said("param").map((param) => `- ${param.replace(/^(\w+)\s+(?:- )?/, "`$1`: ")}`),
    ...said("returns").map((one) => `- **Returns** ${one}`),
    ...said("throws").map((one) => `- **Throws** ${one.replace(/^\w+/, "`$&`")}`),
    ...said("see").map((one) => `- **Source**: ${one}`),
  ];
  return [
    `${isCalled(symbol) ? "##" : "###"} ${headingOf(symbol)}`,
    text,
    `\`\`\`typescript\n${declaration}\n\`\`\``,
    ...(facts.length === 0 ? [] : [facts.join("\n")]),
    ...(links.length === 0 ? [] : [`Types: ${links.join(", ")}`]),
    ...said("example"),
  ].join("\n\n");
}

/** Functions, classes and constants are looked up by their own name; types stand behind them. */
function isCalled({ kind }: PublicSymbol): boolean {
  return kind !== "interface" && kind !== "type";
}

function headingOf(symbol: PublicSymbol): string {
  return isCalled(symbol) ? symbol.name : `${symbol.kind} ${symbol.name}`;
}

function anchor(heading: string): string {
  return heading.toLowerCase().replaceAll(" ", "-");
}

function symbolsOf(group: SubjectGroup, all: readonly PublicSymbol[]): readonly PublicSymbol[] {
  const rank = ({ file }: PublicSymbol) => group.files.findIndex((one) => takes(one, file));
  return [...all]
    .filter(({ file }) => holds(group, file))
    .sort((one, other) => rank(one) - rank(other) || compareText(one.file, other.file) || one.at - other.at);
}

function holds({ files }: SubjectGroup, file: string): boolean {
  return files.some((one) => takes(one, file));
}

function takes(one: string, file: string): boolean {
  return one.endsWith("/") ? file.startsWith(one) : file === one;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function firstSentence(text: string): string {
  const [paragraph = ""] = text.split("\n\n");
  return /^.*?[.?](?=\s|$)/.exec(paragraph)?.[0] ?? paragraph;
}

function paged(blocks: readonly string[]): string {
  return `${blocks.join("\n\n").replace(/\n{3,}/g, "\n\n")}\n`;
}
