import { join } from "node:path";
import { expect, test } from "vitest";
import { env } from "@/lib/base/env";
import { moveFormerFiles, originals, served } from "@/lib/newsroom/media/stores";
import { diskStore } from "@/lib/base/storage/disk";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";

useThrowAwayNewsroom();

test("pictures of a newsroom from before there were renditions are originals, and served no more", async () => {
  const key = await diskStore(join(env().dataFolder, "media")).put(Uint8Array.of(1), "jpg");
  await moveFormerFiles();
  await moveFormerFiles();
  expect(await originals().get(key)).toEqual(Buffer.of(1));
  expect(await served().get(key)).toBeNull();
});

test("what is served stays where it is in a newsroom that has originals, or nothing", async () => {
  await moveFormerFiles();
  await originals().put(Uint8Array.of(1), "jpg");
  const rendition = await served().put(Uint8Array.of(2), "webp");
  await moveFormerFiles();
  expect(await served().get(rendition)).not.toBeNull();
  expect(await originals().get(rendition)).toBeNull();
});
