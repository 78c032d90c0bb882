// Addresses as people type them, mostly without a scheme.
import { z } from "zod";
import { linkAddress } from "@/lib/content/blocks/text";

/** `example.org`, `www.example.org/x?y`, `example.org:8080`. */
const host = /^([\p{L}\p{N}_-]+\.)+(?=[\p{L}])[\p{L}\p{N}-]{2,}\.?(:\d+)?([/?#]\S*)?$/iu;
const email = /^[^\s@/:?#]+@([\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$/iu;

/** Copied along with an address. */
const around = /^[\s\u200b-\u200f\u2060\ufeff]+|[\s\u200b-\u200f\u2060\ufeff]+$/g;

/** Other texts stay as they are. */
export function wholeAddress(typed: string): string {
  const address = typed.replaceAll(around, "");
  if (email.test(address)) return `mailto:${address}`;
  const withoutSlashes = address.replace(/^\/\//, "");
  return host.test(withoutSlashes) ? `https://${withoutSlashes}` : address;
}

/** Refuses what `linkAddress` refuses. */
export const typedAddress = z.string().transform(wholeAddress).pipe(linkAddress);
