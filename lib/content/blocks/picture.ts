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

export const picture = pictureUse.extend({ id, type: z.literal("picture") });

export const pictureKind: BlockKind<z.infer<typeof picture>> = {
  noun: "picture",
  name: () => "Picture",
  texts: () => [],
  fields: pictureBlockFields,
  opening: (block) => block.caption ?? "",
  searched: () => [],
};
