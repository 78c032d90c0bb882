// Every command of the desk asks inside its transaction whether who acts may still act.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import * as articles from "@/lib/newsroom/articles/commands";
import { binArticle, takeArticleOut } from "@/lib/newsroom/articles/bin";
import { duplicateArticle } from "@/lib/newsroom/articles/duplicate";
import { putBack } from "@/lib/newsroom/articles/put-back";
import { liftHold } from "@/lib/newsroom/articles/holds";
import type { TransitionRequest } from "@/lib/newsroom/articles/requests";
import { takeTransition } from "@/lib/newsroom/articles/transitions";
import { transitionNames } from "@/lib/content/articles/workflow";
import { hashPassword } from "@/lib/newsroom/users/password";
import * as authors from "@/lib/newsroom/authors/commands";
import { deleteAuthor } from "@/lib/newsroom/authors/delete";
import { deleteTopic } from "@/lib/newsroom/topics/delete";
import { mergeAuthors } from "@/lib/newsroom/authors/merge";
import { db, transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { nothingChosen } from "@/lib/content/fronts/arrangement";
import * as fronts from "@/lib/newsroom/fronts/commands";
import { binPicture, removePicture, takeOutOfBin } from "@/lib/newsroom/media/bin";
import { addCaptions, addRecording } from "@/lib/newsroom/recordings/commands";
import { removeRecording } from "@/lib/newsroom/recordings/remove";
import { wavFile } from "@/lib/testing/recording-files";
import * as media from "@/lib/newsroom/media/commands";
import { editPicture } from "@/lib/newsroom/media/records";
import * as notes from "@/lib/newsroom/notes/commands";
import * as presence from "@/lib/newsroom/presence/commands";
import * as sections from "@/lib/newsroom/sections/commands";
import { newDevice } from "@/lib/testing/authenticator";
import { contentWith } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addDraft, addUser, everyRow } from "@/lib/testing/records";
import * as topics from "@/lib/newsroom/topics/commands";
import type { Actor } from "@/lib/content/users/actor";
import * as users from "@/lib/newsroom/users/commands";
import * as confirmation from "@/lib/newsroom/users/confirmation";
import {
  askForEmail,
  changeEmail,
  confirmEmailOf,
  dropAskedEmail,
} from "@/lib/newsroom/users/email";
import * as app from "@/lib/newsroom/users/second-factor/app";
import { beginAssertion } from "@/lib/newsroom/users/second-factor/assertions";
import * as passkeys from "@/lib/newsroom/users/second-factor/passkeys";
import { renewRecoveryCodes } from "@/lib/newsroom/users/second-factor/recovery-codes";
import { removeSecondFactors } from "@/lib/newsroom/users/second-factor/removal";
import { requireSecondFactor } from "@/lib/newsroom/users/second-factor/rule";
import { secretFile } from "@/lib/newsroom/users/server-secret";
import { changeOwnPassword, recordMistake } from "@/lib/newsroom/users/own-password";
import { beginSession, endOtherSessions, endSession } from "@/lib/newsroom/users/sessions";

useThrowAwayNewsroom();

type Command = (actor: Actor, articleId: string) => Promise<unknown>;
const standing = { version: 1, id: "p" };
const file = { bytes: Buffer.from("a picture"), fileName: "a.jpg" };
const note = { id: "n", words: "A note.", blockId: null };
const particulars = { name: "Bo", slug: "bo", description: "" };
const current = "grey herons at the quay";
const knownHash = hashPassword(current);
const key = newDevice();

async function addKey(userId: string): Promise<void> {
  await db().passkey.create({
    data: { id: key.id, userId, name: "Key", publicKey: key.publicKey },
  });
}

