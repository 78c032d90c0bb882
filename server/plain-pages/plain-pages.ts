// Next makes each page once for every version. This folder keeps it compressed and without scripts, until a publication
// expires it. PLAIN_PAGES=off leaves it out.
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import { currentRequestId, whileAnswering } from "@/lib/base/log/request-id";
import { metrics } from "@/lib/base/metrics/metrics";
import { serverState } from "@/lib/base/process/once-in-process";
import { inSpan } from "@/lib/base/tracing";
import { leadTo } from "@/server/edge/addresses";
import { refuse } from "@/server/edge/refuse";
import { answerWithId, requestIdHeader, requestIdOf } from "@/server/request-id";
import { addressSide, setSecurityHeaders, type ServedSite } from "@/server/security";
import { askerOf } from "@/server/plain-pages/ask";
import { rushPage } from "@/server/plain-pages/failure-page";
import { Making } from "@/server/plain-pages/making";
import { encodingFor } from "@/server/plain-pages/packed";
import { plainPageOf, sendPlainPage, type PlainPage } from "@/server/plain-pages/plain-page";
import { NoRoomError, roomToMake } from "@/server/plain-pages/room";
import { withoutTheText } from "@/server/plain-pages/without-the-text";
import { logError } from "@/lib/base/log/log";

/** Bytes, in all encodings. */
const mostBytes = 64 * 1024 * 1024;

/** Addresses of editions and of readers, which are made first. */
const mostKnown = 10_000;

export type PlainPagesSite = {
  host: string;
  /** For the server's own routes. */
  token: string;
  /** No later edition has a smaller number (`transaction` in lib/base/db.ts). */
  newestEdition: { read: () => Promise<number> };
  security: ServedSite;
};

/**
 * A listener that answers readers by itself as far as it can; all else `listener` answers, and what is in doubt. That is Next's,
 * with the heads that answers are to have.
 */
export function plainPages(
  listener: RequestListener,
  { host, token, newestEdition, security }: PlainPagesSite,
): RequestListener {
  const ask = askerOf(listener);
  const inTurn = roomToMake();
  const known = new LRUCache<string, true>({ max: mostKnown });

  // Without cookies, so that everybody may have the answer. For a named user agent Next puts titles into the head.
  const page = (path: string, isFirst = false) =>
    inTurn(isFirst, () => {
      const headers = { host, "user-agent": "Stet" };
      const id = currentRequestId();
      return ask({
        path,
        headers: id === undefined ? headers : { ...headers, [requestIdHeader]: id },
      });
    });

  let looked: Promise<number> | undefined;

  /** Looked up once, before the first page: older editions are in every page. */
  const firstEdition = () =>
    (looked ??= newestEdition.read().catch((error: unknown) => {
      looked = undefined;
      throw error;
    }));

  const pages = new Making<PlainPage>(mostBytes, async (path, last) => {
    const first = await firstEdition();
    serverState.edition ??= first;
    const made = await inSpan("make a page", { "stet.path": path }, async () => {
      const measured = metrics.making.startTimer();
      const one = await plainPageOf(await page(path, known.has(path)), { last });
      measured();
      return one;
    });
    if (made.isKept && !made.isNothing) known.set(path, true);
    // A publication during the making may be in one part and not in another: the page is made again.
    if (made.isKept && (await newestEdition.read()) > serverState.edition) await lookForEditions();
    return made;
  });

  const lookForEditions = async () => {
    const headers = { host, authorization: `Bearer ${token}` };
    const { status } = await ask({ method: "POST", path: "/api/reader-pages/expire", headers });
    if (status !== 204) throw new Error(`Looking for new editions was answered ${status}.`);
  };

  /** Their answers depend on the query, or on the reader. */
  const passing = new LRUCache<string, true>({ max: 1_000, ttl: 60_000 });

  const make = async (path: string, url: string, request: IncomingMessage) => {
    const forOne = async () => {
      const encoding = encodingFor(request.headers["accept-encoding"]?.toString());
      return plainPageOf(await page(url), { encoding });
    };
    if (url !== path && passing.has(path)) return forOne();
    const made = pages.find(path) ?? (await pages.make(path));
    if (made.isKept) return made;
    passing.set(path, true);
    return url === path ? made : forOne();
  };

  /** The likely address of a wrong one. */
  const findMeant = async (path: string): Promise<string | null> => {
    const meant = withoutTheText(path);
    if (meant === null || addressSide(meant) !== "site") return null;
    const { status } = pages.find(meant) ?? (await pages.make(meant));
    return status === 200 || status === 301 ? meant : null;
  };

  const answer = async (path: string, request: IncomingMessage, response: ServerResponse) => {
    const url = request.url ?? "";
    const made = pages.find(path) ?? (await make(path, url, request));
    const meant = made.status === 404 ? await findMeant(path) : null;
    if (meant === null) sendPlainPage(made, request, response);
    else refuse(request, response, leadTo(meant + url.slice(path.length)), security);
  };

  serverState.plainPages = {
    expire: (addresses) => {
      if (addresses !== "all") for (const address of addresses) known.set(address, true);
      pages.expire(addresses);
    },
    size: () => pages.size,
  };

  return (request, response) => {
    const { method, url = "" } = request;
    if ((method !== "GET" && method !== "HEAD") || addressSide(url) !== "site" || url[0] !== "/") {
      return listener(request, response);
    }
    const [path = ""] = url.split("?", 1);
    const kept = pages.find(path);
    if (kept !== undefined && kept.status !== 404) {
      metrics.keptPageAnswers.inc({ outcome: "hit" });
      return sendPlainPage(kept, request, response);
    }
    metrics.keptPageAnswers.inc({ outcome: "miss" });
    const answering = whileAnswering(requestIdOf(request), () => answer(path, request, response));
    answering.catch((error) => {
      if (error instanceof NoRoomError) return sendAway(request, response, security);
      logError("A reader’s page could not be made.", { error, path });
      listener(request, response);
    });
  };
}

function sendAway(request: IncomingMessage, response: ServerResponse, security: ServedSite): void {
  setSecurityHeaders(request, response, security);
  answerWithId(request, response);
  const head = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };
  response.writeHead(503, { ...head, "Content-Length": rushPage.length, "Retry-After": 2 });
  response.end(rushPage);
}
