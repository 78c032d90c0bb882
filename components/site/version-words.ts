import type { Version } from "@/lib/site/corrections/versions";
import { siteWords } from "@/lib/content/site-words/site-words";

export function versionWords({ number, change }: Pick<Version, "number" | "change">): string {
  const { first, again, kinds } = siteWords.versions;
  if (number === 1) return first;
  return change === null ? again : kinds[change];
}
