// What a passkey proves, and what anybody may send in place of its answer.
import { writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { now, setClock } from "@/lib/base/clock";
import { db, transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { beginAssertion } from "@/lib/newsroom/users/second-factor/assertions";
import { newChallenge } from "@/lib/newsroom/users/second-factor/challenges";
import {
  addPasskey,
  beginPasskey,
  removePasskey,
  renamePasskey,
} from "@/lib/newsroom/users/second-factor/passkeys";
import { enterByPasskey } from "@/lib/newsroom/users/second-factor/second-step";
import { secretFile } from "@/lib/newsroom/users/server-secret";
import { beginSession } from "@/lib/newsroom/users/sessions";
import { newDevice, type Device, type Wrong } from "@/lib/testing/authenticator";
import { newBrowser } from "@/lib/testing/browsers";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addUser, everyRow } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

let ann: Actor;
let phone: Device;
beforeEach(async () => {
  writeFileSync(secretFile(env().dataFolder), "a secret\n");
  const user = await addUser("administrator", "ann");
  ann = { ...user, sessionId: await transaction((tx) => beginSession(tx, user.id, "Chrome")) };
  phone = newDevice();
});
afterEach(() => setClock());

async function add(device: Device, name = "Phone", actor = ann, wrong?: Wrong) {
  const { options, cookie } = await beginPasskey(actor);
  const answer = device.register(options.challenge, wrong);
  return addPasskey(actor, { name, answer, cookie: cookie.value });
}

/** Signs in by the device, as a browser with the challenge's cookie. */
async function enter(device: Device, userId: string | null = ann.id, wrong?: Wrong) {
  const { options, cookie } = await beginAssertion("sign-in");
  const answer = device.assert(options.challenge, userId, wrong);
  return enterByPasskey({ answer, cookie: cookie.value }, newBrowser());
}

const refused = { name: "InvalidInputError", message: "The passkey was not accepted. Try again." };
const actions = async () =>
  (await db().auditEntry.findMany({ orderBy: { id: "asc" } })).map(({ action }) => action);

describe("a passkey", () => {
  test("is asked for as one that the device itself knows, and that verifies its user", async () => {
    const { options } = await beginPasskey(ann);
    expect(options.rp.id).toBe("localhost");
    expect(options.authenticatorSelection).toMatchObject({
      residentKey: "required",
      userVerification: "required",
    });
    expect((await beginAssertion("sign-in")).options).toMatchObject({
      rpId: "localhost",
      userVerification: "required",
    });
  });

  test("signs in without an address or a password, and is recorded with its use", async () => {
    await add(phone);
    expect(await enter(phone)).toEqual({
      ...{ id: ann.id, sessionNumber: 1 },
      sessionId: expect.stringMatching(/^[\w-]{32}$/),
    });
    expect(await db().passkey.findMany()).toMatchObject([
      { id: phone.id, name: "Phone", counter: 1n, lastUsedAt: expect.any(Date) },
    ]);
    expect(await actions()).toEqual(["passkeyAdded", "signedIn"]);
  });

  test("comes with ten recovery codes if it is the first second factor, and with none after that", async () => {
    expect(await add(phone)).toHaveLength(10);
    expect(await add(newDevice(), "Laptop")).toBeNull();
    expect(await db().recoveryCode.count()).toBe(10);
  });

  test("is renamed and removed by its user alone", async () => {
    await add(phone);
    const bo = await addUser("editor", "bo");
    await expect(renamePasskey(bo, phone.id, "Mine")).rejects.toThrow("You have no such passkey.");
    await expect(removePasskey(bo, phone.id)).rejects.toThrow("You have no such passkey.");
    await renamePasskey(ann, phone.id, "Old phone");
    await removePasskey(ann, phone.id);
    expect(await db().passkey.count()).toBe(0);
    expect(await db().recoveryCode.count()).toBe(0);
    expect(await actions()).toEqual(["passkeyAdded", "passkeyRenamed", "passkeyRemoved"]);
    await expect(enter(phone)).rejects.toMatchObject(refused);
  });

  test("of a disabled user signs nobody in", async () => {
    await add(phone);
    await db().user.update({ where: { id: ann.id }, data: { isDisabled: true } });
    await expect(enter(phone)).rejects.toMatchObject(refused);
  });

  test("is added once", async () => {
    await add(phone);
    await expect(add(phone, "Again")).rejects.toThrow("This passkey is in use already.");
    const bo = await addUser("editor", "bo");
    await expect(add(phone, "Stolen", bo)).rejects.toThrow("This passkey is in use already.");
  });

  test("is added by who has just proved who they are, and by nobody at an open desk", async () => {
    setClock(new Date(now().getTime() + 10 * 60_000 + 1));
    await expect(add(phone)).rejects.toMatchObject({ name: "UnconfirmedError" });
  });
});

describe("an answer that was given before", () => {
  test("signs nobody in again", async () => {
    await add(phone);
    const { options, cookie } = await beginAssertion("sign-in");
    const answer = { answer: phone.assert(options.challenge, ann.id), cookie: cookie.value };
    await enterByPasskey(answer, newBrowser());
    await expect(enterByPasskey(answer, newBrowser())).rejects.toMatchObject(refused);
  });

  test("signs in once if it comes twice at the same moment, even from a device that does not count", async () => {
    await add(phone);
    const { options, cookie } = await beginAssertion("sign-in");
    const answer = phone.assert(options.challenge, ann.id, { counter: 0 });
    const twice = [1, 2].map(() => enterByPasskey({ answer, cookie: cookie.value }, newBrowser()));
    const results = await Promise.allSettled(twice);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("adds no passkey twice", async () => {
    const { options, cookie } = await beginPasskey(ann);
    const given = {
      name: "Phone",
      answer: phone.register(options.challenge),
      cookie: cookie.value,
    };
    await addPasskey(ann, given);
    await removePasskey(ann, phone.id);
    await expect(addPasskey(ann, given)).rejects.toMatchObject(refused);
  });

  test("is refused with a count that is no higher: the passkey may have been copied", async () => {
    await add(phone);
    await enter(phone, ann.id, { counter: 7 });
    await expect(enter(phone, ann.id, { counter: 7 })).rejects.toMatchObject(refused);
    await expect(enter(phone, ann.id, { counter: 3 })).rejects.toMatchObject(refused);
    await enter(phone, ann.id, { counter: 4_294_967_295 });
  });
});

describe("a challenge", () => {
  test("is answered within five minutes", async () => {
    await add(phone);
    const { options, cookie } = await beginAssertion("sign-in");
    const answer = phone.assert(options.challenge, ann.id);
    setClock(new Date(now().getTime() + 300_000));
    await expect(
      enterByPasskey({ answer, cookie: cookie.value }, newBrowser()),
    ).rejects.toMatchObject(refused);
  });

  test("is answered by the browser that it was made for", async () => {
    await add(phone);
    const [ours, theirs] = [await beginAssertion("sign-in"), await beginAssertion("sign-in")];
    const answer = phone.assert(ours.options.challenge, ann.id);
    for (const cookie of [undefined, "", theirs.cookie.value, `${ours.cookie.value}x`, "a.b.c"]) {
      await expect(enterByPasskey({ answer, cookie }, newBrowser())).rejects.toMatchObject(refused);
    }
  });

  test("serves what it was made for: one for another purpose or user does not count", async () => {
    await add(phone);
    const bo = await addUser("editor", "bo");
    const others = ["confirmation x", `registration ${ann.id}`, `confirmation ${ann.id}`] as const;
    for (const ceremony of others) {
      const { options, cookie } = await beginAssertion(ceremony);
      const answer = phone.assert(options.challenge, ann.id);
      await expect(
        enterByPasskey({ answer, cookie: cookie.value }, newBrowser()),
      ).rejects.toMatchObject(refused);
    }
    const { challenge, cookie } = newChallenge(`registration ${bo.id}`);
    const answer = newDevice().register(challenge);
    await expect(
      addPasskey(ann, { name: "Bo’s", answer, cookie: cookie.value }),
    ).rejects.toMatchObject(refused);
  });
});

const wrongs: Record<string, Wrong> = {
  "was given to another site": { origin: "https://evil.example" },
  "was given to another port of this machine": { origin: "http://localhost:9" },
  "is for another site's passkey": { host: "evil.example" },
  "is of another kind": { type: "payment.get" },
  "does not verify its user": { isUnverified: true },
  "has another passkey's id": { change: (answer) => ({ ...answer, id: "AAAA", rawId: "AAAA" }) },
  "has an id that is not its raw one": { change: (answer) => ({ ...answer, rawId: "AAAA" }) },
  "has no id": { change: ({ id: _, ...rest }) => rest },
  "has a signature of zeros": {
    change: ({ response, ...rest }) => ({
      ...rest,
      response: { ...(response as object), signature: "AAAA", attestationObject: "oA" },
    }),
  },
  "has authenticator data that break off": {
    change: ({ response, ...rest }) => ({
      ...rest,
      response: { ...(response as object), authenticatorData: "AAAA", attestationObject: "_w" },
    }),
  },
  "has client data that are no JSON": {
    change: ({ response, ...rest }) => ({
      ...rest,
      response: { ...(response as object), clientDataJSON: "AAAA" },
    }),
  },
  "has numbers for texts": { change: (answer) => ({ ...answer, response: { signature: 1 } }) },
  "is empty": { change: () => ({}) },
  "is null": { change: () => null },
  "is a list": { change: () => [1, 2, 3] },
  "names a prototype": { change: (answer) => ({ ...answer, id: "__proto__", rawId: "__proto__" }) },
  "is far too long": { change: (answer) => ({ ...answer, id: "A".repeat(2_000_000) }) },
};

describe.each(Object.entries(wrongs))("an answer that %s", (_, wrong) => {
  test("signs nobody in, and is refused in words", async () => {
    await add(phone);
    const before = await everyRow();
    await expect(enter(phone, ann.id, wrong)).rejects.toMatchObject(refused);
    expect(await everyRow()).toEqual(before);
  });

  test("adds no passkey", async () => {
    const before = await everyRow();
    await expect(add(phone, "Phone", ann, wrong)).rejects.toMatchObject(refused);
    expect(await everyRow()).toEqual(before);
  });
});

test.each(["", "{", "undefined", "\u0000", "[]", '"text"', "1e999", `{"id":`.repeat(5_000)])(
  "%j in place of an answer is refused in words",
  async (answer) => {
    const { cookie } = await beginAssertion("sign-in");
    await expect(
      enterByPasskey({ answer, cookie: cookie.value }, newBrowser()),
    ).rejects.toMatchObject(refused);
  },
);

test("a passkey that says it is another user's signs nobody in", async () => {
  await add(phone);
  const bo = await addUser("editor", "bo");
  await expect(enter(phone, bo.id)).rejects.toMatchObject(refused);
});

test("another user's passkey does not finish a sign-in", async () => {
  await add(phone);
  const bo = await addUser("editor", "bo");
  const { options, cookie } = await beginAssertion("sign-in");
  const answer = phone.assert(options.challenge, ann.id);
  await expect(
    enterByPasskey({ answer, cookie: cookie.value }, newBrowser(), bo.id),
  ).rejects.toMatchObject(refused);
});

test("a passkey signed by another key is refused", async () => {
  await add(phone);
  const forger = newDevice();
  const wrong = { change: (answer: object) => ({ ...answer, id: phone.id, rawId: phone.id }) };
  await expect(enter(forger, ann.id, wrong)).rejects.toMatchObject(refused);
});
