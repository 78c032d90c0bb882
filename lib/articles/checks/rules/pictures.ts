// What every picture needs before readers see it: its file, its credit, and words for those who do not see it.
import { picturesOf } from "@/lib/articles/checks/pictures";
import type { Rule } from "@/lib/articles/checks/rule";
import { isBlank } from "@/lib/articles/checks/words";

export const awaitedPictureRule: Rule = {
  id: "picture-awaited",
  level: "blocking",
  find: (content, facts) =>
    picturesOf(content, facts)
      .filter(({ hasFile }) => !hasFile)
      .map(({ name, placeOf }) => ({
        words: `Choose another picture, or none, while ${name} awaits its file.`,
        place: placeOf(),
      })),
};

export const alternativeTextRule: Rule = {
  id: "picture-alternative-text",
  level: "blocking",
  find: (content, facts) =>
    picturesOf(content, facts)
      .filter(({ altText }) => isBlank(altText))
      .map(({ name, placeOf }) => ({
        words: `Say in the alternative text what ${name} shows.`,
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
        words: `Write the credit of ${name}: who made or provided it.`,
        place: placeOf("credit"),
      })),
};
