import type { Correction } from "@/lib/site/corrections/correction";
import { escapeHtml } from "@/lib/site/feeds/story-html";
import { siteWords } from "@/lib/content/site-words/site-words";
import { publicationTime, zoneName } from "@/lib/base/site-time";

/** Empty for a typo, which only the article's history shows. */
export function correctionHtml({ kind, text, at, isTakenBack }: Correction): string[] {
  if (kind === "typo") return [];
  const { kinds, takenBack } = siteWords.corrections;
  const since = isTakenBack ? ` ${takenBack}` : "";
  const head = `${kinds[kind]}${since}, ${publicationTime(at)} (${zoneName(at)}):`;
  return [`<p><strong>${escapeHtml(head)}</strong> ${linesHtml(text)}</p>`];
}

/** Keeps the line breaks. */
export function linesHtml(text: string): string {
  return escapeHtml(text).replaceAll("\n", "<br />");
}
