// The key of a user's app is needed in clear to check its codes. In the database it is encrypted with the newsroom's
// secret, so that a copy of the database alone gives no codes.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { newsroomSecret } from "@/lib/newsroom/users/server-secret";

const algorithm = "aes-256-gcm";
const ivLength = 12;
const tagLength = 16;

/** For this user alone: copied into another user's row it cannot be read. */
export function encryptAppSecret(userId: string, secret: string): string {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv(algorithm, key(), iv).setAAD(Buffer.from(userId));
  const encrypted = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), encrypted]).toString("base64url");
}

/** Null if it was encrypted with another secret of the newsroom, or for another user. */
export function decryptAppSecret(userId: string, stored: string): string | null {
  const bytes = Buffer.from(stored, "base64url");
  const decipher = createDecipheriv(algorithm, key(), bytes.subarray(0, ivLength), {
    authTagLength: tagLength,
  });
  decipher.setAAD(Buffer.from(userId));
  decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
  const start = decipher.update(bytes.subarray(ivLength + tagLength));
  try {
    return Buffer.concat([start, decipher.final()]).toString("utf8");
  } catch {
    // The tag does not fit: Node says no more than that.
    return null;
  }
}

function key(): Buffer {
  return Buffer.from(hkdfSync("sha256", newsroomSecret(), "", "authenticator app", 32));
}
