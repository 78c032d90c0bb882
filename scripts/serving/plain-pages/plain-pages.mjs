// Readers get plain pages: Next makes each once for every version of what is on it; without its scripts and compressed
// it is kept here, and sent to whoever asks until a publication expires it. PLAIN_PAGES=off leaves this folder out.
import { LRUCache } from "lru-cache";
import { sideOf } from "../security.mjs";
import { askerOf } from "./ask.mjs";
import { Making } from "./making.mjs";
import { plainPageOf, send } from "./plain-page.mjs";

/** Bytes of pages, in all their encodings, that are kept at most. */
const mostBytes = 64 * 1024 * 1024;

/**
 * @typedef {object} Site
 * @property {string} host the newsroom's name to browsers
 * @property {string} token what it proves itself with
 * @property {{ read: () => number }} newestEdition
 */

/** The newest edition that this server has seen, as lib/web/reader-pages.ts keeps it. */
const seen = /** @type {{ stetEdition?: number }} */ (globalThis);

/**
 * A listener that answers readers by itself as far as it can; all else `listener` answers, and what is in doubt.
 * @param {import("node:http").RequestListener} listener Next's, with the heads that answers are to have
 * @param {Site} site
 * @returns {import("node:http").RequestListener}
 */
export function plainPages(listener, { host, token, newestEdition }) {
  const ask = askerOf(listener);
  // Nobody's cookies, so that everybody may have the answer. To who has a name Next sends titles in their place.
  const page = (/** @type {string} */ path) =>
    ask({ path, headers: { host, "user-agent": "Stet" } });

  /** @type {Making<import("./plain-page.mjs").PlainPage>} */
  const pages = new Making(mostBytes, async (path, last) => {
    // What was published before this server made its first page is in all that it makes.
    seen.stetEdition ??= newestEdition.read();
    const made = await plainPageOf(await page(path), last);
    // What was published while it was made may stand in a part of it and not in another: then it is made again.
    if (made.isKept && newestEdition.read() > seen.stetEdition) await lookForEditions();
    return made;
  });

  const lookForEditions = async () => {
    const headers = { host, authorization: `Bearer ${token}` };
    const { status } = await ask({ method: "POST", path: "/api/reader-pages/expire", headers });
    if (status !== 204) throw new Error(`Looking for new editions was answered ${status}.`);
  };

  /** Paths whose answer depends on what is asked after them, or is made for each who asks. @type {LRUCache<string, true>} */
  const passing = new LRUCache({ max: 1_000, ttl: 60_000 });

  /** @param {string} path @param {string} url the same with what is asked after it */
  const make = async (path, url) => {
    if (url !== path && passing.has(path)) return plainPageOf(await page(url));
    const made = pages.find(path) ?? (await pages.make(path));
    if (made.isKept) return made;
    passing.set(path, true);
    return url === path ? made : plainPageOf(await page(url));
  };

  Object.assign(globalThis, {
    stetPlainPages: { expire: pages.expire.bind(pages) },
  });

  return (request, response) => {
    const { method, url = "" } = request;
    if ((method !== "GET" && method !== "HEAD") || sideOf(url) !== "site" || url[0] !== "/") {
      return listener(request, response);
    }
    const [asked = ""] = url.split("?", 1);
    const kept = pages.find(asked);
    if (kept !== undefined) return send(kept, request, response);
    const path = oneFormOf(asked);
    if (path === null) return listener(request, response);
    make(path, path + url.slice(asked.length)).then(
      (made) => send(made, request, response),
      (error) => {
        console.error(error);
        listener(request, response);
      },
    );
  };
}

/**
 * A path as everybody writes it: Next takes other spellings for the same.
 * @param {string} path
 * @returns {string | null} null for what cannot be read
 */
function oneFormOf(path) {
  try {
    return new URL(`http://site${encodeURI(decodeURI(path))}`).pathname;
  } catch (error) {
    if (error instanceof URIError || error instanceof TypeError) return null;
    throw error;
  }
}
