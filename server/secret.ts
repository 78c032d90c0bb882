// Made at the first start, and kept with the data folder.
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { secretFile } from "@/lib/newsroom/users/server-secret";
import { putInPlace } from "@/scripts/prepare/put-in-place";

/** 32 random bytes in base64url, readable by this user alone. */
export function ensureSecret(dataFolder: string): string {
  mkdirSync(dataFolder, { recursive: true });
  const file = secretFile(dataFolder);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString("base64url"), { mode: 0o600 });
  putInPlace(draft, file);
  return readFileSync(file, "utf8").trim();
}
