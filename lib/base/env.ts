// The only place that reads settings. `.env.example` lists them for people.
import { existsSync } from "node:fs";
import { isIP } from "node:net";
import { resolve } from "node:path";
import { IANAZone } from "luxon";
import { z } from "zod";
import { InvalidInputError } from "@/lib/base/errors";
import { isLocal } from "@/lib/base/local-address";
import {
  isUnencryptedElsewhere,
  keyOfStoreUrl,
  parseStoreUrl,
  type StoreAddress,
  type StoreKey,
} from "@/lib/base/store-url";
import { ssoOf, ssoShape, type SsoSettings } from "@/lib/base/sso-settings";

function wholeNumber(name: string, byDefault: number, most: number) {
  return z
    .string()
    .default(String(byDefault))
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= most, {
      error: `${name} must be a whole number from 1 to ${most}.`,
    })
    .transform(Number);
}

const settings = z.object({
  PORT: wholeNumber("PORT", 3000, 65_535),
  HOST: z
    .string()
    .optional()
    .refine((host) => host === undefined || isIP(host) !== 0, {
      error: "HOST must be an IP address of this machine, or 0.0.0.0 for all it has.",
    }),
  SITE_URL: z
    .string()
    .optional()
    .refine((url) => url === undefined || isOrigin(url), {
      error:
        "SITE_URL must be the site's address without a path, such as https://news.example.org.",
    }),
  SITE_NAME: z
    .string()
    .trim()
    .min(1, { error: "SITE_NAME must not be empty." })
    .max(80, { error: "SITE_NAME must have 80 characters at most." })
    .default("Stet"),
  SITE_TIME_ZONE: z
    .string()
    .default("Asia/Hong_Kong")
    .refine((zone) => IANAZone.isValidZone(zone), {
      error: "SITE_TIME_ZONE must be a time zone's IANA name, such as Europe/Paris.",
    }),
  DATABASE_URL: z
    .string()
    .optional()
    .refine((url) => url === undefined || isPostgresql(url), {
      error:
        "DATABASE_URL must be a PostgreSQL database's address, such as postgresql://stet:password@db.example.org/stet. Without it, the newsroom is in SQLite.",
    }),
  QUERY_SECONDS: wholeNumber("QUERY_SECONDS", 30, 3_600),
  STET_SECRET: z
    .string()
    .min(32, {
      error:
        "STET_SECRET must have 32 characters at least, such as what `openssl rand -base64 32` prints.",
    })
    .optional(),
  STET_DATA: z.string().min(1, { error: "STET_DATA must name a folder." }).default("data"),
  STORE_URL: z
    .string()
    .optional()
    .refine((url) => url === undefined || parseStoreUrl(url) !== null, {
      error:
        "STORE_URL must be the address of a bucket in an S3 store, such as https://KEY:SECRET@s3.example.org/bucket?region=eu-central-1.",
    })
    .refine((url) => url === undefined || !parseStoreUrl(url) || !isUnencryptedElsewhere(url), {
      error:
        "STORE_URL must begin with https:// for a store that is not in a private network: originals are for nobody else.",
    }),
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
  STOP_SECONDS: wholeNumber("STOP_SECONDS", 5, 600),
  STET_DEMO: z.enum(["on", "off"], { error: "STET_DEMO must be on or off." }).default("on"),
  LINK_CHECKS: z.enum(["on", "off"], { error: "LINK_CHECKS must be on or off." }).default("on"),
  PLAIN_PAGES: z.enum(["on", "off"], { error: "PLAIN_PAGES must be on or off." }).default("on"),
  SESSION_IDLE_HOURS: wholeNumber("SESSION_IDLE_HOURS", 12, 336),
  PICTURE_MAX_MIB: wholeNumber("PICTURE_MAX_MIB", 30, 200),
  PICTURE_MAX_MEGAPIXELS: wholeNumber("PICTURE_MAX_MEGAPIXELS", 60, 250),
  SMTP_URL: z
    .string()
    .optional()
    .refine((url) => url === undefined || isMailServer(url), {
      error:
        "SMTP_URL must be a mail server's address, such as smtps://user:password@mail.example.org.",
    })
    .refine((url) => url === undefined || !isMailServer(url) || !isUnencrypted(url), {
      error:
        "SMTP_URL must not switch encryption off for a server elsewhere: mail carries links that let people in. Use smtps://, or smtp:// with STARTTLS.",
    }),
  MAIL_FROM: z
    .email({ error: "MAIL_FROM must be an e-mail address, such as desk@example.org." })
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform((text) => text.split(/[\s,]+/).filter((one) => one !== ""))
    .refine((proxies) => proxies.every(isNetwork), {
      error:
        "TRUSTED_PROXIES must be addresses or networks with commas between, such as 127.0.0.1, 10.0.0.0/8.",
    }),
  BACKUP_TO: z.string().optional(),
  BACKUP_KEEP: wholeNumber("BACKUP_KEEP", 14, 9_999),
  BACKUP_AT: z
    .string()
    .default("03:10")
    .refine((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time), {
      error: "BACKUP_AT must be a time of day, such as 03:10.",
    }),
  ...ssoShape,
  PURGE_URLS: z
    .string()
    .default("")
    .transform((text) => text.split(/[\s,]+/).filter((url) => url !== ""))
    .refine((urls) => urls.every(isWebAddress), {
      error: "PURGE_URLS must be addresses with commas between, such as http://127.0.0.1:6081/.",
    }),
  EMBED_HOSTS: z
    .string()
    .default("")
    .transform((text) => text.split(/[\s,]+/).filter((host) => host !== ""))
    .refine((hosts) => hosts.every(isHostName), {
      error: "EMBED_HOSTS must be names of hosts with commas between, such as charts.example.org.",
    }),
  LOG_LEVEL: z
    .enum(["error", "warn", "info", "debug"], {
      error: "LOG_LEVEL must be error, warn, info or debug.",
    })
    .default("info"),
  LOG_FORMAT: z
    .enum(["auto", "json", "pretty"], { error: "LOG_FORMAT must be auto, json or pretty." })
    .default("auto"),
  LOG_REQUESTS: z.enum(["on", "off"], { error: "LOG_REQUESTS must be on or off." }).default("off"),
  METRICS_TOKEN: z
    .string()
    .min(16, { error: "METRICS_TOKEN must have 16 characters at least." })
    .optional(),
  WEBSUB_HUB: z
    .string()
    .optional()
    .refine((url) => url === undefined || isWebAddress(url), {
      error: "WEBSUB_HUB must be a hub's address, such as https://hub.example.org/.",
    }),
});

