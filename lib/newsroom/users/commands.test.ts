import { beforeEach, describe, expect, test } from "vitest";
import { db, transaction } from "@/lib/base/db";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addUser, everyRow } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";
import {
  changeRole,
  disableUser,
  enableUser,
  inviteUser,
  makePasswordLink,
  renameUser,
} from "@/lib/newsroom/users/commands";
import { findLink } from "@/lib/newsroom/users/links";
import { getUser } from "@/lib/newsroom/users/queries";
import { beginSession, findSession } from "@/lib/newsroom/users/sessions";

useThrowAwayNewsroom();

let chief: Actor;
let ann: Actor;
beforeEach(async () => {
  chief = await addUser("administrator", "chief");
  ann = await addUser("reporter", "ann");
});

const cy = { name: "Cy", email: "cy@example.org", role: "editor" } as const;
const entries = () =>
  db().auditEntry.findMany({
    orderBy: { id: "asc" },
    select: { actorName: true, action: true, subject: true, detail: true },
  });

describe("users are changed by administrators alone", () => {
  const commands: [string, (actor: Actor) => Promise<unknown>][] = [
    ["invite", (actor) => inviteUser(actor, cy)],
    ["make a link", (actor) => makePasswordLink(actor, ann.id)],
    ["rename", (actor) => renameUser(actor, ann.id, "Ann")],
    ["change a role", (actor) => changeRole(actor, ann.id, "editor")],
    ["disable", (actor) => disableUser(actor, ann.id)],
    ["enable", (actor) => enableUser(actor, ann.id)],
  ];

  test.each(commands)(
    "%s: no editor and no reporter, and nothing is written",
    async (_, command) => {
      const editor = await addUser("editor", "bo");
      const before = await everyRow();
      for (const actor of [editor, ann]) {
        await expect(command(actor)).rejects.toMatchObject({ name: "ForbiddenError" });
      }
      expect(await everyRow()).toEqual(before);
    },
  );

  test.each(commands.slice(1))("%s: nobody who is not there", async (_, command) => {
    await db().user.delete({ where: { id: ann.id } });
    await expect(command(chief)).rejects.toMatchObject({ name: "NotFoundError" });
  });
});

describe("inviting", () => {
  test("adds a user who is invited, and is recorded", async () => {
    await inviteUser(chief, cy);
    const { id } = await db().user.findUniqueOrThrow({ where: { email: cy.email } });
    expect(await getUser(id)).toEqual({
      ...{ id, ...cy, scope: { kind: "all" } },
      ...{ state: "invited", hasSecondFactor: false, lastSeenAt: null },
    });
    expect(await entries()).toEqual([
      {
        actorName: "chief",
        action: "userInvited",
        subject: "Cy",
        detail: { userId: id, email: cy.email, role: "editor" },
      },
    ]);
  });

  test("an address that a user has is refused, and writes nothing", async () => {
    const before = await everyRow();
    await expect(inviteUser(chief, { ...cy, email: "ann@example.org" })).rejects.toMatchObject({
      problems: ["There is already a user with the address ann@example.org."],
    });
    expect(await everyRow()).toEqual(before);
  });

  test("the same address twice at once invites one", async () => {
    const ended = await Promise.allSettled([inviteUser(chief, cy), inviteUser(chief, cy)]);
    expect(ended.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("a new link", () => {
  const tokenOf = ({ path }: { path: string }) => path.split("token=")[1] ?? "";

  test("is a new invitation for who was invited, and for others a new password; the old one is worth nothing", async () => {
    const first = await inviteUser(chief, cy);
    const { id } = await db().user.findUniqueOrThrow({ where: { email: cy.email } });
    const second = await makePasswordLink(chief, id);
    expect(second.purpose).toBe("invitation");
    expect(await findLink(tokenOf(first))).toBeNull();
    expect(await findLink(tokenOf(second))).toMatchObject({ email: cy.email });
    expect((await makePasswordLink(chief, ann.id)).purpose).toBe("passwordReset");
  });

  test("is not made for who is disabled", async () => {
    await disableUser(chief, ann.id);
    await expect(makePasswordLink(chief, ann.id)).rejects.toThrow(
      "ann is disabled. Enable them first.",
    );
  });
});

describe("a changed user", () => {
  test("has the new name and the new role, and what it was is recorded", async () => {
    await renameUser(chief, ann.id, "Ann Poe");
    await changeRole(chief, ann.id, "editor");
    expect(await getUser(ann.id)).toMatchObject({ name: "Ann Poe", role: "editor" });
    const [actorName, userId] = ["chief", ann.id];
    expect(await entries()).toEqual([
      { actorName, action: "userRenamed", subject: "Ann Poe", detail: { userId, before: "ann" } },
      {
        actorName,
        action: "roleChanged",
        subject: "Ann Poe",
        detail: { userId, before: "reporter", after: "editor" },
      },
    ]);
  });

  test("who is that already is not written again", async () => {
    const before = await everyRow();
    await renameUser(chief, ann.id, "ann");
    await changeRole(chief, ann.id, "reporter");
    await enableUser(chief, ann.id);
    expect(await everyRow()).toEqual(before);
  });
});

describe("disabling", () => {
  test("ends sessions and links at once, and enabling brings neither back", async () => {
    const sessionId = await transaction((tx) => beginSession(tx, ann.id, ""));
    const claims = { userId: ann.id, sessionNumber: 1, sessionId };
    const { path } = await makePasswordLink(chief, ann.id);
    await disableUser(chief, ann.id);
    expect(await getUser(ann.id)).toMatchObject({ state: "disabled" });
    expect(await findSession(claims)).toBeNull();
    await enableUser(chief, ann.id);
    expect(await getUser(ann.id)).toMatchObject({ state: "active" });
    expect(await findSession(claims)).toBeNull();
    expect(await findLink(path.split("token=")[1] ?? "")).toBeNull();
  });
});

describe("there is always an administrator who can sign in", () => {
  test("nobody disables themselves or changes their own role", async () => {
    await addUser("administrator", "deputy");
    await expect(disableUser(chief, chief.id)).rejects.toMatchObject({ name: "ForbiddenError" });
    await expect(changeRole(chief, chief.id, "editor")).rejects.toMatchObject({
      name: "ForbiddenError",
    });
  });

  test("two who disable or demote each other at once leave one", async () => {
    const deputy = await addUser("administrator", "deputy");
    const ended = await Promise.allSettled([
      disableUser(chief, deputy.id),
      changeRole(deputy, chief.id, "editor"),
    ]);
    expect(ended.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const left = { role: "administrator", isDisabled: false } as const;
    expect(await db().user.count({ where: left })).toBe(1);
  });

  test("one who was only invited does not count", async () => {
    await inviteUser(chief, { ...cy, role: "administrator" });
    const formerly = await addUser("administrator", "formerly");
    await db().user.update({ where: { id: formerly.id }, data: { isDisabled: true } });
    await expect(disableUser(formerly, chief.id)).rejects.toThrow(
      "chief is the last administrator who can sign in.",
    );
    await expect(changeRole(formerly, chief.id, "reporter")).rejects.toMatchObject({
      name: "ConflictError",
    });
  });
});
