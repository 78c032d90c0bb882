// A role that needs a second factor gives its users days to set one up, and never takes their way in.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { now, setClock } from "@/lib/base/clock";
import { db, transaction } from "@/lib/base/db";
import { getSecondFactorRule, requireSecondFactor } from "@/lib/newsroom/users/second-factor/rule";
import { removePasskey } from "@/lib/newsroom/users/second-factor/passkeys";
import { beginSession, findSession } from "@/lib/newsroom/users/sessions";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addUser } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

const noon = new Date("2026-11-30T12:00:00Z");
const day = 24 * 60 * 60 * 1000;

let chief: Actor;
let ann: Actor;
beforeEach(async () => {
  setClock(noon);
  chief = await addUser("administrator", "chief");
  ann = await addUser("reporter", "ann");
  await db().user.updateMany({ data: { createdAt: new Date(noon.getTime() - 100 * day) } });
});
afterEach(() => setClock());

async function deadlineOf({ id }: Actor): Promise<Date | null> {
  const sessionId = await transaction((tx) => beginSession(tx, id, "Chrome"));
  const session = await findSession({ userId: id, sessionNumber: 1, sessionId });
  return (session ?? expect.unreachable()).deadline;
}

const addPasskey = (userId: string) =>
  db().passkey.create({ data: { id: userId, userId, name: "Key", publicKey: Buffer.from("k") } });

describe("a role that needs a second factor", () => {
  test("has the days of grace, and other roles have no deadline", async () => {
    await requireSecondFactor(chief, { roles: ["administrator"], graceDays: 14 });
    expect(await deadlineOf(chief)).toEqual(new Date(noon.getTime() + 14 * day));
    expect(await deadlineOf(ann)).toBeNull();
  });

  test("has no deadline for a user with a passkey alone, or an app that gave a code", async () => {
    await requireSecondFactor(chief, { roles: ["administrator", "reporter"], graceDays: 0 });
    expect(await deadlineOf(chief)).toEqual(noon);
    await addPasskey(chief.id);
    expect(await deadlineOf(chief)).toBeNull();
    await db().authenticatorApp.create({ data: { userId: ann.id, secret: "s" } });
    expect(await deadlineOf(ann)).toEqual(noon);
    await db().authenticatorApp.update({ where: { userId: ann.id }, data: { confirmedAt: noon } });
    expect(await deadlineOf(ann)).toBeNull();
  });

  test("gives a user who came later their own days", async () => {
    await requireSecondFactor(chief, { roles: ["reporter"], graceDays: 7 });
    setClock(new Date(noon.getTime() + 30 * day));
    const bo = await addUser("reporter", "bo");
    await db().user.update({ where: { id: bo.id }, data: { createdAt: now() } });
    expect(await deadlineOf(bo)).toEqual(new Date(noon.getTime() + 37 * day));
    expect(await deadlineOf(ann)).toEqual(new Date(noon.getTime() + 7 * day));
  });

  test("does not begin its days again when the setting is saved again, and ends with it", async () => {
    await requireSecondFactor(chief, { roles: ["reporter"], graceDays: 7 });
    setClock(new Date(noon.getTime() + 5 * day));
    await requireSecondFactor(chief, { roles: ["reporter", "editor"], graceDays: 10 });
    expect(await deadlineOf(ann)).toEqual(new Date(noon.getTime() + 10 * day));
    expect(await getSecondFactorRule()).toEqual({ roles: ["editor", "reporter"], graceDays: 10 });
    await requireSecondFactor(chief, { roles: [], graceDays: 10 });
    expect(await deadlineOf(ann)).toBeNull();
  });

  test("keeps the last second factor of its users", async () => {
    await addPasskey(ann.id);
    await requireSecondFactor(chief, { roles: ["reporter"], graceDays: 0 });
    await expect(removePasskey(ann, ann.id)).rejects.toThrow("Add another one before");
    expect(await db().passkey.count()).toBe(1);
  });

  test("is for an administrator to name", async () => {
    await expect(requireSecondFactor(ann, { roles: [], graceDays: 1 })).rejects.toThrow(
      "Only an administrator can invite and change users.",
    );
    expect(await db().secondFactorRule.count()).toBe(0);
  });
});
