import type { Block } from "@/lib/content/blocks/kinds";
import type { PictureUse } from "@/lib/content/blocks/picture";
import { unstyled } from "@/lib/content/blocks/text";
import { slugFromHeadline } from "@/lib/content/articles/headline";
import { content, type Content } from "@/lib/content/articles/schema";
import { emptyFields } from "@/lib/content/fields";
import { InvalidInputError } from "@/lib/base/errors";
import type { WireBlock, WirePicture, WireStory } from "@/lib/content/wire/story";

export type AwaitedMedia = { id: string; fileName: string } & WirePicture;

/** @throws InvalidInputError if the story is larger than an article may be */
export function contentOfWire(
  story: WireStory,
  authorIds: string[],
  sectionId: string | null,
): { content: Content; media: AwaitedMedia[] } {
  const media: AwaitedMedia[] = [];
  const use = ({ caption, credit }: WirePicture): PictureUse => {
    const record = { id: crypto.randomUUID(), caption, credit, fileName: fileNameIn(caption) };
    media.push(record);
    return { mediaId: record.id, caption: null, credit: null, altText: null };
  };
  const parsed = content.safeParse({
    ...emptyFields,
    headline: story.headline,
    slug: slugFromHeadline(story.headline),
    dateline: story.dateline,
    sectionId,
    bylines: story.bylines.map(({ place }, index) => ({ authorId: authorIds[index], place })),
    leadPicture: story.lead ? use(story.lead) : null,
    body: story.blocks.map((block) => bodyBlock(block, use)),
  });
  if (parsed.success) return { content: parsed.data, media };
  throw new InvalidInputError(parsed.error.issues.map(({ message }) => message));
}

function bodyBlock(block: WireBlock, use: (picture: WirePicture) => PictureUse): Block {
  const id = crypto.randomUUID();
  switch (block.type) {
    case "paragraph":
    case "subheading":
      return { id, type: block.type, text: unstyled(block.text) };
    case "list":
      return { id, type: "list", isOrdered: false, items: block.items.map(unstyled) };
    case "relatedLink": {
      const { label, headline } = block;
      return { id, type: "relatedLink", label, headline, target: null };
    }
    case "picture":
      return { id, type: "picture", ...use(block) };
  }
}

const fileName =
  /(?<![\p{L}\p{N}._-])[\p{L}\p{N}][\p{L}\p{N}._-]{0,100}\.(?:jpe?g|png|webp|avif|gif)(?![\p{L}\p{N}_-])/giu;

/** Empty if there is no file name, or more than one. */
export function fileNameIn(words: string): string {
  const names = words.match(fileName) ?? [];
  return names.length === 1 ? (names[0] ?? "") : "";
}
