import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { hashPassword } from "@/lib/newsroom/users/password";
import { setClock } from "@/lib/base/clock";
import { db, transaction } from "@/lib/base/db";
import { openMailbox } from "@/lib/testing/mailbox";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addUser, everyRow } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";
import { changeRole, makePasswordLink } from "@/lib/newsroom/users/commands";
import {
  askForEmail,
  changeEmail,
  confirmEmail,
  confirmEmailOf,
  dropAskedEmail,
  emailChangeLife,
  findAskedEmail,
  findEmailLink,
} from "@/lib/newsroom/users/email";
import { sendEmailLink } from "@/lib/newsroom/users/email-link";
import { choosePassword, tokenHash } from "@/lib/newsroom/users/links";
import { changeOwnPassword } from "@/lib/newsroom/users/own-password";
import { beginSession } from "@/lib/newsroom/users/sessions";

const mailbox = await openMailbox();
process.env["SMTP_URL"] = mailbox.url;
process.env["MAIL_FROM"] = "desk@newsroom.example";
useThrowAwayNewsroom();
afterAll(() => mailbox.close());
afterEach(() => setClock());

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

  test("is not changed by a reporter", async () => {
    await expect(changeEmail(ann, chief.id, email)).rejects.toThrow(/Only an administrator can/);
    await askForEmail(ann, email);
    await expect(confirmEmailOf(ann, ann.id)).rejects.toThrow(/Only an administrator can/);
    expect(await emailOf(ann.id)).toBe("ann@example.org");
  });

  test("that another user has is refused", async () => {
    await expect(changeEmail(chief, ann.id, "chief@example.org")).rejects.toThrow(/already/);
    expect(letters()).toEqual([]);
  });
});

describe("a user's own new address", () => {
  const answers = { name: "ann", before: "ann@example.org", email };

  test("counts once the link to it is opened: sessions end, and both addresses get an e-mail", async () => {
    await transaction((tx) => beginSession(tx, ann.id, "Chrome"));
    const asked = await askForEmail(ann, email);
    expect(await sendEmailLink(asked)).toContain(`A link was mailed to ${email}.`);
    expect(letters()).toEqual([
      [email, "Your new e-mail address for the desk of Stet"],
      ["ann@example.org", "A new e-mail address was asked for, for the desk of Stet"],
    ]);
    expect(await emailOf(ann.id)).toBe("ann@example.org");
    expect(await findAskedEmail(ann.id)).toBe(email);
    expect(await findEmailLink(asked.token)).toEqual(answers);
    mailbox.letters.length = 0;
    await confirmEmail(asked.token);
    expect(await emailOf(ann.id)).toBe(email);
    expect(await db().session.count()).toBe(0);
    expect(
      letters()
        .map(([to]) => to)
        .sort(),
    ).toEqual([email, "ann@example.org"].sort());
    expect((await db().auditEntry.findMany()).map(({ action }) => action)).toEqual([
      "emailChangeAsked",
      "emailChanged",
    ]);
  });

  test("is confirmed once, within a day, and by the newest link alone", async () => {
    const first = await askForEmail(ann, "first@example.org");
    const second = await askForEmail(ann, email);
    await expect(confirmEmail(first.token)).rejects.toThrow("was replaced");
    setClock(new Date(Date.now() + emailChangeLife + 1000));
    expect(await findEmailLink(second.token)).toBeNull();
    await expect(confirmEmail(second.token)).rejects.toThrow("has expired");
    setClock();
    await confirmEmail(second.token);
    await expect(confirmEmail(second.token)).rejects.toThrow("has been used");
    for (const token of ["", "x", tokenHash(second.token)]) {
      await expect(confirmEmail(token)).rejects.toThrow("This link");
    }
  });

  test("is not confirmed twice at the same moment", async () => {
    const { token } = await askForEmail(ann, email);
    const results = await Promise.allSettled([confirmEmail(token), confirmEmail(token)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("that somebody else got meanwhile is refused, and so is one that they have", async () => {
    const { token } = await askForEmail(ann, email);
    await changeEmail(chief, chief.id, email);
    await expect(confirmEmail(token)).rejects.toThrow(/already a user/);
    await expect(askForEmail(ann, email)).rejects.toThrow(/already a user/);
    await expect(askForEmail(ann, "ann@example.org")).rejects.toThrow("your address already");
  });

  test("is confirmed by an administrator where no mail arrives, or dropped by the user", async () => {
    await askForEmail(ann, email);
    await dropAskedEmail(ann);
    expect(await findAskedEmail(ann.id)).toBeNull();
    await expect(confirmEmailOf(chief, ann.id)).rejects.toThrow("have not asked");
    await askForEmail(ann, email);
    await confirmEmailOf(chief, ann.id);
    expect(await emailOf(ann.id)).toBe(email);
    expect(await db().auditEntry.findFirst({ where: { action: "emailChanged" } })).toMatchObject({
      actorName: "chief",
    });
  });

  test("of a disabled user is not confirmed", async () => {
    const { token } = await askForEmail(ann, email);
    await db().user.update({ where: { id: ann.id }, data: { isDisabled: true } });
    await expect(confirmEmail(token)).rejects.toThrow("This link");
  });

  test("is not given away by the database or the audit log: only the mail has the link", async () => {
    const { token } = await askForEmail(ann, email);
    expect(JSON.stringify(await everyRow())).not.toContain(token);
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
