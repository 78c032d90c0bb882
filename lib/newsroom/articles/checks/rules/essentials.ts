import { inField, missingIn, type Rule } from "@/lib/newsroom/articles/checks/rule";
import { pictureUsesIn } from "@/lib/content/blocks/picture-uses";
import { roughWords } from "@/lib/content/blocks/kept-html";
import { allBlocks, kindOf } from "@/lib/content/blocks/kinds";
import { isBlankText, quoted } from "@/lib/content/articles/words";
import { fields } from "@/lib/content/fields";
import { isBlank } from "@/lib/base/text-input";

export const headlineRule: Rule = {
  id: "headline",
  level: "blocking",
  find: (content) => missingIn(content, "headline"),
};

export const slugRule: Rule = {
  id: "slug-taken",
  level: "blocking",
  find({ slug }, { slugOwner }) {
    if (slugOwner === null) return [];
    const owner =
      slugOwner === "" ? "an article that you cannot open" : `the article ${quoted(slugOwner)}`;
    const words = `Choose another slug: “${slug}” belongs, or once belonged, to ${owner}.`;
    return [{ words, place: inField("slug") }];
  },
};

export const sectionRule: Rule = {
  id: "section",
  level: "blocking",
  find(_, { section }) {
    if (section === null) {
      return [{ words: fields.sectionId.missing, place: inField("sectionId") }];
    }
    if (section.takesArticle) return [];
    const words = `Choose another section: ${quoted(section.name)} is retired.`;
    return [{ words, place: inField("sectionId") }];
  },
};

export const bylineRule: Rule = {
  id: "byline",
  level: "blocking",
  find: (content) => missingIn(content, "bylines"),
};

/** A captioned picture or recording is something to read; a subheading, a pull quote or a related link alone is not. */
export const bodyRule: Rule = {
  id: "body",
  level: "blocking",
  find({ body }, { media }) {
    const hasWords = allBlocks(body).some((block) => {
      if (block.type === "subheading" || block.type === "pullQuote") return false;
      if (block.type === "keptHtml") return !isBlank(roughWords(block.html));
      if (block.type === "recording") return !isBlank(block.caption);
      const uses = pictureUsesIn([block]);
      if (uses.some((use) => !isBlank(use.caption ?? media.get(use.mediaId)?.caption ?? "")))
        return true;
      return kindOf(block)
        .texts(block)
        .some((text) => !isBlankText(text));
    });
    if (hasWords) return [];
    return [{ words: "Write the article: it has no text yet.", place: inField("body") }];
  },
};
