import { expect, test } from "vitest";
import { InvalidInputError } from "@/lib/base/errors";
import { parseWire } from "@/lib/content/wire/parse";

const at = new Date("2026-01-01T00:00:00Z");
const parse = (...lines: string[]) => parseWire(lines.join("\n"), "Asia/Hong_Kong", at);
const partsOf = (...lines: string[]) => parse(...lines).lines.map(({ part }) => part);
const textsOf = (...lines: string[]) =>
  parse(...lines).blocks.map((block) => ("text" in block ? block.text : block.type));

const first = "The new quay in Newhaven took its first ship on Monday, the harbour board said.";
const second = "Two cranes from the old quay will move there before the summer.";
const third = "The board expects sixty ships a month.";

const complete = [
  "Published: 15:37, December 15, 2025",
  "Newhaven’s new quay takes its first ship",
  "By Ann Poe in Newhaven",
  "This photo shows the quay. (BO ROE / DAILY COURIER)",
  "",
  `NEWHAVEN, England -- ${first}`,
  "",
  'ALSO READ: Harbour board: "Cranes will move"',
  "",
  second,
  "",
  "A quay for sixty ships",
  "",
  "A crane at the old quay. (PROVIDED TO DAILY COURIER)",
  third,
  "READ MORE: The quay in figures",
  "",
  "Contact the writer at ann.poe@example.org",
];

test("a complete story becomes headline, byline, pictures, text, links and contact", () => {
  expect(parse(...complete)).toEqual({
    headline: "Newhaven’s new quay takes its first ship",
    publishedAt: new Date("2025-12-15T07:37:00Z"),
    bylines: [{ name: "Ann Poe", place: "Newhaven" }],
    contact: { line: 18, addresses: ["ann.poe@example.org"] },
    dateline: "NEWHAVEN, England",
    notes: [],
    hold: null,
    lead: { line: 4, caption: "This photo shows the quay.", credit: "BO ROE / DAILY COURIER" },
    blocks: [
      { line: 6, type: "paragraph", text: first },
      {
        line: 8,
        type: "relatedLink",
        label: "ALSO READ",
        headline: 'Harbour board: "Cranes will move"',
      },
      { line: 10, type: "paragraph", text: second },
      { line: 12, type: "subheading", text: "A quay for sixty ships" },
      {
        line: 14,
        type: "picture",
        caption: "A crane at the old quay.",
        credit: "PROVIDED TO DAILY COURIER",
      },
      { line: 15, type: "paragraph", text: third },
      { line: 16, type: "relatedLink", label: "READ MORE", headline: "The quay in figures" },
    ],
    lines: [
      "publication",
      "headline",
      "byline",
      "caption",
      "dateline",
      "related",
      "paragraph",
      "subheading",
      "caption",
      "paragraph",
      "related",
      "contact",
    ].map((part, index) => {
      const number = [1, 2, 3, 4, 6, 8, 10, 12, 14, 15, 16, 18][index] ?? 0;
      return { number, part, text: complete[number - 1] };
    }),
  });
});

test.each(["\n", "\r\n", "\r"])("line endings %j make no difference", (ending) => {
  expect(parseWire(complete.join(ending), "Asia/Hong_Kong", at)).toEqual(parse(...complete));
});

test("without any blank line each line is still its own part", () => {
  const dense = complete.filter((line) => line !== "");
  const strip = (story: ReturnType<typeof parse>) =>
    story.blocks.map((block) => ({ ...block, line: 0 }));
  expect(strip(parse(...dense))).toEqual(strip(parse(...complete)));
});

test("several blank lines, tabs and runs of spaces change no word", () => {
  const story = parse("", "\t Quay  opens ", "", "", `  The\tnew   quay\u00a0is open. `, " ", "");
  expect(story.headline).toBe("Quay opens");
  expect(story.blocks).toEqual([
    { line: 5, type: "paragraph", text: "The new quay\u00a0is open." },
  ]);
  expect(story.lines[0]).toEqual({ number: 2, part: "headline", text: "\t Quay  opens " });
});

