import fc from "fast-check";
import { expect, test } from "vitest";
import { embeddedAddress, embedPath } from "@/lib/content/embeds/path";

test("an address finds its way through the path, and no other path is one", () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      const { href } = new URL(url);
      expect(embeddedAddress(embedPath(href))).toBe(href);
    }),
  );
  for (const path of [
    "/embeds/",
    "/embeds/%%",
    "/embeds/a",
    "/articles/aHR0cHM",
    "/embeds/aHR0cHM=",
    "/embeds/a/b",
  ]) {
    expect(embeddedAddress(path)).toBeNull();
  }
});
