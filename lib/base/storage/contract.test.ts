// What every store of files does: the disk, an S3 store in both styles of address, OpenStack Swift where it is installed, and
// one that TEST_STORE_URL names.
import { createHash, randomBytes, randomUUID } from "node:crypto";
import dns from "node:dns";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { diskStore } from "@/lib/base/storage/disk";
import { s3Store } from "@/lib/base/storage/s3/store";
import { keyOf, readKey, type FileStore } from "@/lib/base/storage/storage";
import { keyOfStoreUrl, parseStoreUrl } from "@/lib/base/store-url";
import { startS3Server } from "@/lib/testing/s3-server";
import { bytesOf, streamed } from "@/lib/testing/streams";
import { startSwift, type Swift } from "@/scripts/testing/swift";
import { swiftProblem } from "@/scripts/testing/swift-programs.mjs";

type Half = {
  store: FileStore;
  /** What is on this machine's disk while a stream comes in. */
  unfinished: string;
  /** Puts other bytes under a key; null where a test cannot. */
  damage: ((key: string, bytes: Uint8Array) => void) | null;
  close: () => Promise<unknown>;
};

/** Each half begins empty. `folder` is one that goes with the test. */
const halves: Record<string, (folder: string) => Promise<Half>> = {
  "a folder of the disk": async (folder) => ({
    store: diskStore(folder),
    unfinished: join(folder, "unfinished"),
    damage: (key, bytes) => writeFileSync(join(folder, key), bytes),
    close: async () => {},
  }),
  "a bucket in the path": (folder) => s3Half(folder, (url) => `${url}/of/ours`),
  "a bucket in the host's name": async (folder) => {
    const half = await s3Half(
      folder,
      (url) => `${url.replace("127.0.0.1", "localhost")}?style=host`,
    );
    // The system may know no names below localhost.
    vi.spyOn(dns, "lookup").mockImplementation(((...input: unknown[]) => {
      const done = input.at(-1) as (error: null, found: unknown) => void;
      done(null, [{ address: "127.0.0.1", family: 4 }]);
    }) as unknown as typeof dns.lookup);
    return half;
  },
};

/** A folder of its own in a store that goes on after the test. */
function halfIn(url: string, unfinished: string, damage: Swift["damage"] | null): Half {
  const folder = `test-${randomUUID()}/`;
  const store = s3At(url, folder, unfinished);
  const empty = async () => {
    for await (const keys of store.list()) await store.remove(keys);
  };
  return {
    ...{ store, unfinished, close: empty },
    damage: damage && ((key, bytes) => damage(folder + key, bytes)),
  };
}

let swift: Promise<Swift> | undefined;
afterAll(async () => (await swift)?.stop());
const noSwift = swiftProblem();
if (noSwift === null) {
  halves["OpenStack Swift"] = async (unfinished) => {
    const { storeUrl, damage } = await (swift ??= startSwift());
    return halfIn(storeUrl, unfinished, damage);
  };
}
const real = process.env["TEST_STORE_URL"];
if (real) {
  halves["the store of TEST_STORE_URL"] = async (unfinished) => halfIn(real, unfinished, null);
}

function s3At(url: string, folder: string, unfinished: string): FileStore {
  const address = parseStoreUrl(url);
  const key = keyOfStoreUrl(url);
  if (address === null || key === null) throw new Error("This is no address of a bucket.");
  return s3Store({ ...address, key }, folder, { unfinished });
}

