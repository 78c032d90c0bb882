// The newsroom's generated secret: encrypts sessions, and lets its own commands speak to its running server.
import { createHmac, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "@/lib/base/env";

/** The secret file of a data folder. */
export function secretFile(dataFolder: string): string {
  return join(/* turbopackIgnore: true */ dataFolder, "secret");
}

/** The secret itself; only this machine's user can read it. */
export function newsroomSecret(): string {
  return readFileSync(/* turbopackIgnore: true */ secretFile(env().dataFolder), "utf8").trim();
}

/** What a command of this newsroom proves itself with to its server; nobody else can read the secret. */
export function commandToken(): string {
  return createHmac("sha256", newsroomSecret()).update("command").digest("base64url");
}

/** Whether a request's Authorization header carries the command token. */
export function isFromCommand(authorization: string | null): boolean {
  const given = Buffer.from(authorization ?? "");
  const right = Buffer.from(`Bearer ${commandToken()}`);
  return given.length === right.length && timingSafeEqual(given, right);
}
