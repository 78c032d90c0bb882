import { z } from "zod";
import type { BlockKind } from "@/lib/content/blocks/kind";
import { pictureUse } from "@/lib/content/blocks/picture";
import { blockId as id } from "@/lib/content/blocks/text";

export const mostGalleryPictures = 40;

/** Pictures in an order, each with its words. */
export const gallery = z.strictObject({
  id,
  type: z.literal("gallery"),
  pictures: z
    .array(pictureUse)
    .max(mostGalleryPictures, { error: `A gallery has at most ${mostGalleryPictures} pictures.` })
    .refine((uses) => new Set(uses.map(({ mediaId }) => mediaId)).size === uses.length, {
      error: "A gallery has the same picture twice.",
    }),
});

export const galleryKind: BlockKind<z.infer<typeof gallery>> = {
  noun: "gallery",
  name: () => "Gallery",
  texts: () => [],
  fields: {
    pictures: {
      merge: "pictures",
      compared: {
        label: "Pictures",
        words: (uses, names) => uses.map(({ mediaId }) => names.picture(mediaId)).join(" · "),
      },
    },
  },
  opening: ({ pictures }) => pictures[0]?.caption ?? "",
  searched: () => [],
};
