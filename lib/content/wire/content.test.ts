import { expect, test } from "vitest";
import { fileNameIn } from "@/lib/content/wire/content";

test.each([
  ["The quay (quay-1.jpg)", "quay-1.jpg"],
  ["Photo: IMG_2041.JPEG. A ship.", "IMG_2041.JPEG"],
  ["前海.png shows the bay", "前海.png"],
  ["Either quay-1.jpg or quay-2.jpg", ""],
  ["The .jpg format", ""],
  ["He wrote quay.jpgs", ""],
  ["The quay", ""],
])("of %j the file name is %j", (words, name) => {
  expect(fileNameIn(words)).toBe(name);
});
