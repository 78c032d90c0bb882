// The lead picture first, then the front picture and those of the body.
import { pictureUsesIn } from "@/lib/content/blocks/picture-uses";
import type { Block } from "@/lib/content/blocks/kinds";
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
  // Lists show it as a part of the link that the headline is. The article's page has its credit.
  const front = frontPicture && {
    ...shown(frontPicture, facts),
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
    const still = stillOf(block);
    if (still === null) return [];
    const use = { mediaId: still.id, caption: "", altText: "", credit: still.credit || "-" };
    const placeOf = (part: Place["part"]) => inBlock(block.id, part);
    return [{ ...shown(use, facts), isDecorative: true, name: still.name, placeOf }];
  });
  return [...(lead ? [lead] : []), ...(front ? [front] : []), ...others, ...stills];
}

/** A picture that stands for what is played. */
function stillOf(block: Block): { id: string; credit: string; name: string } | null {
  if (block.type === "embed" && block.still !== null) {
    const { still, site, title } = block;
    return { id: still, credit: site, name: `the still of the embed ${quoted(title)}` };
  }
  if (block.type === "recording" && block.poster !== null) {
    const { poster, credit, title } = block;
    return { id: poster, credit, name: `the poster of the video ${quoted(title)}` };
  }
  return null;
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
