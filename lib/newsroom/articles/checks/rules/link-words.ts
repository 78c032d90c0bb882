// Screen reader users go through links without the sentences around them (WCAG 2.2, 2.4.4 and 2.4.9).
import { textLinksOf } from "@/lib/content/checks/links";
import { inBlock, type Rule } from "@/lib/newsroom/articles/checks/rule";
import { bareWords, quoted } from "@/lib/content/articles/words";

const saysNothing = new Set([
  ...["", "here", "click", "click here", "read here", "see here", "link", "this link", "the link"],
  ...["this", "that", "it", "this page", "this article", "this story", "article", "story"],
  ...["more", "read more", "see more", "learn more", "find out more", "details", "website"],
]);

export const linkWordsRule: Rule = {
  id: "link-words",
  level: "advice",
  find: ({ body }) =>
    textLinksOf(body)
      .filter(({ words }) => saysNothing.has(bareWords(words)) || isAddress(words))
      .map(({ blockId, words }) => ({
        words: `Use link text that says where it leads, instead of ${quoted(words)}.`,
        place: inBlock(blockId),
      })),
};

function isAddress(words: string): boolean {
  return /^(https?:\/\/|www\.)\S+$/i.test(words.trim());
}
