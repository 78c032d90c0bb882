// Every command that is not on an article's text is in the audit log too, written with what it records or not at all.
import { writeFileSync } from "node:fs";
import { generateSync } from "otplib";
import { beforeEach, describe, expect, test } from "vitest";
import { auditActions, type ActionGroup, type AuditAction } from "@/lib/content/audit/actions";
import { hashPassword } from "@/lib/newsroom/users/password";
import { checkSignIn } from "@/lib/newsroom/users/sign-in";
import { createAuthor, changeAuthor } from "@/lib/newsroom/authors/commands";
import { deleteAuthor } from "@/lib/newsroom/authors/delete";
import { mergeAuthors } from "@/lib/newsroom/authors/merge";
import { db, transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { nothingChosen } from "@/lib/content/fronts/arrangement";
import { arrangeFront, cancelArrangement, undoFront } from "@/lib/newsroom/fronts/commands";
import { beginDueArrangements } from "@/lib/newsroom/fronts/due";
import { reopenNote, resolveNote, writeNote } from "@/lib/newsroom/notes/commands";
import {
  createSection,
  moveSection,
  renameSection,
  reopenSection,
  retireSection,
} from "@/lib/newsroom/sections/commands";
import { refuseChanges } from "@/lib/testing/database";
import { newDevice } from "@/lib/testing/authenticator";
import { newBrowser } from "@/lib/testing/browsers";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addDraft, addUser, everyRow } from "@/lib/testing/records";
import { createTopic, changeTopic } from "@/lib/newsroom/topics/commands";
import { deleteTopic } from "@/lib/newsroom/topics/delete";
import type { Actor } from "@/lib/content/users/actor";
import {
  changeRole,
  changeScope,
  disableUser,
  enableUser,
  inviteUser,
  makePasswordLink,
  renameUser,
} from "@/lib/newsroom/users/commands";
import { confirmByCode } from "@/lib/newsroom/users/confirmation";
import { askForEmail, changeEmail, dropAskedEmail } from "@/lib/newsroom/users/email";
import {
  beginApp,
  confirmApp,
  findPendingApp,
  removeApp,
} from "@/lib/newsroom/users/second-factor/app";
import {
  addPasskey,
  beginPasskey,
  removePasskey,
  renamePasskey,
} from "@/lib/newsroom/users/second-factor/passkeys";
import { renewRecoveryCodes } from "@/lib/newsroom/users/second-factor/recovery-codes";
import { removeSecondFactors } from "@/lib/newsroom/users/second-factor/removal";
import { requireSecondFactor } from "@/lib/newsroom/users/second-factor/rule";
import { secretFile } from "@/lib/newsroom/users/server-secret";
import { choosePassword } from "@/lib/newsroom/users/links";
import { changeOwnPassword } from "@/lib/newsroom/users/own-password";
import { beginSession, endOtherSessions, signOut } from "@/lib/newsroom/users/sessions";
import { createFirstAdministrator, createSetupLinkIfNoUser } from "@/lib/newsroom/users/setup";
import { endSsoSessions } from "@/lib/newsroom/single-sign-on/standing";

useThrowAwayNewsroom();

const password = "a good long password";
const passwordHash = await hashPassword(password);
const email = "chief@example.org";
const device = "Chrome";

let chief: Actor;
let ann: Actor;
beforeEach(async () => {
  chief = await addUser("administrator", "chief");
  ann = await addUser("reporter", "ann");
  await db().user.update({ where: { id: chief.id }, data: { passwordHash } });
});

const session = () => transaction((tx) => beginSession(tx, chief.id, device));
const tokenIn = (path: string | null) => path?.split("token=")[1] ?? "";
const section = (name: string) => db().section.create({ data: { slug: name, name, position: 1 } });
const author = (name: string) => db().author.create({ data: { slug: name, name } });
const cy = { name: "Cy", email: "cy@example.org", role: "editor" } as const;
const profile = { contactEmail: null, biography: "", isTeam: false, pictureId: null, userId: null };

/** All rows, but for attempts to sign in: they count whatever comes of them. */
const rows = async () => ({ ...(await everyRow()), SignInLimit: [] });

/** What is there before a command, and the command. */
type Arranged = () => Promise<() => Promise<unknown>>;

async function withNote(command: (noteId: string) => Promise<unknown>) {
  const { id } = await addDraft({ headline: "Quay" });
  await writeNote(ann, id, { id: "note", words: "Who says so?", blockId: null });
  return () => command("note");
}

/** An arrangement of the front that is on the schedule for ten years from now. */
async function scheduledFront(): Promise<number> {
  const fromAt = new Date(Date.now() + 10 * 365 * 86_400_000);
  return arrangeFront(chief, { number: 0, content: nothingChosen, fromAt });
}

function keepSecret(): void {
  writeFileSync(secretFile(env().dataFolder), "a secret\n");
}

async function addKey({ id: userId }: Actor): Promise<void> {
  const publicKey = Buffer.from("k");
  await db().passkey.create({ data: { id: "key", userId, name: "Key", publicKey } });
}

