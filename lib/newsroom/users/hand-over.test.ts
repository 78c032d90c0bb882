import { afterAll, afterEach, expect, test, vi } from "vitest";
import { db } from "@/lib/base/db";
import { openMailbox } from "@/lib/testing/mailbox";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addUser } from "@/lib/testing/records";
import { inviteUser, makePasswordLink } from "@/lib/newsroom/users/commands";
import { handOver } from "@/lib/newsroom/users/hand-over";
import { hearLog } from "@/lib/testing/log";

const mailbox = await openMailbox();
process.env["SMTP_URL"] = mailbox.url;
process.env["MAIL_FROM"] = "desk@newsroom.example";
useThrowAwayNewsroom();
afterEach(() => vi.restoreAllMocks());
afterAll(() => mailbox.close());

const ann = { name: "Ann Poe", email: "ann@example.org", role: "reporter" } as const;
/** A letter's words, as a mail program puts together what was sent quoted-printable (RFC 2045). */
const wordsOf = (letter = "") => letter.replace(/=\n/g, "").replace(/=3D/g, "=");

test("an invitation and a link for a new password are mailed, and shown all the same", async () => {
  const chief = await addUser("administrator", "chief");
  const invited = await handOver(await inviteUser(chief, ann));
  const { id } = await db().user.findUniqueOrThrow({ where: { email: ann.email } });
  await db().user.update({ where: { id }, data: { passwordHash: "none" } });
  const reset = await handOver(await makePasswordLink(chief, id));

  expect(invited.link).toMatch(/^http:\/\/localhost:3000\/sign-in\/new-password\?token=[\w-]{32}$/);
  expect(invited.done).toMatch(
    /^The link was mailed to ann@example\.org\. .+ It works once, until/,
  );
  const [invitation, newPassword] = mailbox.letters.map(wordsOf);
  expect(invitation).toContain("From: Stet <desk@newsroom.example>");
  expect(invitation).toContain("To: Ann Poe <ann@example.org>");
  expect(invitation).toContain("Subject: Your invitation to the desk of Stet");
  expect(invitation).toContain(invited.link);
  expect(newPassword).toContain("Subject: A new password for the desk of Stet");
  expect(newPassword).toContain(reset.link);
});

test("a mail that cannot be sent is said, and loses no link", async () => {
  const logged = hearLog();
  mailbox.refuse();
  const { done, link } = await handOver(
    await inviteUser(await addUser("administrator", "chief"), ann),
  );
  expect(done).toMatch(/^The link could not be mailed to ann@example\.org\. Give it to them/);
  expect(link).toContain("/sign-in/new-password?token=");
  expect(logged).toHaveLength(1);
  expect(JSON.stringify(logged)).not.toContain("ann@");
});
