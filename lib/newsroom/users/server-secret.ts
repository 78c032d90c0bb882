// Encrypts sessions, and proves that a command is the newsroom's own.
import { createHmac, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "@/lib/base/env";

export function secretFile(dataFolder: string): string {
  return join(/* turbopackIgnore: true */ dataFolder, "secret");
}

/** That of the settings, or that of the data folder, which only this machine's user can read. */
export function newsroomSecret(): string {
  const { secret } = env();
  if (secret !== null) return secret;
  return readFileSync(/* turbopackIgnore: true */ secretFile(env().dataFolder), "utf8").trim();
}

/** Nobody else can read the secret. */
export function commandToken(): string {
  return createHmac("sha256", newsroomSecret()).update("command").digest("base64url");
}

export function isFromCommand(authorization: string | null): boolean {
  const given = Buffer.from(authorization ?? "");
  const right = Buffer.from(`Bearer ${commandToken()}`);
  return given.length === right.length && timingSafeEqual(given, right);
}