/** Gives what the app shows. */
async function beginAppOf(actor: Actor): Promise<() => string> {
  keepSecret();
  await beginApp(actor);
  const { secret } = (await findPendingApp(actor.id)) ?? expect.unreachable();
  return () => generateSync({ secret });
}

async function setUpApp(actor: Actor): Promise<{ codes: string[] }> {
  const code = await beginAppOf(actor);
  return { codes: (await confirmApp(actor, code())) ?? [] };
}

/** What is recorded beside a sign-in at the identity provider: lib/web/auth/single-sign-on.test.ts. */
type BesideSignIn = "ssoJoined" | "ssoUserMade" | "roleKept";
type Recorded = Exclude<AuditAction, ActionsOf<"articles" | "media" | "refusals"> | BesideSignIn>;
type ActionsOf<Group extends ActionGroup> = {
  [Name in AuditAction]: (typeof auditActions)[Name]["group"] extends Group ? Name : never;
}[AuditAction];

/** By what it is recorded as: whom and what the entry names, and the command. */
const commands: Record<Recorded, [actorName: string, subject: string, Arranged]> = {
  signedIn: ["chief", "", async () => () => checkSignIn(email, password, newBrowser())],
  signInFailed: ["Somebody", "eve", async () => () => checkSignIn("eve", password, newBrowser())],
  signedOut: [
    "chief",
    "",
    async () => {
      const claims = { userId: chief.id, sessionNumber: 1, sessionId: await session() };
      return () => signOut(claims);
    },
  ],
  sessionsEnded: [
    "chief",
    "chief",
    async () => {
      const [here] = [await session(), await session()];
      return () => endOtherSessions(chief, here);
    },
  ],
  passwordMistaken: [
    "chief",
    "chief",
    async () => () =>
      changeOwnPassword(chief, { current: "wrong", password }).catch((error: unknown) => {
        // That is the command's answer; an entry that cannot be written is another error.
        if (!(error instanceof Error && error.name === "InvalidInputError")) throw error;
      }),
  ],
  passwordChanged: [
    "chief",
    "chief",
    async () => () => changeOwnPassword(chief, { current: password, password }),
  ],
  codeMistaken: [
    "chief",
    "chief",
    async () => {
      await setUpApp(chief);
      return () =>
        confirmByCode(chief, "000000").catch((error: unknown) => {
          if (!(error instanceof Error && error.name === "InvalidInputError")) throw error;
        });
    },
  ],
  recoveryCodeUsed: [
    "chief",
    "chief",
    async () => {
      const [code = ""] = (await setUpApp(chief)).codes;
      return () => confirmByCode(chief, code);
    },
  ],
  passkeyAdded: [
    "chief",
    "chief",
    async () => {
      keepSecret();
      const { options, cookie } = await beginPasskey(chief);
      const answer = newDevice().register(options.challenge);
      return () => addPasskey(chief, { name: "Key", answer, cookie: cookie.value });
    },
  ],
  passkeyRenamed: [
    "chief",
    "chief",
    async () => {
      await addKey(chief);
      return () => renamePasskey(chief, "key", "Old key");
    },
  ],
  passkeyRemoved: [
    "chief",
    "chief",
    async () => {
      await addKey(chief);
      return () => removePasskey(chief, "key");
    },
  ],
  appAdded: [
    "chief",
    "chief",
    async () => {
      const code = await beginAppOf(chief);
      return () => confirmApp(chief, code());
    },
  ],
  appRemoved: [
    "chief",
    "chief",
    async () => {
      await setUpApp(chief);
      return () => removeApp(chief);
    },
  ],
  recoveryCodesMade: [
    "chief",
    "chief",
    async () => {
      await addKey(chief);
      return () => renewRecoveryCodes(chief);
    },
  ],
  noteWritten: [
    "ann",
    "Quay",
    async () => {
      const { id } = await addDraft({ headline: "Quay" });
      return () => writeNote(ann, id, { id: "note", words: "Who says so?", blockId: null });
    },
  ],
  noteResolved: ["ann", "Quay", () => withNote((id) => resolveNote(ann, id))],
  noteReopened: [
    "ann",
    "Quay",
    async () => {
      await (
        await withNote((id) => resolveNote(ann, id))
      )();
      return () => reopenNote(ann, "note");
    },
  ],
  frontArranged: [
    "chief",
    "",
    async () => () => arrangeFront(chief, { number: 0, content: nothingChosen }),
  ],
  frontScheduled: ["chief", "", async () => scheduledFront],
  frontUnscheduled: [
    "chief",
    "",
    async () => {
      const number = await scheduledFront();
      return () => cancelArrangement(chief, number);
    },
  ],
  frontBegan: [
    "Stet",
    "",
    async () => {
      const number = await scheduledFront();
      await db().arrangement.update({ where: { number }, data: { fromAt: new Date(0) } });
      return beginDueArrangements;
    },
  ],
  frontUndone: [
    "chief",
    "",
    async () => {
      const number = await arrangeFront(chief, { number: 0, content: nothingChosen });
      return () => undoFront(chief, { number });
    },
  ],
  authorAdded: ["ann", "Bo", async () => () => createAuthor(ann, { name: "Bo" })],
  authorChanged: [
    "chief",
    "Bo Li",
    async () => {
      const { id } = await author("bo");
      return () => changeAuthor(chief, id, { ...profile, name: "Bo Li" });
    },
  ],
  authorsMerged: [
    "chief",
    "bo",
    async () => {
      const [stay, go] = [await author("bo"), await author("bob")];
      return () => mergeAuthors(chief, { stayId: stay.id, goId: go.id });
    },
  ],
  authorDeleted: [
    "chief",
    "bo",
    async () => {
      const { id } = await author("bo");
      return () => deleteAuthor(chief, id);
    },
  ],
  topicAdded: ["chief", "Tides", async () => () => createTopic(chief, { name: "Tides" })],
  topicChanged: [
    "chief",
    "Sea",
    async () => {
      const { id } = await createTopic(chief, { name: "Tides" });
      return () => changeTopic(chief, id, { name: "Sea", slug: "tides", description: "" });
    },
  ],
  topicDeleted: [
    "chief",
    "Tides",
    async () => {
      const { id } = await createTopic(chief, { name: "Tides" });
      return () => deleteTopic(chief, id);
    },
  ],
  sectionAdded: ["chief", "World", async () => () => createSection(chief, "World")],
  sectionRenamed: [
    "chief",
    "World",
    async () => {
      const { id } = await section("abroad");
      return () => renameSection(chief, id, "World");
    },
  ],
  sectionsOrdered: [
    "chief",
    "",
    async () => {
      const [, { id }] = [await section("first"), await section("second")];
      return () => moveSection(chief, id, "up");
    },
  ],
  sectionRetired: [
    "chief",
    "world",
    async () => {
      const { id } = await section("world");
      return () => retireSection(chief, id);
    },
  ],
  sectionReopened: [
    "chief",
    "world",
    async () => {
      const { id } = await section("world");
      await retireSection(chief, id);
      return () => reopenSection(chief, id);
    },
  ],
  newsroomOpened: [
    "Cy",
    "",
    async () => {
      await db().user.deleteMany();
      const token = tokenIn(await createSetupLinkIfNoUser());
      return () => createFirstAdministrator(token, { name: "Cy", email: cy.email, password });
    },
  ],
  userInvited: ["chief", "Cy", async () => () => inviteUser(chief, cy)],
  invitationTaken: [
    "Cy",
    cy.email,
    async () => {
      const { path } = await inviteUser(chief, cy);
      return () => choosePassword(tokenIn(path), password);
    },
  ],
  passwordLinkMade: ["chief", "ann", async () => () => makePasswordLink(chief, ann.id)],
  roleChanged: ["chief", "ann", async () => () => changeRole(chief, ann.id, "editor")],
  emailChangeAsked: ["ann", "ann", async () => () => askForEmail(ann, cy.email)],
  emailChangeDropped: [
    "ann",
    "ann",
    async () => {
      await askForEmail(ann, cy.email);
      return () => dropAskedEmail(ann);
    },
  ],
  secondFactorsRemoved: [
    "chief",
    "ann",
    async () => {
      await addKey(ann);
      return () => removeSecondFactors(chief, ann.id);
    },
  ],
  secondFactorRequired: [
    "chief",
    "",
    async () => () => requireSecondFactor(chief, { roles: ["reporter"], graceDays: 7 }),
  ],
  ssoEnded: [
    "chief",
    "",
    async () => {
      const sessionId = await session();
      const there = { issuer: "https://login.example", subject: "chief" };
      await db().ssoSession.create({ data: { sessionId, ...there, checkedAt: new Date() } });
      return () => endSsoSessions(there);
    },
  ],
  scopeChanged: ["chief", "ann", async () => () => changeScope(chief, ann.id, { kind: "own" })],
  emailChanged: ["chief", "ann", async () => () => changeEmail(chief, ann.id, cy.email)],
  userRenamed: ["chief", "Ann Poe", async () => () => renameUser(chief, ann.id, "Ann Poe")],
  userDisabled: ["chief", "ann", async () => () => disableUser(chief, ann.id)],
  userEnabled: [
    "chief",
    "ann",
    async () => {
      await disableUser(chief, ann.id);
      return () => enableUser(chief, ann.id);
    },
  ],
};

describe.each(Object.entries(commands))("%s", (action, [actorName, subject, arrange]) => {
  test("is in the log, once, by whom and of what", async () => {
    const command = await arrange();
    const before = await db().auditEntry.count();
    await command();
    const entries = await db().auditEntry.findMany({ orderBy: { id: "asc" }, skip: before });
    expect(entries).toMatchObject([{ action, actorName, subject }]);
  });

  test("does not happen where the log cannot be written", async () => {
    const command = await arrange();
    await refuseChanges("INSERT", "AuditEntry");
    const before = await rows();
    await expect(command()).rejects.toThrow();
    expect(await rows()).toEqual(before);
  });
});
