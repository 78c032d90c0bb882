import { createHash, randomBytes } from "node:crypto";

/** 192 random bits in base64url. */
export function newToken(): string {
  return randomBytes(24).toString("base64url");
}

/** SHA-256 in hex. The token is too random to be guessed from its hash. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
