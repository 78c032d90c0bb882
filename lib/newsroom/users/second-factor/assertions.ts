// The signature by which a device with a passkey proves who holds it.
import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
  type PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import { now } from "@/lib/base/clock";
import { db, type Transaction } from "@/lib/base/db";
import {
  newChallenge,
  readChallenge,
  refusedPasskey,
  spendChallenge,
  type Ceremony,
} from "@/lib/newsroom/users/second-factor/challenges";
import { assertionAnswer } from "@/lib/newsroom/users/second-factor/passkey-schema";
import { parseAnswer, relyingParty } from "@/lib/newsroom/users/second-factor/relying-party";
import type { Passkey } from "@/prisma/generated/client";

/** What the browser sends back after it asked the device. */
export type PasskeyAnswer = { answer: string; cookie: string | undefined };

/** What the browser asks the device, and the cookie that its answer must come with. No user is named. */
export async function beginAssertion(ceremony: Ceremony): Promise<{
  options: PublicKeyCredentialRequestOptionsJSON;
  cookie: ReturnType<typeof newChallenge>["cookie"];
}> {
  const { challenge, cookie } = newChallenge(ceremony);
  const options = await generateAuthenticationOptions({
    rpID: relyingParty().id,
    challenge: new Uint8Array(Buffer.from(challenge, "base64url")),
    userVerification: "required",
  });
  return { options, cookie };
}

/** A right answer, not used yet. */
export type Assertion = { passkey: Passkey; challenge: string; counter: bigint };

/**
 * `userId`: of this user alone. @throws InvalidInputError for an unknown passkey, and for an answer that is not this
 * browser's, has expired, or is not signed by the passkey for this site
 */
export async function checkAssertion(
  ceremony: Ceremony,
  { answer, cookie }: PasskeyAnswer,
  userId?: string,
): Promise<Assertion> {
  const challenge = readChallenge(ceremony, cookie);
  if (challenge === null) throw refusedPasskey();
  const { id, rawId, type, response } = parseAnswer(assertionAnswer, answer);
  const passkey = await db().passkey.findUnique({ where: { id } });
  if (passkey === null || (userId !== undefined && passkey.userId !== userId)) {
    throw refusedPasskey();
  }
  const { userHandle, ...signed } = response;
  const owner = Buffer.from(passkey.userId).toString("base64url");
  if (userHandle && userHandle !== owner) throw refusedPasskey();
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { id, rawId, type, response: signed, clientExtensionResults: {} },
      ...{ expectedChallenge: challenge, expectedOrigin, expectedRPID },
      requireUserVerification: true,
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: Number(passkey.counter),
      },
    });
    if (!verified) throw refusedPasskey();
    return { passkey, challenge, counter: BigInt(authenticationInfo.newCounter) };
  } catch {
    // The library throws plain errors for whatever anybody may send.
    throw refusedPasskey();
  }
}

/** In the transaction of what it allows: once. @throws InvalidInputError if it was used, or the passkey is gone */
export async function useAssertion(
  tx: Transaction,
  { passkey: { id, counter: before }, challenge, counter }: Assertion,
): Promise<void> {
  await spendChallenge(tx, challenge);
  const { count } = await tx.passkey.updateMany({
    where: { id, counter: before },
    data: { counter, lastUsedAt: now() },
  });
  if (count === 0) throw refusedPasskey();
}