async function s3Half(unfinished: string, urlOf: (url: string) => string): Promise<Half> {
  const server = await startS3Server();
  const url = urlOf(server.storeUrl);
  const { folder } = parseStoreUrl(url) ?? { folder: "" };
  return {
    store: s3At(url, "media/", unfinished),
    unfinished,
    damage: (key, bytes) => server.damage(`${folder}media/${key}`, bytes),
    close: server.close,
  };
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-storage-"));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const bytes = Uint8Array.of(0xff, 0xd8, 0, 1);
const missing = keyOf("ab".repeat(32), "png");

async function listAll(store: FileStore): Promise<string[]> {
  const all: string[] = [];
  for await (const keys of store.list()) all.push(...keys);
  return all.sort();
}

describe.each(Object.keys(halves))("%s", (name) => {
  let half: Half;
  let store: FileStore;
  beforeEach(async () => {
    half = (await halves[name]?.(folder)) ?? expect.unreachable();
    ({ store } = half);
  });
  afterEach(() => half.close());

  const leftOnDisk = () => (existsSync(half.unfinished) ? readdirSync(half.unfinished) : []);

  test("gives what was put by its key, and no more once it is removed", async () => {
    const key = await store.put(bytes, "jpg");
    expect(readKey(key)?.mimeType).toBe("image/jpeg");
    expect(new Uint8Array((await store.get(key)) ?? [])).toEqual(bytes);
    expect(await store.remove([key])).toEqual([]);
    expect(await store.remove([key])).toEqual([]);
    expect(await store.get(key)).toBeNull();
    expect(await store.find(key)).toBeNull();
  });

  test("keeps a stream under the hash of its bytes", async () => {
    const parts = Array.from({ length: 40 }, () => randomBytes(100_000));
    const whole = Buffer.concat(parts);
    const key = await store.put(streamed(...parts), "png");
    expect(readKey(key)?.sha256).toBe(createHash("sha256").update(whole).digest("hex"));
    expect(Buffer.from((await store.get(key)) ?? []).equals(whole)).toBe(true);
    expect(leftOnDisk()).toEqual([]);
  });

  test("keeps the same bytes once, also when they come at once", async () => {
    const put = [0, 1, 2, 3].flatMap(() => [
      store.put(bytes, "png"),
      store.put(streamed(bytes), "png"),
    ]);
    const keys = new Set(await Promise.all(put));
    expect(keys.size).toBe(1);
    expect(await listAll(store)).toEqual([...keys]);
    expect(leftOnDisk()).toEqual([]);
  });

  test("keeps an empty file", async () => {
    const key = await store.put(new Uint8Array(), "gif");
    expect(await store.get(key)).toHaveLength(0);
    const found = await store.find(key);
    expect(found?.size).toBe(0);
    expect(await bytesOf(found?.read())).toHaveLength(0);
  });

  test("keeps nothing of a stream that breaks off", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield bytes;
      throw new Error("The line broke.");
    }
    await expect(store.put(broken(), "jpg")).rejects.toThrow("The line broke.");
    expect(await listAll(store)).toEqual([]);
    expect(leftOnDisk()).toEqual([]);
  });

  test("gives the size, the whole as a stream, and parts", async () => {
    const whole = randomBytes(300_000);
    const found = await store.find(await store.put(whole, "webp"));
    if (found === null) return expect.unreachable();
    expect(found.size).toBe(300_000);
    expect((await bytesOf(found.read())).equals(whole)).toBe(true);
    for (const [start, end] of [
      [0, 0],
      [1, 2],
      [299_999, 299_999],
      [100_000, 250_000],
      [0, 299_999],
    ] as const) {
      const part = await bytesOf(found.read({ start, end }));
      expect(part.equals(whole.subarray(start, end + 1)), `${start} to ${end}`).toBe(true);
    }
  });

  test("lets a reader stop in the middle", async () => {
    const found = await store.find(await store.put(randomBytes(3_000_000), "webp"));
    const reader = found?.read().getReader();
    expect((await reader?.read())?.value?.length).toBeGreaterThan(0);
    await reader?.cancel();
    await found?.read().cancel();
  });

  test("does not give out bytes that are not those that were put", async ({ skip }) => {
    if (half.damage === null) skip("No test can damage what is there.");
    const whole = randomBytes(200_000);
    const key = await store.put(whole, "webp");
    const other = Buffer.from(whole);
    other.writeUInt8(whole.readUInt8(7) ^ 1, 7);
    half.damage?.(key, other);
    await expect(store.get(key)).rejects.toThrow(/damaged/);
    // Putting them again mends it.
    expect(await store.put(whole, "webp")).toBe(key);
    expect(Buffer.from((await store.get(key)) ?? []).equals(whole)).toBe(true);
    half.damage?.(key, other);
    const found = await store.find(key);
    let length = 0;
    const reader = found?.read().getReader();
    await expect(async () => {
      for (let one = await reader?.read(); one?.value; one = await reader?.read()) {
        length += one.value.length;
      }
    }).rejects.toThrow(/damaged/);
    expect(length).toBeLessThan(whole.length);
  });

  test("lists all keys, and removes many at once, those that are gone already too", async () => {
    const put = Array.from({ length: 10 }, (_, number) => store.put(Buffer.of(number), "avif"));
    const keys = (await Promise.all(put)).sort();
    expect(await listAll(store)).toEqual(keys);
    expect(await store.remove([...keys.slice(1), missing, "no-key", "no-key/either"])).toEqual([]);
    expect(await listAll(store)).toEqual(keys.slice(0, 1));
    expect(await store.remove([])).toEqual([]);
  });

  test("has nothing, and lists nothing, before anything is put", async () => {
    expect(await listAll(store)).toEqual([]);
    expect(await store.get(missing)).toBeNull();
    expect(await store.find(missing)).toBeNull();
  });

  const hash = `ab${"0".repeat(62)}`;
  test.each([
    "ab/ab.jpg",
    `cd/${hash}.jpg`,
    "../stet.db",
    `ab/${hash}.svg`,
    `ab/${hash}.constructor`,
    `ab/${hash}.jpg\n`,
    "",
  ])("knows no file by %j, which is no key", async (key) => {
    expect(readKey(key)).toBeNull();
    expect(await store.get(key)).toBeNull();
    expect(await store.find(key)).toBeNull();
  });
});
