import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkSignIn } from "@/lib/newsroom/users/sign-in";
import { setClock } from "@/lib/base/clock";
import { db, transaction } from "@/lib/base/db";
import { newBrowser } from "@/lib/testing/browsers";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addUser, everyRow } from "@/lib/testing/records";
import { choosePassword, findLink, makeLink } from "@/lib/newsroom/users/links";
import { beginSession, findSession } from "@/lib/newsroom/users/sessions";
import type { User } from "@/prisma/generated/client";
import type { LinkPurpose } from "@/prisma/generated/enums";

useThrowAwayNewsroom();
afterEach(() => setClock());

const password = "a long password";
const start = new Date("2026-03-01T06:00:00Z");
const hour = 60 * 60 * 1000;

let ann: User;
beforeEach(async () => {
  setClock(start);
  const { id } = await addUser("reporter", "ann");
  ann = await db().user.update({ where: { id }, data: { passwordHash: "" } });
});

async function makeToken(purpose: LinkPurpose = "invitation"): Promise<string> {
  const { path } = await transaction((tx) => makeLink(tx, ann, purpose));
  return path.split("token=")[1] ?? "";
}
const isWorthless = async (token: string) => {
  const before = await everyRow();
  expect(await findLink(token)).toBeNull();
  await expect(choosePassword(token, password)).rejects.toMatchObject({ name: "ForbiddenError" });
  expect(await everyRow()).toEqual(before);
};

describe("a one-time link", () => {
  test("has a token of 192 random bits, of which the database knows the hash alone", async () => {
    const token = await makeToken();
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(JSON.stringify(await everyRow())).not.toContain(token);
    const { tokenHash } = await db().oneTimeLink.findFirstOrThrow();
    expect(tokenHash).toMatch(/^[0-9a-f]{64}$/);
    await isWorthless(tokenHash);
    await isWorthless("");
  });

  test("says whom it is for, and lets them choose a password", async () => {
    const token = await makeToken();
    expect(await findLink(token)).toEqual({
      purpose: "invitation",
      name: "ann",
      email: "ann@example.org",
    });
    await choosePassword(token, password);
    expect(await checkSignIn("ann@example.org", password, newBrowser())).not.toBeNull();
  });

  test("works once", async () => {
    const token = await makeToken();
    await choosePassword(token, password);
    await isWorthless(token);
  });

  test("used by two at once works for one", async () => {
    const token = await makeToken();
    const ended = await Promise.allSettled(
      ["one new password", "two new passwords"].map((one) => choosePassword(token, one)),
    );
    expect(ended.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("takes the user's other links with it when it is used", async () => {
    const token = await makeToken();
    const other = { tokenHash: "any", purpose: "passwordReset", userId: ann.id } as const;
    await db().oneTimeLink.create({ data: { ...other, expiresAt: new Date(start.getTime() + 1) } });
    await choosePassword(token, password);
    expect(await db().oneTimeLink.count()).toBe(0);
  });

  test.each([
    ["invitation", 7 * 24],
    ["passwordReset", 24],
  ] as const)("for an %s works for %i hours", async (purpose, hours) => {
    const token = await makeToken(purpose);
    setClock(new Date(start.getTime() + hours * hour - 1));
    expect(await findLink(token)).not.toBeNull();
    setClock(new Date(start.getTime() + hours * hour));
    await isWorthless(token);
  });

  test("is replaced by a newer one of the same user, and expired ones of others go", async () => {
    const old = await makeToken("passwordReset");
    setClock(new Date(start.getTime() + 24 * hour));
    const bo = await addUser("editor", "bo");
    const { email } = await db().user.findUniqueOrThrow({ where: { id: bo.id } });
    await transaction((tx) => makeLink(tx, { ...bo, email }, "invitation"));
    expect(await db().oneTimeLink.findMany()).toMatchObject([{ userId: bo.id }]);
    const [first, second] = [await makeToken(), await makeToken()];
    await isWorthless(old);
    await isWorthless(first);
    expect(await findLink(second)).not.toBeNull();
  });

  test("of a user who was disabled is worth nothing", async () => {
    const token = await makeToken();
    await db().user.update({ where: { id: ann.id }, data: { isDisabled: true } });
    await isWorthless(token);
  });
});

describe("choosing a password", () => {
  test("ends every session of the user", async () => {
    const sessionId = await transaction((tx) => beginSession(tx, ann.id, ""));
    const claims = { userId: ann.id, sessionNumber: ann.sessionNumber, sessionId };
    expect(await findSession(claims)).not.toBeNull();
    await choosePassword(await makeToken("passwordReset"), password);
    expect(await findSession(claims)).toBeNull();
  });

  test("is recorded: an invitation as taken up, another as a changed password", async () => {
    await choosePassword(await makeToken("invitation"), password);
    await choosePassword(await makeToken("passwordReset"), password);
    expect(await db().auditEntry.findMany({ orderBy: { id: "asc" } })).toMatchObject([
      { actorId: ann.id, action: "invitationTaken", subject: "ann@example.org" },
      { actorId: ann.id, action: "passwordChanged", subject: "ann" },
    ]);
  });
});