const commands: Record<string, Command> = {
  createArticle: (actor) => articles.createArticle(actor, { headline: "New", sectionId: null }),
  saveDraft: (actor, id) =>
    articles.saveDraft(actor, id, {
      ...{ saveId: "s", version: 1, kind: "save" },
      content: contentWith({ headline: "Other" }),
    }),
  restoreRevision: (actor, id) => articles.restoreRevision(actor, id, { version: 1, number: 1 }),
  binArticle: (actor, id) => binArticle(actor, id, { version: 1 }),
  takeArticleOut: (actor, id) => takeArticleOut(actor, id),
  duplicateArticle: (actor, id) => duplicateArticle(actor, id),
  putBack: (actor, id) => putBack(actor, id),
  liftHold: (actor, id) => liftHold(actor, id),
  writeNote: (actor, id) => notes.writeNote(actor, id, note),
  answerNote: (actor) => notes.answerNote(actor, "n", note),
  resolveNote: (actor) => notes.resolveNote(actor, "n"),
  reopenNote: (actor) => notes.reopenNote(actor, "n"),
  reportPresence: (actor, id) => presence.reportPresence(actor, id, { tabId: "t", blockId: null }),
  leaveArticle: (actor, id) => presence.leaveArticle(actor, id, "t"),
  createAuthor: (actor) => authors.createAuthor(actor, { name: "Bo" }),
  changeAuthor: (actor) =>
    authors.changeAuthor(actor, "a", {
      ...{ name: "Bo", contactEmail: null, biography: "", isTeam: false },
      ...{ pictureId: null, userId: null },
    }),
  deleteAuthor: (actor) => deleteAuthor(actor, "a"),
  mergeAuthors: (actor) => mergeAuthors(actor, { stayId: "a", goId: "b" }),
  arrangeFront: (actor) => fronts.arrangeFront(actor, { number: 0, content: nothingChosen }),
  undoFront: (actor) => fronts.undoFront(actor, { number: 0 }),
  cancelArrangement: (actor) => fronts.cancelArrangement(actor, 1),
  addPicture: (actor) => media.addPicture(actor, file),
  replaceFile: (actor) => media.replaceFile(actor, { ...standing, ...file }),
  editPicture: (actor) => editPicture(actor, { ...standing }),
  binPicture: (actor) => binPicture(actor, standing),
  takeOutOfBin: (actor) => takeOutOfBin(actor, standing),
  removePicture: (actor) => removePicture(actor, standing),
  addRecording: async (actor) => {
    const path = join(env().dataFolder, "a.wav");
    writeFileSync(path, wavFile());
    return addRecording(actor, { path, fileName: "a.wav" });
  },
  addCaptions: (actor) =>
    addCaptions(actor, { recordingId: "r", fileName: "a.vtt", text: "WEBVTT\n" }),
  removeRecording: (actor) => removeRecording(actor, "r"),
  createSection: (actor) => sections.createSection(actor, "Town"),
  renameSection: (actor) => sections.renameSection(actor, "s", "Town"),
  moveSection: (actor) => sections.moveSection(actor, "s", "up"),
  retireSection: (actor) => sections.retireSection(actor, "s"),
  reopenSection: (actor) => sections.reopenSection(actor, "s"),
  createTopic: (actor) => topics.createTopic(actor, { name: "Fish" }),
  deleteTopic: (actor) => deleteTopic(actor, "t"),
  changeTopic: (actor) => topics.changeTopic(actor, "t", particulars),
  inviteUser: (actor) =>
    users.inviteUser(actor, { email: "bo@example.org", name: "Bo", role: "editor" }),
  makePasswordLink: (actor) => users.makePasswordLink(actor, "u"),
  renameUser: (actor) => users.renameUser(actor, "u", "Bo"),
  changeRole: (actor) => users.changeRole(actor, "u", "editor"),
  changeScope: (actor) => users.changeScope(actor, "u", { kind: "own" }),
  disableUser: (actor) => users.disableUser(actor, "u"),
  enableUser: (actor) => users.enableUser(actor, "u"),
  changeEmail: (actor) => changeEmail(actor, "u", "bo@example.org"),
  askForEmail: (actor) => askForEmail(actor, "bo@example.org"),
  confirmEmailOf: (actor) => confirmEmailOf(actor, "u"),
  dropAskedEmail: (actor) => dropAskedEmail(actor),
  beginApp: (actor) => app.beginApp(actor),
  confirmApp: (actor) => app.confirmApp(actor, "123456"),
  removeApp: (actor) => app.removeApp(actor),
  addPasskey: async (actor) => {
    const { options, cookie } = await passkeys.beginPasskey(actor);
    const answer = newDevice().register(options.challenge);
    return passkeys.addPasskey(actor, { name: "Key", answer, cookie: cookie.value });
  },
  renamePasskey: (actor) => passkeys.renamePasskey(actor, key.id, "Another"),
  removePasskey: (actor) => passkeys.removePasskey(actor, key.id),
  renewRecoveryCodes: (actor) => renewRecoveryCodes(actor),
  removeSecondFactors: (actor) => removeSecondFactors(actor, "u"),
  requireSecondFactor: (actor) => requireSecondFactor(actor, { roles: [], graceDays: 1 }),
  confirmByPassword: (actor) => confirmation.confirmByPassword(actor, current),
  confirmByCode: (actor) => confirmation.confirmByCode(actor, "123456"),
  confirmByPasskey: async (actor) => {
    const { options, cookie } = await beginAssertion(`confirmation ${actor.id}`);
    const answer = key.assert(options.challenge, actor.id);
    return confirmation.confirmByPasskey(actor, { answer, cookie: cookie.value });
  },
  changeOwnPassword: (actor) =>
    changeOwnPassword(actor, { current, password: "a wholly other sentence" }),
  recordMistake: (actor) => recordMistake(actor),
  endSession: (actor) => endSession(actor, "other"),
  endOtherSessions: (actor) => endOtherSessions(actor, "other"),
};

