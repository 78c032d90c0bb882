import { isBlank } from "@/lib/base/text-input";
import { inBlock, type Rule } from "@/lib/newsroom/articles/checks/rule";

/** The title is all that a screen reader has of it. */
export const embedTitleRule: Rule = {
  id: "embed-title",
  level: "blocking",
  find: ({ body }) =>
    body.flatMap((block) =>
      block.type === "embed" && isBlank(block.title)
        ? [
            {
              words: `Write a title for the embed of ${block.site || block.address}: readers choose by it.`,
              place: inBlock(block.id),
            },
          ]
        : [],
    ),
};
