// How much a request may send, and how long it may take to: asked before anything of it is read or kept.
import type { IncomingMessage } from "node:http";
import { hasBody, type ServerRefusal } from "@/server/edge/refuse";

export type BodyLimits = {
  /** Bytes that the desk's scripts send as JSON (lib/web/requests/read-json.ts). */
  saves: number;
  /** Bytes of a picture's file (lib/newsroom/media/intake/limits.ts). */
  uploads: number;
  /** Milliseconds for a body that is none of an upload. */
  patience?: number;
};

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
 */
export function limitBody(
  request: IncomingMessage,
  limits: BodyLimits,
  refuseLater: (refusal: ServerRefusal) => void,
): ServerRefusal | null {
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

function mostBytes(path: string, { saves }: BodyLimits): number {
  if (path.startsWith("/api/desk/forms/")) return mostOfForm;
  return path.startsWith("/api/desk/") ? saves : most;
}

function sizeOf(bytes: number): string {
  const [size, unit] = bytes < KiB * KiB ? [bytes / KiB, "KiB"] : [bytes / KiB / KiB, "MiB"];
  return `${size} ${unit}`;
}

/**
 * Counts what comes, by Node's own way of handing it over: to read the body here would take it from who reads it next.
 * After the function that it returns is called, what comes is thrown away, and the body does not end as if it had come whole.
 */
function pourInto(request: IncomingMessage, bytes: number, onTooMuch: () => void): () => void {
  let left = bytes;
  let isCutOff = false;
  const push = request.push.bind(request);
  request.push = (part: Buffer | null, encoding) => {
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
  return () => {
    isCutOff = true;
  };
}
