// Readers get plain pages: Next makes each once for every version of what is on it; without its scripts and compressed
// it is kept here, and sent to whoever asks until a publication expires it. PLAIN_PAGES=off leaves this folder out.
import { LRUCache } from "lru-cache";
import { serverState } from "../../lib/base/once-in-process.mjs";
import { leadTo } from "../edge/addresses.mjs";
import { refuse } from "../edge/refuse.mjs";
import { secureWell, sideOf } from "../security.mjs";
import { askerOf } from "./ask.mjs";
import { rushPage } from "./failure-page.mjs";
import { Making } from "./making.mjs";
import { encodingFor } from "./packed.mjs";
import { plainPageOf, send } from "./plain-page.mjs";
import { NoRoomError, roomToMake } from "./room.mjs";
import { withoutTheText } from "./without-the-text.mjs";

/** Bytes of pages, in all their encodings, that are kept at most. */
const mostBytes = 64 * 1024 * 1024;

/** Addresses that editions named or readers had, which come first when they are to be made. */
const mostKnown = 10_000;

/**
 * @typedef {object} Site
 * @property {string} host the newsroom's name to browsers
 * @property {string} token what it proves itself with
 * @property {{ read: () => number }} newestEdition none is issued later with a smaller number (`transaction` in lib/base/db.ts)
 * @property {import("../security.mjs").Site} security
 */

/**
 * A listener that answers readers by itself as far as it can; all else `listener` answers, and what is in doubt.
 * @param {import("node:http").RequestListener} listener Next's, with the heads that answers are to have
 * @param {Site} site
 * @returns {import("node:http").RequestListener}
 */
export function plainPages(listener, { host, token, newestEdition, security }) {
  const ask = askerOf(listener);
  const inTurn = roomToMake();
  /** @type {LRUCache<string, true>} */
  const known = new LRUCache({ max: mostKnown });

  // Nobody's cookies, so that everybody may have the answer. To who has a name Next sends titles in their place.
  const page = (/** @type {string} */ path, isFirst = false) =>
    inTurn(isFirst, () => ask({ path, headers: { host, "user-agent": "Stet" } }));

  /** @type {Making<import("./plain-page.mjs").PlainPage>} */
  const pages = new Making(mostBytes, async (path, last) => {
    // What was published before this server made its first page is in all that it makes.
    serverState.edition ??= newestEdition.read();
    const made = await plainPageOf(await page(path, known.has(path)), { last });
    if (made.isKept && !made.isNothing) known.set(path, true);
    // What was published while it was made may stand in a part of it and not in another: then it is made again.
    if (made.isKept && newestEdition.read() > serverState.edition) await lookForEditions();
    return made;
  });

  const lookForEditions = async () => {
    const headers = { host, authorization: `Bearer ${token}` };
    const { status } = await ask({ method: "POST", path: "/api/reader-pages/expire", headers });
    if (status !== 204) throw new Error(`Looking for new editions was answered ${status}.`);
  };

  /** Paths whose answer depends on what is asked after them, or is made for each who asks. @type {LRUCache<string, true>} */
  const passing = new LRUCache({ max: 1_000, ttl: 60_000 });

  /** @param {string} path @param {string} url the same with what is asked after it @param {Request} request */
  const make = async (path, url, request) => {
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

  /** @param {string} path @returns {Promise<string | null>} where what was meant is, if it is anywhere */
  const findMeant = async (path) => {
    const meant = withoutTheText(path);
    if (meant === null || sideOf(meant) !== "site") return null;
    const { status } = pages.find(meant) ?? (await pages.make(meant));
    return status === 200 || status === 301 ? meant : null;
  };

  /** @param {string} path @param {Request} request @param {Response} response */
  const answer = async (path, request, response) => {
    const url = request.url ?? "";
    const made = pages.find(path) ?? (await make(path, url, request));
    const meant = made.status === 404 ? await findMeant(path) : null;
    if (meant === null) send(made, request, response);
    else refuse(request, response, leadTo(meant + url.slice(path.length)), security);
  };

  serverState.plainPages = {
    expire: (addresses) => {
      if (addresses !== "all") for (const address of addresses) known.set(address, true);
      pages.expire(addresses);
    },
  };

  return (request, response) => {
    const { method, url = "" } = request;
    if ((method !== "GET" && method !== "HEAD") || sideOf(url) !== "site" || url[0] !== "/") {
      return listener(request, response);
    }
    const [path = ""] = url.split("?", 1);
    const kept = pages.find(path);
    if (kept !== undefined && kept.status !== 404) return send(kept, request, response);
    answer(path, request, response).catch((error) => {
      if (error instanceof NoRoomError) return sendAway(request, response, security);
      console.error(error);
      listener(request, response);
    });
  };
}

/** @typedef {import("node:http").IncomingMessage} Request @typedef {import("node:http").ServerResponse} Response */

/** @param {Request} request @param {Response} response @param {import("../security.mjs").Site} security */
function sendAway(request, response, security) {
  secureWell(request, response, security);
  const head = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };
  response.writeHead(503, { ...head, "Content-Length": rushPage.length, "Retry-After": 2 });
  response.end(rushPage);
}
