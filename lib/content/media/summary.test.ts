import { expect, test } from "vitest";
import { uploadedPicture } from "@/lib/testing/uploading";
import { newestOf } from "@/lib/content/media/summary";

test("of a record that is known twice the later version counts, whichever is told first", () => {
  const [old, changed] = [
    uploadedPicture("a", { fileUrl: null }),
    uploadedPicture("a", { version: 2 }),
  ];
  expect(newestOf([old], [changed])).toEqual([changed]);
  expect(newestOf([changed], [old, uploadedPicture("b")])).toEqual([changed, uploadedPicture("b")]);
});
