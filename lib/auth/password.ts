// Passwords: argon2id with the parameters that OWASP's password storage sheet gives (19 MiB, 2 passes, 1 lane).
import { hash, verify } from "@node-rs/argon2";

// The algorithm is the library's default, argon2id.
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The password's hash in PHC string format, with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), options);
}

let unknownUsersHash: Promise<string> | undefined;

/** Whether the password is right. With no hash (an unknown user) it takes as long and is not. */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  unknownUsersHash ??= hashPassword(crypto.randomUUID());
  const matches = await verify(
    passwordHash ?? (await unknownUsersHash),
    password.normalize("NFKC"),
  );
  return passwordHash !== null && matches;
}
