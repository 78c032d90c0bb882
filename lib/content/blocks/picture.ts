import { z } from "zod";
import type { BlockKind } from "@/lib/content/blocks/kind";
import { recordId, textUpTo } from "@/lib/base/text-input";
import { blockId as id } from "@/lib/content/blocks/text";

/** One use of a picture. Words that are null are the media record's own; others hold for this use alone. */
export const pictureUse = z.strictObject({
  mediaId: recordId("A picture"),
  caption: textUpTo("A caption", 2_000).nullable(),
  credit: textUpTo("A credit", 300).nullable(),
  altText: textUpTo("An alternative text", 2_000).nullable(),
});
export type PictureUse = z.infer<typeof pictureUse>;

export const picture = pictureUse.extend({ id, type: z.literal("picture") });

export const pictureKind: BlockKind<z.infer<typeof picture>> = {
  noun: "picture",
  name: () => "Picture",
  texts: () => [],
  opening: (block) => block.caption ?? "",
  searched: () => [],
};
