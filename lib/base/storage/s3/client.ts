// Requests to an S3 bucket: signed, with time-outs, and sent again with backoff where that may help.
// It uses node:http and not fetch: Next has a fetch of its own, and fetch cannot say how long a streamed body is.
import { createReadStream } from "node:fs";
import { request as requestHttp, type IncomingMessage } from "node:http";
import { request as requestHttps } from "node:https";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";
import { hashOf } from "@/lib/base/storage/checked";
import { refusedWith, StoreError, unreachable } from "@/lib/base/storage/s3/failure";
import { readStoreXml } from "@/lib/base/storage/s3/xml";
import type { Written } from "@/lib/base/storage/unfinished";
import type { StoreAddress, StoreKey } from "@/lib/base/store-url";

export type Bucket = StoreAddress & { key: StoreKey };

export type StoreRequest = {
  method: "GET" | "HEAD" | "PUT" | "POST" | "DELETE";
  /** The whole name in the bucket; without it the request is for the bucket. */
  name?: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: Uint8Array | Written;
};

export type Patience = {
  /** Milliseconds without a byte, after which a request counts as failed. */
  timeout: number;
  /** How often a request is sent at most. */
  tries: number;
  /** Milliseconds before the second try at most; twice as many before each one after it. */
  firstPause: number;
  /** Milliseconds after which no further try is begun. */
  longest?: number;
};

const usual: Patience = { timeout: 15_000, tries: 4, firstPause: 200 };

/** For what somebody looks at a page for: an answer within a few seconds, if only that there is none. */
export const whileReaderWaits: Patience = { ...usual, timeout: 2_500, longest: 4_000 };

/**
 * Sends what is asked and lets `read` read the answer, both again where that may help. Null if nothing has that name.
 * @throws StoreError
 */
export async function sendRequest<Result>(
  bucket: Bucket,
  asked: StoreRequest,
  read: (answer: IncomingMessage) => Promise<Result>,
  { timeout, tries, firstPause, longest = Infinity } = usual,
): Promise<Result | null> {
  const end = Date.now() + longest;
  for (let failed = 1; ; failed += 1) {
    try {
      const answer = await ask(bucket, asked, timeout);
      return isGood(answer) ? await read(answer) : await readRefusal(answer);
    } catch (error) {
      const failure = unreachable(error);
      if (!failure.mayPass || failed >= tries || Date.now() > end) throw failure;
      // Random, so that those who were turned away together do not come back together.
      await wait(Math.random() * firstPause * 2 ** (failed - 1));
    }
  }
}

function isGood({ statusCode = 0 }: IncomingMessage): boolean {
  return statusCode >= 200 && statusCode < 300;
}

async function readRefusal(answer: IncomingMessage): Promise<null> {
  const { fields } = readStoreXml((await readBytes(answer)).toString("utf8"));
  const { Code: code = "", Message: message = "" } = fields;
  const { statusCode = 0 } = answer;
  if (statusCode === 404 && (code === "" || code === "NoSuchKey")) return null;
  throw refusedWith(statusCode, code, message);
}

export async function readBytes(answer: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

export function urlOf(
  { origin, bucket, style }: Bucket,
  { name = "", query = {} }: StoreRequest,
): URL {
  const url = new URL(origin);
  if (style === "host") url.hostname = `${bucket}.${url.hostname}`;
  url.pathname = style === "host" ? `/${name}` : `/${bucket}${name && `/${name}`}`;
  for (const [field, value] of Object.entries(query)) url.searchParams.set(field, value);
  return url;
}

async function ask(bucket: Bucket, asked: StoreRequest, timeout: number): Promise<IncomingMessage> {
  const { method, body } = asked;
  const url = urlOf(bucket, asked);
  const headers = await sign(bucket, url, asked);
  const request = (url.protocol === "https:" ? requestHttps : requestHttp)(url, {
    ...{ method, headers, timeout },
  });
  request.on("timeout", () => {
    const detail = `no answer within ${timeout / 1_000} seconds`;
    request.destroy(new StoreError("STORE_UNREACHABLE", detail, { mayPass: true }));
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    // A listener for each error: one that comes after the answer is told by the answer's own stream.
    request.on("response", resolve).on("error", reject);
  });
  if (body === undefined || body instanceof Uint8Array) request.end(body);
  else pipeline(createReadStream(body.path), request).catch((error) => request.destroy(error));
  return answered;
}

async function sign(
  { key, region }: Bucket,
  url: URL,
  { method, headers = {}, body }: StoreRequest,
): Promise<Record<string, string>> {
  const bytes = body ?? new Uint8Array();
  const [sha256, size] =
    bytes instanceof Uint8Array ? [hashOf(bytes), bytes.length] : [bytes.sha256, bytes.size];
  // A newsroom on a disk never loads it.
  const { AwsV4Signer } = await import("aws4fetch");
  const signer = new AwsV4Signer({
    ...{ method, url: url.href, service: "s3", region },
    ...{ accessKeyId: key.id, secretAccessKey: key.secret },
    // The store compares it with what arrives: nothing that was cut off or changed on its way is kept.
    headers: { ...headers, "X-Amz-Content-Sha256": sha256 },
  });
  const signed = Object.fromEntries((await signer.sign()).headers);
  return body === undefined ? signed : { ...signed, "content-length": String(size) };
}
