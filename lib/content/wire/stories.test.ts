// A file of several stories: one article for each, every line in exactly one of them.
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyStory } from "@/lib/content/wire/any-copy";
import { parseStories } from "@/lib/content/wire/parse-stories";
import { readWireCopy } from "@/lib/newsroom/wire/read";

const at = new Date("2026-11-01T00:00:00Z");
const transmissionsOf = (text: string) => readWireCopy(new TextEncoder().encode(text));
const textOf = (file: string) =>
  transmissionsOf(file)
    .map(({ text }) => text)
    .join("");
const read = (...lines: string[]) =>
  parseStories(transmissionsOf(lines.join("\n")), "Europe/London", at);
const headlines = (...lines: string[]) => read(...lines).map(({ headline }) => headline);

const harbour = "Harbour strike enters second week";
const bakery = "Bakery opens at noon";
const ferry = "Ferry line closes for the winter";
const dockers =
  "LEEDS (AW) - Dock workers in the northern harbour walked out for an eighth day on Monday.";
const union = "The union said that no new meeting was planned.";
const bread = "YORK (AW) - A bakery opened on the quay at noon.";
const boats = "HULL (AW) - The last ferry of the year leaves on Sunday.";
const mail = (subject: string) => ["From: Wire <wire@example.org>", `Subject: ${subject}`, ""];

const two: [string, string[]][] = [
  ["-30-", [harbour, "By Ann Poe", dockers, union, "-30-", bakery, "By Bo Lee", bread, "-30-"]],
  ["###", [harbour, "", dockers, "", "###", "", bakery, "", bread]],
  [
    "ENDS and a contact",
    [harbour, "", dockers, "ENDS", "Tel: +44 20 7946 0000", "", bakery, bread],
  ],
  ["___", [harbour, "By Ann Poe", "", dockers, union, "", "___", "", bakery, "", bread]],
  ["a rule of hyphens", [harbour, "", dockers, "", "----------", "", bakery, "By Bo Lee", bread]],
  ["a rule of stars", [harbour, "", dockers, "* * *", bakery, "", bread]],
  ["ZCZC and NNNN", ["ZCZC", harbour, "", dockers, "NNNN", "", "ZCZC", bakery, "", bread, "NNNN"]],
  [
    "slug lines",
    ["BC-UK--Harbour,120", harbour, dockers, union, "", "BC-UK--Bakery,80", bakery, bread],
  ],
  ["AFP's slugs", ["Strike-port,lead", harbour, dockers, "", "Bread-quay,lead", bakery, bread]],
  [
    "headers of ANPA without their signs",
    ["r i bx1234", harbour, "By ANN POE", dockers, "r i bx1235", bakery, "By BO LEE", bread],
  ],
  [
    "publication lines",
    [
      ...["Published: 15:37, March 2, 2026", harbour, "By Ann Poe", dockers, ""],
      ...["Published: 15:40, March 2, 2026", bakery, "By Bo Lee", bread],
    ],
  ],
  [
    "SOH and EOT",
    [
      `\u0001wir0001 4 i 80\u0002${harbour}`,
      dockers,
      `\u0003\u0004\u0001wir0002 4 i 80\u0002${bakery}`,
      bread,
      "\u0003\u0004",
    ],
  ],
  ["STX and ETX", [`\u0002${harbour}`, dockers, "\u0003", `\u0002${bakery}`, bread, "\u0003"]],
  ["ETX alone", [harbour, dockers, "\u0003", bakery, bread, "\u0003"]],
  [
    "ANPA with its time of sending",
    [
      ...[
        `\u0016\u0016\u0001r i\u001fbx1\u0002^${harbour}<`,
        dockers,
        "\u0003",
        "AP-NY-03-02-26 1532EST<",
        "\u0004",
      ],
      ...[
        `\u0016\u0016\u0001r i\u001fbx2\u0002^${bakery}<`,
        bread,
        "\u0003",
        "AP-NY-03-02-26 1540EST<",
        "\u0004",
      ],
    ],
  ],
  ["mails", [...mail(harbour), dockers, union, "", ...mail(bakery), bread]],
  ["subjects alone", [`Subject: ${harbour}`, "", union, "", `Subject: ${bakery}`, "", bread]],
  [
    "a file of mails",
    [
      ...["From a@example.org Mon Mar  2 09:00:00 2026", ...mail(harbour), union, ""],
      ...["From a@example.org Mon Mar  2 09:05:00 2026", ...mail(bakery), bread],
    ],
  ],
];

test.each(two)("two stories parted by %s are two, with every line in its place", (_, lines) => {
  const stories = read(...lines);
  expect(stories.map(({ headline }) => headline)).toEqual([harbour, bakery]);
  for (const { lines: told } of stories) {
    expect(told.filter(({ part }) => part === "unplaced")).toEqual([]);
  }
});

test.each(two)("each line of two stories parted by %s is a line of exactly one", (_, lines) => {
  const source = textOf(lines.join("\n")).split("\n");
  const told = read(...lines).flatMap((story) => story.lines);
  expect(told.map(({ number }) => number)).toEqual(
    source.flatMap((line, index) => (line.trim() === "" ? [] : index + 1)),
  );
  expect(told.map(({ text }) => text)).toEqual(
    told.map(({ number }) => expect.stringContaining(source[number - 1]?.trim() ?? "")),
  );
});

