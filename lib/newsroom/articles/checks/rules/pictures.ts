import { picturesOf } from "@/lib/newsroom/articles/checks/pictures";
import type { Rule } from "@/lib/newsroom/articles/checks/rule";
import { bareWords } from "@/lib/content/articles/words";
import { isOfPair, rowsOf } from "@/lib/content/blocks/picture-pairs";
import { isBlank } from "@/lib/base/text-input";

function titled(name: string): string {
  return name.replace(/^the (.)/, (_, first: string) => first.toUpperCase());
}

export const awaitedPictureRule: Rule = {
  id: "picture-awaited",
  level: "blocking",
  find: (content, facts) =>
    picturesOf(content, facts)
      .filter(({ hasFile }) => !hasFile)
      .map(({ name, placeOf }) => ({
        words: `${titled(name)}: no file yet. Upload it, or choose another picture.`,
        place: placeOf("file"),
      })),
};

export const alternativeTextRule: Rule = {
  id: "picture-alternative-text",
  level: "blocking",
  find: (content, facts) =>
    picturesOf(content, facts)
      .filter(({ altText, isDecorative }) => isBlank(altText) && !isDecorative)
      .map(({ name, placeOf }) => ({
        words: `${titled(name)}: add alt text (or mark as decorative).`,
        place: placeOf("altText"),
      })),
};

export const creditRule: Rule = {
  id: "picture-credit",
  level: "blocking",
  find: (content, facts) =>
    picturesOf(content, facts)
      .filter(({ credit }) => isBlank(credit))
      .map(({ name, placeOf }) => ({
        words: `${titled(name)}: add a credit (who made or provided it).`,
        place: placeOf("credit"),
      })),
};

export const halfPairRule: Rule = {
  id: "picture-pair",
  level: "advice",
  find(content, facts) {
    const alone = new Set(
      rowsOf(content.body).flatMap(([block, beside]) =>
        beside === undefined && isOfPair(block) ? [block.id] : [],
      ),
    );
    return picturesOf(content, facts).flatMap(({ name, placeOf }) => {
      const place = placeOf(undefined);
      if (place.kind !== "block" || !alone.has(place.id)) return [];
      const words = `${titled(name)}: put a picture beside it that has this width, too, or choose another width.`;
      return [{ words, place }];
    });
  },
};

const opening = /^\s*(an?\s+|the\s+)?(image|picture|photo|photograph)\s+(of|showing)\b/i;

/** A screen reader says that it is a picture, and its caption (WCAG 2.2, 1.1.1, F30 and H37). */
export const alternativeTextWordsRule: Rule = {
  id: "alternative-text-words",
  level: "advice",
  find: (content, facts) =>
    picturesOf(content, facts).flatMap(({ name, placeOf, altText, caption }) => {
      if (isBlank(altText)) return [];
      const place = placeOf("altText");
      const begun = opening.exec(altText)?.[0].trim();
      if (begun !== undefined) {
        const words = `${titled(name)}: remove “${begun}” from the alt text. Screen readers already say that it is a picture.`;
        return [{ words, place }];
      }
      if (isBlank(caption) || bareWords(altText) !== bareWords(caption)) return [];
      const words = `${titled(name)}: change the alt text. It repeats the caption, and screen readers read both.`;
      return [{ words, place }];
    }),
};
