import { plainText } from "@/lib/content/blocks/text";
import { inBlock, inField, missingIn, type Rule } from "@/lib/newsroom/articles/checks/rule";
import { characterCount, quotedText, wordCount } from "@/lib/content/articles/words";

const longestHeadline = 100;

export const headlineLengthRule: Rule = {
  id: "headline-length",
  level: "advice",
  find({ headline }) {
    const count = characterCount(headline);
    if (count <= longestHeadline) return [];
    const words = `Shorten the headline: it has ${count} characters. Aim for ${longestHeadline} at most.`;
    return [{ words, place: inField("headline") }];
  },
};

export const standfirstRule: Rule = {
  id: "standfirst",
  level: "advice",
  find: (content) => missingIn(content, "standfirst"),
};

const longestParagraph = 120;

export const paragraphLengthRule: Rule = {
  id: "paragraph-length",
  level: "advice",
  find: ({ body }) =>
    body.flatMap((block) => {
      if (block.type !== "paragraph") return [];
      const count = wordCount(plainText(block.text));
      if (count <= longestParagraph) return [];
      const words = `Split the paragraph ${quotedText(block.text)}: it has ${count} words. Aim for ${longestParagraph} at most.`;
      return [{ words, place: inBlock(block.id) }];
    }),
};
