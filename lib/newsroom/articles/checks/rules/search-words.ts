// What lists, search engines and shared links say of the article.
import { env } from "@/lib/base/env";
import { shownFields, shownLengths } from "@/lib/content/articles/shown-lengths";
import { characterCount } from "@/lib/content/articles/words";
import { addressElsewhere, pageAddress } from "@/lib/content/addresses";
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

export const canonicalRule: Rule = {
  id: "canonical",
  level: "blocking",
  find({ canonicalAddress }) {
    if (canonicalAddress === "" || pageAddress(canonicalAddress) !== null) return [];
    const words =
      "Correct the canonical address: it begins with https:// or http://, and has no user name.";
    return [{ words, place: inField("canonicalAddress") }];
  },
};

export const ownCanonicalRule: Rule = {
  id: "canonical-own",
  level: "advice",
  find({ canonicalAddress }) {
    const isUnfit = pageAddress(canonicalAddress) === null;
    if (isUnfit || addressElsewhere(canonicalAddress, env().siteUrl) !== "") return [];
    const words =
      "Remove the canonical address: it is on this site. It is for stories that another site published first.";
    return [{ words, place: inField("canonicalAddress") }];
  },
};
