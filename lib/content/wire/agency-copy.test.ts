// What agencies set around a story: headlines of two lines, points above the text, links below a label, bylines without "By".
import { expect, test } from "vitest";
import { parseWire } from "@/lib/content/wire/parse";

const at = new Date("2026-11-29T00:00:00Z");
const parse = (...lines: string[]) => parseWire(lines.join("\n"), "Europe/London", at);
const partsOf = (...lines: string[]) =>
  parse(...lines)
    .lines.map(({ part }) => part)
    .join(" ");

const text =
  "LEEDS (AW) - Dock workers in the northern harbour walked out for an eighth day on Monday.";
const union = "The union said that no new meeting was planned.";

test.each([
  [
    "in mid-sentence",
    "Harbour strike enters second week as talks",
    "between owners and union stall",
  ],
  ["behind a word that ends nothing", "Harbour Strike Enters Second Week as", "Talks Stall Again"],
  ["before a word that begins nothing", "Harbor Strike Enters Second Week", "As Talks Stall"],
  ["in capitals", "HARBOR STRIKE ENTERS SECOND WEEK", "TALKS STALL AGAIN"],
  ["in a quotation", "“We are ready to talk at any hour,", "Day and night”, union says"],
])("a headline that was cut %s is one headline", (_, first, second) => {
  for (const below of [["", "By Ann Poe", "", text], ["By Ann Poe", text], [text]]) {
    const story = parse(first, second, ...below);
    expect(story.headline).toBe(`${first} ${second}`);
    expect(story.lines.slice(0, 2).map(({ part }) => part)).toEqual(["headline", "headline"]);
  }
});

test("a headline of three lines is one, and its version is a note", () => {
  const lines = [
    "UPDATE 2-Harbour strike enters second",
    "week as talks between owners",
    "and union stall",
  ];
  expect(parse(...lines, "", "By Ann Poe", text)).toMatchObject({
    headline: "Harbour strike enters second week as talks between owners and union stall",
    notes: [{ line: 1, words: "UPDATE 2-" }],
  });
});

test.each([
  [
    "a line below a blank one",
    ["Harbour strike enters second week", "", "as talks stall", "", text],
  ],
  ["a standfirst", ["Harbour strike enters second week", "Talks stall", "By Ann Poe", text]],
  ["text", ["Harbour strike enters second week", "the union said no more.", "By Ann Poe", text]],
  [
    "text that goes on",
    ["Harbour strike enters second week", "the new quay took its first ship on", "a grey morning."],
  ],
  ["a line below a question", ["Is the strike over for now?", "of course not", "By Ann Poe", text]],
])("%s is no part of the headline", (_, lines) => {
  expect(parse(...lines).headline).toBe(lines[0]);
});

test("the points above a story are a list, and its text begins with the dateline below", () => {
  const lines = [
    ...["Harbour strike enters second week", "", "* Talks broke down late on Sunday"],
    ...["* Minister calls for calm (Adds minister's quote)", "", "By Ann Poe", "", text, union],
  ];
  expect(partsOf(...lines)).toBe("headline list list byline dateline paragraph");
  const { blocks, notes, dateline } = parse(...lines);
  expect(blocks[0]).toEqual({
    line: 3,
    type: "list",
    items: ["Talks broke down late on Sunday", "Minister calls for calm"],
  });
  expect(notes).toEqual([{ line: 4, words: "(Adds minister's quote)" }]);
  expect(dateline).toBe("LEEDS (AW)");
});

test.each(["*", "-", "•", "–"])(
  "points behind “%s” are a list, also below the byline",
  (bullet) => {
    const points = [`${bullet} Talks broke down`, `${bullet} Shares fall`];
    expect(partsOf("Harbour strike", "By Ann Poe", ...points, "", text)).toBe(
      "headline byline list list dateline",
    );
  },
);

test("in the text lines behind bullets are a list, and speech behind hyphens is none", () => {
  const head = ["Harbour strike", "By Ann Poe", text, "", "The union wants:"];
  expect(partsOf(...head, "* more pay", "* less work", union)).toContain("list list paragraph");
  expect(partsOf(...head, "- Non, dit-elle.", "- Si, dit-il.")).not.toContain("list");
});

test("what changed, in brackets above the story, is a note", () => {
  expect(partsOf("Harbour strike", "(Recasts with comment from union)", "By Ann Poe", text)).toBe(
    "headline note byline dateline",
  );
});

test("a label by itself points to the headline on the next line, or to each in a list", () => {
  const lines = ["Harbour strike", text, "READ MORE:", "The strike in figures", "", union];
  expect(partsOf(...lines)).toBe("headline dateline related related paragraph");
  const several = [...lines.slice(0, 2), "ALSO READ:", "", "- Ferries stop", "- Trains too", union];
  expect(parse(...several).blocks.slice(1, 3)).toEqual([
    { line: 3, type: "relatedLink", label: "ALSO READ", headline: "Ferries stop" },
    { line: 6, type: "relatedLink", label: "ALSO READ", headline: "Trains too" },
  ]);
});

test.each([
  union,
  "By Ann Poe",
  "(BO ROE / COURIER)",
  "Contact the writer at ann@example.org",
  text,
])("a label above “%s” is unplaced", (below) => {
  expect(partsOf("Harbour strike", union, "READ MORE:", below)).toContain("unplaced");
});

test("a dateline may be all of its line, with a dash and without", () => {
  for (const line of ["NEW YORK, Nov 3 (Reuters) -", "NEW YORK, Nov 3 (Reuters)", "NEW YORK,"]) {
    const story = parse("Harbour strike", "By Ann Poe", "", line, union);
    expect(story.dateline).toBe(line.replace(/,$| -$/, ""));
    expect(story.blocks).toMatchObject([{ type: "paragraph", text: union }]);
  }
});

test("below a standfirst the dateline still opens the text", () => {
  const story = parse("Harbour strike", "Eight days and no end", text, union);
  expect(story.dateline).toBe("LEEDS (AW)");
});

const signed = "“We are ready,” it said. (Reporting by Jane Roe and John Doe in Paris)";

test("full names with a place right below the headline are the byline", () => {
  for (const below of [[text], ["", "* Talks broke down", "", text], [text, signed]]) {
    const { bylines } = parse("Harbour strike", "", "Jane Roe and John Doe in Paris", ...below);
    expect(bylines).toEqual([
      { name: "Jane Roe", place: "Paris" },
      { name: "John Doe", place: "Paris" },
    ]);
  }
});

test.each([
  ["names of whom the story tells", ["Jane Roe and John Doe in Paris", text, "Roe met Doe."]],
  ["names without a place", ["Jane Roe and John Doe", text]],
  ["a month", ["Jane Roe and John Doe in November", text]],
  ["surnames", ["Roe and Doe in Paris", text]],
  ["a line above another", ["Jane Roe and John Doe in Paris", "Talks without an end", text]],
  ["a line in the text", [text, "Jane Roe and John Doe in Paris", union]],
  ["a line above a byline", ["Jane Roe and John Doe in Paris", "By Ann Poe", text]],
])("%s: no byline without “By”", (_, lines) => {
  expect(parse("Harbour strike", ...lines).bylines.map(({ name }) => name)).not.toContain(
    "Jane Roe",
  );
});
