import { createHash } from "node:crypto";
import { now } from "@/lib/base/clock";
import { editionName } from "@/lib/projections/editions/stamp";

type Kept = {
  mimeType: string;
  /** The newest edition before the answer was made; null if it depends on none. */
  edition: { number: number; at: Date | null } | null;
  /** Changes with the clock, too, so that no edition dates it. */
  isByClock?: boolean;
  /** The `Link` header (RFC 8288). */
  links?: { href: string; rel: string }[];
};

/**
 * With the headers of conditional requests: a weak ETag, since it may be compressed, and the newest edition's moment.
 * `server/` answers 304.
 */
export function keptAnswer(text: string, kept: Kept): Response {
  const { mimeType, edition, isByClock = false, links = [] } = kept;
  const hash = createHash("sha256").update(text).digest("base64url").slice(0, 27);
  const modified = isByClock ? null : lastModified(edition?.at ?? null, now());
  return new Response(text, {
    headers: {
      "Content-Type": mimeType,
      "Cache-Control": "public, max-age=0, s-maxage=60",
      ETag: `W/"${hash}"`,
      ...(edition && { [editionName]: String(edition.number) }),
      ...(modified && { "Last-Modified": modified.toUTCString() }),
      ...(links.length > 0 && {
        Link: links.map(({ href, rel }) => `<${href}>; rel="${rel}"`).join(", "),
      }),
    },
  });
}

/**
 * `Last-Modified` has whole seconds: the second after the change, so that no two changes share one; null while that is
 * not over (RFC 9110, 8.8.2.1).
 */
export function lastModified(change: Date | null, at: Date): Date | null {
  if (change === null) return null;
  const second = Math.floor(change.getTime() / 1_000) + 1;
  return second * 1_000 <= at.getTime() ? new Date(second * 1_000) : null;
}

/** Plain text, since programs ask here and not people. */
export function nothingThere(what: string, edition: Kept["edition"] = null): Response {
  return new Response(`There is no such ${what}.\n`, {
    status: 404,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      ...(edition && { [editionName]: String(edition.number) }),
    },
  });
}
