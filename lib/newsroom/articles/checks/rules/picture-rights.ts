import { picturesOf, type CheckedPicture } from "@/lib/newsroom/articles/checks/pictures";
import type { Rule } from "@/lib/newsroom/articles/checks/rule";
import { quoted } from "@/lib/content/articles/words";
import type { RightsStanding } from "@/lib/content/media/rights";
import { lastDayWords } from "@/lib/base/site-time";

/** Publishing it breaks a contract. */
export const rightsRule: Rule = {
  id: "picture-rights",
  level: "blocking",
  find: (content, facts) => found(picturesOf(content, facts), refusalOf),
};

export const endingRightsRule: Rule = {
  id: "picture-rights-ending",
  level: "advice",
  find: (content, facts) =>
    found(picturesOf(content, facts), (name, rights) =>
      rights.kind === "ending"
        ? `Replace ${name} in time: its licence ends after ${lastDayWords(rights.until)}.`
        : null,
    ),
};

export const binnedPictureRule: Rule = {
  id: "picture-binned",
  level: "blocking",
  find: (content, facts) =>
    picturesOf(content, facts)
      .filter(({ isBinned }) => isBinned)
      .map(({ name, placeOf }) => ({
        words: `Choose another picture, or restore ${name} from the bin.`,
        place: placeOf("rights"),
      })),
};

function refusalOf(name: string, rights: RightsStanding): string | null {
  switch (rights.kind) {
    case "ended":
      return `Choose another picture: the licence of ${name} ended after ${lastDayWords(rights.until)}.`;
    case "usedUp":
      return `Choose another picture: ${name} was for one article, and ${quoted(rights.by)} has used it.`;
    case "allowed":
    case "ending":
      return null;
  }
}

function found(
  pictures: CheckedPicture[],
  wordsOf: (name: string, rights: RightsStanding) => string | null,
) {
  return pictures.flatMap(({ name, rights, placeOf }) => {
    const words = wordsOf(name, rights);
    return words === null ? [] : [{ words, place: placeOf("rights") }];
  });
}
