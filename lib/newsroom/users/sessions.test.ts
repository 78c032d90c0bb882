import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "@/lib/base/clock";
import { db, transaction } from "@/lib/base/db";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addUser, everyRow } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";
import {
  beginSession,
  endAllSessions,
  endOtherSessions,
  endSession,
  findSession,
  listSessions,
  markUsed,
  sessionLife,
  signOut,
} from "@/lib/newsroom/users/sessions";

useThrowAwayNewsroom();

const start = new Date("2026-03-01T06:00:00Z");
const twelveHours = 12 * 60 * 60;
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);

let ann: Actor;
let bo: Actor;
beforeEach(async () => {
  setClock(start);
  [ann, bo] = [await addUser("editor", "ann"), await addUser("editor", "bo")];
});
afterEach(() => setClock());

async function begin(user: Actor, device = "Chrome") {
  const sessionId = await transaction((tx) => beginSession(tx, user.id, device));
  const { sessionNumber } = await db().user.findUniqueOrThrow({ where: { id: user.id } });
  return { userId: user.id, sessionNumber, sessionId };
}
const actions = async () =>
  (await db().auditEntry.findMany({ orderBy: { id: "asc" } })).map(({ action }) => action);

describe("a session", () => {
  test("tells who it is of, as the user is now", async () => {
    const claims = await begin(ann);
    await db().user.update({ where: { id: ann.id }, data: { role: "reporter" } });
    expect(await findSession(claims)).toEqual({
      id: claims.sessionId,
      user: { ...ann, role: "reporter", sessionId: claims.sessionId },
      isDue: false,
      deadline: null,
    });
  });

  test("is none for another user, under another number or another id", async () => {
    const claims = await begin(ann);
    expect(await findSession({ ...claims, userId: bo.id })).toBeNull();
    expect(await findSession({ ...claims, sessionNumber: 2 })).toBeNull();
    expect(await findSession({ ...claims, sessionId: "another" })).toBeNull();
  });

  test("is over at the next request of a user who is disabled", async () => {
    const claims = await begin(ann);
    await db().user.update({ where: { id: ann.id }, data: { isDisabled: true } });
    expect(await findSession(claims)).toBeNull();
  });

  test("is over twelve hours after it was used last, without any look at it, and forgotten when somebody signs in", async () => {
    const claims = await begin(ann);
    setClock(after(twelveHours - 1));
    expect(await findSession(claims)).toMatchObject({ isDue: true });
    setClock(after(twelveHours));
    expect(await findSession(claims)).toBeNull();
    expect(await listSessions(ann)).toEqual([]);
    const { sessionId } = await begin(bo);
    expect(await db().session.findMany({ select: { id: true } })).toEqual([{ id: sessionId }]);
  });

  test("goes on for twelve hours from each use", async () => {
    const claims = await begin(ann);
    setClock(after(twelveHours - 1));
    await markUsed(claims.sessionId);
    setClock(after(2 * twelveHours - 2));
    expect(await findSession(claims)).not.toBeNull();
    setClock(after(2 * twelveHours - 1));
    expect(await findSession(claims)).toBeNull();
  });

  test("is over fourteen days after signing in, however much it is used, and forgotten when somebody signs in", async () => {
    const claims = await begin(ann);
    for (let at = 0; at < sessionLife; at += twelveHours / 2) {
      setClock(after(at));
      await markUsed(claims.sessionId);
    }
    setClock(after(sessionLife - 1));
    expect(await findSession(claims)).not.toBeNull();
    setClock(after(sessionLife));
    expect(await findSession(claims)).toBeNull();
    expect(await listSessions(ann)).toEqual([]);
    const { sessionId } = await begin(bo);
    expect(await db().session.findMany({ select: { id: true } })).toEqual([{ id: sessionId }]);
  });

  test("keeps what the browser calls itself in clean words, cut", async () => {
    await begin(ann, `Chrome\u0000 ${"x".repeat(1_000)}`);
    const [session] = await listSessions(ann);
    expect(session?.device).toBe(`Chrome ${"x".repeat(393)}`);
  });
});

describe("when a session was used last", () => {
  const seen = async () => ({
    session: (await db().session.findFirstOrThrow()).lastSeenAt,
    user: (await db().user.findUniqueOrThrow({ where: { id: ann.id } })).lastSeenAt,
  });

  test("is noted with its user, once a minute at most", async () => {
    const claims = await begin(ann);
    expect(await seen()).toEqual({ session: start, user: start });
    setClock(after(59));
    expect(await findSession(claims)).toMatchObject({ isDue: false });
    await markUsed(claims.sessionId);
    expect(await seen()).toEqual({ session: start, user: start });
    setClock(after(60));
    expect(await findSession(claims)).toMatchObject({ isDue: true });
    await markUsed(claims.sessionId);
    expect(await seen()).toEqual({ session: after(60), user: after(60) });
  });

  test("is not noted of one that has ended meanwhile", async () => {
    const claims = await begin(ann);
    await signOut(claims);
    setClock(after(60));
    const before = await everyRow();
    await markUsed(claims.sessionId);
    expect(await everyRow()).toEqual(before);
  });
});

describe("ending sessions", () => {
  test("signing out ends this one, is recorded once, and ends nobody else's", async () => {
    const [one, other] = [await begin(ann), await begin(ann)];
    await signOut({ ...one, userId: bo.id });
    expect(await findSession(one)).not.toBeNull();
    await signOut(one);
    await signOut(one);
    expect(await findSession(one)).toBeNull();
    expect(await findSession(other)).not.toBeNull();
    expect(await actions()).toEqual(["signedOut"]);
  });

  test("one other: a user ends their own, and nobody else's", async () => {
    const [one, other] = [await begin(ann), await begin(ann)];
    await endSession(bo, other.sessionId);
    expect(await findSession(other)).not.toBeNull();
    await endSession(ann, other.sessionId);
    expect(await findSession(other)).toBeNull();
    expect(await findSession(one)).not.toBeNull();
    expect(await actions()).toEqual(["sessionsEnded"]);
  });

  test("everywhere else: all of the user's but this one", async () => {
    const [one, ...others] = [await begin(ann), await begin(ann), await begin(ann)];
    const bos = await begin(bo);
    expect(await endOtherSessions(ann, one?.sessionId ?? "")).toBe(2);
    expect((await listSessions(ann)).map(({ id }) => id)).toEqual([one?.sessionId]);
    for (const other of others) expect(await findSession(other)).toBeNull();
    expect(await findSession(bos)).not.toBeNull();
    expect(await endOtherSessions(ann, one?.sessionId ?? "")).toBe(0);
    expect(await actions()).toEqual(["sessionsEnded"]);
  });

  test("all of a user's ends those that begin at that moment, too", async () => {
    const [before, bos] = [await begin(ann), await begin(bo)];
    await transaction((tx) => endAllSessions(tx, ann.id));
    // Whose password was checked before that has the number from before it.
    const late = { ...(await begin(ann)), sessionNumber: before.sessionNumber };
    expect(await findSession(before)).toBeNull();
    expect(await findSession(late)).toBeNull();
    expect(await findSession(bos)).not.toBeNull();
  });
});
