// The lead picture first, then the front picture and those of the body.
import { pictureUsesIn } from "@/lib/content/blocks/picture-uses";
import type { PictureUse } from "@/lib/content/blocks/picture";
import type { CheckFacts } from "@/lib/newsroom/articles/checks/facts";
import type { Place } from "@/lib/content/checks/finding";
import { inBlock, inField } from "@/lib/newsroom/articles/checks/rule";
import { quoted } from "@/lib/content/articles/words";
import { isBlank } from "@/lib/base/text-input";
import type { Content } from "@/lib/content/articles/schema";
import type { RightsStanding } from "@/lib/content/media/rights";
import { altTextOf } from "@/lib/content/media/picture-fields";

export type CheckedPicture = {
  name: string;
  placeOf: (part: Place["part"]) => Place;
  hasFile: boolean;
  caption: string;
  credit: string;
  altText: string;
  /** Needs no alternative text. */
  isDecorative: boolean;
  isBinned: boolean;
  rights: RightsStanding;
};

/** With its own words, or else the record's. */
export function picturesOf(
  { leadPicture, frontPicture, body }: Content,
  facts: CheckFacts,
): CheckedPicture[] {
  const lead = leadPicture && {
    ...shown(leadPicture, facts),
    name: "the lead picture",
    placeOf: (part: Place["part"]) => inField("leadPicture", part),
  };
  // Lists show it without its words, and as a part of the link that the headline is.
  const front = frontPicture && {
    ...shown({ ...frontPicture, credit: frontPicture.credit || "-" }, facts),
    isDecorative: true,
    name: "the front picture",
    placeOf: (part: Place["part"]) => inField("frontPicture", part),
  };
  const others = body
    // A place is that of a block of the story: the gallery, or the box.
    .flatMap((block) => pictureUsesIn([block]).map((use) => ({ use, id: block.id })))
    .map(({ use, id }) => {
      const picture = shown(use, facts);
      const words = [picture.caption, picture.altText].find((one) => !isBlank(one));
      const name =
        words === undefined ? "the picture without a caption" : `the picture ${quoted(words)}`;
      return { ...picture, name, placeOf: (part: Place["part"]) => inBlock(id, part) };
    });
  // Its title stands beside it, and its site is named.
  const stills = body.flatMap((block) => {
    if (block.type !== "embed" || block.still === null) return [];
    const use = { mediaId: block.still, caption: "", altText: "", credit: block.site || "-" };
    const placeOf = (part: Place["part"]) => inBlock(block.id, part);
    const name = `the still of the embed ${quoted(block.title)}`;
    return [{ ...shown(use, facts), isDecorative: true, name, placeOf }];
  });
  return [...(lead ? [lead] : []), ...(front ? [front] : []), ...others, ...stills];
}

function shown(use: PictureUse, { media }: CheckFacts) {
  const record = media.get(use.mediaId);
  return {
    hasFile: record?.hasFile ?? false,
    caption: use.caption ?? record?.caption ?? "",
    credit: use.credit ?? record?.credit ?? "",
    altText: use.altText ?? (record ? altTextOf(record) : ""),
    isDecorative: record?.isDecorative ?? false,
    isBinned: record?.isBinned ?? false,
    rights: record?.rights ?? ({ kind: "allowed" } as const),
  };
}
