// The only place that reads settings. Each group of them has a file beside this one (`*-settings.ts`): the rule of each, and what it means.
// `.env.example` lists them for people.
import { existsSync } from "node:fs";
import { z } from "zod";
import { InvalidInputError } from "@/lib/base/errors";
import { backupsOf, backupsShape, type BackupSettings } from "@/lib/base/backup-settings";
import { deskOf, deskShape, type DeskSettings } from "@/lib/base/desk-settings";
import { mailOf, mailShape, type MailSettings } from "@/lib/base/mail-settings";
import { readersOf, readersShape, type ReaderSettings } from "@/lib/base/reader-settings";
import { recordsOf, recordsShape, type RecordsSettings } from "@/lib/base/records-settings";
import { ssoOf, ssoShape, type SsoSettings } from "@/lib/base/sso-settings";
import { siteOf, siteShape, type SiteSettings } from "@/lib/base/site-settings";
import { watchingOf, watchingShape, type WatchingSettings } from "@/lib/base/watching-settings";

const settings = z.object({
  ...siteShape,
  ...recordsShape,
  ...deskShape,
  ...mailShape,
  ...backupsShape,
  ...ssoShape,
  ...readersShape,
  ...watchingShape,
});

/** The names of all settings, group by group. */
export const settingNames: readonly string[] = Object.keys(settings.shape);

/** What a setting is without a value, as a person would write it. */
export function defaultOf(name: string): string {
  const value = Object.entries(settings.parse({})).find(([one]) => one === name)?.[1];
  if (typeof value === "boolean") return value ? "on" : "off";
  return Array.isArray(value) ? value.join(", ") : String(value ?? "");
}

export type Env = SiteSettings &
  RecordsSettings &
  DeskSettings &
  ReaderSettings &
  WatchingSettings & {
    mail: MailSettings;
    backups: BackupSettings;
    /** Null: nobody signs in by an identity provider. */
    sso: SsoSettings | null;
    /** Users sign in with passwords. */
    hasPasswords: boolean;
  };

/**
 * Checks settings and fills in their defaults.
 * @throws InvalidInputError with a sentence for each setting that is wrong, or for one that needs another
 */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  // `SITE_URL=` in a settings file means: not set.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const { success, data, error } = settings.safeParse(given);
  if (!success) throw new InvalidInputError(error.issues.map(({ message }) => message));
  return {
    mail: mailOf(data),
    ...siteOf(data),
    ...recordsOf(data),
    ...deskOf(data),
    ...readersOf(data),
    ...watchingOf(data),
    backups: backupsOf(data),
    sso: ssoOf(data),
    hasPasswords: data.PASSWORDS,
  };
}

let current: Env | undefined;

/** Read at the first call, from the environment and then from `.env`. */
export function env(): Env {
  if (current === undefined) {
    if (existsSync(".env")) process.loadEnvFile(".env");
    current = parseEnv(process.env);
  }
  return current;
}
