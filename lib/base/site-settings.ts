// Where the site is, and what it is called.
import { isIP } from "node:net";
import { IANAZone } from "luxon";
import { z } from "zod";
import { isLocal } from "@/lib/base/local-address";
import { listed, onOrOff, wholeNumber } from "@/lib/base/setting-kinds";

export const siteShape = {
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
  TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform(listed)
    .refine((proxies) => proxies.every(isNetwork), {
      error:
        "TRUSTED_PROXIES must be addresses or networks with commas between, such as 127.0.0.1, 10.0.0.0/8.",
    }),
  STOP_SECONDS: wholeNumber("STOP_SECONDS", 5, 600),
  STET_DEMO: onOrOff("STET_DEMO", "on"),
};

export type SiteSettings = {
  port: number;
  /** Undefined: all addresses of the machine. */
  host: string | undefined;
  /** An origin, without a slash at the end. */
  siteUrl: string;
  siteName: string;
  /** IANA name. */
  siteTimeZone: string;
  /** Addresses and networks of proxies that may name the client (X-Forwarded-For). */
  trustedProxies: string[];
  /** A server that is told to stop is gone after that long. */
  stopSeconds: number;
  hasDemo: boolean;
};

export function siteOf(given: z.infer<z.ZodObject<typeof siteShape>>): SiteSettings {
  const siteUrl = new URL(given.SITE_URL ?? `http://localhost:${given.PORT}`).origin;
  return {
    port: given.PORT,
    // A site for this machine alone does not listen for others.
    host: given.HOST ?? (isLocal(siteUrl) ? "127.0.0.1" : undefined),
    siteUrl,
    siteName: given.SITE_NAME,
    siteTimeZone: given.SITE_TIME_ZONE,
    trustedProxies: given.TRUSTED_PROXIES,
    stopSeconds: given.STOP_SECONDS,
    hasDemo: given.STET_DEMO,
  };
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.hash;
}

function isNetwork(text: string): boolean {
  const [address = "", bits] = text.split("/");
  const most = isIP(address) === 4 ? 32 : 128;
  return (
    isIP(address) > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
  );
}
