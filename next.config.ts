import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
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
  // nowhere else, and a server that starts has no page from before.
  cacheHandler: fileURLToPath(new URL("./scripts/serving/kept-pages.mjs", import.meta.url)),
  cacheMaxMemorySize: 0,
  experimental: {
    // A desk page that the user's role may not see answers 403.
    authInterrupts: true,
  },
  async redirects() {
    // Next takes this address for the front page's own; it is to have one only.
    return [{ source: "/index", destination: "/", permanent: true }];
  },
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
          {
            key: "Content-Security-Policy",
            value: "frame-ancestors 'none'; base-uri 'self'; object-src 'none'",
          },
        ],
      },
    ];
  },
};

export default config;
