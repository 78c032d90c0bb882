// An answer for programs that is kept like a page: what says whether it is still the one they have.
import { createHash } from "node:crypto";
import { now } from "@/lib/base/clock";
import { editionName } from "@/lib/projections/editions/stamp";

type Kept = {
  mimeType: string;
  /** The newest edition before it was made; null for what is of none. */
  edition: { number: number; at: Date | null } | null;
  /** Whether it changes by the clock, too: then no edition says when it did. */
  isByClock?: boolean;
  /** As the `Link` header has them (RFC 8288). */
  links?: { href: string; rel: string }[];
};

/**
 * A text with what conditional requests go by: a tag of its bytes, weak since it is sent compressed or
 * not, and the moment of the newest edition. `server/` answers 304 by them.
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
 * `Last-Modified` counts whole seconds. The one that is over after the change is said, so that no two
 * changes have the same; none while it is not over yet (RFC 9110, 8.8.2.1: never later than now).
 */
export function lastModified(change: Date | null, at: Date): Date | null {
  if (change === null) return null;
  const second = Math.floor(change.getTime() / 1_000) + 1;
  return second * 1_000 <= at.getTime() ? new Date(second * 1_000) : null;
}

/** What is said where there is nothing: in plain words, since no person asks by a page. */
export function nothingThere(what: string, edition: Kept["edition"] = null): Response {
  return new Response(`There is no such ${what}.\n`, {
    status: 404,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      ...(edition && { [editionName]: String(edition.number) }),
    },
  });
}
