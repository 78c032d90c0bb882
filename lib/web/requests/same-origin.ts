// Whether a request that changes something comes from a page of this site.
import { ForbiddenError } from "@/lib/base/errors";
import { isOwnOrigin } from "@/lib/web/requests/own-origin";

/**
 * Browsers say where a request comes from: to a safe address by Fetch Metadata, to plain http of
 * another machine by its Origin alone. Programs, which carry no cookie unasked, say neither.
 * @throws ForbiddenError if another site's page asks
 */
export function assertSameOrigin({ headers }: Request): void {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  const isOwn =
    site === null
      ? origin === null || isOwnOrigin({ origin, host: headers.get("host") })
      : site === "same-origin";
  if (!isOwn) throw new ForbiddenError("Only the desk itself may ask for that.");
}
