// Screen reader users go from heading to heading (WCAG 2.2, 1.3.1 and 2.4.6). There is one level of subheading.
import { kindOf, type Block } from "@/lib/content/blocks/kinds";
import { inBlock, type Rule } from "@/lib/newsroom/articles/checks/rule";
import { isBlankText, quotedText } from "@/lib/content/articles/words";
import { isBlank } from "@/lib/base/text-input";

/** Readers get nothing of it. A picture is always something. */
function isEmpty(block: Block): boolean {
  if (block.type === "picture") return false;
  if (block.type === "relatedLink") return isBlank(block.headline);
  return kindOf(block).texts(block).every(isBlankText);
}

export const bareSubheadingRule: Rule = {
  id: "subheading-bare",
  level: "advice",
  find({ body }) {
    const filled = body.filter((block) => !isEmpty(block));
    return filled.flatMap((block, index) => {
      const next = filled[index + 1];
      if (block.type !== "subheading" || (next && next.type !== "subheading")) return [];
      const words = `Write something under the subheading ${quotedText(block.text)}, or remove it.`;
      return [{ words, place: inBlock(block.id) }];
    });
  },
};

export const firstSubheadingRule: Rule = {
  id: "subheading-first",
  level: "advice",
  find({ body }) {
    const first = body.find((block) => !isEmpty(block));
    if (first?.type !== "subheading") return [];
    const words = `Start with text, not the subheading ${quotedText(first.text)}: the headline is right above it.`;
    return [{ words, place: inBlock(first.id) }];
  },
};

const names: Record<Exclude<Block["type"], "picture">, string> = {
  paragraph: "paragraph",
  subheading: "subheading",
  quote: "quote",
  list: "list item",
  relatedLink: "related link",
};

/** The last paragraph may be empty: the cursor waits there. */
export const emptyBlockRule: Rule = {
  id: "empty-block",
  level: "advice",
  find: ({ body }) =>
    body.flatMap((block, index) => {
      if (block.type === "picture") return [];
      if (block.type === "paragraph" && index === body.length - 1) return [];
      const isFilled = block.type === "list" ? !block.items.some(isBlankText) : !isEmpty(block);
      if (isFilled) return [];
      const words = `Fill or remove the empty ${names[block.type]}: readers see a gap there.`;
      return [{ words, place: inBlock(block.id) }];
    }),
};
