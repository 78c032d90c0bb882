// The secret of a one-time link: the link has it, the database only its hash.
import { createHash, randomBytes } from "node:crypto";

/** 192 random bits, in letters that an address takes as they are. */
export function newToken(): string {
  return randomBytes(24).toString("base64url");
}

/** SHA-256 in hex. A token is too random to be guessed from it. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
