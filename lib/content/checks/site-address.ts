const own = ["articles", "sections", "topics", "authors"] as const;
const closed = ["desk", "sign-in", "sign-out", "api"];

export type RecordPage = { kind: (typeof own)[number]; slug: string };

export type SitePage =
  | RecordPage
  /** A page that readers have no way into. */
  | { kind: "desk" }
  /** No page for readers. */
  | { kind: "other" };

/** By path, or with the site's own host; null for another site's. */
export function sitePageOf(address: string, siteUrl: string): SitePage | null {
  if (!URL.canParse(address, siteUrl)) return null;
  const url = new URL(address, siteUrl);
  if (!/^https?:$/.test(url.protocol) || url.host !== new URL(siteUrl).host) return null;
  const [first = "", slug] = url.pathname.split("/").filter((part) => part !== "");
  if (closed.includes(first)) return { kind: "desk" };
  const kind = own.find((one) => one === first);
  if (kind === undefined || slug === undefined) return { kind: "other" };
  return { kind, slug: decoded(slug) };
}

/** As the site's pages read it; an invalid part is no slug. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part).normalize();
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
