// A small S3 store with its objects in a folder, for tests of the store port: it checks signatures by code of its own,
// lists in short pages, and can fail as stores do. For tests only.
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

export const testKey = { id: "AKIATEST", secret: "secret/with+signs" };
const region = "us-east-1";

/** What the next request gets instead of its answer; "late" is the answer itself, after four seconds. */
export type Fault = { status: number; code?: string } | "cut off" | "silence" | "late";

export type S3Server = {
  origin: string;
  /** STORE_URL of its bucket. */
  storeUrl: string;
  bucket: string;
  /** Where its objects are, by their names. */
  folder: string;
  /** Each request, as "PUT /bucket/name". */
  requests: string[];
  faults: Fault[];
  /** Takes the place of an object's bytes. */
  damage: (name: string, bytes: Uint8Array) => void;
  names: () => string[];
  empty: () => void;
  close: () => Promise<void>;
};

type Call = { url: URL; bucket: string; name: string; body: Buffer };

/** @param mostKeys how many keys a page lists at most */
export async function startS3Server(mostKeys = 3): Promise<S3Server> {
  const folder = mkdtempSync(join(tmpdir(), "stet-s3-"));
  const bucket = "newsroom";
  const requests: string[] = [];
  const faults: Fault[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
    requests.push(`${request.method} ${url.pathname}`);
    const fault = faults.shift();
    if (fault === "silence") return;
    const body = await readAll(request);
    // The connection ended before the body did.
    if (body === null) return;
    if (fault === "cut off") return cutOff(response);
    if (fault === "late") await wait(4_000);
    else if (fault) return refuse(response, fault.status, fault.code ?? "InternalError");
    const refusal = refusalOf(request, url, body);
    if (refusal) return refuse(response, ...refusal);
    const call = { url, body, ...placeOf(url) };
    if (call.bucket !== bucket) return refuse(response, 404, "NoSuchBucket");
    answerCall(request, response, folder, call, mostKeys);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error("The S3 store for tests failed:", error);
      response.destroy();
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const key = `${testKey.id}:${encodeURIComponent(testKey.secret)}`;
  return {
    ...{ folder, bucket, requests, faults },
    origin: `http://127.0.0.1:${port}`,
    storeUrl: `http://${key}@127.0.0.1:${port}/${bucket}`,
    names: () => namesIn(folder),
    empty: () => {
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    },
    damage: (name, bytes) => writeFileSync(join(folder, name), bytes),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
      rmSync(folder, { recursive: true });
    },
  };
}

/** The bucket is the first part of the path, or of a host that has a name. */
function placeOf({ hostname, pathname }: URL): { bucket: string; name: string } {
  const path = decodeURIComponent(pathname).slice(1);
  if (!/^[\d.]+$/.test(hostname)) return { bucket: hostname.split(".")[0] ?? "", name: path };
  const [bucket = "", ...name] = path.split("/");
  return { bucket, name: name.join("/") };
}

function answerCall(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  folder: string,
  { url, name, body }: Call,
  mostKeys: number,
): void {
  const path = join(folder, name);
  if (method === "PUT") {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, body);
    response.end();
  } else if (method === "POST" && url.searchParams.has("delete")) {
    const md5 = createHash("md5").update(body).digest("base64");
    if (headers["content-md5"] !== md5) return refuse(response, 400, "BadDigest");
    for (const [, key = ""] of body.toString().matchAll(/<Key>([^<]*)<\/Key>/g)) {
      rmSync(join(folder, key), { force: true });
    }
    response.end("<DeleteResult/>");
  } else if (method === "GET" && url.searchParams.get("list-type") === "2") {
    response.end(listing(namesIn(folder), url.searchParams, mostKeys));
  } else if (!namesIn(folder).includes(name)) {
    refuse(response, 404, "NoSuchKey");
  } else {
    giveObject(response, readFileSync(path), headers.range);
  }
}

function giveObject(response: ServerResponse, bytes: Buffer, range: string | undefined): void {
  const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(range ?? "") ?? [];
  if (start === undefined || end === undefined) {
    response.writeHead(200, { "Content-Length": bytes.length }).end(bytes);
    return;
  }
  const part = bytes.subarray(Number(start), Number(end) + 1);
  response.writeHead(206, { "Content-Length": part.length }).end(part);
}

function listing(names: readonly string[], asked: URLSearchParams, mostKeys: number): string {
  const most = Math.min(Number(asked.get("max-keys")), mostKeys);
  const after = asked.get("continuation-token") ?? "";
  const left = names.filter((one) => one.startsWith(asked.get("prefix") ?? "") && one > after);
  const page = left.slice(0, most);
  const contents = page.map((one) => `<Contents><Key>${one}</Key><Size>1</Size></Contents>`);
  const next =
    left.length > most ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : "";
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${left.length > most}</IsTruncated>${next}${contents.join("")}</ListBucketResult>`;
}

function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Null if the connection ended first. */
async function readAll(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  try {
    for await (const part of request) parts.push(part as Buffer);
  } catch {
    return null;
  }
  return Buffer.concat(parts);
}

function cutOff(response: ServerResponse): void {
  response.writeHead(200, { "Content-Length": 1_000 }).write("<");
  setTimeout(() => response.destroy(), 20);
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { "Content-Type": "application/xml" })
    .end(
      `<?xml version="1.0"?><Error><Code>${code}</Code><Message>Told by the test.</Message></Error>`,
    );
}

const sha256 = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest("hex");
const hmac = (key: Buffer | string, text: string) =>
  createHmac("sha256", key).update(text).digest();

/** As the specification has it: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html */
function refusalOf(
  { method = "", headers }: IncomingMessage,
  url: URL,
  body: Buffer,
): [status: number, code: string] | null {
  const shape =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;
  const said = shape.exec(headers.authorization ?? "");
  if (said === null) return [403, "AccessDenied"];
  const [, id, day = "", where, signed = "", signature = ""] = said;
  if (id !== testKey.id) return [403, "InvalidAccessKeyId"];
  if (where !== region) return [400, "AuthorizationHeaderMalformed"];
  const contentHash = String(headers["x-amz-content-sha256"]);
  const canonical = [
    method,
    url.pathname,
    [...url.searchParams]
      .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
      .sort()
      .join("&"),
    ...signed.split(";").map((name) => `${name}:${String(headers[name]).trim()}`),
    "",
    signed,
    contentHash,
  ].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", headers["x-amz-date"], scope, sha256(canonical)].join("\n");
  const key = [day, region, "s3", "aws4_request"].reduce<Buffer | string>(
    hmac,
    `AWS4${testKey.secret}`,
  );
  const isRight = timingSafeEqual(hmac(key, text), Buffer.from(signature, "hex"));
  if (!isRight || !signed.includes("x-amz-content-sha256")) return [403, "SignatureDoesNotMatch"];
  if (contentHash !== sha256(body)) return [400, "XAmzContentSHA256Mismatch"];
  if (Number(headers["content-length"] ?? 0) !== body.length) return [400, "IncompleteBody"];
  return null;
}
