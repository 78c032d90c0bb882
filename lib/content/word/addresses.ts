// Where the links of a Word document lead.
import { linkAddress } from "@/lib/content/blocks/text";
import { unwrapLink } from "@/lib/content/body/unwrap-link";

/** A page of the file itself, or of that machine, has no address for readers. */
export function webAddress(href: string | null): string | null {
  const address = linkAddress.safeParse(href === null ? null : unwrapLink(href.trim()));
  return address.success && !address.data.startsWith("/") ? address.data : null;
}

/** Of a field. */
export function addressInCode(code: string): string | null {
  const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]+))/i.exec(code) ?? [];
  return quoted ?? bare ?? null;
}
