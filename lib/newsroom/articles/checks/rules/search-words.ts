// What lists, search engines and shared links say of the article.
import { env } from "@/lib/base/env";
import { shownFields, shownLengths } from "@/lib/content/articles/shown-lengths";
import { characterCount } from "@/lib/content/articles/words";
import { sitePageOf } from "@/lib/content/checks/site-address";
import { fields } from "@/lib/content/fields";
import { inField, type Rule } from "@/lib/newsroom/articles/checks/rule";

export const shownLengthRule: Rule = {
  id: "shown-length",
  level: "advice",
  find: (content) =>
    shownFields.flatMap((name) => {
      const count = characterCount(content[name]);
      if (count <= shownLengths[name]) return [];
      const what = fields[name].label.toLowerCase();
      const words = `Shorten the ${what}: it has ${count} characters. About ${shownLengths[name]} are shown.`;
      return [{ words, place: inField(name) }];
    }),
};

export const ownCanonicalRule: Rule = {
  id: "canonical-own",
  level: "advice",
  find({ canonicalAddress }) {
    if (canonicalAddress === "" || sitePageOf(canonicalAddress, env().siteUrl) === null) return [];
    const words =
      "Remove the canonical address: it is on this site. It is for stories that another site published first.";
    return [{ words, place: inField("canonicalAddress") }];
  },
};
