// A user whose access changes gets an e-mail, from each form that changes it to what arrives at a mail server.
import { cookies } from "next/headers";
import { writeFileSync } from "node:fs";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { hashPassword } from "@/lib/newsroom/users/password";
import { secretFile } from "@/lib/newsroom/users/server-secret";
import { currentSession } from "@/lib/web/auth/session";
import { db, transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { openMailbox } from "@/lib/testing/mailbox";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addUser } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";
import { makePasswordLink } from "@/lib/newsroom/users/commands";
import { askForEmail } from "@/lib/newsroom/users/email";
import { beginSession } from "@/lib/newsroom/users/sessions";
import { answerFormPost } from "@/lib/web/forms/answer-post";
import { hearLog } from "@/lib/testing/log";

vi.mock("@/lib/web/auth/session", () => ({ currentSession: vi.fn(), noteUse: vi.fn() }));
vi.mock("next/headers", () => ({ cookies: vi.fn() }));
vi.mock("next/cache", () => ({ revalidatePath: vi.fn(), revalidateTag: vi.fn() }));

const mailbox = await openMailbox();
process.env["SMTP_URL"] = mailbox.url;
process.env["MAIL_FROM"] = "desk@newsroom.example";
useThrowAwayNewsroom();
afterAll(() => mailbox.close());

const current = "grey herons at the quay";
const passwordHash = await hashPassword(current);

let chief: Actor;
let ann: Actor;
beforeEach(async () => {
  [chief, ann] = [await addUser("administrator", "chief"), await addUser("reporter", "ann")];
  await db().user.update({ where: { id: ann.id }, data: { passwordHash } });
  writeFileSync(secretFile(env().dataFolder), "a secret\n");
  vi.mocked(cookies).mockResolvedValue({ set: vi.fn() } as never);
  mailbox.letters.length = 0;
  mailbox.recipients.length = 0;
});

/** Sends a form as somebody who is signed in. */
async function send(user: Actor, name: string, fields: Record<string, string>): Promise<number> {
  const id = await transaction((tx) => beginSession(tx, user.id, "Chrome"));
  const session = { id, user: { ...user, sessionId: id }, isDue: false, deadline: null };
  vi.mocked(currentSession).mockResolvedValue(session);
  const request = new Request(`http://localhost:3000/api/desk/forms/${name}`, {
    ...{ method: "POST", headers: { Accept: "application/json" } },
    body: new URLSearchParams(fields),
  });
  return (await answerFormPost(request, name)).status;
}

/** A letter's words, as a mail program puts together what was sent quoted-printable (RFC 2045). */
const words = (letter = "") => letter.replace(/=\n/g, "").replace(/=3D/g, "=");
const [own, another] = ["ann@example.org", "ann.poe@example.org"];
const password = "a wholly other sentence";

type Change = [recipients: string[], said: RegExp, change: () => Promise<number>];
const changes: Record<string, Change> = {
  "their password, by themselves": [
    [own],
    /Your password .* was changed[^]*tell an administrator/,
    () => send(ann, "account/change-password", { current, password }),
  ],
  "their password, by a link": [
    [own],
    /Your password .* was changed[^]*by a one-time link/,
    async () => {
      const { path } = await makePasswordLink(chief, ann.id);
      const token = path.split("token=")[1] ?? "";
      return send(ann, "sign-in/new-password", { token, password });
    },
  ],
  "their role": [
    [own],
    /Your role .* was changed[^]*You were reporter and are editor now/,
    () => send(chief, "users/give-role", { id: ann.id, role: "editor" }),
  ],
  "their address, by themselves": [
    [own, another],
    /Your e-mail address .* was changed[^]*It was ann@example\.org and is ann\.poe@example\.org/,
    async () => {
      const { token } = await askForEmail(ann, another);
      return send(ann, "sign-in/confirm-email", { token });
    },
  ],
  "the address that they asked for, which is to be confirmed": [
    [own, another],
    /ew e-mail address[^]*ann\.poe@example\.org|with this address[^]*new-email\?token=/,
    () => send(ann, "account/ask-for-email", { email: another }),
  ],
  "their second factors, by an administrator": [
    [own],
    /Your second factor .* was changed[^]*chief removed your passkeys/,
    async () => {
      const publicKey = Buffer.from("k");
      await db().passkey.create({ data: { id: "k", userId: ann.id, name: "Key", publicKey } });
      return send(chief, "users/remove-second-factors", { id: ann.id });
    },
  ],
  "their address, by an administrator": [
    [own, another],
    /Your e-mail address .* was changed[^]*chief changed it/,
    () => send(chief, "users/give-email", { id: ann.id, email: another }),
  ],
  "the link by which they choose a password": [
    [own],
    /A new password for the desk[^]*An administrator of Stet made this link/,
    () => send(chief, "users/make-link", { id: ann.id }),
  ],
};

describe("a user is mailed when somebody changes", () => {
  test.each(Object.entries(changes))("%s", async (_, [recipients, said, change]) => {
    expect(await change()).toBe(200);
    expect(mailbox.recipients.toSorted()).toEqual(recipients.toSorted());
    for (const letter of mailbox.letters) expect(words(letter)).toMatch(said);
  });
});

test("nobody is mailed of what was refused, or is so already", async () => {
  expect(await send(ann, "users/give-role", { id: ann.id, role: "editor" })).toBe(403);
  expect(await send(chief, "users/give-role", { id: ann.id, role: "reporter" })).toBe(200);
  const wrong = { current: "a guess", password };
  expect(await send(ann, "account/change-password", wrong)).toBe(422);
  expect(mailbox.letters).toEqual([]);
});

test("a mail server that refuses a letter holds up no change", async () => {
  const logged = hearLog();
  mailbox.refuse();
  expect(await send(chief, "users/give-role", { id: ann.id, role: "editor" })).toBe(200);
  expect(await db().user.findUnique({ where: { id: ann.id } })).toMatchObject({ role: "editor" });
  expect(logged).toHaveLength(1);
});
