import { spawnSync } from "node:child_process";
import { beforeEach, expect, test } from "vitest";
import { db, transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { findLink } from "@/lib/newsroom/users/links";
import { beginSession } from "@/lib/newsroom/users/sessions";
import { hasSecondFactor } from "@/lib/newsroom/users/second-factor/standing";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addUser } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

let ann: Actor;
beforeEach(async () => {
  ann = await addUser("reporter", "ann");
});

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "scripts/user.ts", ...args],
    { encoding: "utf8", env: { ...process.env, STET_DATA: env().dataFolder } },
  );
  return { status, stdout, stderr };
}

const audited = async () =>
  (await db().auditEntry.findMany({ orderBy: { id: "asc" } })).map(
    ({ actorId, actorName, action, subject }) => ({ actorId, actorName, action, subject }),
  );
const byCommandLine = { actorId: null, actorName: "The command line", subject: "ann" };

test("a lost second factor is reset while the newsroom is open, and the audit log says from where", async () => {
  await db().passkey.create({
    data: { id: "key", userId: ann.id, name: "Phone", publicKey: Buffer.from("k") },
  });
  await transaction((tx) => beginSession(tx, ann.id, "Chrome"));
  expect(run("list").stdout).toContain("ann@example.org\treporter\tactive\tsecond factor\tann");
  expect(run("reset-second-factor", "Ann@Example.org")).toMatchObject({ status: 0, stderr: "" });
  expect(await hasSecondFactor(db(), ann.id)).toBe(false);
  expect(await db().session.count()).toBe(0);
  expect(await audited()).toEqual([{ ...byCommandLine, action: "secondFactorsRemoved" }]);
  expect(run("reset-second-factor", "ann@example.org").stdout).toContain("had no second factor");
});

test("a password link is printed and leads in once; nothing of the link is in the audit log", async () => {
  const { stdout } = run("reset-password", "ann@example.org");
  const token = /new-password\?token=([\w-]+)/.exec(stdout)?.[1] ?? "";
  expect(await findLink(token)).toMatchObject({ purpose: "passwordReset", name: "ann" });
  expect(await audited()).toEqual([{ ...byCommandLine, action: "passwordLinkMade" }]);
  expect(JSON.stringify(await db().auditEntry.findMany())).not.toContain(token);
});

test("a user becomes administrator, is signed out, and a new one is invited", async () => {
  await db().user.update({ where: { id: ann.id }, data: { isDisabled: true } });
  expect(run("make-administrator", "ann@example.org").status).toBe(0);
  expect(await db().user.findUnique({ where: { id: ann.id } })).toMatchObject({
    role: "administrator",
    isDisabled: false,
  });
  await transaction((tx) => beginSession(tx, ann.id, "Chrome"));
  expect(run("end-sessions", "ann@example.org").stdout).toContain("signed out of 1 browser");
  expect(await db().session.count()).toBe(0);
  const added = run("add", "Bo@Example.org", "--name", "Bo", "--role", "editor");
  expect(added.stdout).toContain("A link for bo@example.org");
  expect((await audited()).map(({ action }) => action)).toEqual([
    "userEnabled",
    "roleChanged",
    "sessionsEnded",
    "userInvited",
  ]);
});

test.each([
  [
    ["reset-password", "nobody@example.org"],
    "There is no user with the address nobody@example.org.",
  ],
  [["add", "bo@example.org"], "Give a name."],
  [["add", "bo@example.org", "--name", "Bo", "--role", "owner"], "Choose a role."],
  [["add", "ann@example.org", "--name", "Ann"], "There is already a user"],
  [["list", "ann@example.org"], "Usage:"],
  [["reset-password"], "Usage:"],
  [["toString", "ann@example.org"], "Usage:"],
  [["list", "--all"], "Usage:"],
])("%j is refused in words, and changes nothing", async (args, words) => {
  const { status, stderr } = run(...args);
  expect(status).toBe(1);
  expect(stderr).toContain(words);
  expect(await db().auditEntry.count()).toBe(0);
});
