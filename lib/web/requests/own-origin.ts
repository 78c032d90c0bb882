import { env } from "@/lib/base/env";
import { isLocal, isLoopback } from "@/lib/base/local-address";

/** SITE_URL, whatever a proxy puts into `Host`. A site for its machine alone has all names of that machine. */
export function isOwnOrigin({ origin, host }: { origin: string | null; host: string | null }) {
  const { siteUrl } = env();
  if (origin === siteUrl) return true;
  if (origin === null || !isLocal(siteUrl) || !URL.canParse(origin)) return false;
  const { hostname, host: named } = new URL(origin);
  return isLoopback(hostname) && named === host;
}
