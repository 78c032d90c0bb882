// An answer in each encoding that readers' browsers take, compressed at the best levels there are.
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import Negotiator from "negotiator";
import { LRUCache } from "lru-cache";

/** @typedef {Record<"br" | "gzip" | "identity", Buffer>} Packed */

const [brotlied, gzipped] = [promisify(brotliCompress), promisify(gzip)];

/** For what many will read; and for what is made for one reader, who waits for it. */
export const levels = { best: { brotli: 11, gzip: 9 }, quick: { brotli: 4, gzip: 6 } };

/**
 * @param {Buffer} identity a text
 * @param {{ brotli: number, gzip: number }} level
 * @returns {Promise<Packed>}
 */
export async function pack(identity, level) {
  const [br, zipped] = await Promise.all([
    packedBy.br(identity, level),
    packedBy.gzip(identity, level),
  ]);
  return { identity, gzip: zipped, br };
}

/**
 * The same for one reader, who takes one encoding.
 * @param {Buffer} identity
 * @param {keyof Packed} encoding
 * @returns {Promise<Packed>}
 */
export async function packFor(identity, encoding) {
  const asIs = { identity, gzip: identity, br: identity };
  if (encoding === "identity") return asIs;
  return { ...asIs, [encoding]: await packedBy[encoding](identity, levels.quick) };
}

const packedBy = {
  br: (/** @type {Buffer} */ identity, /** @type {{ brotli: number }} */ { brotli }) =>
    brotlied(identity, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotli,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
      },
    }),
  gzip: (/** @type {Buffer} */ identity, /** @type {{ gzip: number }} */ { gzip: level }) =>
    gzipped(identity, { level }),
};

/** @type {(keyof Packed)[]} */
const encodings = ["br", "gzip", "identity"];

/** Browsers say the same few things. @type {LRUCache<string, keyof Packed>} */
const chosen = new LRUCache({ max: 200 });

/**
 * The encoding that is wanted most by who says `accepted` in `Accept-Encoding` (RFC 9110, 12.5.3).
 * @param {string | undefined} accepted
 * @returns {keyof Packed}
 */
export function encodingFor(accepted) {
  if (accepted === undefined) return "identity";
  const known = chosen.get(accepted);
  if (known !== undefined) return known;
  const asking = new Negotiator({ headers: { "accept-encoding": accepted } });
  const encoding = asking.encoding(encodings, { preferred: ["br", "gzip"] }) ?? "identity";
  chosen.set(accepted, encoding);
  return encoding;
}
