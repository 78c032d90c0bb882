import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyFiles } from "@/lib/base/storage/copy";
import { diskStore } from "@/lib/base/storage/disk";
import { s3Store } from "@/lib/base/storage/s3/store";
import { startS3Server, testKey } from "@/lib/testing/s3-server";

test("files are copied into a bucket and back, those that are missing alone, and a damaged one is told", async () => {
  const server = await startS3Server();
  const { origin, bucket } = server;
  const folder = mkdtempSync(join(tmpdir(), "stet-copy-"));
  const disk = diskStore(join(folder, "a"));
  const address = { origin, bucket, folder: "", region: "us-east-1", style: "path" as const };
  const inBucket = s3Store({ ...address, key: testKey }, "media/", { unfinished: folder });

  const put = Array.from({ length: 9 }, (_, number) => disk.put(Buffer.of(number), "webp"));
  const keys = (await Promise.all(put)).sort();
  await inBucket.put(Buffer.of(0), "webp");
  expect(await copyFiles(disk, inBucket)).toEqual({ copied: 8, there: 1, failures: [] });
  expect(server.names()).toEqual(keys.map((key) => `media/${key}`));
  expect(await copyFiles(disk, inBucket)).toEqual({ copied: 0, there: 9, failures: [] });

  const [damaged = ""] = keys;
  server.damage(`media/${damaged}`, Buffer.from("something else"));
  const back = await copyFiles(inBucket, diskStore(join(folder, "b")));
  expect(back).toEqual({
    ...{ copied: 8, there: 0 },
    failures: [{ key: damaged, error: expect.objectContaining({ name: "DamagedFileError" }) }],
  });
  await server.close();
  rmSync(folder, { recursive: true });
});
