// Checks the host of a request, and the origin of what is sent.
import type { IncomingMessage } from "node:http";
import type { ServerRefusal } from "@/server/edge/refuse";

export type ServerNames = {
  siteUrl: string;
  origin: string;
  isLoopback: (hostname: string) => boolean;
  isOwnOrigin: (headers: { origin: string | null; host: string | null }) => boolean;
};

type Look = (request: IncomingMessage) => ServerRefusal | null;

/** Each name is checked once. */
const mostNames = 1_000;

/**
 * 421 for a foreign host (RFC 9110, 15.5.20), against DNS rebinding: another site's name could lead to this machine.
 * Loopback names serve the rounds, health checks and proxies that rewrite the host. For a public site such a proxy may
 * send `X-Forwarded-Host`.
 */
export function namesOf({ siteUrl, origin, isLoopback }: ServerNames): Look {
  const site = new URL(siteUrl).hostname;
  const own = new Set([site, new URL(origin).hostname]);
  const isOwn = (host: string) => {
    const name = hostnameOf(host);
    return name !== null && (own.has(name) || isLoopback(name));
  };
  const seen = new Map<string, boolean>();
  const isForAll = !isLoopback(site);
  const refusal = { status: 421, problem: "This server does not answer by that name." };

  return ({ headers }) => {
    const { host } = headers;
    // Only very old programs send no host.
    if (host === undefined) return null;
    let isKnown = seen.get(host);
    if (isKnown === undefined) {
      isKnown = isOwn(host);
      if (seen.size >= mostNames) seen.clear();
      seen.set(host, isKnown);
    }
    if (isKnown) return null;
    const [forwarded = ""] = headers["x-forwarded-host"]?.toString().split(",", 1) ?? [];
    return isForAll && hostnameOf(forwarded.trim()) === site ? null : refusal;
  };
}

/**
 * Gives Next the site's own name, since it compares that with a form's origin. Refuses what other sites' pages send.
 */
export function sendersOf({ siteUrl, isOwnOrigin }: ServerNames): Look {
  const { host: siteHost, protocol } = new URL(siteUrl);
  return ({ headers, method }) => {
    const { origin, host } = headers;
    const isRead = method === "GET" || method === "HEAD";
    // A tunnel may have renamed both page and address.
    const isSame = headers["sec-fetch-site"] === "same-origin";
    const isOwn = origin !== undefined && (isSame || isOwnOrigin({ origin, host: host ?? null }));
    if (!isRead && origin !== undefined && !isOwn) {
      return { status: 403, problem: "Only the site’s own pages may send that." };
    }
    const named = isOwn && URL.canParse(origin) ? new URL(origin).host : siteHost;
    headers.host = named;
    headers["x-forwarded-host"] = named;
    headers["x-forwarded-proto"] = protocol.slice(0, -1);
    return null;
  };
}

function hostnameOf(host: string): string | null {
  // Rejects hosts such as `localhost@elsewhere`.
  if (!/^([\w.-]+|\[[\da-f:.]+\])(:\d*)?$/i.test(host)) return null;
  const url = `http://${host}`;
  return URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, "") : null;
}
