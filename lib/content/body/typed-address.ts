// The address of a link as people type it: without its scheme, most often.
import { z } from "zod";
import { linkAddress } from "@/lib/content/blocks/text";

/** A host as the web has them, with what follows it: `example.org`, `www.example.org/x?y`, `example.org:8080`. */
const host = /^([\p{L}\p{N}_-]+\.)+(?=[\p{L}])[\p{L}\p{N}-]{2,}\.?(:\d+)?([/?#]\S*)?$/iu;
const email = /^[^\s@/:?#]+@([\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$/iu;

/** White space and what is not seen at all, as both come along when an address is copied. */
const around = /^[\s\u200b-\u200f\u2060\ufeff]+|[\s\u200b-\u200f\u2060\ufeff]+$/g;

/** The whole address that is meant; what is none is given as it is. */
export function wholeAddress(typed: string): string {
  const address = typed.replaceAll(around, "");
  if (email.test(address)) return `mailto:${address}`;
  const withoutSlashes = address.replace(/^\/\//, "");
  return host.test(withoutSlashes) ? `https://${withoutSlashes}` : address;
}

/** What a person types as a link's address, made whole. Refused is what `linkAddress` refuses then. */
export const typedAddress = z.string().transform(wholeAddress).pipe(linkAddress);
