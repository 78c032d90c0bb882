import { expect, test } from "vitest";
import { binArticle } from "@/lib/newsroom/articles/bin";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { importWire, type ImportOptions, type WireFile } from "@/lib/newsroom/wire/commands";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addUser } from "@/lib/testing/records";

useThrowAwayNewsroom();

const story = [
  "Published: 15:37, December 15, 2025",
  "Quay opens in Newhaven",
  "By Ann Poe in Leeds and Bo Roe in York",
  "This photo shows the quay. (CY DOE / COURIER)",
  "NEWHAVEN, England -- The new quay took its first ship on Monday.",
  "READ MORE: The quay in figures",
  "A crane at the quay. (PROVIDED TO COURIER)",
  "It expects sixty ships a month.",
  "Contact the writers at bo@example.org and ann@example.org",
].join("\r\n");

const wire = (text: string, name = "desk/quay.txt") => ({
  name,
  bytes: new TextEncoder().encode(text),
});
const draft = { publish: false };

/** What the import says of a file of one story. */
async function importOne(file: WireFile, options: ImportOptions) {
  const [report, ...others] = await importWire(file, options);
  if (!report || others.length > 0) throw new Error("The file does not hold one story.");
  return report;
}

async function rows() {
  const tables = [
    db().article,
    db().revision,
    db().author,
    db().media,
    db().wireCopy,
    db().byline,
  ] as const;
  const [article, revision, author, media, wireCopy, byline] = tables;
  return [
    await article.count(),
    await revision.count(),
    await author.count(),
    await media.count(),
    await wireCopy.count(),
    await byline.count(),
  ];
}

async function onlyDraft() {
  const article = await db().article.findFirstOrThrow({
    include: { draft: { include: { bylines: { include: { author: true } }, media: true } } },
  });
  return { article, draft: article.draft };
}

async function addSection(slug: string, position: number) {
  return db().section.create({ data: { slug, name: slug, position } });
}

test("a story becomes a draft with its words, authors and place in the first section", async () => {
  await addSection("culture", 2);
  const first = await addSection("harbour", 1);
  const report = await importOne(wire(story), draft);
  expect(report).toMatchObject({
    file: "desk/quay.txt",
    slug: "quay-opens-in-newhaven",
    status: "imported",
    unplaced: 0,
  });
  const { article, draft: revision } = await onlyDraft();
  expect(article).toMatchObject({
    slug: report.slug,
    sectionId: first.id,
    liveId: null,
    publishedAt: new Date("2025-12-15T07:37:00Z"),
  });
  expect(revision).toMatchObject({
    headline: "Quay opens in Newhaven",
    dateline: "NEWHAVEN, England",
    reason: "imported",
    editorId: null,
  });
  expect(
    revision.bylines.map(({ author, place }) => [author.name, author.contactEmail, place]),
  ).toEqual([
    ["Ann Poe", "ann@example.org", "Leeds"],
    ["Bo Roe", "bo@example.org", "York"],
  ]);
  expect(revision.body).toMatchObject([
    { type: "paragraph", text: [{ text: "The new quay took its first ship on Monday." }] },
    { type: "relatedLink", label: "READ MORE", headline: "The quay in figures", target: null },
    { type: "picture", caption: null, credit: null },
    { type: "paragraph", text: [{ text: "It expects sixty ships a month." }] },
  ]);
});

test("a caption without its picture becomes a media record that awaits its file", async () => {
  await importOne(wire(story), draft);
  const media = await db().media.findMany({ orderBy: { caption: "desc" } });
  expect(media).toMatchObject([
    { caption: "This photo shows the quay.", credit: "CY DOE / COURIER", fileKey: null },
    { caption: "A crane at the quay.", credit: "PROVIDED TO COURIER", fileKey: null },
  ]);
  const { draft: revision } = await onlyDraft();
  expect(revision.leadPicture).toMatchObject({ mediaId: media[0]?.id, caption: null });
  expect(revision.media.map(({ id }) => id).sort()).toEqual(media.map(({ id }) => id).sort());
});

test("the file is kept byte for byte, with what each line became", async () => {
  const file = wire(`\ufeff${story}\r\n`);
  const report = await importOne(file, draft);
  const copy = await db().wireCopy.findFirstOrThrow();
  expect(Buffer.from(copy.bytes).equals(file.bytes)).toBe(true);
  expect(copy.fileName).toBe("quay.txt");
  expect(copy.lines).toEqual(report.lines);
  expect(report.lines.map(({ part }) => part)).toEqual([
    "publication",
    "headline",
    "byline",
    "caption",
    "dateline",
    "related",
    "caption",
    "paragraph",
    "contact",
  ]);
});

test("the same file twice changes nothing and says so", async () => {
  await addSection("harbour", 1);
  const first = await importOne(wire(story), draft);
  const before = await rows();
  const again = await importOne(wire(story, "copy.txt"), { publish: true });
  expect(again).toEqual({ ...first, file: "copy.txt", status: "unchanged" });
  expect(await rows()).toEqual(before);
  expect((await onlyDraft()).article).toMatchObject({ liveId: null, version: 1 });
});

