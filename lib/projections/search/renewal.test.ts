// A name or a caption that changes is found wherever it stands, in however many articles.
import { beforeEach, expect, test } from "vitest";
import { changeAuthor } from "@/lib/newsroom/authors/commands";
import { mergeAuthors } from "@/lib/newsroom/authors/merge";
import { db, transaction } from "@/lib/base/db";
import { editPicture } from "@/lib/newsroom/media/records";
import { search } from "@/lib/site/search/find";
import { fillSearch, renewAuthor, renewSome } from "@/lib/projections/search/renewal";
import { readQuery } from "@/lib/content/search/query";
import { searchWords } from "@/lib/projections/search/search-words";
import { picture } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addAuthor,
  addLive,
  addManyDrafts,
  addPicture,
  addSection,
  addUser,
} from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

let editor: Actor;
let sectionId: string;
beforeEach(async () => {
  editor = await addUser("editor");
  sectionId = (await addSection("harbour")).id;
});

async function found(words: string): Promise<string[]> {
  const { hits } = await search({ words, sectionId: null, from: null, until: null, page: 1 });
  return hits.map(({ slug }) => slug);
}

const by = (authorId: string) => ({ bylines: [{ authorId, place: "" }] });

test("an author’s new name finds what they wrote at once, the former one no more", async () => {
  const { id } = await addAuthor("Ann Poe");
  await addLive(editor, { sectionId, ...by(id) });
  const profile = {
    contactEmail: null,
    biography: "",
    isTeam: false,
    pictureId: null,
    userId: null,
  };
  await changeAuthor(editor, id, { ...profile, name: "Ann Oe" });
  expect([await found("poe"), await found("oe")]).toEqual([[], ["quay-opens"]]);
});

test("what an author wrote who was merged is found by the name of the one who stays", async () => {
  const [ann, bo] = [await addAuthor("Ann Poe"), await addAuthor("Bo Finn")];
  await addLive(editor, { sectionId, ...by(bo.id) });
  await mergeAuthors(editor, { stayId: ann.id, goId: bo.id });
  expect([await found("finn"), await found("poe")]).toEqual([[], ["quay-opens"]]);
});

test("a record’s new caption finds the articles that show it, unless they have words of their own", async () => {
  const crane = await addPicture("Crane");
  await addLive(editor, { sectionId, slug: "a", body: [picture("a", crane.id)] });
  const own = { mediaId: crane.id, caption: "Own words", credit: null, altText: null };
  await addLive(editor, { sectionId, slug: "b", leadPicture: own });
  const { version } = await db().media.findUniqueOrThrow({ where: { id: crane.id } });
  await editPicture(editor, { id: crane.id, version, caption: "A derrick" });
  expect([await found("caption"), await found("derrick")]).toEqual([[], ["a"]]);
});

test("of thousands of articles some are indexed with the change, the others round by round", async () => {
  const { id } = await addAuthor("Ann Poe");
  await addManyDrafts(150, [id]);
  await fillSearch();
  await transaction(async (tx) => {
    await tx.author.update({ where: { id }, data: { name: "Ann Oe" } });
    await renewAuthor(tx, id);
  });
  expect(await countIndexed("oe")).toBe(20);
  expect([await renewSome(), await countIndexed("oe")]).toEqual([true, 120]);
  expect([await renewSome(), await countIndexed("oe")]).toEqual([false, 150]);
  expect([await renewSome(), await countIndexed("poe")]).toEqual([false, 0]);
});

async function countIndexed(word: string): Promise<number> {
  const fits = searchWords().fits(readQuery(`"${word}"`), { side: "desk" });
  const rows = await db().$queryRaw<unknown[]>`SELECT 1 FROM "SearchWords" WHERE ${fits}`;
  return rows.length;
}

test("articles from before there was an index are put in it, each once", async () => {
  await addLive(editor, { sectionId });
  await db().searchEntry.deleteMany();
  expect(await found("quay")).toEqual([]);
  await fillSearch();
  await fillSearch();
  expect(await found("quay")).toEqual(["quay-opens"]);
  expect(await db().searchEntry.count()).toBe(1);
});
