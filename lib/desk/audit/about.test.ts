// Entries lead to what they are about as long as it is there.
import { beforeEach, expect, test } from "vitest";
import { listAudit } from "@/lib/desk/audit/queries";
import { hashPassword } from "@/lib/newsroom/users/password";
import { checkSignIn } from "@/lib/newsroom/users/sign-in";
import { createAuthor, changeAuthor } from "@/lib/newsroom/authors/commands";
import { db, transaction } from "@/lib/base/db";
import { binPicture, removePicture } from "@/lib/newsroom/media/bin";
import { editPicture } from "@/lib/newsroom/media/records";
import {
  createSection,
  moveSection,
  renameSection,
  retireSection,
} from "@/lib/newsroom/sections/commands";
import { newBrowser } from "@/lib/testing/browsers";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addPicture, addUser } from "@/lib/testing/records";
import { createTopic, changeTopic } from "@/lib/newsroom/topics/commands";
import type { Actor } from "@/lib/content/users/actor";
import { changeRole, disableUser, inviteUser, renameUser } from "@/lib/newsroom/users/commands";
import { beginSession, endOtherSessions } from "@/lib/newsroom/users/sessions";

useThrowAwayNewsroom();

const passwordHash = await hashPassword("a good long password");

let chief: Actor;
let ann: Actor;
beforeEach(async () => {
  chief = await addUser("administrator", "chief");
  ann = await addUser("editor", "ann");
  await db().user.updateMany({ data: { passwordHash } });
});

const everything = { group: null, actorId: null, articleId: null, since: null, until: null };

async function entries() {
  const { rows } = await listAudit(chief, everything, null);
  return rows.toReversed().map(({ action, path }) => [action, path]);
}

test("on users lead to them, sign-ins that failed too", async () => {
  await renameUser(chief, ann.id, "Ann Poe");
  await changeRole(chief, ann.id, "reporter");
  await checkSignIn("ann@example.org", "wrong", newBrowser());
  await checkSignIn("nobody@example.org", "wrong", newBrowser());
  await transaction((tx) => beginSession(tx, ann.id, "Chrome"));
  await endOtherSessions(ann, "none");
  await disableUser(chief, ann.id);
  const path = `/desk/users/${ann.id}`;
  expect(await entries()).toEqual([
    ["userRenamed", path],
    ["roleChanged", path],
    ["signInFailed", path],
    ["signInFailed", null],
    ["sessionsEnded", path],
    ["userDisabled", path],
  ]);
  await inviteUser(chief, { name: "Cy", email: "cy@example.org", role: "editor" });
  const { id } = await db().user.findUniqueOrThrow({ where: { email: "cy@example.org" } });
  expect((await entries()).at(-1)).toEqual(["userInvited", `/desk/users/${id}`]);
});

test("lead to who did it, where that is a user", async () => {
  await createTopic(ann, { name: "Tides" });
  await checkSignIn("ann@example.org", "wrong", newBrowser());
  const { rows } = await listAudit(chief, everything, null);
  expect(rows.map(({ actorPath }) => actorPath)).toEqual([null, `/desk/users/${ann.id}`]);
});

test("on sections, topics and authors lead to them", async () => {
  await createSection(chief, "World");
  await createSection(chief, "Town");
  const { id } = await db().section.findFirstOrThrow({ where: { name: "Town" } });
  const { id: world } = await db().section.findFirstOrThrow({ where: { name: "World" } });
  await moveSection(chief, id, "up");
  await renameSection(chief, id, "Harbour");
  await retireSection(chief, id);
  const topic = await createTopic(ann, { name: "Tides" });
  await changeTopic(ann, topic.id, { name: "Sea", slug: "tides", description: "" });
  const [section, tides] = [`/desk/sections/${id}`, `/desk/topics/${topic.id}`];
  expect(await entries()).toEqual([
    ["sectionAdded", `/desk/sections/${world}`],
    ["sectionAdded", section],
    ["sectionsOrdered", section],
    ["sectionRenamed", section],
    ["sectionRetired", section],
    ["topicAdded", tides],
    ["topicChanged", tides],
  ]);
});

test("on an author keep what was said of them, with picture and user by name", async () => {
  const added = await createAuthor(ann, { name: "Bo" });
  if (!("id" in added)) throw new Error("There is no author of that name yet.");
  const { id: pictureId } = await addPicture("Bo at sea");
  const profile = { name: "Bo", contactEmail: null, biography: "", isTeam: false };
  await changeAuthor(ann, added.id, { ...profile, pictureId, userId: ann.id });
  await changeAuthor(ann, added.id, {
    ...profile,
    isTeam: true,
    pictureId: null,
    userId: chief.id,
  });
  const { rows } = await listAudit(chief, everything, null);
  const path = `/desk/authors/${added.id}`;
  expect(rows).toMatchObject([
    {
      ...{ action: "authorChanged", path },
      detail: {
        pictureBefore: "Bo at sea, caption",
        userBefore: "ann",
        authorKindBefore: "person",
      },
    },
    { action: "authorChanged", path, detail: { pictureBefore: "none", userBefore: "none" } },
    { action: "authorAdded", path, detail: { authorId: added.id } },
  ]);
});

test("on a picture lead to its record until that is removed", async () => {
  const { id } = await addPicture("Ships");
  const version = await editPicture(ann, { id, version: 1, caption: "Cranes" });
  await binPicture(ann, { id, version });
  const path = `/desk/pictures/${id}`;
  expect(await entries()).toEqual([
    ["mediaChanged", path],
    ["mediaBinned", path],
  ]);
  await removePicture(ann, { id, version: version + 1 });
  expect(await entries()).toEqual([
    ["mediaChanged", null],
    ["mediaBinned", null],
    ["mediaDeleted", null],
  ]);
});
