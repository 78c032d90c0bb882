// What an administrator chooses for somebody, and what follows from it.
import { beforeEach, expect, test } from "vitest";
import { createArticle, restoreRevision, saveDraft } from "@/lib/newsroom/articles/commands";
import { takeTransition } from "@/lib/newsroom/articles/transitions";
import { changeRole, changeScope } from "@/lib/newsroom/users/commands";
import { makeAdministrator } from "@/lib/newsroom/users/from-command-line";
import { listReviewers } from "@/lib/newsroom/users/queries";
import { beginSession, findSession } from "@/lib/newsroom/users/sessions";
import { db, transaction } from "@/lib/base/db";
import type { Actor } from "@/lib/content/users/actor";
import { contentWith } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addAuthor,
  addDraft,
  addLive,
  addSection,
  addUser,
  save,
  take,
} from "@/lib/testing/records";

useThrowAwayNewsroom();

let chief: Actor;
let ann: Actor;
let sport: string;
let politics: string;
beforeEach(async () => {
  chief = await addUser("administrator", "chief");
  ann = await addUser("reporter", "ann");
  sport = (await addSection("Sport")).id;
  politics = (await addSection("Politics", 2)).id;
});

const inSport = () => ({ kind: "sections" as const, sectionIds: [sport] });

test("counts at once, in the session and in a command that was on its way", async () => {
  const sessionId = await transaction((tx) => beginSession(tx, ann.id, "Chrome"));
  await changeScope(chief, ann.id, inSport());
  const found = await findSession({ userId: ann.id, sessionNumber: 1, sessionId });
  expect(found?.user.scope).toEqual(inSport());
  const before = { ...ann, sessionId };
  await expect(createArticle(before, { headline: "Quay", sectionId: politics })).rejects.toThrow(
    "Your role was changed just now.",
  );
});

test("is told to its user's administrators in the audit log, by the sections' names", async () => {
  await changeScope(chief, ann.id, inSport());
  await changeScope(chief, ann.id, inSport());
  const entries = await db().auditEntry.findMany({ where: { action: "scopeChanged" } });
  expect(entries).toMatchObject([{ detail: { before: "all sections", after: "Sport" } }]);
});

test("is no choice for administrators, and own articles alone none for editors", async () => {
  const bo = await addUser("administrator", "bo");
  await expect(changeScope(chief, bo.id, inSport())).rejects.toThrow(
    "An administrator works on all",
  );
  const ed = await addUser("editor", "ed");
  await expect(changeScope(chief, ed.id, { kind: "own" })).rejects.toThrow("Only a reporter can");
  const none = { kind: "sections" as const, sectionIds: [] };
  await expect(changeScope(chief, ed.id, none)).rejects.toThrow("Choose one section at least.");
  await expect(changeScope(chief, chief.id, { kind: "all" })).rejects.toThrow(
    "Another administrator",
  );
});

test("keeps a reporter with own articles from becoming an editor, and ends with an administrator's role", async () => {
  await changeScope(chief, ann.id, { kind: "own" });
  await expect(changeRole(chief, ann.id, "editor")).rejects.toThrow(
    "Only a reporter can be limited",
  );
  expect(await db().user.findUnique({ where: { id: ann.id } })).toMatchObject({ role: "reporter" });
  await makeAdministrator("ann@example.org");
  expect(await db().user.findUnique({ where: { id: ann.id } })).toMatchObject({
    ...{ role: "administrator", scope: "all" },
  });
});

test("lets a user file under their sections, or under none, and under no other", async () => {
  const rita: Actor = { ...ann, scope: inSport() };
  const { id, version } = await createArticle(rita, { headline: "Cup", sectionId: sport });
  const moved = contentWith({ headline: "Cup", slug: "cup", sectionId: politics });
  const request = {
    saveId: "save-0123456789abcdef",
    version,
    content: moved,
    kind: "save",
  } as const;
  await addAuthor("writer");
  await db().author.updateMany({ where: { slug: "writer" }, data: { id: "writer" } });
  await expect(saveDraft(rita, id, request)).rejects.toThrow(
    "You work on Sport. Choose that section.",
  );
  await expect(createArticle(rita, { headline: "Vote", sectionId: politics })).rejects.toThrow(
    "You work on Sport.",
  );
  await save(chief, id, { version, content: moved });
  const back = await save(chief, id, {
    version: version + 1,
    content: { ...moved, sectionId: sport },
  });
  await expect(restoreRevision(rita, id, { version: back.version, number: 2 })).rejects.toThrow(
    "You work on Sport.",
  );
});

test("gives a byline's user the article to write, and not to publish", async () => {
  const ed: Actor = { ...(await addUser("editor", "ed")), scope: inSport() };
  const author = await addAuthor("ed");
  await db().author.update({ where: { id: author.id }, data: { userId: ed.id } });
  const bylines = [{ authorId: author.id, place: "" }];
  const { id, version } = await addDraft({ sectionId: politics, bylines }, chief);
  const content = contentWith({ headline: "Quay shuts", sectionId: politics, bylines });
  const saved = await save(ed, id, { version, content });
  const request = { version: saved.version, commandId: "command-0123456789" };
  await expect(takeTransition(ed, id, "publish", request)).rejects.toThrow(
    "This article is in Politics. You work on Sport.",
  );
});

test("keeps an editor from a live article of another section, though its draft is in theirs", async () => {
  const ed: Actor = { ...(await addUser("editor", "ed")), scope: inSport() };
  const { id, version } = await addLive(chief, { sectionId: politics });
  const content = contentWith({ headline: "Quay moves", sectionId: sport });
  const saved = await save(chief, id, { version, content });
  for (const name of ["publish", "unpublish"] as const) {
    const request = { version: saved.version, commandId: `command-of-${name}-1` };
    await expect(takeTransition(ed, id, name, request)).rejects.toThrow(
      "This article is in Sport. Readers find it in Politics. You work on Sport.",
    );
  }
});

test("offers and takes those alone as reviewers who may approve the article", async () => {
  const ed = await addUser("editor", "ed");
  const { id, version } = await addDraft({ sectionId: politics }, ann);
  const names = async () => (await listReviewers(id)).map(({ name }) => name);
  expect(await names()).toEqual(["chief", "ed"]);
  await changeScope(chief, ed.id, inSport());
  expect(await names()).toEqual(["chief"]);
  await expect(take(ann, id, "sendToReview", { version, reviewerId: ed.id })).rejects.toThrow(
    "Choose a reviewer who can approve this article.",
  );
});

test("frees the reviews that wait for a user who gets limits", async () => {
  const ed = await addUser("editor", "ed");
  const { id, version } = await addDraft({ sectionId: politics }, ann);
  await take(ann, id, "sendToReview", { version, reviewerId: ed.id });
  await changeScope(chief, ed.id, inSport());
  expect(await db().article.findUnique({ where: { id } })).toMatchObject({ reviewerId: null });
});
