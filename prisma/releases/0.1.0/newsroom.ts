// Made the data folder of 0.1.0, with the program of that release (commit ebbedaf). Called by:
// npm run keep-release -- --program FOLDER --name 0.1.0 --newsroom scripts/make-release.ts
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { createArticle, publish, saveDraft, unpublish } from "@/lib/articles/commands";
import { hashPassword } from "@/lib/auth/password";
import { contentOf, withBylines } from "@/lib/articles/revision";
import type { Content } from "@/lib/articles/schema";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { importWire } from "@/lib/interchange/wire/commands";

const password = "made-up newsroom of a release";
const people = [
  { email: "ada@example.org", name: "Ada Example", role: "administrator" },
  { email: "ben@example.org", name: "Ben Example", role: "editor" },
  { email: "cleo@example.org", name: "Cleo Example", role: "reporter" },
] as const;

async function addPicture(colour: string, words: string) {
  const size = { width: 480, height: 300 };
  const bytes = await sharp({ create: { ...size, channels: 3, background: colour } }).jpeg({ quality: 40 }).toBuffer();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const fileKey = `${sha256.slice(0, 2)}/${sha256}.jpg`;
  const path = join(env().dataFolder, "media", fileKey);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  return db().media.create({
    data: { fileKey, mimeType: "image/jpeg", byteSize: bytes.length, ...size, caption: `${words}.`, credit: "Example pictures", altText: words },
  });
}

const passwordHash = await hashPassword(password);
const [admin, editor, reporter] = await Promise.all(
  people.map((one) => db().user.create({ data: { ...one, passwordHash } })),
);
if (!admin || !editor || !reporter) throw new Error();
const [town, trade] = [
  await db().section.create({ data: { slug: "town", name: "Town", position: 1 } }),
  await db().section.create({ data: { slug: "trade", name: "Trade", position: 2 } }),
];
const [cleo, desk] = [
  await db().author.create({ data: { slug: "cleo-example", name: "Cleo Example", contactEmail: "cleo@example.org", biography: "Made up.", userId: reporter.id } }),
  await db().author.create({ data: { slug: "the-desk", name: "The Desk" } }),
];
const [quay, square] = [await addPicture("#4a6f8a", "A quay with a ship"), await addPicture("#b46a3c", "A square at noon")];
await db().media.create({ data: { caption: "Awaits its file.", credit: "Example pictures" } });

type Version = { id: string; version: number };

async function save(actor: typeof editor, at: Version, change: (content: Content) => Content): Promise<Version> {
  const { draft } = await db().article.findUniqueOrThrow({ where: { id: at.id }, include: { draft: { include: withBylines } } });
  return saveDraft(actor!, at.id, { version: at.version, content: change(contentOf(draft)), isOverruling: true });
}

const words = (text: string) => [{ text }];
for (let number = 1; number <= 8; number += 1) {
  const headline = `Quay ${number} opens: “on time”, says the harbour`;
  let article: Version = await createArticle(reporter, { headline, sectionId: number % 2 ? town.id : trade.id });
  article = await save(reporter, article, (content) => ({
    ...content,
    standfirst: `Ship number ${number} came in on Monday.`,
    dateline: "HARBOUR",
    bylines: [{ authorId: cleo.id, place: "at the quay" }, { authorId: desk.id, place: "" }],
    leadPicture: { mediaId: quay.id, caption: null, credit: null, altText: null },
    body: [
      { id: "a", type: "paragraph", text: [{ text: "The quay took its first ship " }, { text: "on Monday", bold: true }, { text: "." }] },
      { id: "b", type: "subheading", text: words("What comes next") },
      { id: "c", type: "quote", text: words("It holds."), attribution: "the harbour master" },
      { id: "d", type: "list", isOrdered: true, items: [words("Cranes"), words("Rails — été, Łódź, 金融")] },
      { id: "e", type: "picture", mediaId: square.id, caption: "The square, later.", credit: null, altText: null },
      { id: "f", type: "relatedLink", label: "Read more", headline: "Quay 1 opens: “on time”, says the harbour", target: null },
    ],
  }));
  article = await save(editor, article, (content) => ({ ...content, standfirst: `${content.standfirst} An editor read it.` }));
  if (number === 8) continue;
  article = await publish(editor, article.id, { version: article.version });
  // Corrected by publishing again: 0.1.0 has no public corrections.
  if (number % 2) {
    article = await save(editor, article, (content) => ({ ...content, standfirst: `Ship number ${number} came in on Tuesday.` }));
    if (number < 5) article = await publish(editor, article.id, { version: article.version });
  }
  if (number === 6) await unpublish(admin, article.id, { version: article.version });
}
for (const [index, isPublished] of [true, false].entries()) {
  const bytes = Buffer.from(`HARBOUR COUNTS ITS SHIPS ${index}\n\nBy CLEO EXAMPLE in Harbour\n\nHARBOUR - The harbour counted ${index} ships on Monday.\n\nIt will count again.\n`);
  const report = await importWire({ name: `ships-${index}.txt`, bytes }, { publish: isPublished, sectionSlug: "town" });
  console.log(report);
}
await db().$queryRawUnsafe("PRAGMA wal_checkpoint(TRUNCATE)");
await db().$queryRawUnsafe("VACUUM");
await db().$disconnect();
