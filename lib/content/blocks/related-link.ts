import { z } from "zod";
import type { BlockKind } from "@/lib/content/blocks/kind";
import type { Names } from "@/lib/content/blocks/names";
import { recordId, textUpTo } from "@/lib/base/text-input";
import { blockId as id, linkAddress, longestHeadline } from "@/lib/content/blocks/text";

/** Where a related link leads: to an article here, to an address, or (null) to the article of that headline, once there is one. */
export const relatedTarget = z
  .union([
    z.strictObject({ articleId: recordId("A related link's article") }),
    z.strictObject({ address: linkAddress }),
  ])
  .nullable();
export type RelatedTarget = z.infer<typeof relatedTarget>;

/** Characters at most of what stands before the headline: “Read more”. */
export const longestLabel = 40;

export const relatedLink = z.strictObject({
  id,
  type: z.literal("relatedLink"),
  label: textUpTo("A related link's label", longestLabel),
  headline: textUpTo("A related link's headline", longestHeadline),
  target: relatedTarget,
});

export const relatedLinkKind: BlockKind<z.infer<typeof relatedLink>> = {
  noun: "related link",
  name: () => "Related link",
  texts: () => [],
  fields: {
    label: { merge: "words", compared: { label: "Label", words: (label) => label } },
    headline: { merge: "words", compared: { label: "Headline", words: (headline) => headline } },
    target: { merge: "whole", compared: { label: "Leads to", words: targetWords } },
  },
  opening: (block) => block.headline,
  // It only names another article.
  searched: () => [],
};

function targetWords(target: RelatedTarget, names: Names): string {
  if (target === null) return "the article with this headline";
  return "address" in target ? target.address : names.article(target.articleId);
}
