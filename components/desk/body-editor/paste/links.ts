// Where pasted links lead.
import { linkAddress } from "@/lib/content/blocks/text";
import { unwrapLink } from "@/lib/content/body/unwrap-link";

/** The number of a note, which leads to it. */
export function isNoteMark(element: Element): boolean {
  const isWithin = element.tagName === "A" && element.getAttribute("href")?.startsWith("#");
  return isWithin === true && /^\s*\d{1,3}\s*$/.test(element.textContent ?? "");
}

/** Outlook keeps the address, and the words may give it, if the link hides it. */
export function targetOf(link: Element): string | null {
  const words = link.textContent?.trim() ?? "";
  const target = unwrapLink(link.getAttribute("href")?.trim() ?? "");
  const others = [link.getAttribute("originalsrc")?.trim() ?? "", words];
  const said = others.find((one) => /^https?:\/\/\S+$/i.test(one));
  return target ?? (said === undefined ? null : unwrapLink(said));
}

/** An address without a host belongs to the other site. */
export function webAddress(link: Element): string | null {
  const address = linkAddress.safeParse(targetOf(link));
  return address.success && !address.data.startsWith("/") ? address.data : null;
}