const commandId = "c";
const requests: TransitionRequest = {
  sendToReview: { version: 1, commandId, reviewerId: null },
  sendBack: { version: 1, commandId },
  approve: { version: 1, commandId },
  publish: { version: 1, commandId },
  schedule: { version: 1, commandId, at: "2099-01-01T06:00" },
  unschedule: { version: 1, commandId },
  unpublish: { version: 1, commandId },
  retract: { version: 1, commandId, reason: "It is not so." },
  reinstate: { version: 1, commandId },
};
const steps = transitionNames.map((name): [string, Command] => [
  `takeTransition: ${name}`,
  (actor, id) => takeTransition(actor, id, name, requests[name]),
]);

/** What is given an actor first and writes nothing of its own in their name. */
const others = [
  ...[
    "approvedChange",
    "getMyDesk",
    "listAudit",
    "listArticlesForDesk",
    "listReceipts",
    "listSessions",
  ],
  ...["articlesFor", "assertMayRead", "findArticles", "findFrontArticles", "getArticleForEditing"],
  ...["getFindings", "getFrontAtDesk", "getHistory", "getNotes", "getPreview", "getRevision"],
  ...["getState", "getWireCopy", "listBrokenAddresses", "listDeadTargets", "listFrontArticles"],
  ...["countKeptHtml", "listMentions", "listTargets", "mayReview", "articleEvents"],
  // They write by addPicture and editPicture.
  ...["addStill", "askSite", "describeEmbed"],
  ...["assertMay", "beginPasskey", "confirmedTransactionOf", "partsOf", "transactionOf"],
];

/** The names of all functions that a module of lib/ has for others, and whose first parameter is an actor. */
function functionsOfActors(): string[] {
  return readdirSync("lib", { recursive: true, encoding: "utf8" })
    .filter((file) => /(?<!\.test)\.ts$/.test(file) && !file.startsWith("testing"))
    .flatMap((file) => {
      const text = readFileSync(join("lib", file), "utf8");
      const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
      return statements.filter(isExported).flatMap(functionsIn);
    });
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : [];
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function functionsIn(statement: ts.Statement): string[] {
  const named = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.map(({ name, initializer }) => ({
        name,
        of: initializer,
      }))
    : ts.isFunctionDeclaration(statement)
      ? [{ name: statement.name, of: statement }]
      : [];
  return named.flatMap(({ name, of }) => {
    const isFunction =
      of && (ts.isFunctionDeclaration(of) || ts.isArrowFunction(of) || ts.isFunctionExpression(of));
    if (!name || !isFunction) return [];
    return of.parameters[0]?.type?.getText() === "Actor" ? [name.getText()] : [];
  });
}

test("no command is missing here", () => {
  const all = [...Object.keys(commands), "takeTransition", ...others];
  expect(functionsOfActors().sort()).toEqual(all.sort());
});

const changes = {
  "has signed out": ({ id }) => db().session.deleteMany({ where: { userId: id } }),
  "was disabled": ({ id }) => db().user.update({ where: { id }, data: { isDisabled: true } }),
  "was given another role": ({ id }) =>
    db().user.update({ where: { id }, data: { role: "reporter" } }),
} satisfies Record<string, (actor: Actor) => Promise<unknown>>;

describe.each(Object.entries(changes))("for who %s since the request began", (change, happen) => {
  test.each([...Object.entries(commands), ...steps])("%s writes nothing", async (_, command) => {
    const user = await addUser("administrator");
    const sessionId = await transaction((tx) => beginSession(tx, user.id, "Chrome"));
    await db().user.update({ where: { id: user.id }, data: { passwordHash: await knownHash } });
    await db().media.create({ data: { id: "p" } });
    writeFileSync(secretFile(env().dataFolder), "a secret\n");
    await addKey(user.id);
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
