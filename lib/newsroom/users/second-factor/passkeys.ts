import {
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type PublicKeyCredentialCreationOptionsJSON,
} from "@simplewebauthn/server";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { now } from "@/lib/base/clock";
import { db, type Transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { ConflictError, NotFoundError } from "@/lib/base/errors";
import { confirmedTransactionOf } from "@/lib/newsroom/users/acting";
import { tellOwner } from "@/lib/newsroom/users/notices";
import {
  newChallenge,
  readChallenge,
  refusedPasskey,
  spendChallenge,
} from "@/lib/newsroom/users/second-factor/challenges";
import {
  assertMayGo,
  codesForFirst,
  forgetCodesWithoutFactor,
} from "@/lib/newsroom/users/second-factor/first-and-last";
import { registrationAnswer } from "@/lib/newsroom/users/second-factor/passkey-schema";
import { parseAnswer, relyingParty } from "@/lib/newsroom/users/second-factor/relying-party";
import type { Actor } from "@/lib/content/users/actor";

const mostPasskeys = 20;

/** What the browser asks the device, and the cookie that its answer must come with. */
export async function beginPasskey(actor: Actor): Promise<{
  options: PublicKeyCredentialCreationOptionsJSON;
  cookie: ReturnType<typeof newChallenge>["cookie"];
}> {
  const { challenge, cookie } = newChallenge(`registration ${actor.id}`);
  const user = await db().user.findUniqueOrThrow({
    where: { id: actor.id },
    include: { passkeys: { select: { id: true, transports: true } } },
  });
  const options = await generateRegistrationOptions({
    rpName: env().siteName,
    rpID: relyingParty().id,
    userName: user.email,
    userDisplayName: user.name,
    userID: new TextEncoder().encode(user.id),
    challenge: new Uint8Array(Buffer.from(challenge, "base64url")),
    excludeCredentials: user.passkeys.map(({ id, transports }) => ({
      id,
      transports: transports.split(",").filter(Boolean),
    })),
    // The device itself knows whose passkey it is, and asks for a finger, a face or a PIN.
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  return { options, cookie };
}

/**
 * Gives recovery codes with the first second factor, else null. @throws InvalidInputError for an answer that is not
 * this user's, this browser's or new
 */
export async function addPasskey(
  actor: Actor,
  { name, answer, cookie }: { name: string; answer: string; cookie: string | undefined },
): Promise<string[] | null> {
  const challenge = readChallenge(`registration ${actor.id}`, cookie);
  if (challenge === null) throw refusedPasskey();
  const { id, publicKey, counter, transports } = await verified(answer, challenge);
  const codes = await confirmedTransactionOf(actor, async (tx) => {
    await spendChallenge(tx, challenge);
    if ((await tx.passkey.count({ where: { id } })) > 0) {
      throw new ConflictError("This passkey is in use already.");
    }
    if ((await tx.passkey.count({ where: { userId: actor.id } })) >= mostPasskeys) {
      throw new ConflictError(`A user has ${mostPasskeys} passkeys at most.`);
    }
    const codesOfFirst = await codesForFirst(tx, actor.id);
    await tx.passkey.create({
      data: {
        ...{ id, userId: actor.id, name, createdAt: now() },
        ...{ publicKey, counter: BigInt(counter), transports: transports.join(",") },
      },
    });
    await recordAbout(tx, actor, "passkeyAdded", { passkey: name });
    return codesOfFirst;
  });
  await tellAbout(actor, `The passkey “${name}” was added.`);
  return codes;
}

export async function renamePasskey(actor: Actor, id: string, name: string): Promise<void> {
  await changing(actor, id, async (tx, passkey) => {
    if (passkey.name === name) return;
    await tx.passkey.update({ where: { id }, data: { name } });
    await recordAbout(tx, actor, "passkeyRenamed", { before: passkey.name, after: name });
  });
}

/** @throws ConflictError if the role needs a second factor and this is the last one */
export async function removePasskey(actor: Actor, id: string): Promise<void> {
  const name = await changing(actor, id, async (tx, passkey) => {
    await tx.passkey.delete({ where: { id } });
    await assertMayGo(tx, actor);
    await forgetCodesWithoutFactor(tx, actor.id);
    await recordAbout(tx, actor, "passkeyRemoved", { passkey: passkey.name });
    return passkey.name;
  });
  await tellAbout(actor, `The passkey “${name}” was removed.`);
}

async function changing<Result>(
  actor: Actor,
  id: string,
  work: (tx: Transaction, passkey: { name: string }) => Promise<Result>,
): Promise<Result> {
  return confirmedTransactionOf(actor, async (tx) => {
    const passkey = await tx.passkey.findUnique({ where: { id, userId: actor.id } });
    if (passkey === null) throw new NotFoundError("You have no such passkey.");
    return work(tx, passkey);
  });
}

/** @throws InvalidInputError if the device did not sign the challenge for this site, or did not verify its user */
async function verified(answer: string, expectedChallenge: string) {
  const response = parseAnswer(registrationAnswer, answer);
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty();
  const { transports = [] } = response.response;
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: {
        ...{ id: response.id, rawId: response.rawId, type: response.type },
        response: { ...response.response, transports: [] },
        clientExtensionResults: {},
      },
      ...{ expectedChallenge, expectedOrigin, expectedRPID, requireUserVerification: true },
    });
    if (registrationInfo?.credential.id !== response.id) throw refusedPasskey();
    return { ...registrationInfo.credential, transports };
  } catch {
    // The library throws plain errors for whatever anybody may send.
    throw refusedPasskey();
  }
}

async function recordAbout(
  tx: Transaction,
  actor: Actor,
  action: "passkeyAdded" | "passkeyRenamed" | "passkeyRemoved",
  said: Record<string, string>,
): Promise<void> {
  const detail = { userId: actor.id, ...said };
  await recordAudit(tx, { actor, action, subject: actor.name, detail });
}

async function tellAbout({ id }: Actor, details: string): Promise<void> {
  const user = await db().user.findUnique({ where: { id } });
  if (user) await tellOwner(user, "second factor", details);
}
