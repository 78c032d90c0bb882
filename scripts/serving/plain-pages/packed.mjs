// Each version of a page is stripped of its scripts and compressed once, at the best levels there are, and kept.
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import { withoutScripts } from "./without-scripts.mjs";

/** @typedef {Record<"br" | "gzip" | "identity", Buffer>} Packed a page in each encoding */

const [brotlied, gzipped] = [promisify(brotliCompress), promisify(gzip)];

/** @type {LRUCache<string, Packed, Buffer>} 64 MiB of pages at most */
const kept = new LRUCache({
  maxSize: 64 * 1024 * 1024,
  sizeCalculation: (packed) => Object.values(packed).reduce((sum, { length }) => sum + length, 0),
  fetchMethod: (_version, _old, { context }) => pack(context, { brotli: 11, gzip: 9 }),
  // What was asked for is answered, kept or not.
  ignoreFetchAbort: true,
});

/**
 * A version of a page, packed. Many who ask for one that is not packed yet cause one packing.
 * @param {string} version a name that no other version of any page has
 * @param {Buffer} page
 * @returns {Promise<Packed>}
 */
export function packOnce(version, page) {
  return kept.forceFetch(version, { context: page });
}

/**
 * A page that is made for one reader, such as what a search finds: packed quickly.
 * @param {Buffer} page
 */
export function packOnTheWay(page) {
  return pack(page, { brotli: 4, gzip: 6 });
}

/**
 * @param {Buffer} page
 * @param {{ brotli: number, gzip: number }} levels
 * @returns {Promise<Packed>}
 */
async function pack(page, levels) {
  const identity = Buffer.from(await withoutScripts(page.toString()));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: levels.brotli,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
  };
  const [br, zipped] = await Promise.all([
    brotlied(identity, { params }),
    gzipped(identity, { level: levels.gzip }),
  ]);
  return { identity, gzip: zipped, br };
}
