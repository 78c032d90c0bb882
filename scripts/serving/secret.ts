// The newsroom's secret is made at its first start and stays with its data folder.
import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { secretFile } from "@/lib/auth/server-secret";

/** The secret of a data folder: 32 random bytes in base64url, readable by this user alone. */
export function ensureSecret(dataFolder: string): string {
  mkdirSync(dataFolder, { recursive: true });
  const file = secretFile(dataFolder);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString("base64url"), { mode: 0o600 });
  try {
    // A link is made whole or not at all, and never over one that is there.
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, "utf8").trim();
}