/** The names of all settings, in the order of this file. */
export const settingNames: readonly string[] = Object.keys(settings.shape);

/** What a setting is without a value, as a person would write it. */
export function defaultOf(name: string): string {
  const value = Object.entries(settings.parse({})).find(([one]) => one === name)?.[1];
  return Array.isArray(value) ? value.join(", ") : String(value ?? "");
}

export type Env = {
  port: number;
  /** Undefined: all addresses of the machine. */
  host: string | undefined;
  /** An origin, without a slash at the end. */
  siteUrl: string;
  siteName: string;
  /** IANA name. */
  siteTimeZone: string;
  /** An absolute path: the one folder that a running newsroom writes to. */
  dataFolder: string;
  /** The bucket that has the newsroom's files; null: they are in the data folder. */
  store: (StoreAddress & { key: StoreKey }) | null;
  /** The one secret of all servers; null: each has its own in its data folder. */
  secret: string | null;
  /** A PostgreSQL database's; null: SQLite, in the data folder. */
  databaseUrl: string | null;
  /** PostgreSQL gives a query up after that long. */
  querySeconds: number;
  /** A server that is told to stop is gone after that long. */
  stopSeconds: number;
  hasDemo: boolean;
  /** Outside links are checked. */
  checksLinks: boolean;
  /** The server itself keeps readers' pages, without scripts. */
  hasPlainPages: boolean;
  /** Unused for that long, a session ends. */
  sessionIdleHours: number;
  largestPicture: { mebibytes: number; megapixels: number };
  /** Null: no mail is sent. */
  mail: { smtpUrl: string; from: string } | null;
  /** Addresses and networks of proxies that may name the client (X-Forwarded-For). */
  trustedProxies: string[];
  purgeUrls: string[];
  /** What the server itself backs up: where, how many stay, and when ("03:10" at the site); null: nothing. */
  backups: { to: string; keep: number; at: string } | null;
  /** Null: nobody signs in by an identity provider. */
  sso: SsoSettings | null;
  /** Users sign in with passwords. */
  hasPasswords: boolean;
  /** The WebSub hub; null: none. */
  webSubHub: string | null;
  /** Further hosts, pages of which may be embedded. */
  embedHosts: string[];
  /** `auto`: text for a terminal, JSON lines otherwise. */
  log: { level: "error" | "warn" | "info" | "debug"; format: "auto" | "json" | "pretty" };
  /** The log has a line for each request. */
  logsRequests: boolean;
  /** Who sends it may read the figures; null: only this machine may. */
  metricsToken: string | null;
};

