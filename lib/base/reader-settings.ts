// How readers' pages are kept, where changes are announced, which pages are embedded, and whether links are checked.
import { z } from "zod";
import { isWebAddress, listed, onOrOff } from "@/lib/base/setting-kinds";

export const readersShape = {
  LINK_CHECKS: onOrOff("LINK_CHECKS", "on"),
  PLAIN_PAGES: onOrOff("PLAIN_PAGES", "on"),
  PURGE_URLS: z
    .string()
    .default("")
    .transform(listed)
    .refine((urls) => urls.every(isWebAddress), {
      error: "PURGE_URLS must be addresses with commas between, such as http://127.0.0.1:6081/.",
    }),
  EMBED_HOSTS: z
    .string()
    .default("")
    .transform(listed)
    .refine((hosts) => hosts.every(isHostName), {
      error: "EMBED_HOSTS must be names of hosts with commas between, such as charts.example.org.",
    }),
  WEBSUB_HUB: z
    .string()
    .optional()
    .refine((url) => url === undefined || isWebAddress(url), {
      error: "WEBSUB_HUB must be a hub's address, such as https://hub.example.org/.",
    }),
};

export type ReaderSettings = {
  /** Outside links are checked. */
  checksLinks: boolean;
  /** The server itself keeps readers' pages, without scripts. */
  hasPlainPages: boolean;
  purgeUrls: string[];
  /** Further hosts whose pages may be embedded. */
  embedHosts: string[];
  /** The WebSub hub; null: none. */
  webSubHub: string | null;
};

export function readersOf(given: z.infer<z.ZodObject<typeof readersShape>>): ReaderSettings {
  return {
    checksLinks: given.LINK_CHECKS,
    hasPlainPages: given.PLAIN_PAGES,
    purgeUrls: [...new Set(given.PURGE_URLS)],
    embedHosts: given.EMBED_HOSTS,
    webSubHub: given.WEBSUB_HUB ?? null,
  };
}

function isHostName(text: string): boolean {
  return /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,63}$/.test(text);
}
