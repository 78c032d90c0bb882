import type { IncomingMessage } from "node:http";
import { hasBody, type ServerRefusal } from "@/server/edge/refuse";

export type BodyLimits = {
  /** Bytes of JSON (lib/web/requests/read-json.ts). */
  saves: number;
  /** Bytes of a picture (lib/newsroom/media/intake/limits.ts). */
  uploads: number;
  /** Bytes of a video or audio file (lib/newsroom/recordings/limits.ts). */
  recordings: number;
  /** Milliseconds, except for an upload. */
  patience?: number;
};

const KiB = 1024;

/** A sign-in, or the newsroom's own call. */
const most = 16 * KiB;

/** See lib/web/forms/answer-post.ts. */
const mostOfForm = KiB * KiB;

/** Milliseconds, except for a file. */
const patience = 60_000;

const uploads = [
  { path: /^\/api\/desk\/media(\/[^/]+\/file)?$/, limit: "uploads" },
  { path: /^\/api\/desk\/recordings$/, limit: "recordings" },
] as const;

/**
 * Refuses a body that is declared too large. One that grows too large, or is late, is cut off, and `refuseLater` is
 * called.
 */
export function limitBody(
  request: IncomingMessage,
  limits: BodyLimits,
  refuseLater: (refusal: ServerRefusal) => void,
): ServerRefusal | null {
  if (!hasBody(request)) return null;
  const [path = ""] = (request.url ?? "").split("?", 1);
  const upload = uploads.find((one) => one.path.test(path));
  const isUpload = upload !== undefined;
  const bytes = isUpload ? limits[upload.limit] : mostBytes(path, limits);
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
 * Counts by wrapping Node's `push`: reading here would take the body from its reader. After the result is called, the
 * rest is dropped and the body does not end normally.
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
