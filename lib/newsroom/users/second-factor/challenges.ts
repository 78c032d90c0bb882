// A passkey signs a challenge: random, for one browser, one purpose and five minutes, and answered once.
import { createHash, randomBytes } from "node:crypto";
import { now } from "@/lib/base/clock";
import type { Transaction } from "@/lib/base/db";
import { InvalidInputError } from "@/lib/base/errors";
import { readSigned, signedCookie } from "@/lib/newsroom/users/signed-cookie";

const challengeSeconds = 300;

/** `registration` and `confirmation` name the user for whom they are made. */
export type Ceremony = "sign-in" | `registration ${string}` | `confirmation ${string}`;

/** The browser keeps the challenge, signed: nothing is stored until it is answered. */
export function newChallenge(ceremony: Ceremony) {
  const challenge = randomBytes(32).toString("base64url");
  return {
    challenge,
    cookie: signedCookie("passkey", `${challenge} ${ceremony}`, challengeSeconds),
  };
}

/** Null if it expired, is another browser's, or was made for something else. */
export function readChallenge(ceremony: Ceremony, cookie: string | undefined): string | null {
  const [challenge = "", ...about] = readSigned("passkey", cookie)?.split(" ") ?? [];
  return challenge !== "" && about.join(" ") === ceremony ? challenge : null;
}

/** In the transaction of what the answer allows. @throws InvalidInputError if the challenge was answered before */
export async function spendChallenge(tx: Transaction, challenge: string): Promise<void> {
  const challengeHash = createHash("sha256").update(challenge).digest("hex");
  await tx.spentChallenge.deleteMany({ where: { expiresAt: { lt: now() } } });
  if ((await tx.spentChallenge.count({ where: { challengeHash } })) > 0) throw refusedPasskey();
  const expiresAt = new Date(now().getTime() + challengeSeconds * 1000);
  await tx.spentChallenge.create({ data: { challengeHash, expiresAt } });
}

/** The same whatever was wrong: an expired, repeated or forged answer, or an unknown passkey. */
export function refusedPasskey(): InvalidInputError {
  return new InvalidInputError("The passkey was not accepted. Try again.");
}
