import { expect, test } from "vitest";
import { slugOf } from "@/lib/web/pages/page-params";

test.each([
  ["quay-opens", "quay-opens"],
  ["%E5%89%8D%E6%B5%B7", "前海"],
  ["caf%C3%A9", "caf\u00e9"],
  ["cafe%CC%81", "caf\u00e9"],
  ["100%25", "100%"],
])("the parameter %s names the slug %s", (param, slug) => {
  expect(slugOf(param)).toBe(slug);
});

test("a parameter that is decoded already names the same slug", () => {
  expect(slugOf("前海")).toBe("前海");
});

test.each(["100%", "%", "%E5%89", "%zz"])("the parameter %s names no slug", (param) => {
  expect(slugOf(param)).toBeNull();
});
