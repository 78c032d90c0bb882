import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { hashPassword } from "@/lib/newsroom/users/password";
import { db, transaction } from "@/lib/base/db";
import { openMailbox } from "@/lib/testing/mailbox";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addUser } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";
import { changeRole, makePasswordLink } from "@/lib/newsroom/users/commands";
import { changeEmail, changeOwnEmail } from "@/lib/newsroom/users/email";
import { choosePassword } from "@/lib/newsroom/users/links";
import { changeOwnPassword } from "@/lib/newsroom/users/own-password";
import { beginSession } from "@/lib/newsroom/users/sessions";

const mailbox = await openMailbox();
process.env["SMTP_URL"] = mailbox.url;
process.env["MAIL_FROM"] = "desk@newsroom.example";
useThrowAwayNewsroom();
afterAll(() => mailbox.close());

const password = "an old password";
const passwordHash = await hashPassword(password);
const email = "ann.poe@example.org";

let chief: Actor;
let ann: Actor;
beforeEach(async () => {
  mailbox.letters.length = 0;
  [chief, ann] = [await addUser("administrator", "chief"), await addUser("reporter", "ann")];
  await db().user.update({ where: { id: ann.id }, data: { passwordHash } });
});

/** The addresses that were written to, and the subjects. */
const letters = () =>
  mailbox.letters.map((letter) => [
    /^To: .*<(.+)>$/m.exec(letter)?.[1],
    /^Subject: (.+)$/m.exec(letter)?.[1],
  ]);
const emailOf = async (id: string) => (await db().user.findUniqueOrThrow({ where: { id } })).email;

describe("a user's e-mail address", () => {
  test("is changed by an administrator: sessions and links end, and both addresses get an e-mail", async () => {
    await transaction((tx) => beginSession(tx, ann.id, "Chrome"));
    await makePasswordLink(chief, ann.id);
    await changeEmail(chief, ann.id, email);
    expect(await emailOf(ann.id)).toBe(email);
    expect(await db().session.count()).toBe(0);
    expect(await db().oneTimeLink.count()).toBe(0);
    const subject = "Your e-mail address for the desk of Stet was changed";
    expect(letters().sort()).toEqual([
      [email, subject],
      ["ann@example.org", subject],
    ]);
    expect(await db().auditEntry.findFirst({ where: { action: "emailChanged" } })).toMatchObject({
      actorName: "chief",
      subject: "ann",
      detail: { before: "ann@example.org", after: email },
    });
  });

  test("is not changed by a reporter, but for their own, with the password", async () => {
    await expect(changeEmail(ann, chief.id, email)).rejects.toThrow(/Only an administrator can/);
    await expect(changeOwnEmail(ann, { email, current: "a guess" })).rejects.toThrow(
      "Your current password is not right.",
    );
    expect(await emailOf(ann.id)).toBe("ann@example.org");
    await changeOwnEmail(ann, { email, current: password });
    expect(await emailOf(ann.id)).toBe(email);
  });

  test("that another user has is refused", async () => {
    await expect(changeEmail(chief, ann.id, "chief@example.org")).rejects.toThrow(/already/);
    expect(letters()).toEqual([]);
  });
});

describe("the owner is mailed", () => {
  test("when their role changes", async () => {
    await changeRole(chief, ann.id, "editor");
    expect(letters()).toEqual([["ann@example.org", "Your role for the desk of Stet was changed"]]);
  });

  test("when their password changes, by a link and by themselves", async () => {
    const { path } = await makePasswordLink(chief, ann.id);
    await choosePassword(path.split("token=")[1] ?? "", "another old password");
    await changeOwnPassword(ann, { current: "another old password", password });
    const subject = "Your password for the desk of Stet was changed";
    expect(letters()).toEqual([
      ["ann@example.org", subject],
      ["ann@example.org", subject],
    ]);
  });
});