test("briefs between end marks are stories though they name nobody", () => {
  const brief = "A bakery opened on the quay at noon.";
  expect(headlines(harbour, union, "###", bakery, brief, "###", ferry, union, "###")).toEqual([
    harbour,
    bakery,
    ferry,
  ]);
});

test("three stories of one mail are three", () => {
  const lines = [
    ...mail("Three for tonight"),
    harbour,
    "",
    dockers,
    "",
    "-30-",
    "",
    bakery,
    "",
    bread,
  ];
  expect(headlines(...lines, "", "-30-", "", ferry, "", boats)).toEqual([harbour, bakery, ferry]);
});

test.each([
  [
    "who reported it",
    [harbour, dockers, "___", "Roe reported from Boston. Bo Lee in York helped."],
  ],
  ["notes to editors", [harbour, dockers, "ENDS", "Notes to editors:", "1. The port is old."]],
  [
    "who sent it",
    [harbour, dockers, "###", "About Harbour Trust", "It runs ferries in the north."],
  ],
  ["a rule in the text", [harbour, dockers, "", "* * *", "", union]],
  ["a second byline in the text", [harbour, dockers, union, "By Bo Lee in York", union]],
  [
    "a mail that is forwarded",
    [...mail("Fwd: strike"), "For tonight.", "", ...mail("strike"), harbour, dockers],
  ],
  ["lines like a mail's", [harbour, dockers, "From: Leeds", "To: York", union]],
  ["a headline that is underlined", [harbour, "======", "Talks stall", "By Ann Poe", dockers]],
])("%s is no story of its own", (_, lines) => {
  expect(headlines(...lines)).toEqual([harbour]);
});

test("a further take is a part of its story, even behind another story", () => {
  const stories = read(
    ...["BC-UK--Harbour Strike,120", harbour, dockers, "(MORE)", "NNNN"],
    ...["BC-UK--Bakery,80", bakery, bread, "NNNN"],
    ...["BC-UK--Harbour Strike,1st Add,80", union, "NNNN"],
  );
  expect(stories.map(({ headline }) => headline)).toEqual([harbour, bakery]);
  expect(stories[0]?.blocks.at(-1)).toMatchObject({ line: 11, text: union });
  expect(stories[0]?.lines.map(({ part }) => part)).toEqual(
    "slug headline dateline mark mark slug paragraph mark".split(" "),
  );
});

test("what the whole file is called is a note of the first story", () => {
  const [first, second] = read(
    "News in brief",
    "___",
    "",
    harbour,
    dockers,
    "___",
    "",
    bakery,
    bread,
  );
  expect(first).toMatchObject({ headline: harbour, notes: [{ line: 1, words: "News in brief" }] });
  expect(second?.headline).toBe(bakery);
});

test("what looks like another story and has no headline stays with the one above, unplaced", () => {
  const [only, ...others] = read(
    `\u0002${harbour}`,
    dockers,
    "\u0003",
    "\u0002" + dockers,
    union,
    "\u0003",
  );
  expect(others).toEqual([]);
  expect(only?.lines.map(({ part }) => part)).toEqual(
    "headline dateline unplaced unplaced".split(" "),
  );
  expect(only?.blocks.map((block) => "text" in block && block.text).slice(1)).toEqual([
    dockers,
    union,
  ]);
});

test("a kill holds every story of its file, and an embargo above the first those of its transmission", () => {
  const stories = read(
    harbour,
    dockers,
    "-30-",
    "BULLETIN KILL",
    ferry,
    boats,
    "-30-",
    bakery,
    bread,
  );
  expect(stories.map(({ hold }) => hold?.kind)).toEqual(["kill", "kill", "kill"]);
  const embargo = "EMBARGOED UNTIL 00:01 GMT, JANUARY 1, 2031";
  expect(
    read(
      ...mail("a"),
      embargo,
      harbour,
      dockers,
      "-30-",
      bakery,
      bread,
      "",
      ...mail("b"),
      ferry,
      boats,
    ).map(({ hold }) => hold?.words),
  ).toEqual([embargo, embargo, undefined]);
  expect(
    read(harbour, dockers, "-30-", embargo, bakery, bread).map(({ hold }) => hold?.words),
  ).toEqual([undefined, embargo]);
});

test("any stories, one behind the other, keep each line once", () => {
  const divider = fc.constantFrom(
    "\n-30-\n",
    "\n\n___\n\n",
    "\nNNNN\n",
    "\n\u0003\n",
    "\n\nSubject: a\n\n",
  );
  const file = fc.array(fc.tuple(anyStory, divider), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(file, (stories) => {
      const text = `Quay opens\n${stories.map((parts) => parts.join("")).join("")}`;
      const expected = textOf(text)
        .split(/\r\n|\r|\n/)
        .flatMap((line, index) => (line.trim() === "" ? [] : index + 1));
      const numbers = parseStories(transmissionsOf(text), "Europe/London", at)
        .flatMap((story) => story.lines.map(({ number }) => number))
        .sort((one, other) => one - other);
      expect([...new Set(numbers)]).toEqual([...new Set(expected)]);
    }),
    { numRuns: 200 },
  );
});
