import { InvalidInputError } from "@/lib/base/errors";
import { factLimits } from "@/lib/content/media/facts";
import type { MediaSummary } from "@/lib/content/media/summary";
import type { Actor } from "@/lib/content/users/actor";
import { addPicture } from "@/lib/newsroom/media/commands";
import { editPicture } from "@/lib/newsroom/media/records";

type Still = { bytes: Buffer; title: string; credit: string };

/** A still is a picture of the library, with the site as its credit. Null if the file is no picture that may come in. */
export async function addStill(actor: Actor, still: Still): Promise<MediaSummary | null> {
  try {
    const { bytes } = still;
    const { picture, isNew } = await addPicture(actor, { bytes, fileName: "still" });
    if (!isNew) return picture;
    const { id, version } = picture;
    const credit = still.credit.slice(0, factLimits.credit);
    const headline = still.title.slice(0, factLimits.headline);
    const words = { credit, headline, isDecorative: true };
    return { ...picture, ...words, version: await editPicture(actor, { id, version, ...words }) };
  } catch (error) {
    if (error instanceof InvalidInputError) return null;
    throw error;
  }
}
