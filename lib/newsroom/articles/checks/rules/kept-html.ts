import { roughWords } from "@/lib/content/blocks/kept-html";
import { quoted } from "@/lib/content/articles/words";
import { inBlock, type Rule } from "@/lib/newsroom/articles/checks/rule";

export const keptHtmlRule: Rule = {
  id: "kept-html",
  level: "advice",
  find: ({ body }) =>
    body.flatMap((block) => {
      if (block.type !== "keptHtml") return [];
      const opening = roughWords(block.html);
      const name = opening === "" ? "the kept HTML" : `the kept HTML ${quoted(opening)}`;
      const words = `Turn ${name} into blocks: readers get it without its styles, scripts, frames, forms and pictures of other sites.`;
      return [{ words, place: inBlock(block.id) }];
    }),
};
