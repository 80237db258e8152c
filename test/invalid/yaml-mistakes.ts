import type { Case } from "./case.ts";

/** Mistakes that keep a file from being read as plain data at all. */
export const yamlMistakes: readonly Case[] = [
  {
    mistake: "an empty file",
    in: "strategy",
    text: "",
    says: ["1:1 wrong-type The file has nothing in it. Begin with format: 1."],
  },
  {
    mistake: "a file of comments",
    in: "strategy",
    text: "# nothing yet\n",
    says: ["1:1 wrong-type The file has nothing in it. Begin with format: 1."],
  },
  {
    mistake: "a file that is one word",
    in: "strategy",
    text: "hello",
    says: ['1:1 wrong-type The file is "hello", and should be a map of names and values.'],
  },
  {
    mistake: "a file that is a list",
    in: "strategy",
    text: "- a\n- b\n",
    says: ["1:1 wrong-type The file is a list, and should be a map of names and values."],
  },
  {
    mistake: "a file in UTF-16",
    in: "strategy",
    text: "f\u0000o\u0000r\u0000m\u0000a\u0000t\u0000",
    says: ["1:1 not-text The file is not text in UTF-8. Save it again with the encoding UTF-8."],
  },
  {
    mistake: "a file of more than a million characters",
    in: "strategy",
    text: `# ${"x".repeat(1_000_000)}`,
    says: [
      "1:1 too-long The file has 1,000,002 characters; at most 1,000,000 are read. Check that this is the file you meant.",
    ],
  },
  {
    mistake: "a name written twice",
    in: "strategy",
    edits: [["council: Example Council", "council: Example Council\ncouncil: Another Council"]],
    says: [
      '3:1 written-twice "council" is written twice in the same place. One of the two would be lost. Rename or remove one.',
    ],
  },
  {
    mistake: "a driver written twice",
    in: "strategy",
    edits: [["  insurance-step:", "  pay-award:"]],
    says: [
      '13:3 written-twice "pay-award" is written twice in the same place. One of the two would be lost. Rename or remove one.',
    ],
  },
  {
    mistake: "an alias",
    in: "strategy",
    edits: [["title: Medium Term Financial Strategy", "title: *council"]],
    says: ['4:8 not-plain "*council" refers to another place in the file. Write the value out here.'],
  },
  {
    mistake: "a merge key",
    in: "strategy",
    edits: [
      ["  report: { title: Cabinet report }", "  report: { title: Cabinet report }\n  <<: { title: Cabinet report }"],
    ],
    says: ['11:3 wrong-name "<<" is not a name. Names are lower-case words joined by hyphens, such as pay-award.'],
  },
  {
    mistake: "a tag",
    in: "strategy",
    edits: [["council: Example Council", "council: !!binary RHVkbGV5"]],
    says: ['2:19 not-plain The tag "tag:yaml.org,2002:binary" is not used in these files. Remove it.'],
  },
  {
    mistake: "a tag of JavaScript",
    in: "strategy",
    edits: [["council: Example Council", "council: !!js/function return"]],
    says: ['2:24 not-plain The tag "tag:yaml.org,2002:js/function" is not used in these files. Remove it.'],
  },
  {
    mistake: "the prototype as a name",
    in: "strategy",
    edits: [["  report: {", "  __proto__: {"]],
    says: ['10:3 not-plain "__proto__" is not a name that can be used. Rename it.'],
  },
  {
    mistake: "a name that is a list",
    in: "strategy",
    edits: [["\nsources:", "\n? [a, b]\n: c\nsources:"]],
    says: ["9:3 not-yaml A name here is not text. Write a plain name before the colon."],
  },
  {
    mistake: "a tab that indents",
    in: "strategy",
    edits: [["      placements:", "\t      placements:"]],
    says: ["41:3 not-yaml A tab is used to indent. Indent with spaces, here and below."],
  },
  {
    mistake: "two documents",
    in: "strategy",
    edits: [["base-budget:", "---\nbase-budget:"]],
    says: ["26:1 not-yaml The file holds more than one document. Keep one, without a line of ---."],
  },
  {
    mistake: "a bracket that is not closed",
    in: "strategy",
    edits: [["years: [2022/23, 2023/24]", "years: [2022/23, 2023/24"]],
    says: ["9:1 not-yaml A bracket is opened before this and not closed. Close it where its list or map ends."],
  },
  {
    mistake: "a quote that is not closed",
    in: "strategy",
    edits: [["title: Medium", 'title: "Medium']],
    says: ["4:39 not-yaml A quotation mark is not closed. Close it, or remove it."],
  },
  {
    mistake: "a colon inside plain text",
    in: "strategy",
    edits: [["title: Medium Term Financial Strategy", "title: Strategy: the medium term"]],
    says: ["4:8 not-yaml A colon and a space stand inside plain text. Put the whole text in quotes."],
  },
  {
    mistake: "a dash in a list of figures",
    in: "strategy",
    edits: [["amounts: [5.3, 7.9]", "amounts: [5.3, -]"]],
    says: ["32:39 not-yaml A dash stands here alone. Write a nil as 0, and a dash that is printed in quotes."],
  },
  {
    mistake: "a dash where a figure should be",
    in: "strategy",
    edits: [["opening: 271.3", "opening: -"]],
    says: ["29:12 not-yaml A dash stands here alone. Write a nil as 0, and a dash that is printed in quotes."],
  },
  {
    mistake: "brackets nested too deep",
    in: "strategy",
    edits: [["title: Medium Term Financial Strategy", `title: ${"[".repeat(45)}${"]".repeat(45)}`]],
    says: ["4:47 too-deep The document is nested more than 40 deep. Check that this is the file you meant."],
  },
  {
    mistake: "indentation nested too deep",
    in: "strategy",
    edits: [
      [
        "title: Medium Term Financial Strategy",
        `title:${Array.from({ length: 45 }, (_, depth) => `\n${" ".repeat(depth + 1)}a:`).join("")}`,
      ],
    ],
    says: ["44:42 too-deep The document is nested more than 40 deep. Check that this is the file you meant."],
  },
  {
    mistake: "JSON with a comma too many",
    in: "strategy",
    text: '{ "format": 1, "council": "Example",, }',
    says: [
      "1:37 not-yaml This is not YAML or JSON that can be read: Unexpected , in flow map. Check the indentation, quotes and brackets here.",
    ],
  },
];