test("a headline alone is a story", () => {
  expect(parse("Quay opens")).toMatchObject({ headline: "Quay opens", blocks: [], bylines: [] });
});

test.each([
  ["the byline is first", ["By Ann Poe in Newhaven", first, second]],
  ["the publication line is followed by a dateline", [complete[0] ?? "", `LEEDS -- ${first}`]],
  ["there are only parts", [complete[0] ?? "", "By Ann Poe", "READ MORE: The quay"]],
  ["the first line is longer than a headline may be", ["Quay ".repeat(120), first]],
  ["it begins with a paragraph of two sentences", [`${first} ${second}`, third]],
])("no headline: %s", (_, lines) => {
  expect(() => parse(...lines)).toThrow(InvalidInputError);
  expect(() => parse(...lines)).toThrow(/^The file has no headline/);
});

test("the headline may stand above the publication line, or below the byline", () => {
  expect(partsOf("Quay opens", "Published: 2025-12-15", "By Ann Poe", first)).toEqual([
    "headline",
    "publication",
    "byline",
    "paragraph",
  ]);
  expect(partsOf("By Ann Poe", "Quay opens", first)).toEqual(["byline", "headline", "paragraph"]);
});

test("a headline that reads like a byline stays a headline above the real one", () => {
  const story = parse("By Popular Demand", "By Ann Poe in Leeds", first);
  expect(story).toMatchObject({ headline: "By Popular Demand", bylines: [{ name: "Ann Poe" }] });
});

test("a byline may sign the story at its end, while “By Sea” in its midst is a subheading", () => {
  expect(partsOf("Quay opens", first, "By Sea", second, "By Ann Poe in Leeds")).toEqual([
    "headline",
    "paragraph",
    "subheading",
    "paragraph",
    "byline",
  ]);
});

test("a line that fails as a known part, or comes twice, is a paragraph and unplaced", () => {
  const lines = [
    "Updated: 16:00, December 15, 2025",
    "Quay opens",
    "Published: 15:37, December 15, 2025",
    "By Ann Poe in Leeds",
    "By Bo Roe in York",
    first,
    "Published: 15:38, December 15, 2025",
    "READ MORE:",
    "(BO ROE / DAILY COURIER)",
    "Contact the writer at the harbour",
    "Contact the writer at ann@example.org",
    "Contact the writer at bo@example.org",
  ];
  const story = parse(...lines);
  expect(story.lines.map(({ part }) => part)).toEqual([
    "unplaced",
    "headline",
    "publication",
    "byline",
    "unplaced",
    "paragraph",
    "unplaced",
    "unplaced",
    "unplaced",
    "unplaced",
    "contact",
    "unplaced",
  ]);
  expect(story.blocks).toEqual(
    [0, 4, 5, 6, 7, 8, 9, 11].map((index) => ({
      line: index + 1,
      type: "paragraph",
      text: lines[index],
    })),
  );
});

test("a contact line without an author is unplaced, at its place", () => {
  const story = parse("Quay opens", first, "Contact the writer at ann@example.org", third);
  expect(story.contact).toBeNull();
  expect(story.blocks[1]).toMatchObject({ line: 3, text: "Contact the writer at ann@example.org" });
  expect(story.lines[2]?.part).toBe("unplaced");
});

test("paragraphs that were cut into lines are joined by one space, and each line is accounted for", () => {
  const lines = [
    "Quay opens",
    "By Ann Poe",
    "",
    "NEWHAVEN, England -- The new quay in Newhaven took its first ship on",
    "Monday. The harbour board said that two cranes from the old quay will",
    "move there before the summer, and that it expects sixty ships a month.",
    "Newhaven has waited for it since the great storm.",
    "",
    "Nobody was hurt.",
  ];
  expect(textsOf(...lines)).toEqual([
    "The new quay in Newhaven took its first ship on Monday. The harbour board said that two cranes from the old quay will move there before the summer, and that it expects sixty ships a month. Newhaven has waited for it since the great storm.",
    "Nobody was hurt.",
  ]);
  expect(partsOf(...lines).slice(2)).toEqual([
    "dateline",
    "paragraph",
    "paragraph",
    "paragraph",
    "paragraph",
  ]);
});

