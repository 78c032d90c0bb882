import { expect, test } from "vitest";
import { newestOf } from "@/lib/content/media/newest";
import { picture } from "@/lib/testing/uploading";

test("of a record that is known twice the later version counts, whichever is told first", () => {
  const [old, changed] = [picture("a", { fileUrl: null }), picture("a", { version: 2 })];
  expect(newestOf([old], [changed])).toEqual([changed]);
  expect(newestOf([changed], [old, picture("b")])).toEqual([changed, picture("b")]);
});
