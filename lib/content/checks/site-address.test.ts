import { describe, expect, test } from "vitest";
import { sitePageOf } from "@/lib/content/checks/site-address";

const site = "https://news.example.org";
const tides = { kind: "articles", slug: "tides" };

describe("an address of this site", () => {
  test.each([
    ["/articles/tides", tides],
    ["/articles/tides/", tides],
    ["/articles/tides?from=mail#end", tides],
    ["https://news.example.org/articles/tides", tides],
    ["HTTP://NEWS.EXAMPLE.ORG/articles/tides", tides],
    ["/a/../articles/tides", tides],
    ["/sections/harbour", { kind: "sections", slug: "harbour" }],
    ["/topics/tides", { kind: "topics", slug: "tides" }],
    ["/authors/lin", { kind: "authors", slug: "lin" }],
    ["/articles/%E6%B8%AF%E5%8F%A3", { kind: "articles", slug: "港口" }],
    ["/articles/港口", { kind: "articles", slug: "港口" }],
    // Slugs are kept in NFC.
    ["/articles/cafe\u0301", { kind: "articles", slug: "café" }],
    ["/articles/%E0%A4%A", { kind: "articles", slug: "%E0%A4%A" }],
  ])("%s names a page that can be looked up", (address, page) => {
    expect(sitePageOf(address, site)).toEqual(page);
  });

  test.each(["/desk/articles/0", `${site}/desk`, "/desk/articles/0/preview", "/sign-in", "/api/x"])(
    "%s is the desk’s",
    (address) => {
      expect(sitePageOf(address, site)).toEqual({ kind: "desk" });
    },
  );

  test.each(["/", site, "/articles", "/media/quay.jpg", "/search?words=tides", "/desktop"])(
    "%s is one that nothing is known of",
    (address) => {
      expect(sitePageOf(address, site)).toEqual({ kind: "other" });
    },
  );
});

test.each([
  "https://example.org/articles/tides",
  "https://news.example.org.example.net/articles/tides",
  "https://news.example.org:8443/articles/tides",
  "mailto:desk@news.example.org",
  "https://[/articles/tides",
])("%s is not of this site", (address) => {
  expect(sitePageOf(address, site)).toBeNull();
});

test("a site at a port of its own knows its addresses by it", () => {
  expect(sitePageOf("http://localhost:3000/articles/tides", "http://localhost:3000")).toEqual(
    tides,
  );
  expect(sitePageOf("http://localhost/articles/tides", "http://localhost:3000")).toBeNull();
});
