import { deepest, type Plain } from "./document.ts";

/**
 * Plain data from text in the ordinary form of these files: block maps and lists, flow maps and lists, quoted and plain scalars
 * that each end on the line they begin on, comments.
 *
 * The full reader takes ten times as long. What is read here is exactly what it would read; where that is in the least doubtful
 * (anchors, tags, escapes, folded text, a name written twice, anything wrong), nothing is, and the full reader has its say.
 *
 * @returns nothing where the text is not of that form
 */
export function ordinaryYaml(text: string): Plain | undefined {
  if (unusual.test(text)) return undefined;
  const lines = text.replaceAll("\r\n", "\n");
  try {
    return new Reading(lines.endsWith("\n") ? lines : `${lines}\n`).document();
  } catch (doubt) {
    if (doubt === inDoubt) return undefined;
    throw doubt;
  }
}

/** Characters that are neither Latin, nor punctuation that a word processor puts in, nor the end of a line. */
const unusual = /\r(?!\n)|[^\r\n -~¡-ʯ‐-‧‰-⁞₠-₿]/;

const inDoubt = Symbol("in doubt");

const [space, hash, newLine] = [" ", "#", "\n"].map((character) => character.charCodeAt(0));

// Each begins where the reading stands. A scalar begins as a word, a figure or an amount does.
const endOfLine = / *(?:(?<= )#[^\n]*)?\n/y;
const blockKey = /(?:"[^"\\\n]{1,200}"|[\w$](?: ?[\w.,/()&'%£$+-]){0,200}):(?=[ \n]) */y;
const flowKey = /(?:"[^"\\\n]{1,200}" *:|[\w$](?: ?[\w./()&'%£$+-]){0,200} *:(?=[ \n])) */y;
const singleQuoted = /'(?:[^'\n]|'')*'/y;
const blockPlain = /(?!\.\.\.)(?:[\w.£$(/+~]|-(?=[\w.£]))[^\n]*/y;
const flowPlain = /(?!\.\.\.)(?:[\w.£$(/+~]|-(?=[\w.£]))(?:[^,[\]{}\n#:]|:(?=[^ \n,[\]{}]))*/y;
const nil = /^(?:~|[Nn]ull|NULL)$/;

class Reading {
  private readonly text: string;
  private at = 0;
  /** How far the line that the reading stands on is indented; -1 at the end of the text. */
  private indent = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  document(): Plain {
    this.toNextLine();
    const { text, at } = this;
    const flow = text[at] === "{";
    if (!flow && this.indent !== 0) throw inDoubt;
    const plain = flow ? this.valueThenLineEnd(-1) : this.map(0);
    // Text that goes on below a value, further in than what holds it, ends every map and list around it.
    if (this.indent !== -1) throw inDoubt;
    return plain;
  }

  /** Past blank lines and comments, to the first character of the next line that says something. */
  private toNextLine(): void {
    const { text } = this;
    let start = this.at;
    for (;;) {
      this.at = start;
      while (text.charCodeAt(this.at) === space) this.at += 1;
      const first = text.charCodeAt(this.at);
      if (first !== hash && first !== newLine) break;
      start = text.indexOf("\n", this.at) + 1;
    }
    this.indent = this.at === text.length ? -1 : this.at - start;
  }

  /** The entries of a block map whose keys begin at a column; the first begins here. */
  private map(column: number): Plain {
    this.deeper();
    const map: Record<string, Plain> = Object.create(null);
    do {
      this.put(map, this.key(blockKey), () =>
        this.passes(endOfLine) ? this.below(column) : this.valueThenLineEnd(column),
      );
    } while (this.indent === column && !this.atDash());
    this.depth -= 1;
    return map;
  }

  /** What stands under a key that has nothing on its own line. */
  private below(column: number): Plain {
    this.toNextLine();
    const dash = this.indent >= column && this.atDash();
    if (!dash && this.indent <= column) return null;
    return dash ? this.list(this.indent) : this.map(this.indent);
  }

  private list(column: number): Plain {
    this.deeper();
    const list: Plain[] = [];
    do {
      const start = this.at;
      this.at += 1;
      while (this.text[this.at] === " ") this.at += 1;
      blockKey.lastIndex = this.at;
      list.push(blockKey.test(this.text) ? this.map(column + this.at - start) : this.valueThenLineEnd(column));
    } while (this.indent === column && this.atDash());
    this.depth -= 1;
    return list;
  }

  private atDash(): boolean {
    return this.text.startsWith("- ", this.at);
  }

  /** A value that ends on this line, or is closed by a bracket on a later one. */
  private valueThenLineEnd(column: number): Plain {
    const value = this.value(column, true);
    if (!this.passes(endOfLine)) throw inDoubt;
    this.toNextLine();
    return value;
  }

  private value(column: number, block: boolean): Plain {
    const first = this.text[this.at];
    if (first === "[") return this.flowList(column);
    if (first === "{") return this.flowMap(column);
    if (first === '"') return this.doubleQuoted();
    if (first === "'") return this.matched(singleQuoted).slice(1, -1).replaceAll("''", "'");
    return block ? this.plainOfBlock() : scalar(this.matched(flowPlain).trimEnd());
  }

  /** What stands in double quotes, all on one line and with nothing escaped. */
  private doubleQuoted(): string {
    const end = this.text.indexOf('"', this.at + 1);
    const within = this.text.slice(this.at + 1, end);
    if (end === -1 || within.includes("\\") || within.includes("\n")) throw inDoubt;
    this.at = end + 1;
    return within;
  }

  private plainOfBlock(): Plain {
    const start = this.at;
    const line = this.matched(blockPlain);
    const comment = line.indexOf(" #");
    const words = (comment === -1 ? line : line.slice(0, comment)).trimEnd();
    if (words.includes(": ") || words.endsWith(":")) throw inDoubt;
    this.at = start + words.length;
    return scalar(words);
  }

  private flowList(column: number): Plain {
    this.deeper();
    const list: Plain[] = [];
    this.open(column);
    if (this.text[this.at] !== "]") {
      do list.push(this.value(column, false));
      while (this.comma(column));
    }
    this.close("]");
    return list;
  }

  private flowMap(column: number): Plain {
    this.deeper();
    const map: Record<string, Plain> = Object.create(null);
    this.open(column);
    if (this.text[this.at] !== "}") {
      do {
        this.put(map, this.key(flowKey), () => {
          this.toNextWord(column);
          return this.value(column, false);
        });
      } while (this.comma(column));
    }
    this.close("}");
    return map;
  }

  private open(column: number): void {
    this.at += 1;
    this.toNextWord(column);
  }

  private close(bracket: string): void {
    if (this.text[this.at] !== bracket) throw inDoubt;
    this.at += 1;
    this.depth -= 1;
  }

  /** Past a comma, if one stands after this entry. */
  private comma(column: number): boolean {
    this.toNextWord(column);
    if (this.text[this.at] !== ",") return false;
    this.at += 1;
    this.toNextWord(column);
    return true;
  }

  /** Inside brackets, past spaces and ends of lines. Each line must be indented further than what holds the brackets. */
  private toNextWord(column: number): void {
    const { text } = this;
    while (text[this.at] === " ") this.at += 1;
    while (text[this.at] === "\n") {
      const start = this.at + 1;
      this.at = start;
      while (text[this.at] === " ") this.at += 1;
      if (this.at - start <= column) throw inDoubt;
    }
  }

  /** A key, past the colon behind it. */
  private key(expression: RegExp): string {
    const written = this.matched(expression);
    return written.startsWith('"')
      ? written.slice(1, written.lastIndexOf('"'))
      : written.slice(0, written.indexOf(":")).trimEnd();
  }

  private put(map: Record<string, Plain>, name: string, value: () => Plain): void {
    if (name in map || name === "__proto__") throw inDoubt;
    map[name] = value();
  }

  private matched(expression: RegExp): string {
    const start = this.at;
    if (!this.passes(expression)) throw inDoubt;
    return this.text.slice(start, this.at);
  }

  private passes(expression: RegExp): boolean {
    expression.lastIndex = this.at;
    if (!expression.test(this.text)) return false;
    this.at = expression.lastIndex;
    return true;
  }

  private deeper(): void {
    this.depth += 1;
    if (this.depth > deepest / 2) throw inDoubt;
  }
}

function scalar(words: string): Plain {
  return nil.test(words) ? null : words;
}
