// The made-up newsroom of a release: a handful of articles in every state, pictures, corrections and copy, written by the
// commands of the program that it is run with. `npm run keep-release` runs it on an empty newsroom.
import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { db } from "@/lib/base/db";
import { textKey } from "@/lib/base/search-text/text-key";
import { fieldTime } from "@/lib/base/site-time";
import type { Content } from "@/lib/content/articles/schema";
import type { Actor } from "@/lib/content/users/actor";
import { createArticle, saveDraft } from "@/lib/newsroom/articles/commands";
import type { TransitionRequest } from "@/lib/newsroom/articles/requests";
import { takeTransition } from "@/lib/newsroom/articles/transitions";
import type { WrittenArticle } from "@/lib/newsroom/articles/writes";
import { addPicture } from "@/lib/newsroom/media/commands";
import { hashPassword } from "@/lib/newsroom/users/password";
import { importWire } from "@/lib/newsroom/wire/commands";
import { contentOf, withContent } from "@/lib/projections/articles/revision";
import type { Role } from "@/prisma/generated/enums";
import { everyArticle } from "@/lib/content/users/scope";

/** Kept beside the release's folder, for whoever signs in to it in a test. */
const password = "made-up newsroom of a release";
const day = 24 * 3_600_000;

async function addUser(name: string, role: Role): Promise<Actor> {
  const email = `${name.toLowerCase()}@example.org`;
  const user = await db().user.create({
    data: { email, name: `${name} Example`, role, passwordHash: await hashPassword(password) },
    select: { id: true, name: true, role: true },
  });
  return { ...user, scope: everyArticle };
}

async function addNamed(name: string, userId: string | null = null): Promise<string> {
  const slug = name.toLowerCase().replaceAll(" ", "-");
  const data = { slug, name, nameKey: textKey(name), userId };
  return (await db().author.create({ data })).id;
}

async function addDrawing(actor: Actor, background: string, words: string): Promise<string> {
  const size = { width: 480, height: 300 };
  const create = { ...size, channels: 3 as const, background };
  const bytes = await sharp({ create }).jpeg({ quality: 40 }).toBuffer();
  const { picture } = await addPicture(actor, { bytes, fileName: `${words}.jpg` });
  const data = { caption: `${words}.`, credit: "Example pictures", altText: words };
  await db().media.update({ where: { id: picture.id }, data });
  return picture.id;
}

type Change = (content: Content) => Partial<Content>;

async function save(actor: Actor, id: string, change: Change): Promise<WrittenArticle> {
  const { version, draft } = await db().article.findUniqueOrThrow({
    where: { id },
    include: { draft: { include: withContent } },
  });
  const before = contentOf(draft);
  const content = { ...before, ...change(before) };
  return saveDraft(actor, id, { saveId: randomUUID(), version, content, kind: "save" });
}

async function take<Name extends keyof TransitionRequest>(
  actor: Actor,
  id: string,
  name: Name,
  input: Omit<TransitionRequest[Name], "version" | "commandId">,
): Promise<void> {
  const { version } = await db().article.findUniqueOrThrow({ where: { id } });
  const request = { ...input, version, commandId: randomUUID() } as TransitionRequest[Name];
  await takeTransition(actor, id, name, request);
}

const [ada, ben, cleo] = [
  await addUser("Ada", "administrator"),
  await addUser("Ben", "editor"),
  await addUser("Cleo", "reporter"),
];
const [author, desk] = [await addNamed("Cleo Example", cleo.id), await addNamed("The Desk")];
const sections = await Promise.all(
  ["Town", "Trade"].map((name, index) =>
    db().section.create({ data: { name, slug: name.toLowerCase(), position: index + 1 } }),
  ),
);
const topic = await db().topic.create({
  data: { name: "Harbour", slug: "harbour", nameKey: textKey("Harbour") },
});
const quay = await addDrawing(ben, "#4a6f8a", "A quay with a ship");
const square = await addDrawing(ben, "#b46a3c", "A square at noon");

const ships: Change = () => ({
  dateline: "HARBOUR",
  bylines: [
    { authorId: author, place: "at the quay" },
    { authorId: desk, place: "" },
  ],
  topicIds: [topic.id],
  leadPicture: { mediaId: quay, caption: null, credit: null, altText: null },
  body: [
    {
      ...{ id: "a", type: "paragraph" },
      text: [{ text: "The quay took its first ship " }, { text: "on Monday", bold: true }],
    },
    { id: "b", type: "subheading", text: [{ text: "What comes next" }] },
    { id: "c", type: "quote", text: [{ text: "It holds." }], attribution: "the harbour master" },
    {
      ...{ id: "d", type: "list", isOrdered: true },
      items: [[{ text: "Cranes" }], [{ text: "Rails: été, Łódź, 金融" }]],
    },
    { id: "e", type: "picture", mediaId: square, caption: "Later.", credit: null, altText: null },
  ],
});

const correction = {
  change: "correction",
  note: "The ship came on Tuesday, not on Monday.",
} as const;

/** What becomes of each article after it was published; the last three never were. */
const fates: ((id: string) => Promise<void>)[] = [
  async () => {},
  async (id) => {
    await save(ben, id, () => ({ standfirst: "The ship came in on Tuesday." }));
    await take(ben, id, "publish", correction);
  },
  async (id) => {
    await save(ben, id, () => ({ standfirst: "The ship came in at noon." }));
    await take(ben, id, "publish", { change: "update" });
    await save(cleo, id, () => ({ standfirst: "A draft that readers do not see." }));
  },
  async (id) => take(ada, id, "unpublish", {}),
  async (id) => take(ada, id, "retract", { reason: "There was no ship." }),
  async (id) => {
    await save(ben, id, () => ({ slug: "the-quay-by-another-name" }));
    await take(ben, id, "publish", { change: "clarification", note: "It is the old quay." });
  },
];

async function write(number: number): Promise<string> {
  const sectionId = sections[number % 2]?.id ?? null;
  const headline = `Quay ${number} opens: “on time”, says the harbour`;
  const { id } = await createArticle(cleo, { headline, sectionId });
  await save(cleo, id, ships);
  await save(ben, id, () => ({ standfirst: `Ship number ${number} came in on Monday.` }));
  return id;
}

for (const [index, meet] of fates.entries()) {
  const id = await write(index + 1);
  await take(ben, id, "publish", {});
  await meet(id);
}
await write(7);
await take(cleo, await write(8), "sendToReview", { reviewerId: ben.id });
const soon = fieldTime(new Date(Date.now() + 3_650 * day));
await take(ben, await write(9), "schedule", { at: soon });

for (const publish of [true, false]) {
  const text = `HARBOUR COUNTS ITS SHIPS\n\nBy CLEO EXAMPLE in Harbour\n\nHARBOUR - The harbour counted its ships (${publish}).\n\nIt will count again.\n`;
  const file = { name: `ships-${publish}.txt`, bytes: Buffer.from(text) };
  await importWire(file, { publish, sectionSlug: "town" });
}
await db().$disconnect();
