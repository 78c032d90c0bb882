import type { Story } from "@/lib/content/articles/story";
import { siteWords } from "@/lib/content/site-words/site-words";

/** Lists have no room for the credit of the front picture. */
export function FrontPictureLine({
  frontPicture,
  leadPicture,
}: Pick<Story, "frontPicture" | "leadPicture">) {
  const credit = frontPicture?.credit ?? "";
  if (credit === "" || credit === leadPicture?.credit) return null;
  return (
    <p dir="auto" className="font-sans text-sm text-ink-soft print:hidden">
      {siteWords.article.frontPicture(credit)}
    </p>
  );
}
