import { isLoopback } from "@/lib/base/local-address";
import type { ServerNames } from "@/server/edge/names";

export function namesAt(siteUrl: string): ServerNames {
  return {
    siteUrl,
    origin: "http://127.0.0.1:3000",
    isLoopback,
    isOwnOrigin: ({ origin }) => origin === siteUrl,
  };
}

export const ownNames = namesAt("http://localhost:3000");

export const plainSite = { isHttps: false, isDevelopment: false, isPlain: true, embedHosts: [] };
