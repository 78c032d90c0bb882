// The addresses in an article: its own last part, and that of the page where it was published first.
import { z } from "zod";
import { textUpTo } from "@/lib/base/text-input";
import { longestAddress } from "@/lib/content/blocks/text";

/** Said of a field that a page of an earlier build does not send. */
export const outOfDate = "This page is out of date: reload it.";

/** In characters. */
export const longestSlug = 120;

/** Small letters and digits of any script, joined by single hyphens. Unicode NFC. */
export const slug = z
  .string()
  .trim()
  .normalize("NFC")
  .max(longestSlug, { error: `A slug has ${longestSlug} characters at most.` })
  .regex(/^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u, {
    error: "A slug has only lower-case letters, digits and single hyphens.",
  });

/** Empty, or a page of the web. */
export const canonicalAddress = textUpTo("A canonical address", longestAddress, outOfDate).refine(
  (address) => address === "" || (/^https?:[^\s]+$/i.test(address) && URL.canParse(address)),
  { error: "A canonical address is that of a page, and begins with https:// or http://." },
);
