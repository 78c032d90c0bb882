// Passwords: argon2id with the parameters that OWASP's password storage sheet gives (19 MiB, 2 passes, 1 lane).
import { hash, verify } from "@node-rs/argon2";

// The algorithm is the library's default, argon2id.
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The password's hash in PHC string format, with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), options);
}

/** Checks that run at once: half of the threads that Node has for such work, so that files are still read. */
const mostAtOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** Does the work when its turn has come: first come, first served. */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running === mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

let unknownUsersHash: Promise<string> | undefined;

/**
 * Whether the password is right. With no hash (an unknown user, or one who has not chosen a password
 * yet: "") it takes as long and is not. Some may wait their turn.
 */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  unknownUsersHash ??= hashPassword(crypto.randomUUID());
  const known = passwordHash || (await unknownUsersHash);
  const matches = await inTurn(() => verify(known, password.normalize("NFKC")));
  return known === passwordHash && matches;
}
