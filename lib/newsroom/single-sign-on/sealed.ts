// A provider's tokens in the database are encrypted: who reads a backup gets none of them.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { newsroomSecret } from "@/lib/newsroom/users/server-secret";

const algorithm = "aes-256-gcm";
const [ivLength, tagLength] = [12, 16];

function key(): Buffer {
  return Buffer.from(hkdfSync("sha256", newsroomSecret(), "", "single sign-on tokens", 32));
}

export function seal(text: string): string {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv(algorithm, key(), iv);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Null if it was sealed with another secret, or changed. */
export function unseal(sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < ivLength + tagLength) return null;
  const [iv, tag] = [bytes.subarray(0, ivLength), bytes.subarray(ivLength, ivLength + tagLength)];
  const decipher = createDecipheriv(algorithm, key(), iv, { authTagLength: tagLength });
  decipher.setAuthTag(tag);
  try {
    const text = [decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()];
    return Buffer.concat(text).toString("utf8");
  } catch {
    // GCM's only failure here is that the tag does not fit.
    return null;
  }
}
