import { ForbiddenError } from "@/lib/base/errors";
import { isOwnOrigin } from "@/lib/web/requests/own-origin";

/**
 * By Fetch Metadata, or by `Origin` on plain http. Programs send neither, and no cookie by themselves. @throws
 * ForbiddenError if another site's page asks
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