test("paragraphs of one line each are not joined", () => {
  expect(textsOf("Quay opens", first, second, third)).toEqual([first, second, third]);
});

test("a wrapped caption keeps its credit, also on a line of its own", () => {
  const caption = "This photo shows the new quay in Newhaven, which took its first";
  expect(
    parse("Quay opens", caption, "ship on Monday.", "(BO ROE / DAILY COURIER)", "", first).lead,
  ).toEqual({
    line: 2,
    caption: `${caption} ship on Monday.`,
    credit: "BO ROE / DAILY COURIER",
  });
});

test("short lines in a row are no subheadings", () => {
  expect(partsOf("Quay opens", first, "Cranes: two", "Ships: sixty", second)).not.toContain(
    "subheading",
  );
});

test.each([
  ["ALSO READ: A", "ALSO READ"],
  ["Read more: A", "Read more"],
  ["READ MORE：A", "READ MORE"],
  ["SEE ALSO : A", "SEE ALSO"],
  ["More on this: A", "More on this"],
  ["RELATED: A", "RELATED"],
  ["Related story: A", "Related story"],
])("“%s” points to the story “A”", (line, label) => {
  expect(parse("Quay opens", first, line).blocks[1]).toEqual({
    line: 3,
    type: "relatedLink",
    label,
    headline: "A",
  });
});

test.each([
  ["Contact the writer at ann@example.org", ["ann@example.org"]],
  ["CONTACT THE WRITER AT ann@example.org.", ["ann@example.org"]],
  [
    "Contact the writers at ann@example.org and bo@example.org",
    ["ann@example.org", "bo@example.org"],
  ],
  ["Contact the reporter via ann@example.org", ["ann@example.org"]],
  ["Email: ann@example.org, bo@example.org", ["ann@example.org", "bo@example.org"]],
])("“%s” is a contact line", (line, addresses) => {
  expect(parse("Quay opens", "By Ann Poe and Bo Roe", first, line).contact?.addresses).toEqual(
    addresses,
  );
});

test("a text of one mebibyte takes seconds of computing at most", () => {
  const lines = ["(", "By A, ", "LEEDS ", "a\n", "By A\n", "x (A / B) ", "This photo "];
  for (const line of lines) {
    const before = process.cpuUsage();
    parse("Quay opens", line.repeat(1_000_000 / line.length));
    expect(process.cpuUsage(before).user / 1e6, JSON.stringify(line)).toBeLessThan(10);
  }
});

test("a publication line that is still to come is kept as a paragraph, unplaced, and a later one is read", () => {
  const future = "Published: 15:37, December 15, 2026";
  const story = parse(future, "Quay opens", "Published: 15:37, December 15, 2025", first);
  expect(story).toMatchObject({
    headline: "Quay opens",
    publishedAt: new Date("2025-12-15T07:37:00Z"),
    blocks: [{ text: future }, { text: first }],
  });
  expect(story.lines.map(({ part }) => part)).toEqual([
    "unplaced",
    "headline",
    "publication",
    "paragraph",
  ]);
});

test("a date at the top that is still to come is no headline either", () => {
  const story = parse("15 December 2026", "Quay opens", first);
  expect(story).toMatchObject({ headline: "Quay opens", publishedAt: null });
  expect(story.lines.map(({ part }) => part)).toEqual(["unplaced", "headline", "paragraph"]);
});

test("a publication line of this very moment is one", () => {
  expect(parse("Published: 08:00, January 1, 2026", "Quay opens", first).publishedAt).toEqual(at);
});
