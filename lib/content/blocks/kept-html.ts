import { z } from "zod";
import type { BlockKind } from "@/lib/content/blocks/kind";
import { textUpTo } from "@/lib/base/text-input";
import { blockId as id } from "@/lib/content/blocks/text";

/** In characters. */
export const longestKeptHtml = 100_000;

/** What came from elsewhere and has no kind here. It stays as it came; readers get what `sanitised` leaves of it. */
export const keptHtml = z.strictObject({
  id,
  type: z.literal("keptHtml"),
  html: textUpTo("Kept HTML", longestKeptHtml).min(1, { error: "Kept HTML has no content." }),
});
type KeptHtml = z.infer<typeof keptHtml>;

export const keptHtmlKind: BlockKind<KeptHtml> = {
  noun: "kept HTML",
  name: () => "Kept HTML",
  texts: () => [],
  fields: { html: { merge: "whole", compared: { label: "HTML", words: roughWords } } },
  opening: ({ html }) => roughWords(html),
  // Read by a parser: `keptWords` in lib/content/kept-html.
  searched: () => [],
};

const unshown =
  /<!--[^]*?(?:-->|$)|<(script|style|noscript|template|title)\b[^]*?(?:<\/\1\s*>|$)/gi;
const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: "“", nbsp: " " };

/** Without a parser, for labels and counts: editors' pages have none. */
export function roughWords(html: string): string {
  return html
    .replace(unshown, " ")
    .replace(/<\/?[a-z][^>]*>?/gi, " ")
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => signs[name] ?? "")
    .replace(/&#(\d{1,6});/g, (_, code: string) => letterOf(Number(code)))
    .replace(/\s+/g, " ")
    .trim();
}

function letterOf(code: number): string {
  return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
}
