import { expect, test } from "vitest";
import { troubleOf } from "@/lib/base/trouble";
import { unfinishedFolder } from "@/lib/newsroom/media/stores";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { mountSmallDisk, unmount } from "@/lib/testing/small-disk";
import { withReceivedFile } from "@/lib/web/requests/receive-file";

useThrowAwayNewsroom();

const mebibyte = 1024 ** 2;

function upload(length: number) {
  const headers = { "content-length": String(length) };
  const request = new Request("http://localhost/", {
    ...{ method: "POST", headers, body: new Uint8Array(length) },
  });
  return withReceivedFile(request, 10 * mebibyte, () => Promise.resolve("taken"));
}

test("a large file leaves room on the disk for what editors save", async ({ skip }) => {
  if (!mountSmallDisk(unfinishedFolder(), 260 * mebibyte)) {
    skip("This user may not mount a disk.");
  }
  try {
    expect(await upload(mebibyte)).toBe("taken");
    const refusal = await upload(3 * mebibyte).catch((error: unknown) => troubleOf(error));
    expect(refusal).toMatchObject({ status: 507 });
  } finally {
    unmount(unfinishedFolder());
  }
});
