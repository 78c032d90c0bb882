import { expect, test } from "vitest";
import { typedAddress } from "@/lib/content/body/typed-address";

test.each([
  ["example.org/x", "https://example.org/x"],
  ["www.example.org", "https://www.example.org"],
  ["  example.org/x?y=1#z \n", "https://example.org/x?y=1#z"],
  ["\u00a0\u200bexample.org\ufeff", "https://example.org"],
  ["//example.org/x", "https://example.org/x"],
  ["example.org:8080/x", "https://example.org:8080/x"],
  ["EXAMPLE.ORG", "https://EXAMPLE.ORG"],
  ["zürich.example", "https://zürich.example"],
  ["xn--zrich-kva.xn--p1ai/x", "https://xn--zrich-kva.xn--p1ai/x"],
  ["пример.рф", "https://пример.рф"],
  ["desk@example.org", "mailto:desk@example.org"],
  [" ann.poe+tips@mail.example.org ", "mailto:ann.poe+tips@mail.example.org"],
  ["example.org/@ann", "https://example.org/@ann"],
])("%j is taken as %s", (typed, whole) => {
  expect(typedAddress.parse(typed)).toBe(whole);
});

test.each([
  "https://example.org/x",
  "http://example.org",
  "mailto:desk@example.org",
  "/articles/quay-opens",
])("%s is whole already", (address) => {
  expect(typedAddress.parse(address)).toBe(address);
});

test.each([
  "",
  "   ",
  "a word",
  "word",
  "javascript:alert(1)",
  "data:text/html,x",
  "javascript:example.org/x",
  "ftp://example.org",
  "two words.org",
  "example.org/a and more",
  "ann@",
  "@example.org",
  "12.5",
  "e.g",
  "/\\example.org",
])("%j is no address", (typed) => {
  expect(typedAddress.safeParse(typed).success).toBe(false);
});
