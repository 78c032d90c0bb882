import { afterEach, beforeEach, expect, test } from "vitest";
import { setClock } from "@/lib/base/clock";
import type { Body } from "@/lib/content/body/body";
import { db } from "@/lib/base/db";
import { listEnded } from "@/lib/desk/media/ended-rights";
import { isSeenByReaders, listUses } from "@/lib/newsroom/media/uses";
import { contentWith, gallery, paragraph, picture } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addAuthor,
  addDraft,
  addPicture,
  addSection,
  addUser,
  letGoLive,
  save,
} from "@/lib/testing/records";
import type { Prisma } from "@/prisma/generated/client";

useThrowAwayNewsroom();

const moment = new Date("2026-03-01T12:00:00Z");
const words = { caption: null, credit: null, altText: null };
let id: string;
let sectionId: string;
beforeEach(async () => {
  setClock(moment);
  sectionId = (await addSection("harbour")).id;
  ({ id } = await addPicture("Quay"));
});
afterEach(() => setClock());

const inText = () => [picture("p", id)];
/** Adds a live article with the picture. */
async function addLiveUse(headline: string) {
  const { id: articleId } = await addDraft({ headline, sectionId, body: inText() });
  await letGoLive(articleId);
  return articleId;
}

test("uses say which revisions show a picture, and as what", async () => {
  const editor = await addUser("editor");
  const both = await addLiveUse("In both");
  const liveOnly = await addLiveUse("Live alone");
  const { version } = await db().article.findUniqueOrThrow({ where: { id: liveOnly } });
  await save(editor, liveOnly, { version, content: contentWith({ headline: "Live alone" }) });
  const leadPicture = { mediaId: id, ...words };
  const { id: draft } = await addDraft({ headline: "Lead of a draft", leadPicture });
  // Its id in a paragraph is no use.
  await addDraft({ headline: "Of words", body: [paragraph("a", id)] });
  const { articles, hasMore } = await listUses("every", id);
  expect(hasMore).toBe(false);
  const uses = new Map(articles.map(({ articleId, ...use }) => [articleId, use]));
  expect(uses).toEqual(
    new Map([
      [
        both,
        { headline: "In both", revisions: ["live"], isLead: false, isFront: false, isInText: true },
      ],
      [
        liveOnly,
        {
          headline: "Live alone",
          revisions: ["live"],
          isLead: false,
          isFront: false,
          isInText: true,
        },
      ],
      [
        draft,
        {
          headline: "Lead of a draft",
          revisions: ["draft"],
          isLead: true,
          isFront: false,
          isInText: false,
        },
      ],
    ]),
  );
});

test("a gallery uses each of its pictures in the text", async () => {
  const { id: other } = await addPicture("Ropes");
  await addDraft({ headline: "A gallery", body: [gallery("g", other, id)] });
  await addDraft({ headline: "Another", body: [gallery("g", other)] });
  const { articles } = await listUses("every", id);
  expect(articles.map(({ headline, isLead, isInText }) => [headline, isLead, isInText])).toEqual([
    ["A gallery", false, true],
  ]);
});

test("a revision on the schedule is a use until its hour, and then what readers see", async () => {
  const { id: articleId } = await addDraft({ body: inText() });
  const { draftId } = await db().article.findUniqueOrThrow({ where: { id: articleId } });
  const hour = new Date(moment.getTime() + 60_000);
  const data = { scheduledId: draftId, scheduledAt: hour };
  await db().article.update({ where: { id: articleId }, data });
  const revisions = async () => (await listUses("every", id)).articles[0]?.revisions;
  expect(await revisions()).toEqual(["scheduled", "draft"]);
  expect(await isSeenByReaders(id)).toBe(false);
  setClock(hour);
  expect(await revisions()).toEqual(["live"]);
  expect(await isSeenByReaders(id)).toBe(true);
});

test("a portrait is a use, too", async () => {
  const author = await addAuthor("lin");
  await db().author.update({ where: { id: author.id }, data: { pictureId: id } });
  expect((await listUses("every", id)).authors).toEqual([{ id: author.id, name: "lin" }]);
  expect(await isSeenByReaders(id)).toBe(true);
});

test("pictures whose rights ended are told of as long as readers see them", async () => {
  const change = (data: Prisma.MediaUpdateInput) => db().media.update({ where: { id }, data });
  const ended = async () => (await listEnded(5)).map((one) => one.endedAt?.getTime() ?? null);
  await change({ rights: "licensed", rightsUntil: moment });
  expect(await ended()).toEqual([]);
  const articleId = await addLiveUse("Quay opens");
  expect(await ended()).toEqual([moment.getTime()]);
  await db().article.update({ where: { id: articleId }, data: { liveId: null } });
  expect(await ended()).toEqual([]);
  await db().author.update({ where: { id: (await addAuthor("lin")).id }, data: { pictureId: id } });
  expect(await ended()).toEqual([moment.getTime()]);
});

/** Puts an update of a live article on the schedule. @returns its hour */
async function scheduleUpdate(articleId: string, body: Body): Promise<Date> {
  const { version, liveId } = await db().article.findUniqueOrThrow({ where: { id: articleId } });
  const content = contentWith({ sectionId, body });
  await save(await addUser("editor"), articleId, { version, content });
  const { draftId } = await db().article.findUniqueOrThrow({ where: { id: articleId } });
  expect(draftId).not.toBe(liveId);
  const hour = new Date(moment.getTime() + 60_000);
  const data = { scheduledId: draftId, scheduledAt: hour };
  await db().article.update({ where: { id: articleId }, data });
  return hour;
}

test("readers see a picture of a scheduled update of a live article from its hour on", async () => {
  const { id: articleId } = await addDraft({ sectionId });
  await letGoLive(articleId);
  const hour = await scheduleUpdate(articleId, inText());
  expect(await isSeenByReaders(id)).toBe(false);
  setClock(hour);
  expect(await isSeenByReaders(id)).toBe(true);
});

test("readers see a picture no more once a scheduled update without it is due", async () => {
  await db().media.update({ where: { id }, data: { rights: "licensed", rightsUntil: moment } });
  const hour = await scheduleUpdate(await addLiveUse("Quay opens"), []);
  expect(await isSeenByReaders(id)).toBe(true);
  expect(await listEnded(5)).toHaveLength(1);
  setClock(hour);
  expect(await isSeenByReaders(id)).toBe(false);
  expect(await listEnded(5)).toEqual([]);
});

test("a picture for one article is told of once two show it", async () => {
  await db().media.update({ where: { id }, data: { rights: "oneTimeUse" } });
  await addLiveUse("Quay opens");
  expect(await listEnded(5)).toEqual([]);
  await addLiveUse("Tides turn");
  expect(await listEnded(5)).toMatchObject([{ id, endedAt: null }]);
});
