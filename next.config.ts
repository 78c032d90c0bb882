import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

const feed = ":feed(rss.xml|atom.xml|feed.json)";

/**
 * What readers ask for, and the route that answers. A route at a fixed address would be made when the
 * site is built, before there is a newsroom; one with a parameter is made when it is asked for, and kept.
 */
const addresses: [string, string][] = [
  [`/${feed}`, `/feeds/site/${feed}`],
  [`/corrections/${feed}`, `/feeds/corrections/${feed}`],
  [
    `/:list(sections|topics|authors)/:slug/${feed}`,
    `/feeds/:list(sections|topics|authors)/:slug/${feed}`,
  ],
  ["/sitemap.xml", "/sitemaps/index.xml"],
  ["/news-sitemap.xml", "/sitemaps/news.xml"],
];

/** Where something leads, its parameters have names alone. */
function withoutPatterns(path: string): string {
  return path.replaceAll(/\([^)]*\)/g, "");
}

const config: NextConfig = {
  poweredByHeader: false,
  // The server does, for all answers alike.
  compress: false,
  reactStrictMode: true,
  // Servers that are built from the same sources have the same build: a page that goes on with another server is not loaded whole.
  generateBuildId: () => process.env["STET_BUILD_ID"] ?? null,
  // Caches in front may keep a page as long as this server would, and no longer (seconds).
  expireTime: 60,
  // Native modules are loaded as they are, not bundled.
  serverExternalPackages: [
    "@prisma/adapter-libsql",
    "@libsql/client",
    "libsql",
    "@node-rs/argon2",
    "sharp",
  ],
  // Pictures are served as they are: nothing of ours asks for another size of one.
  images: { unoptimized: true },
  // Reader pages are kept in memory alone: a running newsroom writes to its data folder and
  // nowhere else, and a server that starts has no page from before. The bundle is made before this build (scripts/prepare/bundles.mjs).
  cacheHandler: fileURLToPath(new URL("./.server/kept-pages.mjs", import.meta.url)),
  cacheMaxMemorySize: 0,
  // What a page needs stands in its head: said in a header besides, it would name the framework.
  reactMaxHeadersLength: 0,
  // What a page says of itself stands in its head, whoever asks: by default Next sends it later to those that run scripts.
  htmlLimitedBots: /./,
  experimental: {
    // A desk page that the user's role may not see answers 403.
    authInterrupts: true,
    // The first reader of a server that starts does not wait for the code of every page.
    preloadEntriesOnStart: false,
  },
  async rewrites() {
    return addresses.map(([source, destination]) => ({
      source,
      destination: withoutPatterns(destination),
    }));
  },
  async redirects() {
    return [
      // Next takes this address for the front page's own; it is to have one only.
      { source: "/index", destination: "/", permanent: true },
      // So do these: what is kept is expired under the address that it was asked for by.
      ...addresses.map(([destination, source]) => ({
        source,
        destination: withoutPatterns(destination),
        permanent: true,
      })),
    ];
  },
};

export default config;
