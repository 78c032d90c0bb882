// Parts of an article that search engines know by a kind of their own: galleries, tables, questions and their answers.
import type { FAQPage, ImageGallery, Table } from "schema-dts";
import type { StoryBlock, StoryPicture } from "@/lib/content/articles/story";
import { questionsIn } from "@/lib/content/blocks/questions";
import { imagesOf } from "@/lib/site/structured-data/images";
import type { Site } from "@/lib/site/structured-data/publisher";

type Part = ImageGallery | Table | FAQPage;

/** None of a part that says nothing: a gallery without files, a table without a caption, a box without an answer. */
export function partsOf(blocks: readonly StoryBlock[], site: Site): Part[] {
  return blocks.flatMap((block): Part[] => {
    if (block.type === "gallery") return imageGallery(block.pictures, site);
    if (block.type === "table") return captionedTable(block);
    return block.type === "box" && block.sort === "questions" ? answers(block) : [];
  });
}

/** Each picture whole. */
function imageGallery(pictures: readonly StoryPicture[], site: Site): ImageGallery[] {
  const images = pictures.flatMap((picture) => imagesOf(picture, site, ["full"]));
  return images.length === 0 ? [] : [{ "@type": "ImageGallery", image: images }];
}

function captionedTable({ caption, source }: Extract<StoryBlock, { type: "table" }>): Table[] {
  if (caption === "") return [];
  const about = { "@type": "Thing", name: caption } as const;
  return [{ "@type": "Table", name: caption, about, ...(source && { citation: source }) }];
}

function answers({ title, blocks }: Extract<StoryBlock, { type: "box" }>): FAQPage[] {
  const questions = questionsIn(blocks);
  if (questions.length === 0) return [];
  const mainEntity = questions.map(({ question, answer }) => ({
    "@type": "Question" as const,
    name: question,
    acceptedAnswer: { "@type": "Answer" as const, text: answer },
  }));
  return [{ "@type": "FAQPage", ...(title && { name: title }), mainEntity }];
}
