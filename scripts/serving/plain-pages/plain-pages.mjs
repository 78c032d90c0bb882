// Readers get plain pages: Next makes them, and its answer is collected here and sent on without scripts, compressed.
// To have Next's own answers instead, take this folder out of serve.mjs and let scripts of the site in security.mjs.
import Negotiator from "negotiator";
import { packOnTheWay, packOnce } from "./packed.mjs";

/**
 * Sends a page that Next answers with as a plain one; every other answer passes untouched.
 * What is in the head besides stays, but for what depends on the bytes: a page's tag is weak, since
 * it is said of each of its encodings (RFC 9110, 8.8.1).
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function answerPlainly(request, response) {
  const { method } = request;
  if (method !== "GET" && method !== "HEAD") return;
  // What Next's own script asks for is no page.
  if ("rsc" in request.headers) return;
  // A head says how long the page is: it is made for the head, too. Node sends no body after one.
  request.method = "GET";

  const own = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
    flushHeaders: response.flushHeaders.bind(response),
  };
  /** @type {Buffer[]} */
  const parts = [];
  /** @type {boolean | undefined} until the first word of the answer */
  let isPage;
  const decide = () => {
    isPage ??= String(response.getHeader("Content-Type") ?? "").startsWith("text/html");
    if (!isPage) {
      request.method = method;
      Object.assign(response, own);
    }
    return isPage;
  };
  /** @param {unknown} part @param {unknown} [encoding] */
  const collect = (part, encoding) => {
    if (typeof part === "string") {
      parts.push(Buffer.from(part, /** @type {BufferEncoding} */ (stringOr(encoding, "utf8"))));
    } else if (part instanceof Uint8Array) parts.push(Buffer.from(part));
  };

  response.writeHead = (/** @type {number} */ status, /** @type {any[]} */ ...rest) => {
    for (const [name, value] of Object.entries(rest.at(-1) ?? {})) response.setHeader(name, value);
    if (!decide()) return own.writeHead(status);
    response.statusCode = status;
    return response;
  };
  response.flushHeaders = () => {
    if (!decide()) own.flushHeaders();
  };
  response.write = (/** @type {any[]} */ ...given) => {
    if (!decide()) return own.write(.../** @type {[any]} */ (given));
    collect(given[0], given[1]);
    callIn(given);
    return true;
  };
  response.end = (/** @type {any[]} */ ...given) => {
    if (!decide()) return own.end(.../** @type {[any]} */ (given));
    collect(given[0], given[1]);
    Object.assign(response, own);
    void send(request, response, Buffer.concat(parts)).then(() => callIn(given));
    return response;
  };
}

/** @type {(keyof import("./packed.mjs").Packed)[]} */
const encodings = ["br", "gzip", "identity"];

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {Buffer} page
 */
async function send(request, response, page) {
  const tag = response.getHeader("ETag");
  try {
    const [path] = (request.url ?? "/").split("?", 1);
    const packed =
      typeof tag === "string" ? await packOnce(`${path} ${tag}`, page) : await packOnTheWay(page);
    const encoding =
      new Negotiator(request).encoding(encodings, { preferred: ["br", "gzip"] }) ?? "identity";
    if (encoding !== "identity") response.setHeader("Content-Encoding", encoding);
    if (typeof tag === "string") response.setHeader("ETag", `W/${tag.replace(/^W\//, "")}`);
    response.appendHeader("Vary", "Accept-Encoding");
    response.setHeader("Content-Length", packed[encoding].length);
    response.writeHead(response.statusCode);
    response.end(packed[encoding]);
  } catch (error) {
    console.error(error);
    response.destroy();
  }
}

/** @param {unknown} value @param {string} otherwise */
function stringOr(value, otherwise) {
  return typeof value === "string" ? value : otherwise;
}

/** Node's streams tell the one who writes that it is done. @param {unknown[]} given */
function callIn(given) {
  const done = given.findLast((one) => typeof one === "function");
  if (typeof done === "function") done();
}
