import { afterEach, expect, test } from "vitest";
import { findAuthor } from "@/lib/site/authors/queries";
import { setClock } from "@/lib/base/clock";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addAuthor,
  addDraft,
  addLive,
  addSection,
  addUser,
  schedule,
  unpublish,
} from "@/lib/testing/records";

useThrowAwayNewsroom();
afterEach(() => setClock());

test("an author has a page while readers see an article of theirs, and only then", async () => {
  const editor = await addUser("editor");
  const { id: sectionId } = await addSection("harbour");
  const { id: authorId } = await addAuthor("ann");
  const bylines = [{ authorId, place: "" }];
  expect(await findAuthor("ann")).toBeNull();
  await addDraft({ slug: "draft", sectionId, bylines }, editor);
  expect(await findAuthor("ann")).toBeNull();
  const { id, version } = await addLive(editor, { slug: "live", sectionId, bylines });
  expect(await findAuthor("ann")).toMatchObject({ id: authorId, name: "ann" });
  await unpublish(editor, id, { version });
  expect(await findAuthor("ann")).toBeNull();
});

test("an author whose only article is due later has a page from then on", async () => {
  const due = new Date("2026-03-01T06:00:00Z");
  setClock(new Date("2026-03-01T05:59:59Z"));
  const { id: sectionId } = await addSection("harbour");
  const { id: authorId } = await addAuthor("ann");
  const editor = await addUser("editor");
  const { id, version } = await addDraft({ sectionId, bylines: [{ authorId, place: "" }] });
  await schedule(editor, id, { version, at: due });
  expect(await findAuthor("ann")).toBeNull();
  setClock(due);
  expect(await findAuthor("ann")).not.toBeNull();
});
