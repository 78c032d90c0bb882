// A reader's page, and whatever else many get alike, ready to be sent: without scripts, in each encoding, with its heads.
import { createHash } from "node:crypto";
import compressible from "compressible";
import { hasItAlready } from "../conditional.mjs";
import { failurePage } from "./failure-page.mjs";
import { encodingFor, levels, pack, packFor } from "./packed.mjs";
import { withoutScripts } from "./without-scripts.mjs";

/**
 * @typedef {import("./ask.mjs").Answer} Answer
 * @typedef {import("./packed.mjs").Packed} Packed
 *
 * @typedef {object} PlainPage
 * @property {boolean} isKept whether caches that many share may keep it, and so may this server
 * @property {boolean} isNothing it is no page: nothing is there, or elsewhere
 * @property {boolean} isFailure
 * @property {number} freshFor milliseconds, as it says to such caches
 * @property {number} bytes
 * @property {number} status
 * @property {string | undefined} version what Next says its bytes are
 * @property {string | undefined} tag
 * @property {string | undefined} modified
 * @property {string[]} headOfNone names and values of the answer to who has it already
 * @property {Packed} bodies
 * @property {Record<keyof Packed, string[]>} heads
 */

/**
 * @param {Answer} answer
 * @param {object} [how]
 * @param {PlainPage | undefined} [how.last] what was made of the last answer: of the same version it is as good
 * @param {keyof Packed} [how.encoding] what the one reader takes for whom it is made
 * @returns {Promise<PlainPage>}
 */
export async function plainPageOf(answer, { last, encoding } = {}) {
  const { status } = answer;
  const said = (/** @type {string} */ name) =>
    answer.head.find(([one]) => one.toLowerCase() === name)?.[1];
  const seconds = /(?:^|[ ,])s-maxage=(\d+)/.exec(said("cache-control") ?? "")?.[1];
  const isFailure = status >= 500;
  const isKept = seconds !== undefined && !isFailure;
  const type = said("content-type") ?? "";
  // What Next says nothing of, such as the site's icon, is known by its bytes.
  const version = said("etag") ?? (status === 200 ? tagOf(answer.body) : undefined);
  const isSame = version !== undefined && last?.version === version && last.status === status;
  const body = isFailure && type.startsWith("text/html") ? failurePage : answer.body;
  const isNothing = status !== 200;
  const bodies = isSame
    ? last.bodies
    : await bodiesOf(body, type, { isBest: isKept && !isNothing, encoding });
  const isPacked = bodies.br !== bodies.identity;
  // What is said of each encoding alike is said weakly (RFC 9110, 8.8.1).
  const tag = isPacked ? version?.replace(/^(?:W\/)?/, "W/") : version;
  const head = headWithout(answer.head, ["content-length", "etag", "vary"]);
  if (isPacked) head.push(["Vary", "Accept-Encoding"]);
  if (tag !== undefined) head.push(["ETag", tag]);
  const heads = eachOf(bodies, (body, encoding) => [
    ...head.flat(),
    ...(encoding === "identity" ? [] : ["Content-Encoding", encoding]),
    ...["Content-Length", String(body.length)],
  ]);
  return {
    ...{
      isKept,
      isNothing,
      isFailure,
      freshFor: Number(seconds ?? 0) * 1000,
      status,
      version,
      bodies,
      heads,
      tag,
    },
    modified: said("last-modified"),
    headOfNone: headWithout(head, ["content-type"]).flat(),
    bytes: bytesOf(bodies, heads),
  };
}

/** @param {Buffer} body */
function tagOf(body) {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
}

/** @param {Packed} bodies @param {Record<keyof Packed, string[]>} heads */
function bytesOf(bodies, heads) {
  const parts = [...new Set(Object.values(bodies)), ...Object.values(heads).flat()];
  return parts.reduce((sum, { length }) => sum + length, 0);
}

/**
 * What is made for all is compressed as well as can be; where nothing is, and for one reader, that is not worth the time.
 * @param {Buffer} body
 * @param {string} type
 * @param {{ isBest: boolean, encoding: keyof Packed | undefined }} how
 * @returns {Promise<Packed>}
 */
async function bodiesOf(body, type, { isBest, encoding }) {
  if (!compressible(type)) return { identity: body, gzip: body, br: body };
  const isPage = type.startsWith("text/html");
  const identity = isPage ? Buffer.from(await withoutScripts(body.toString())) : body;
  if (encoding !== undefined) return packFor(identity, encoding);
  return pack(identity, isBest ? levels.best : levels.quick);
}

/** @param {[string, string][]} head @param {readonly string[]} names @returns {[string, string][]} */
function headWithout(head, names) {
  return head.filter(([name]) => !names.includes(name.toLowerCase()));
}

/**
 * @template Value
 * @param {Packed} bodies
 * @param {(body: Buffer, encoding: keyof Packed) => Value} make
 * @returns {Record<keyof Packed, Value>}
 */
function eachOf({ br, gzip, identity }, make) {
  return {
    br: make(br, br === identity ? "identity" : "br"),
    gzip: make(gzip, gzip === identity ? "identity" : "gzip"),
    identity: make(identity, "identity"),
  };
}

/**
 * Node sends no body to who asked for the head alone.
 * @param {PlainPage} page
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function send(page, { headers }, response) {
  if (page.status === 200 && hasItAlready(headers, page)) {
    response.writeHead(304, page.headOfNone).end();
    return;
  }
  const encoding = encodingFor(headers["accept-encoding"]?.toString());
  response.writeHead(page.status, page.heads[encoding]).end(page.bodies[encoding]);
}
