// Requests an address of the web, and never one of the own network.
import { lookup as resolve, type LookupOptions } from "node:dns";
import http from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { env } from "@/lib/base/env";
import { isPublic } from "@/lib/newsroom/links/public-address";

/** The status of the last answer, or the system's error code if there was none. */
export type LinkAnswer = { status: number; problem: "" } | { status: null; problem: string };

export type Reach = (ip: string) => boolean;

/** Stet's own error codes, beside those of the system. */
export const notPublic = "STET_NOT_PUBLIC";
export const tooManyRedirects = "STET_REDIRECTS";
export const noAddress = "STET_NO_ADDRESS";
const tooSlow = "ETIMEDOUT";

const mostRedirects = 5;
/** Milliseconds, redirects included. */
const patience = 15_000;

/** Sends HEAD, then GET if that fails. Reads no body. `mayReach` checks each IP address at its connection. */
export async function requestLink(
  address: string,
  mayReach: Reach = isPublic,
): Promise<LinkAnswer> {
  const head = await attempt("HEAD", address, mayReach);
  if (head.status !== null && head.status < 400) return head;
  return attempt("GET", address, mayReach);
}

async function attempt(method: Method, address: string, mayReach: Reach): Promise<LinkAnswer> {
  const signal = AbortSignal.timeout(patience);
  try {
    return { status: await follow(method, address, mayReach, signal), problem: "" };
  } catch (error) {
    if (signal.aborted) return { status: null, problem: tooSlow };
    // An error without a code does not come from the network: it is a bug.
    if (!(error instanceof Error && "code" in error)) throw error;
    return { status: null, problem: String(error.code) };
  }
}

type Method = "HEAD" | "GET";

async function follow(method: Method, address: string, mayReach: Reach, signal: AbortSignal) {
  const { answer } = await open({ method, address, mayReach, signal, accept: pages });
  answer.destroy();
  return answer.statusCode ?? 0;
}

const pages = "text/html,*/*;q=0.8";

type Opening = {
  method: Method;
  address: string;
  mayReach: Reach;
  signal: AbortSignal;
  accept: string;
};

/** The answer at the end of the redirects: each of them is checked like the first address. */
async function open({ method, address, mayReach, signal, accept }: Opening) {
  let url = urlOf(address);
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const answer = await request(method, url, mayReach, signal, accept);
    const [status, { location }] = [answer.statusCode ?? 0, answer.headers];
    if (status < 300 || status > 399 || location === undefined) return { answer, url };
    answer.destroy();
    url = urlOf(location, url);
  }
  throw new RefusalError(tooManyRedirects);
}

export type OutsideFile = {
  /** At the end of the redirects. */
  address: string;
  /** As the answer says, in lower case. */
  type: string;
  bytes: Buffer;
  /** It has more bytes than were read. */
  isCut: boolean;
};

/**
 * Reads what an address answers, up to `mostBytes`. Null if there is nothing, if it takes too long, or if it is in a
 * network that may not be reached.
 */
export async function readOutside(
  address: string,
  { accept, mostBytes }: { accept: string; mostBytes: number },
  mayReach: Reach = isPublic,
): Promise<OutsideFile | null> {
  const signal = AbortSignal.timeout(patience);
  try {
    const { answer, url } = await open({ method: "GET", address, mayReach, signal, accept });
    if (answer.statusCode !== 200) {
      answer.destroy();
      return null;
    }
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of answer) {
      if (!Buffer.isBuffer(chunk)) continue;
      chunks.push(chunk);
      size += chunk.length;
      // Leaving the loop ends the connection.
      if (size > mostBytes) break;
    }
    const bytes = Buffer.concat(chunks).subarray(0, mostBytes);
    const type = (answer.headers["content-type"] ?? "").toLowerCase();
    return { address: url.href, type, bytes, isCut: size > mostBytes };
  } catch (error) {
    if (signal.aborted || (error instanceof Error && "code" in error)) return null;
    throw error;
  }
}

function urlOf(address: string, base?: URL): URL {
  const url = URL.canParse(address, base) ? new URL(address, base) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) throw new RefusalError(noAddress);
  return url;
}

function request(
  method: Method,
  url: URL,
  mayReach: Reach,
  signal: AbortSignal,
  accept: string,
): Promise<http.IncomingMessage> {
  // A name is checked when it is resolved. An IP address is never resolved.
  const ip = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(ip) !== 0 && !mayReach(ip)) throw new RefusalError(notPublic);
  return new Promise((done, fail) => {
    const headers = { "User-Agent": userAgent(), Accept: accept };
    const options = { method, headers, signal, agent: false, lookup: resolveWithin(mayReach) };
    const sent = (url.protocol === "https:" ? https : http).request(url, options, done);
    sent.on("error", fail);
    sent.end();
  });
}

function userAgent(): string {
  return `Mozilla/5.0 (compatible; StetLinkCheck/1.0; +${env().siteUrl})`;
}

/** Resolves the name at the connection, so that the address that was checked is the address that is used. */
function resolveWithin(mayReach: Reach): LookupFunction {
  return (host: string, options: LookupOptions, answer) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error) return answer(error, []);
      if (!found.every(({ address }) => mayReach(address))) {
        return answer(new RefusalError(notPublic), []);
      }
      const [first] = found;
      if (options.all || first === undefined) return answer(null, found);
      answer(null, first.address, first.family);
    });
  };
}

class RefusalError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}