/**
 * Checks settings and fills in their defaults.
 * @throws InvalidInputError with a sentence for each setting that is wrong
 */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  // `SITE_URL=` in a settings file means: not set.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    throw new InvalidInputError(parsed.error.issues.map((issue) => issue.message));
  }
  const { PORT, SITE_URL, SITE_NAME, SITE_TIME_ZONE, STET_DATA, STET_DEMO } = parsed.data;
  const { PICTURE_MAX_MIB: mebibytes, PICTURE_MAX_MEGAPIXELS: megapixels } = parsed.data;
  const { SMTP_URL: smtpUrl, MAIL_FROM: from } = parsed.data;
  if (smtpUrl !== undefined && from === undefined) {
    throw new InvalidInputError("SMTP_URL needs MAIL_FROM, the address that mail comes from.");
  }
  const siteUrl = new URL(SITE_URL ?? `http://localhost:${PORT}`).origin;
  return {
    port: PORT,
    // A site for this machine alone does not listen for others.
    host: parsed.data.HOST ?? (isLocal(siteUrl) ? "127.0.0.1" : undefined),
    siteUrl,
    siteName: SITE_NAME,
    siteTimeZone: SITE_TIME_ZONE,
    dataFolder: resolve(/* turbopackIgnore: true */ STET_DATA),
    store: storeOf(parsed.data),
    secret: parsed.data.STET_SECRET ?? null,
    databaseUrl: parsed.data.DATABASE_URL ?? null,
    querySeconds: parsed.data.QUERY_SECONDS,
    stopSeconds: parsed.data.STOP_SECONDS,
    hasDemo: STET_DEMO === "on",
    checksLinks: parsed.data.LINK_CHECKS === "on",
    hasPlainPages: parsed.data.PLAIN_PAGES === "on",
    sessionIdleHours: parsed.data.SESSION_IDLE_HOURS,
    largestPicture: { mebibytes, megapixels },
    mail: smtpUrl === undefined || from === undefined ? null : { smtpUrl, from },
    trustedProxies: parsed.data.TRUSTED_PROXIES,
    purgeUrls: [...new Set(parsed.data.PURGE_URLS)],
    backups: backupsOf(parsed.data),
    sso: checkedSso(parsed.data),
    hasPasswords: parsed.data.PASSWORDS === "on",
    webSubHub: parsed.data.WEBSUB_HUB ?? null,
    embedHosts: parsed.data.EMBED_HOSTS,
    log: { level: parsed.data.LOG_LEVEL, format: parsed.data.LOG_FORMAT },
    logsRequests: parsed.data.LOG_REQUESTS === "on",
    metricsToken: parsed.data.METRICS_TOKEN ?? null,
  };
}

function backupsOf({
  BACKUP_TO: to,
  BACKUP_KEEP: keep,
  BACKUP_AT: at,
}: z.infer<typeof settings>): Env["backups"] {
  return to === undefined ? null : { to, keep, at };
}

/** @throws InvalidInputError if a setting is missing */
function checkedSso(given: z.infer<typeof settings>): SsoSettings | null {
  const sso = ssoOf(given);
  if (typeof sso === "string") throw new InvalidInputError(sso);
  return sso;
}

/** @throws InvalidInputError if it has no key */
function storeOf({
  STORE_URL: url,
  AWS_ACCESS_KEY_ID: id,
  AWS_SECRET_ACCESS_KEY: secret,
}: z.infer<typeof settings>): Env["store"] {
  const address = url === undefined ? null : parseStoreUrl(url);
  if (url === undefined || address === null) return null;
  const key = keyOfStoreUrl(url) ?? (id && secret ? { id, secret } : null);
  if (key === null) {
    throw new InvalidInputError(
      "STORE_URL needs a key: in the address, or in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
    );
  }
  return { ...address, key };
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.hash;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function isHostName(text: string): boolean {
  return /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,63}$/.test(text);
}

function isPostgresql(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, searchParams } = new URL(text);
  const hasHost = hostname !== "" || searchParams.has("host");
  return /^postgres(ql)?:$/.test(protocol) && hasHost && pathname.length > 1;
}

function isNetwork(text: string): boolean {
  const [address = "", bits] = text.split("/");
  const most = isIP(address) === 4 ? 32 : 128;
  return (
    isIP(address) > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
  );
}

function isMailServer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^smtps?:$/.test(url.protocol) && url.hostname !== "";
}

/** Unencrypted mail is for a server on this machine. */
function isUnencrypted(text: string): boolean {
  const { searchParams } = new URL(text);
  return (
    mailLeavesMachine(text) && ["ignoreTLS", "requireTLS"].some((name) => searchParams.has(name))
  );
}

/** Elsewhere, and not over TLS from the beginning. */
export function mailLeavesMachine(smtpUrl: string): boolean {
  const { protocol, hostname } = new URL(smtpUrl);
  return (
    protocol === "smtp:" && !/^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
  );
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
