// RFC 9309.
import { env } from "@/lib/base/env";
import { newsSitemapPath, searchPath, sitemapPath } from "@/lib/base/site-addresses";
import { keptAnswer } from "@/lib/web/pages/kept-answer";

// It depends on settings, which a build does not have.
export const dynamic = "force-dynamic";

const notForThem = ["/desk", "/sign-in", "/sign-out", "/api/", searchPath];

export function GET() {
  const { siteUrl } = env();
  const lines = [
    "User-agent: *",
    ...notForThem.map((path) => `Disallow: ${path}`),
    "",
    ...[sitemapPath, newsSitemapPath].map((path) => `Sitemap: ${siteUrl}${path}`),
    "",
  ];
  return keptAnswer(lines.join("\n"), { mimeType: "text/plain; charset=utf-8", edition: null });
}
