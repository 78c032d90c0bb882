// Every command of the desk asks inside its transaction whether who acts may still act.
import { describe, expect, test } from "vitest";
import * as articles from "@/lib/articles/commands";
import { takeTransition } from "@/lib/articles/transitions";
import * as authors from "@/lib/authors/commands";
import { mergeAuthors } from "@/lib/authors/merge";
import { db, transaction } from "@/lib/db";
import * as fronts from "@/lib/fronts/commands";
import { binPicture, takeOutOfBin } from "@/lib/media/bin";
import * as media from "@/lib/media/commands";
import { editPicture } from "@/lib/media/records";
import * as notes from "@/lib/notes/commands";
import * as presence from "@/lib/presence/commands";
import * as sections from "@/lib/sections/commands";
import { contentWith } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addDraft, addUser, everyRow } from "@/lib/testing/records";
import * as topics from "@/lib/topics/commands";
import type { Actor } from "@/lib/users/actor";
import * as users from "@/lib/users/commands";
import { beginSession, endOtherSessions, endSession } from "@/lib/users/sessions";

useThrowAwayNewsroom();

type Command = (actor: Actor, articleId: string) => Promise<unknown>;
const standing = { version: 1, id: "p" };
const file = { bytes: Buffer.from("a picture"), fileName: "a.jpg" };
const note = { id: "n", words: "A note.", blockId: null };

const commands: Record<string, Command> = {
  createArticle: (actor) => articles.createArticle(actor, { headline: "New", sectionId: null }),
  saveDraft: (actor, id) =>
    articles.saveDraft(actor, id, {
      ...{ saveId: "s", version: 1, kind: "save" },
      content: contentWith({ headline: "Other" }),
    }),
  restoreRevision: (actor, id) => articles.restoreRevision(actor, id, { version: 1, number: 1 }),
  unpublish: (actor, id) => takeTransition(actor, id, "unpublish", { version: 1, commandId: "c" }),
  approve: (actor, id) => takeTransition(actor, id, "approve", { version: 1, commandId: "c" }),
  writeNote: (actor, id) => notes.writeNote(actor, id, note),
  answerNote: (actor) => notes.answerNote(actor, "n", note),
  resolveNote: (actor) => notes.resolveNote(actor, "n"),
  reopenNote: (actor) => notes.reopenNote(actor, "n"),
  appear: (actor, id) => presence.appear(actor, id, { tabId: "t", blockId: null }),
  leave: (actor, id) => presence.leave(actor, id, "t"),
  addAuthor: (actor) => authors.addAuthor(actor, { name: "Bo" }),
  mergeAuthors: (actor) => mergeAuthors(actor, { stayId: "a", goId: "b" }),
  arrangeFront: (actor) => fronts.undoFront(actor, { number: 0 }),
  cancelArrangement: (actor) => fronts.cancelArrangement(actor, 1),
  addPicture: (actor) => media.addPicture(actor, file),
  replaceFile: (actor) => media.replaceFile(actor, { ...standing, ...file }),
  editPicture: (actor) => editPicture(actor, { ...standing }),
  binPicture: (actor) => binPicture(actor, standing),
  takeOutOfBin: (actor) => takeOutOfBin(actor, standing),
  addSection: (actor) => sections.addSection(actor, "Town"),
  renameSection: (actor) => sections.renameSection(actor, "s", "Town"),
  moveSection: (actor) => sections.moveSection(actor, "s", "up"),
  retireSection: (actor) => sections.retireSection(actor, "s"),
  reopenSection: (actor) => sections.reopenSection(actor, "s"),
  addTopic: (actor) => topics.addTopic(actor, { name: "Fish" }),
  inviteUser: (actor) =>
    users.inviteUser(actor, { email: "bo@example.org", name: "Bo", role: "editor" }),
  makePasswordLink: (actor) => users.makePasswordLink(actor, "u"),
  renameUser: (actor) => users.renameUser(actor, "u", "Bo"),
  changeRole: (actor) => users.changeRole(actor, "u", "editor"),
  disableUser: (actor) => users.disableUser(actor, "u"),
  enableUser: (actor) => users.enableUser(actor, "u"),
  endSession: (actor) => endSession(actor, "other"),
  endOtherSessions: (actor) => endOtherSessions(actor, "other"),
};

const changes = {
  "has signed out": ({ id }) => db().session.deleteMany({ where: { userId: id } }),
  "was disabled": ({ id }) => db().user.update({ where: { id }, data: { isDisabled: true } }),
  "was given another role": ({ id }) =>
    db().user.update({ where: { id }, data: { role: "reporter" } }),
} satisfies Record<string, (actor: Actor) => Promise<unknown>>;

describe.each(Object.entries(changes))("for who %s since the request began", (change, happen) => {
  test.each(Object.entries(commands))("%s writes nothing", async (_, command) => {
    const user = await addUser("administrator");
    const sessionId = await transaction((tx) => beginSession(tx, user.id, "Chrome"));
    const { id } = await addDraft({}, user);
    await happen(user);
    const before = await everyRow();
    const isSignedOut = change !== "was given another role";
    await expect(command({ ...user, sessionId }, id)).rejects.toMatchObject({
      name: isSignedOut ? "SignedOutError" : "ForbiddenError",
    });
    expect(await everyRow()).toEqual(before);
  });
});

test("who is signed in as at the beginning of the request goes on", async () => {
  const user = await addUser("administrator");
  const sessionId = await transaction((tx) => beginSession(tx, user.id, "Chrome"));
  await articles.createArticle({ ...user, sessionId }, { headline: "New", sectionId: null });
  expect(await db().article.count()).toBe(1);
});
