// The texts of a revision that are searched, each as it is shown.
import { readableBody } from "@/lib/content/body/body";
import { pictureUse } from "@/lib/content/blocks/picture";
import { pictureUsesIn } from "@/lib/content/blocks/picture-uses";
import { keptWords } from "@/lib/content/kept-html/sanitise";
import { kindOf } from "@/lib/content/blocks/kinds";
import { searchedAs, searchedColumns } from "@/lib/content/fields";
import { transcriptOf } from "@/lib/content/recordings/transcript";
import type { CaptionTexts } from "@/lib/projections/articles/captions";
import type { Prisma } from "@/prisma/generated/client";

/** What a query must bring along for `textsOf`. */
export const withTexts = {
  id: true,
  ...searchedColumns,
  leadPicture: true,
  body: true,
  bylines: { orderBy: { position: "asc" }, select: { author: { select: { name: true } } } },
  media: { select: { id: true, caption: true } },
  recordings: { select: { id: true } },
} as const satisfies Prisma.RevisionSelect;

type Row = Prisma.RevisionGetPayload<{ select: typeof withTexts }>;

export type Texts = Record<"headline" | "standfirst" | "body" | "authors" | "captions", string[]>;

/** In Unicode's composed form (NFC): only so are the characters of a script the same wherever they come from. */
export function textsOf(revision: Row, said: CaptionTexts): Texts {
  const blocks = readableBody(revision.body);
  const lead = pictureUse.nullable().parse(revision.leadPicture);
  const captions = new Map(revision.media.map(({ id, caption }) => [id, caption]));
  const uses = [...(lead ? [lead] : []), ...pictureUsesIn(blocks)];
  return {
    headline: shown(searchedAs("headline", revision)),
    standfirst: shown(searchedAs("standfirst", revision)),
    body: shown([
      ...searchedAs("body", revision),
      ...blocks.flatMap((block) =>
        block.type === "keptHtml" ? [keptWords(block.html)] : kindOf(block).searched(block),
      ),
      // Last: an index has room for so many words, and an hour of talk must not displace those that were written.
      ...blocks.flatMap((block) =>
        block.type === "recording" ? transcriptOf(said.get(block.captions?.id ?? "") ?? "") : [],
      ),
    ]),
    authors: shown(revision.bylines.map(({ author }) => author.name)),
    captions: shown(uses.map(({ caption, mediaId }) => caption ?? captions.get(mediaId) ?? "")),
  };
}

function shown(texts: string[]): string[] {
  return texts.filter((text) => text !== "").map((text) => text.normalize());
}
