// A store in a bucket of an S3 store, below a folder of it.
import type { IncomingMessage } from "node:http";
import { checked, DamagedFileError, hashOf, streamOf } from "@/lib/base/storage/checked";
import {
  readBytes,
  sendRequest,
  type Bucket,
  type StoreRequest,
  type Patience,
} from "@/lib/base/storage/s3/client";
import { StoreError } from "@/lib/base/storage/s3/failure";
import { deletionOf, readStoreXml, type StoreXml } from "@/lib/base/storage/s3/xml";
import {
  keyOf,
  mimeTypes,
  readKey,
  type Ending,
  type FileStore,
  type Part,
  type RemovalFailure,
} from "@/lib/base/storage/storage";
import { withWritten, type Written } from "@/lib/base/storage/unfinished";

/** How many keys one request lists or deletes: as many as S3 allows. */
const mostAtOnce = 1_000;

type Send = <Result>(
  asked: StoreRequest,
  read: (answer: IncomingMessage) => Promise<Result>,
) => Promise<Result | null>;

type Options = {
  /** Where a stream is written until its hash and length are known, which its request has to begin with. */
  unfinished: string;
  patience?: Patience;
  /** For `get` and `find`, if it is another one. */
  readingPatience?: Patience;
};

/** Keeps files as objects below `folder`, with its slash. An object is there once the store has all of it. */
export function s3Store(
  bucket: Bucket,
  folder: string,
  { unfinished, patience, readingPatience = patience }: Options,
): FileStore {
  const nameOf = (key: string) => bucket.folder + folder + key;
  const keyIn = (name: string) => name.slice(nameOf("").length);
  const send: Send = (asked, read) => sendRequest(bucket, asked, read, patience);
  const sendReading: Send = (asked, read) => sendRequest(bucket, asked, read, readingPatience);

  async function putBody(body: Uint8Array | Written, sha256: string, ending: Ending) {
    const key = keyOf(sha256, ending);
    const headers = { "Content-Type": mimeTypes[ending] };
    const asked: StoreRequest = { method: "PUT", name: nameOf(key), headers, body };
    if ((await send(asked, readBytes)) === null) throw nothingThere();
    return key;
  }

  async function* partsOf(key: string, part?: Part): AsyncGenerator<Uint8Array> {
    const headers: Record<string, string> = part
      ? { Range: `bytes=${part.start}-${part.end}` }
      : {};
    const answer = await sendReading(
      { method: "GET", name: nameOf(key), headers },
      async (one) => one,
    );
    if (answer === null) throw new Error(`The file ${key} was removed while it was read.`);
    const isWrong = part && Number(answer.headers["content-length"]) !== part.end - part.start + 1;
    if (isWrong || answer.statusCode !== (part ? 206 : 200)) {
      answer.destroy();
      throw new StoreError("STORE_FAILED", "the store gave another part", { mayPass: false });
    }
    yield* answer;
  }

  async function removeSome(keys: readonly string[]): Promise<RemovalFailure[]> {
    const { bytes: body, md5 } = deletionOf(keys.map(nameOf));
    const headers = { "Content-Type": "application/xml", "Content-MD5": md5 };
    const asked: StoreRequest = { method: "POST", query: { delete: "" }, headers, body };
    const told = await send(asked, readXml);
    if (told === null) throw nothingThere();
    return told.elements
      .filter(({ name, fields }) => name === "Error" && fields["Code"] !== "NoSuchKey")
      .map(({ fields: { Key: name = "", Code: code = "", Message: message = "" } }) => ({
        key: keyIn(name),
        error: new StoreError("STORE_FAILED", `${code}, ${message}`, { mayPass: false }),
      }));
  }

  return {
    put(bytes, ending) {
      if (bytes instanceof Uint8Array) return putBody(bytes, hashOf(bytes), ending);
      return withWritten(unfinished, bytes, (written) => putBody(written, written.sha256, ending));
    },

    async get(key) {
      const read = readKey(key);
      if (read === null) return null;
      const bytes = await sendReading({ method: "GET", name: nameOf(key) }, readBytes);
      if (bytes !== null && hashOf(bytes) !== read.sha256) throw new DamagedFileError(key);
      return bytes;
    },

    async find(key) {
      const read = readKey(key);
      if (read === null) return null;
      const size = await sendReading({ method: "HEAD", name: nameOf(key) }, async (answer) => {
        answer.resume();
        return Number(answer.headers["content-length"]);
      });
      if (size === null) return null;
      return {
        size,
        read: (part) =>
          streamOf(part ? partsOf(key, part) : checked(partsOf(key), key, read.sha256)),
      };
    },

    async *list() {
      for (let token: string | undefined = ""; token !== undefined;) {
        const page = await listPage(send, nameOf(""), token);
        yield page.names.map(keyIn).filter((key) => readKey(key) !== null);
        token = page.next;
      }
    },

    async remove(keys) {
      const failures: RemovalFailure[] = [];
      const ours = keys.filter((key) => readKey(key) !== null);
      for (let from = 0; from < ours.length; from += mostAtOnce) {
        const some = ours.slice(from, from + mostAtOnce);
        const failed = await removeSome(some).catch((error: unknown) =>
          some.map((key) => ({ key, error })),
        );
        failures.push(...failed);
      }
      return failures;
    },
  };
}

/** `token` is empty for the first page. */
async function listPage(
  send: Send,
  prefix: string,
  token: string,
): Promise<{ names: string[]; next: string | undefined }> {
  const query = {
    ...{ "list-type": "2", "max-keys": String(mostAtOnce), prefix },
    ...(token === "" ? {} : { "continuation-token": token }),
  };
  const read = await send({ method: "GET", query }, readXml);
  if (read === null) throw nothingThere();
  const { fields, elements } = read;
  return {
    names: elements.filter(({ name }) => name === "Contents").map((one) => one.fields["Key"] ?? ""),
    next: fields["IsTruncated"] === "true" ? fields["NextContinuationToken"] : undefined,
  };
}

/** The answer 404 to what has no name in the bucket, or gives one: no store says so. */
function nothingThere(): StoreError {
  return new StoreError("STORE_FAILED", "nothing is there", { mayPass: false });
}

async function readXml(answer: IncomingMessage): Promise<StoreXml> {
  return readStoreXml((await readBytes(answer)).toString("utf8"));
}