test("a file with an article that is in the bin meanwhile says so, and names no address", async () => {
  const first = await importOne(wire(story), draft);
  const { id, version } = await db().article.findFirstOrThrow();
  setClock(new Date("2026-03-01T06:00:00Z"));
  await binArticle(await addUser("editor"), id, { version });
  setClock();
  expect(await importOne(wire(story), draft)).toEqual({
    ...{ ...first, slug: null, status: "unchanged" },
    reasons: ["Its article has been in the bin since 1 Mar 2026, 14:00. Restore it there."],
  });
});

test("the same file many times at once goes in once", async () => {
  const reports = await Promise.all(Array.from({ length: 5 }, () => importOne(wire(story), draft)));
  expect(reports.map(({ status }) => status).sort()).toEqual([
    "imported",
    ...Array<string>(4).fill("unchanged"),
  ]);
  expect(await rows()).toEqual([1, 1, 2, 2, 1, 2]);
});

test("another story under the same headline gets a slug of its own, and the same authors", async () => {
  await importOne(wire(story), draft);
  const second = await importOne(wire(`${story}\nMore.`), draft);
  expect(second).toMatchObject({ status: "imported", slug: "quay-opens-in-newhaven-2" });
  expect(await db().author.count()).toBe(2);
});

test("with publish readers see it from now on, under the time that the copy states", async () => {
  await addSection("harbour", 1);
  const chosen = await addSection("culture", 2);
  setClock(new Date("2026-01-02T03:04:05Z"));
  try {
    const report = await importOne(wire(story), { publish: true, sectionSlug: "culture" });
    expect(report.status).toBe("published");
  } finally {
    setClock();
  }
  const { article } = await onlyDraft();
  expect(article).toMatchObject({
    liveId: article.draftId,
    liveAt: new Date("2026-01-02T03:04:05Z"),
    publishedAt: new Date("2025-12-15T07:37:00Z"),
    sectionId: chosen.id,
  });
});

test.each([
  ["an unknown section", story, { publish: false, sectionSlug: "none" }, "no section “none”"],
  ["no section to publish in", story, { publish: true }, "no section to publish it in"],
  ["an empty file", " \n", draft, "The file is empty."],
  ["no headline", "By Ann Poe", draft, "The file has no headline."],
  [
    "too many pictures",
    `Quay\n${"It is open.\nThis photo shows the quay. (CY DOE / COURIER)\n".repeat(302)}`,
    draft,
    "at most 300 pictures",
  ],
  [
    "too many related links",
    `Quay\nIt is open.\n${"READ MORE: The quay\n".repeat(301)}`,
    draft,
    "at most 300 related links",
  ],
  ["too many paragraphs", `Quay\n${"It is open.\n".repeat(2_001)}`, draft, "2,000 blocks"],
])("%s is refused in one sentence and nothing is written", async (_, text, options, sentence) => {
  const report = await importOne(wire(text), options);
  expect(report).toMatchObject({ slug: null, status: "refused", lines: [], unplaced: 0 });
  expect(report.error).toContain(sentence);
  expect(report.error).not.toContain("\n");
  expect(await rows()).toEqual([0, 0, 0, 0, 0, 0]);
});

test("an author's address is never overwritten: the contact line stays in the text, unplaced", async () => {
  await db().author.create({
    data: { name: "Ann Poe", slug: "ann", contactEmail: "old@example.org" },
  });
  const report = await importOne(wire(story), draft);
  expect(report.unplaced).toBe(1);
  expect(report.lines.at(-1)?.part).toBe("unplaced");
  const { draft: revision } = await onlyDraft();
  expect(revision.body).toHaveProperty("4.text.0.text", story.split("\r\n").at(-1));
  expect(await db().author.findMany({ orderBy: { name: "asc" } })).toMatchObject([
    { slug: "ann", contactEmail: "old@example.org" },
    { name: "Bo Roe", contactEmail: null },
  ]);
});

test("an author who is here already gets the address if they have none, or keeps the same one", async () => {
  await db().author.create({ data: { name: "Ann Poe", slug: "ann" } });
  await db().author.create({
    data: { name: "Bo Roe", slug: "bo", contactEmail: "BO@example.org" },
  });
  expect((await importOne(wire(story), draft)).unplaced).toBe(0);
  expect(await db().author.findMany({ orderBy: { name: "asc" } })).toMatchObject([
    { slug: "ann", contactEmail: "ann@example.org" },
    { slug: "bo", contactEmail: "BO@example.org" },
  ]);
});

test("of two authors with one name it is the one with that address", async () => {
  await db().author.create({ data: { name: "Ann Poe", slug: "ann" } });
  await db().author.create({
    data: { name: "Ann Poe", slug: "ann-2", contactEmail: "ann@example.org" },
  });
  await importOne(wire(story), draft);
  const { draft: revision } = await onlyDraft();
  expect(revision.bylines[0]?.author.slug).toBe("ann-2");
});

test("authors whose names fold to one slug are two authors", async () => {
  await importOne(wire("Quay opens\nBy Ann Poe and Änn Poe\nIt is open.\n"), draft);
  const authors = await db().author.findMany({ orderBy: { slug: "asc" } });
  expect(authors.map(({ slug }) => slug)).toHaveLength(2);
  expect(new Set(authors.map(({ slug }) => slug)).size).toBe(2);
});
