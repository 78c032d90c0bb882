import { ForbiddenError } from "@/lib/base/errors";
import { isOwnOrigin } from "@/lib/web/requests/own-origin";

/**
 * Browsers tell the origin of a request: a secure address gets Fetch Metadata, plain http on another machine gets
 * `Origin` alone. Programs send neither, and carry no cookie by themselves. @throws ForbiddenError if another site's
 * page asks
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
