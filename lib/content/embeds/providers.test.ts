import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { embedPath } from "@/lib/content/embeds/path";
import { embeddingOf } from "@/lib/content/embeds/providers";

const video = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";

test.each([
  ["https://youtu.be/dQw4w9WgXcQ?si=follows-me&t=3", "YouTube", video],
  ["https://m.youtube.com/watch?feature=share&v=dQw4w9WgXcQ", "YouTube", video],
  ["https://www.youtube.com/shorts/dQw4w9WgXcQ", "YouTube", video],
  ["https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ", "YouTube", video],
  ["https://vimeo.com/76979871", "Vimeo", "https://vimeo.com/76979871"],
  ["https://player.vimeo.com/video/76979871", "Vimeo", "https://vimeo.com/76979871"],
  ["https://twitter.com/quay/status/1234567890?s=20", "X", "https://x.com/quay/status/1234567890"],
  [
    "https://www.instagram.com/quay/reel/CuZ1abcDEF-/?igsh=x",
    "Instagram",
    "https://www.instagram.com/reel/CuZ1abcDEF-/",
  ],
  [
    "https://www.tiktok.com/@quay/video/7106594312292453675?lang=en",
    "TikTok",
    "https://www.tiktok.com/@quay/video/7106594312292453675",
  ],
  [
    "https://bsky.app/profile/quay.example/post/3kabcdefgh2",
    "Bluesky",
    "https://bsky.app/profile/quay.example/post/3kabcdefgh2",
  ],
  [
    "https://news.social/@quay/109876543210987654?x=1",
    "Mastodon",
    "https://news.social/@quay/109876543210987654",
  ],
  [
    "https://open.spotify.com/intl-de/episode/7makk4oTQel546B0PZlDM5?si=1",
    "Spotify",
    "https://open.spotify.com/episode/7makk4oTQel546B0PZlDM5",
  ],
  ["https://datawrapper.dwcdn.net/aB3dE/4/", "Datawrapper", "https://datawrapper.dwcdn.net/aB3dE/"],
  [
    "https://www.google.com/maps/place/Quay/@1,2,3z?entry=x",
    "Google Maps",
    "https://www.google.com/maps/place/Quay/@1,2,3z",
  ],
  [
    "https://www.google.com/maps/search/?api=1&query=Quay&utm_source=x",
    "Google Maps",
    "https://www.google.com/maps/search/?api=1&query=Quay",
  ],
])("%s is an embed of %s, by one address", (address, site, canonical) => {
  const found = embeddingOf(address);
  expect(found).toMatchObject({ site, address: canonical });
  expect(embeddingOf(canonical)).toMatchObject({ site, address: canonical });
});

describe("no embed is", () => {
  test.each([
    "https://www.youtube.com/@channel",
    "https://player.vimeo.com/video/76979871?h=not-listed",
    "https://www.youtube.com/watch?v=short",
    "https://youtube.com.example.org/watch?v=dQw4w9WgXcQ",
    "https://evil.example/https://youtu.be/dQw4w9WgXcQ",
    "http://youtu.be/dQw4w9WgXcQ",
    "https://youtu.be:8443/dQw4w9WgXcQ",
    "https://user:word@youtu.be/dQw4w9WgXcQ",
    "https://www.google.com/search?q=quay",
    "https://example.org/",
    "javascript:alert(1)",
    "",
  ])("%j", (address) => {
    expect(embeddingOf(address)).toBeNull();
  });
});

test("what is framed belongs to its provider, whatever the address says", () => {
  const frames =
    /^https:\/\/(www\.youtube-nocookie\.com|player\.vimeo\.com|platform\.twitter\.com|www\.instagram\.com|www\.tiktok\.com|embed\.bsky\.app|open\.spotify\.com|datawrapper\.dwcdn\.net|www\.google\.com)\//;
  const part = fc.string({ unit: fc.constantFrom(..."aZ09_-/?&=#%@:.\\\"'<") });
  const hosts = ["youtu.be", "www.youtube.com", "vimeo.com", "x.com", "www.instagram.com"];
  fc.assert(
    fc.property(
      fc.constantFrom(...hosts, "www.tiktok.com", "bsky.app", "open.spotify.com", "www.google.com"),
      fc.constantFrom("", "watch?v=", "a/status/", "p/", "profile/did:plc:", "maps/embed?pb="),
      part,
      (host, path, rest) => {
        const frame = embeddingOf(`https://${host}/${path}${rest}`)?.frame ?? null;
        if (frame !== null) expect(frame).toMatch(frames);
        if (frame !== null) expect(new URL(frame).href).toBe(frame);
      },
    ),
    { numRuns: 1_000 },
  );
});

test("an address that is too long for a page of ours only links out", () => {
  const host = "charts.example.org";
  const of = (length: number) => `https://${host}/${"a".repeat(length - host.length - 9)}`;
  expect(embeddingOf(of(700), [host])?.frame).toBe(of(700));
  expect(embedPath(of(700)).length).toBeLessThan(1_024);
  expect(embeddingOf(of(701), [host])).toMatchObject({ address: of(701), frame: null });
});

test("an administrator's host is framed as it is, and no host that only looks like it", () => {
  const others = ["charts.example.org"];
  expect(embeddingOf("https://charts.example.org/tides?year=2026", others)).toMatchObject({
    site: "charts.example.org",
    frame: "https://charts.example.org/tides?year=2026",
  });
  expect(embeddingOf("https://other.charts.example.org/", others)).toBeNull();
  expect(embeddingOf("https://charts.example.org/")).toBeNull();
});
