// Passwords: argon2id with the parameters that OWASP's password storage sheet gives (19 MiB, 2 passes, 1 lane).
import { hash, verify } from "@node-rs/argon2";
import PQueue from "p-queue";
import { TooSoonError } from "@/lib/base/errors";
import { onceInProcess } from "@/lib/base/process/once-in-process";

// The algorithm is the library's default, argon2id.
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Half of Node's worker threads, so that the other half still reads files. */
const mostAtOnce = 2;
/** About two seconds of work. */
const mostWaiting = 20;
const queue = () => onceInProcess("passwords", () => new PQueue({ concurrency: mostAtOnce }));

/** First come, first served, after `urgent` work. @throws TooSoonError if too much waits */
async function inTurn<Result>(work: () => Promise<Result>, urgent = false): Promise<Result> {
  if (!urgent && queue().size >= mostWaiting) {
    throw new TooSoonError("Many people are signing in at this moment.", 5);
  }
  return queue().add(work, { priority: urgent ? 1 : 0 });
}

/** PHC string format. @throws TooSoonError */
export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize("NFKC"), options));
}

let unknownUsersHash: Promise<string> | undefined;

/** Without a hash it takes as long and answers false. `urgent`: a known browser need not wait. @throws TooSoonError */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
  urgent = false,
): Promise<boolean> {
  unknownUsersHash ??= hash(crypto.randomUUID(), options);
  const known = passwordHash || (await unknownUsersHash);
  const matches = await inTurn(() => verify(known, password.normalize("NFKC")), urgent);
  return known === passwordHash && matches;
}
