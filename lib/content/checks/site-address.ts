// Which page of this site an address means.

const own = ["articles", "sections", "topics", "authors"] as const;
const closed = ["desk", "sign-in", "sign-out", "api"];

/** The pages that are one record’s. */
export type RecordPage = { kind: (typeof own)[number]; slug: string };

export type SitePage =
  | RecordPage
  /** A page that readers have no way into. */
  | { kind: "desk" }
  /** Any other page of the site. */
  | { kind: "other" };

/** The page that an address leads to, by path alone or with the site's own host; null for one that leads elsewhere. */
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

/** As the site's pages read it: a part that cannot be decoded is no slug of ours either way. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part).normalize();
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
