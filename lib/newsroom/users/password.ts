// Passwords: argon2id with the parameters that OWASP's password storage sheet gives (19 MiB, 2 passes, 1 lane).
import { hash, verify } from "@node-rs/argon2";
import { TooSoonError } from "@/lib/base/errors";

// The algorithm is the library's default, argon2id.
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Half of Node's worker threads, so that the other half still reads files. */
const mostAtOnce = 2;
/** About two seconds of work. */
const mostWaiting = 20;
let running = 0;
const waiting: (() => void)[] = [];

/**
 * First come, first served; `urgent` work goes first. @throws TooSoonError if too much waits and the work is not urgent
 */
async function inTurn<Result>(work: () => Promise<Result>, urgent = false): Promise<Result> {
  if (running < mostAtOnce) running += 1;
  else if (urgent) await new Promise<void>((resolve) => waiting.unshift(resolve));
  else if (waiting.length < mostWaiting) {
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else throw new TooSoonError("Many people are signing in at this moment.", 5);
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** The hash in PHC string format, with its own salt. @throws TooSoonError if too many wait already */
export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize("NFKC"), options));
}

let unknownUsersHash: Promise<string> | undefined;

/**
 * Without a hash (an unknown user, or "" before the first password) it takes as long and answers false. Known browsers
 * (`urgent`) need not wait. @throws TooSoonError if too many wait already
 */
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
