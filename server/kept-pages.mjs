// The reader pages that the server keeps, in memory alone. Next asks it by its interface for cache handlers.
// Next's own dates a page by the end of its rendering: one that was begun before an editor published and ended after
// would be kept as if it were of now. This one dates a page by when its rendering was asked for.
// A second cache beside plain-pages/, and never at work with it: it keeps Next's own pages, by Next's tags, where that one is
// switched off (PLAIN_PAGES=off).
import { serverState } from "../lib/base/once-in-process.mjs";

/** Bytes of all pages that are kept at most; those that were asked for longest ago go first. */
const mostBytes = 256 * 1024 * 1024;

/**
 * @typedef {{ headers?: Record<string, unknown>, [part: string]: unknown }} Page as Next made it
 * @typedef {{ value: Page | null, lastModified: number, revalidate: number, bytes: number }} Kept
 */

/** @type {Map<string, Kept>} in the order in which they were asked for */
const pages = new Map();
/** @type {Map<string, number>} when each tag was expired last */
const expiries = new Map();
/** @type {Map<string, number>} since when the rendering of a page may be under way */
const asked = new Map();
let bytes = 0;

export default class KeptPages {
  /**
   * @param {string} key
   * @returns {Promise<{ value: Page | null, lastModified: number } | null>} null for a page that is to be rendered
   */
  async get(key) {
    if (isKeptElsewhere()) return null;
    const kept = pages.get(key);
    if (kept === undefined || isExpired(kept)) {
      drop(key);
      if (!asked.has(key)) asked.set(key, Date.now());
      return null;
    }
    // Next renders an old page anew while it still answers with it.
    const isOld = Date.now() >= kept.lastModified + kept.revalidate * 1000;
    if (isOld && !asked.has(key)) asked.set(key, Date.now());
    pages.delete(key);
    pages.set(key, kept);
    return kept;
  }

  /**
   * @param {string} key
   * @param {Page | null} value
   * @param {{ cacheControl?: { revalidate?: number | false } }} context
   */
  async set(key, value, { cacheControl }) {
    if (isKeptElsewhere()) return;
    const lastModified = asked.get(key) ?? Date.now();
    asked.delete(key);
    drop(key);
    const revalidate = cacheControl?.revalidate || Infinity;
    const kept = { value, lastModified, revalidate, bytes: sizeOf(value) };
    if (isExpired(kept)) return;
    pages.set(key, kept);
    bytes += kept.bytes;
    for (const [oldest] of pages) {
      if (bytes <= mostBytes) break;
      drop(oldest);
    }
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    for (const tag of [tags].flat()) expiries.set(tag, Date.now());
  }

  resetRequestCache() {}
}

/** Whether plain-pages/ keeps what readers get: then each of Next's answers is made for it, and once is enough. */
function isKeptElsewhere() {
  return serverState.plainPages !== undefined;
}

/** @param {string} key */
function drop(key) {
  bytes -= pages.get(key)?.bytes ?? 0;
  pages.delete(key);
}

/** A page that was asked for in the very millisecond of the expiry may be either: it counts as expired. @param {Kept} kept */
function isExpired({ value, lastModified }) {
  const tags = value?.headers?.["x-next-cache-tags"];
  if (typeof tags !== "string") return false;
  return tags.split(",").some((tag) => (expiries.get(tag) ?? -Infinity) >= lastModified);
}

/** @param {unknown} part @returns {number} */
function sizeOf(part) {
  if (typeof part === "string") return part.length;
  if (part instanceof Uint8Array) return part.byteLength;
  if (part instanceof Map) return [...part.values()].reduce((sum, one) => sum + sizeOf(one), 0);
  if (part === null || typeof part !== "object") return 0;
  return Object.values(part).reduce((sum, one) => sum + sizeOf(one), 0);
}
