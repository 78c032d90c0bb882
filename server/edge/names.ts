// By which names the site is asked for, and whose page it is that sends something in.
import type { IncomingMessage } from "node:http";
import type { ServerRefusal } from "@/server/edge/refuse";

export type ServerNames = {
  /** The origin that readers use. */
  siteUrl: string;
  /** Where the server is reached on its own machine. */
  origin: string;
  isLoopback: (hostname: string) => boolean;
  isOwnOrigin: (headers: { origin: string | null; host: string | null }) => boolean;
};

/** Refuses a request, or does not. */
type Look = (request: IncomingMessage) => ServerRefusal | null;

/** Names that were asked for, so that each is looked at once. */
const mostNames = 1_000;

/**
 * Refuses requests by another name than the site's own, 421 (RFC 9110, 15.5.20): a page of elsewhere could have its own
 * name lead to this machine, and read what only this machine may (DNS rebinding). Names of the machine to itself are
 * its rounds', its health checks' and those of a proxy that puts its own name for the server in place of the site's. Of
 * a site for all, such a proxy may say the site's name in `X-Forwarded-Host`.
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
    // Only a program of long ago says none: a browser always does.
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
 * Tells Next the site's own name, whatever a proxy made of it: it compares that with where a form was sent from.
 * Refuses what a page of another site sends in.
 */
export function sendersOf({ siteUrl, isOwnOrigin }: ServerNames): Look {
  const { host: siteHost, protocol } = new URL(siteUrl);
  return ({ headers, method }) => {
    const { origin, host } = headers;
    const isRead = method === "GET" || method === "HEAD";
    // Where a browser says that page and address have one origin, a tunnel may have given both another name.
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
  // What is no name but more, such as `localhost@elsewhere`, is none.
  if (!/^([\w.-]+|\[[\da-f:.]+\])(:\d*)?$/i.test(host)) return null;
  const url = `http://${host}`;
  return URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, "") : null;
}
