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

/** As it was typed. A check asks for the address of a page. */
export const canonicalAddress = textUpTo("A canonical address", longestAddress, outOfDate);

/** In the one form in which it is written; null for what is no address of a page. */
export function pageAddress(typed: string): string | null {
  if (!/^https?:\/\/[^\s/\\]\S*$/i.test(typed) || !URL.canParse(typed)) return null;
  const { href, username, password } = new URL(typed);
  return username === "" && password === "" ? href : null;
}

/** Adds https:// to “wire.example.org/quay”. What is no address stays as it was typed. */
export function completedAddress(typed: string): string {
  const isBare = /^[^\s:/]+\.[^\s:/]+(\/|$)/.test(typed);
  return pageAddress(isBare ? `https://${typed}` : typed) ?? typed;
}

/** What readers' programs are told of a canonical address: one on another site, or nothing. */
export function addressElsewhere(canonical: string, siteUrl: string): string {
  const address = pageAddress(canonical);
  if (address === null || new URL(address).host === new URL(siteUrl).host) return "";
  return address;
}
