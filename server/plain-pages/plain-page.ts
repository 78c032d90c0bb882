// A reader's page ready to send: without scripts, in each encoding, with its headers.
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import compressible from "compressible";
import { serverState } from "@/lib/base/process/once-in-process";
import { hasItAlready } from "@/server/conditional";
import type { AnswerOfNext } from "@/server/plain-pages/ask";
import { failurePage } from "@/server/plain-pages/failure-page";
import {
  compressionLevels,
  encodingFor,
  pack,
  packFor,
  type Packed,
} from "@/server/plain-pages/packed";
import { answeredIdHeader, requestIdOf } from "@/server/request-id";
import { withoutScripts } from "@/server/plain-pages/without-scripts";

export type PlainPage = {
  /** Shared caches, and this server, may keep it. */
  isKept: boolean;
  isNothing: boolean;
  isFailure: boolean;
  /** Milliseconds, as `s-maxage` says. */
  freshFor: number;
  bytes: number;
  status: number;
  version: string | undefined;
  tag: string | undefined;
  modified: string | undefined;
  /** Names and values for a 304. */
  headOfNone: string[];
  bodies: Packed;
  heads: Record<keyof Packed, string[]>;
};

type How = {
  /** The former answer, which counts if its version is the same. */
  last?: PlainPage | undefined;
  encoding?: keyof Packed;
};

export async function plainPageOf(
  answer: AnswerOfNext,
  { last, encoding }: How = {},
): Promise<PlainPage> {
  const { status } = answer;
  const said = (name: string) => answer.head.find(([one]) => one.toLowerCase() === name)?.[1];
  const seconds = /(?:^|[ ,])s-maxage=(\d+)/.exec(said("cache-control") ?? "")?.[1];
  const isFailure = status >= 500;
  const isKept = seconds !== undefined && !isFailure;
  const type = said("content-type") ?? "";
  // Without Next's tag, as for the icon, a hash of the bytes.
  const version = said("etag") ?? (status === 200 ? tagOf(answer.body) : undefined);
  const isSame = version !== undefined && last?.version === version && last.status === status;
  const body =
    isFailure && type.startsWith("text/html") ? failurePage(said("x-request-id")) : answer.body;
  const isNothing = status !== 200;
  const bodies = isSame
    ? last.bodies
    : await bodiesOf(body, type, { isBest: isKept && !isNothing, encoding });
  const isPacked = bodies.br !== bodies.identity;
  // A tag for all encodings is weak (RFC 9110, 8.8.1).
  const tag = isPacked ? version?.replace(/^(?:W\/)?/, "W/") : version;
  const head = headWithout(answer.head, ["content-length", "etag", "vary", "x-request-id"]);
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

function tagOf(body: Buffer): string {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
}

function bytesOf(bodies: Packed, heads: Record<keyof Packed, string[]>): number {
  const parts = [...new Set(Object.values(bodies)), ...Object.values(heads).flat()];
  return parts.reduce((sum, { length }) => sum + length, 0);
}

/** Compresses best what all get, and quickly what one gets. */
async function bodiesOf(
  body: Buffer,
  type: string,
  { isBest, encoding }: { isBest: boolean; encoding: keyof Packed | undefined },
): Promise<Packed> {
  if (!compressible(type)) return { identity: body, gzip: body, br: body };
  const isPage = type.startsWith("text/html");
  const identity = isPage ? Buffer.from(await withoutScripts(body.toString())) : body;
  if (encoding !== undefined) return packFor(identity, encoding);
  return pack(identity, isBest ? compressionLevels.best : compressionLevels.quick);
}

function headWithout(head: [string, string][], names: readonly string[]): [string, string][] {
  return head.filter(([name]) => !names.includes(name.toLowerCase()));
}

function eachOf<Value>(
  { br, gzip, identity }: Packed,
  make: (body: Buffer, encoding: keyof Packed) => Value,
): Record<keyof Packed, Value> {
  return {
    br: make(br, br === identity ? "identity" : "br"),
    gzip: make(gzip, gzip === identity ? "identity" : "gzip"),
    identity: make(identity, "identity"),
  };
}

/** Node sends no body for HEAD. */
export function sendPlainPage(
  page: PlainPage,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { headers } = request;
  const requestId = requestIdOf(request);
  const id = requestId === "" ? [] : [answeredIdHeader, requestId];
  if (page.status === 200 && hasItAlready(headers, page)) {
    response.writeHead(304, headNow(page.headOfNone).concat(id)).end();
    return;
  }
  const encoding = encodingFor(headers["accept-encoding"]?.toString());
  const head = headNow(page.heads[encoding]).concat(id);
  response.writeHead(page.status, head).end(page.bodies[encoding]);
}

/**
 * A server that does not hear the others may be behind: a cache in front must not keep its pages. What was purged would be there
 * again.
 */
function headNow(head: string[]): string[] {
  if (serverState.cluster?.isConnected() !== false) return head;
  return head.map((part, index) =>
    head[index - 1]?.toLowerCase() === "cache-control" && part.includes("s-maxage=")
      ? "private, no-cache"
      : part,
  );
}
