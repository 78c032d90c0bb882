import { z } from "zod";
import type { BlockField, BlockFields, BlockKind } from "@/lib/content/blocks/kind";
import { recordId, textUpTo } from "@/lib/base/text-input";
import { blockId as id } from "@/lib/content/blocks/text";
import { factLimits } from "@/lib/content/media/facts";

/** One use of a picture. Words that are null are the media record's own; others hold for this use alone. */
export const pictureUse = z.strictObject({
  mediaId: recordId("A picture"),
  caption: textUpTo("A caption", factLimits.caption).nullable(),
  credit: textUpTo("A credit", factLimits.credit).nullable(),
  altText: textUpTo("An alternative text", factLimits.altText).nullable(),
});
export type PictureUse = z.infer<typeof pictureUse>;

/** Words of the picture's own record are not this article's, and are left out; "none" stands for words that were taken away. */
function ownWords(label: string): BlockField<string | null> {
  const words = (own: string | null) => (own === "" ? "none" : (own ?? ""));
  return { merge: "words", compared: { label, words } };
}

export const pictureBlockFields: BlockFields<PictureUse> = {
  mediaId: {
    merge: "subject",
    compared: { label: "Picture", words: (id, names) => names.picture(id) },
  },
  caption: ownWords("Caption"),
  credit: ownWords("Credit"),
  altText: ownWords("Alternative text"),
};

/** Where a picture stands in the page. Without one it is as wide as the text. A pair is two such pictures in a row. */
export const pictureWeights = ["wide", "full", "half", "pair"] as const;
export type PictureWeight = (typeof pictureWeights)[number];

export const weightNames: Record<PictureWeight | "column", string> = {
  column: "As wide as the text",
  wide: "Wider than the text",
  full: "From edge to edge",
  half: "Half, beside the text",
  pair: "Beside the next or last picture",
};

export const picture = pictureUse.extend({
  id,
  type: z.literal("picture"),
  weight: z.enum(pictureWeights).optional(),
});

export const pictureKind: BlockKind<z.infer<typeof picture>> = {
  noun: "picture",
  name: () => "Picture",
  texts: () => [],
  fields: {
    ...pictureBlockFields,
    weight: {
      merge: "whole",
      compared: { label: "Width", words: (weight) => (weight ? weightNames[weight] : "") },
    },
  },
  opening: (block) => block.caption ?? "",
  searched: () => [],
};
