import { z } from "zod";
import { factLimits } from "@/lib/content/media/facts";
import { allRights } from "@/lib/content/media/rights";
import { textUpTo } from "@/lib/base/text-input";

const share = z.number().min(0).max(1);

/** As a camera writes it (ISO 8601): a day, or a day and time, with the offset if known. */
const takenAt = textUpTo("When a picture was taken", factLimits.takenAt).refine(
  (text) =>
    /^(\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?$/.test(text) &&
    (text === "" || !Number.isNaN(Date.parse(text))),
  { error: "Write the date as 2026-01-31, or 2026-01-31T15:37." },
);

export const pictureFields = z.strictObject({
  caption: textUpTo("A caption", factLimits.caption),
  credit: textUpTo("A credit", factLimits.credit),
  altText: textUpTo("An alternative text", factLimits.altText),
  isDecorative: z.boolean(),
  headline: textUpTo("A picture’s headline", factLimits.headline),
  creator: textUpTo("A creator", factLimits.creator),
  source: textUpTo("A source", factLimits.source),
  copyright: textUpTo("A copyright notice", factLimits.copyright),
  place: textUpTo("A place", factLimits.place),
  takenAt,
  instructions: textUpTo("The instructions", factLimits.instructions),
  usageTerms: textUpTo("The usage terms", factLimits.usageTerms),
  digitalSourceType: textUpTo("A kind of source", factLimits.digitalSourceType),
  rights: z.enum(allRights, { error: "Choose one of the rights." }),
  rightsUntil: z.date().nullable(),
  focalX: share,
  focalY: share,
});
export type PictureFields = z.infer<typeof pictureFields>;
export type PictureField = keyof PictureFields;
export const pictureFieldNames = Object.keys(pictureFields.shape) as PictureField[];

export const pictureChange = pictureFields.partial();
export type PictureChange = z.infer<typeof pictureChange>;

/** Empty for a decorative picture. */
export function altTextOf(record: { altText: string; isDecorative: boolean }): string {
  return record.isDecorative ? "" : record.altText;
}

export function pictureName(record: {
  caption: string;
  headline: string;
  altText: string;
  fileName: string;
}): string {
  const { headline, caption, altText, fileName } = record;
  return headline || caption || altText || fileName || "Untitled picture";
}
