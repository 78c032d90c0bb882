// What an open desk alone must not do asks for a proof of the last ten minutes.
import { writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { generateSync } from "otplib";
import { now, setClock } from "@/lib/base/clock";
import { db, transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import {
  confirmByCode,
  confirmByPasskey,
  confirmByPassword,
} from "@/lib/newsroom/users/confirmation";
import * as users from "@/lib/newsroom/users/commands";
import { askForEmail, changeEmail, confirmEmailOf } from "@/lib/newsroom/users/email";
import { hashPassword } from "@/lib/newsroom/users/password";
import {
  beginApp,
  confirmApp,
  findPendingApp,
  removeApp,
} from "@/lib/newsroom/users/second-factor/app";
import { beginAssertion } from "@/lib/newsroom/users/second-factor/assertions";
import {
  addPasskey,
  beginPasskey,
  removePasskey,
  renamePasskey,
} from "@/lib/newsroom/users/second-factor/passkeys";
import { renewRecoveryCodes } from "@/lib/newsroom/users/second-factor/recovery-codes";
import { removeSecondFactors } from "@/lib/newsroom/users/second-factor/removal";
import { requireSecondFactor } from "@/lib/newsroom/users/second-factor/rule";
import { secretFile } from "@/lib/newsroom/users/server-secret";
import { beginSession } from "@/lib/newsroom/users/sessions";
import { newDevice } from "@/lib/testing/authenticator";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addUser, everyRow } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

const password = "grey herons at the quay";
const passwordHash = await hashPassword(password);
const noon = new Date("2026-11-30T12:00:15Z");

let chief: Actor;
let ann: Actor;
beforeEach(async () => {
  setClock(noon);
  writeFileSync(secretFile(env().dataFolder), "a secret\n");
  const user = await addUser("administrator", "chief");
  await db().user.update({ where: { id: user.id }, data: { passwordHash } });
  chief = { ...user, sessionId: await transaction((tx) => beginSession(tx, user.id, "Chrome")) };
  ann = await addUser("reporter", "ann");
});
afterEach(() => setClock());

const later = (minutes: number) => setClock(new Date(now().getTime() + minutes * 60_000));
const unconfirmed = { name: "UnconfirmedError", message: "Confirm first that it is you." };

const commands: Record<string, () => Promise<unknown>> = {
  inviteUser: () =>
    users.inviteUser(chief, { email: "bo@example.org", name: "Bo", role: "editor" }),
  makePasswordLink: () => users.makePasswordLink(chief, ann.id),
  renameUser: () => users.renameUser(chief, ann.id, "Ann Poe"),
  changeRole: () => users.changeRole(chief, ann.id, "editor"),
  disableUser: () => users.disableUser(chief, ann.id),
  enableUser: () => users.enableUser(chief, ann.id),
  changeEmail: () => changeEmail(chief, ann.id, "bo@example.org"),
  askForEmail: () => askForEmail(chief, "bo@example.org"),
  confirmEmailOf: () => confirmEmailOf(chief, ann.id),
  beginApp: () => beginApp(chief),
  confirmApp: () => confirmApp(chief, "123456"),
  removeApp: () => removeApp(chief),
  renamePasskey: () => renamePasskey(chief, "p", "Key"),
  removePasskey: () => removePasskey(chief, "p"),
  renewRecoveryCodes: () => renewRecoveryCodes(chief),
  removeSecondFactors: () => removeSecondFactors(chief, ann.id),
  requireSecondFactor: () => requireSecondFactor(chief, { roles: [], graceDays: 0 }),
};

test.each(Object.entries(commands))(
  "%s is not done ten minutes after the sign-in",
  async (_, command) => {
    later(10);
    const before = await everyRow();
    await expect(command()).rejects.toMatchObject(unconfirmed);
    expect(await everyRow()).toEqual(before);
  },
);

test("a session from before proofs were noted has to give one", async () => {
  await db().session.updateMany({ data: { confirmedAt: null } });
  await expect(users.renameUser(chief, ann.id, "Ann Poe")).rejects.toMatchObject(unconfirmed);
});

describe("a proof", () => {
  const isDone = () => users.renameUser(chief, ann.id, "Ann Poe");

  test("by the password counts for ten minutes, in this browser alone", async () => {
    const other = await transaction((tx) => beginSession(tx, chief.id, "Firefox"));
    later(10);
    await confirmByPassword(chief, password);
    await isDone();
    await expect(
      users.renameUser({ ...chief, sessionId: other }, ann.id, "Bo"),
    ).rejects.toMatchObject(unconfirmed);
    later(9);
    await users.renameUser(chief, ann.id, "Ann");
    later(1);
    await expect(isDone()).rejects.toMatchObject(unconfirmed);
  });

  test("by a wrong password is none, is recorded, and is braked", async () => {
    later(10);
    for (let wrong = 0; wrong < 5; wrong += 1) {
      await expect(confirmByPassword(chief, "wrong")).rejects.toThrow(
        "Your password is not right.",
      );
    }
    await expect(confirmByPassword(chief, password)).rejects.toThrow("Too many wrong passwords.");
    await expect(isDone()).rejects.toMatchObject(unconfirmed);
    expect(await db().auditEntry.findMany()).toMatchObject([{ action: "passwordMistaken" }]);
  });

  test("by a code counts once; a wrong one is recorded and braked", async () => {
    await beginApp(chief);
    const { secret } = (await findPendingApp(chief.id)) ?? expect.unreachable();
    const code = () => generateSync({ secret, epoch: now().getTime() / 1000 });
    await confirmApp(chief, code());
    later(10);
    await confirmByCode(chief, code());
    await isDone();
    await expect(confirmByCode(chief, code())).rejects.toThrow("was used before");
    for (let wrong = 0; wrong < 4; wrong += 1) {
      await expect(confirmByCode(chief, "000000")).rejects.toThrow("not right");
    }
    await expect(confirmByCode(chief, "000000")).rejects.toThrow("Too many wrong codes.");
  });

  test("by a passkey counts if it is the user's own, and was asked for this", async () => {
    const device = newDevice();
    const { options, cookie } = await beginPasskey(chief);
    const answer = device.register(options.challenge);
    await addPasskey(chief, { name: "Key", answer, cookie: cookie.value });
    later(10);
    const signIn = await beginAssertion("sign-in");
    const misused = device.assert(signIn.options.challenge, chief.id);
    await expect(
      confirmByPasskey(chief, { answer: misused, cookie: signIn.cookie.value }),
    ).rejects.toThrow("The passkey was not accepted.");
    const theirs = await beginAssertion(`confirmation ${ann.id}`);
    await expect(
      confirmByPasskey(ann, {
        answer: device.assert(theirs.options.challenge, chief.id),
        cookie: theirs.cookie.value,
      }),
    ).rejects.toThrow("The passkey was not accepted.");
    const own = await beginAssertion(`confirmation ${chief.id}`);
    await confirmByPasskey(chief, {
      answer: device.assert(own.options.challenge, chief.id),
      cookie: own.cookie.value,
    });
    await isDone();
  });

  test("of somebody who has been signed out meanwhile is none", async () => {
    await db().session.deleteMany();
    await expect(confirmByPassword(chief, password)).rejects.toMatchObject({
      name: "SignedOutError",
    });
  });
});
