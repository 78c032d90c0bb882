// How much a request may send, and how long it may take to: asked before anything of it is read or kept.
import { hasBody } from "./refuse.mjs";

/**
 * @typedef {import("./refuse.mjs").Request} Request
 * @typedef {import("./refuse.mjs").Refusal} Refusal
 *
 * @typedef {object} Limits bytes, and milliseconds
 * @property {number} saves what the desk's scripts send as JSON (lib/web/requests/read-json.ts)
 * @property {number} uploads a picture's file (lib/newsroom/media/intake/limits.ts)
 * @property {number} [patience] for a body that is none of an upload
 */

const KiB = 1024;

/** A sign-in, or a call of the newsroom's own. */
const most = 16 * KiB;

/** A form of the desk, see lib/web/forms/read-form.ts. */
const mostOfForm = KiB * KiB;

/** Milliseconds until a body must have come, unless it is a picture. */
const patience = 60_000;

const uploads = /^\/api\/desk\/media(\/[^/]+\/file)?$/;

/**
 * Refuses a body that is said to be too large. One that turns out to be so, or does not come in time, is cut off while it
 * comes, and `refuseLater` is told: what is too much of it reaches nobody.
 * @param {Request} request
 * @param {Limits} limits
 * @param {(refusal: Refusal) => void} refuseLater
 * @returns {Refusal | null}
 */
export function limitBody(request, limits, refuseLater) {
  if (!hasBody(request)) return null;
  const [path = ""] = (request.url ?? "").split("?", 1);
  const isUpload = uploads.test(path);
  const bytes = isUpload ? limits.uploads : mostBytes(path, limits);
  const what = isUpload ? "The file" : "That";
  const tooLarge = { status: 413, problem: `${what} is too large: the limit is ${sizeOf(bytes)}.` };
  if (Number(request.headers["content-length"] ?? 0) > bytes) return tooLarge;
  const cutOff = pourInto(request, bytes, () => {
    clearTimeout(timer);
    refuseLater(tooLarge);
  });
  const timer = setTimeout(
    () => {
      if (request.complete) return;
      cutOff();
      refuseLater({ status: 408, problem: "That took too long to come." });
    },
    isUpload ? 2 ** 31 - 1 : (limits.patience ?? patience),
  );
  timer.unref();
  request.once("close", () => clearTimeout(timer));
  return null;
}

/** @param {string} path @param {Limits} limits */
function mostBytes(path, { saves }) {
  if (path.startsWith("/api/desk/forms/")) return mostOfForm;
  return path.startsWith("/api/desk/") ? saves : most;
}

/** @param {number} bytes */
function sizeOf(bytes) {
  const [size, unit] = bytes < KiB * KiB ? [bytes / KiB, "KiB"] : [bytes / KiB / KiB, "MiB"];
  return `${size} ${unit}`;
}

/**
 * Counts what comes, by Node's own way of handing it over: to read the body here would take it from who reads it next.
 * @param {Request} request
 * @param {number} bytes
 * @param {() => void} onTooMuch
 * @returns {() => void} from then on what comes is thrown away, and the body does not end as if it had come whole
 */
function pourInto(request, bytes, onTooMuch) {
  let left = bytes;
  let isCutOff = false;
  const push = request.push.bind(request);
  request.push = (/** @type {Buffer | null} */ part, encoding) => {
    if (isCutOff) {
      if (part === null) request.destroy();
      return true;
    }
    left -= part?.length ?? 0;
    if (left >= 0) return push(part, encoding);
    isCutOff = true;
    onTooMuch();
    return true;
  };
  return () => (isCutOff = true);
}
