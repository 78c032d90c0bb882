// Two sides changed one use of a picture.
import type { PictureUse } from "@/lib/content/blocks/picture";
import { combine, mergeWhole, settled, type Outcome } from "@/lib/content/merge/outcome";
import { mergeWords } from "@/lib/content/merge/text";

/**
 * Of one picture field by field, the words of each merged. Where a side put another picture in its
 * place the use is taken whole: the words were written for what they stood under.
 */
export function mergePictureUse(
  base: PictureUse,
  mine: PictureUse,
  theirs: PictureUse,
): Outcome<PictureUse> {
  if (base.mediaId !== mine.mediaId || base.mediaId !== theirs.mediaId) {
    return mergeWhole(base, mine, theirs);
  }
  const words = (field: "caption" | "credit" | "altText") =>
    mergeOverride(base[field], mine[field], theirs[field]);
  return combine<PictureUse>({
    mediaId: settled(mine.mediaId),
    caption: words("caption"),
    credit: words("credit"),
    altText: words("altText"),
  });
}

type Override = string | null;

function mergeOverride(base: Override, mine: Override, theirs: Override): Outcome<Override> {
  return base === null || mine === null || theirs === null
    ? mergeWhole(base, mine, theirs)
    : mergeWords(base, mine, theirs);
}
