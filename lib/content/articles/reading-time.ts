import { plainText, type Text } from "@/lib/content/blocks/text";
import { kindOf } from "@/lib/content/blocks/kinds";
import { wordCount } from "@/lib/content/articles/words";
import type { Story, StoryBlock } from "@/lib/content/articles/story";

/**
 * Words a minute: silent reading of English non-fiction, mean of 190 studies (M. Brysbaert, "How many words do we read
 * per minute?", Journal of Memory and Language 109, 2019).
 */
const wordsPerMinute = 238;

/**
 * Characters a minute in Chinese and Japanese: Chinese read aloud (S. Trauzettel-Klosinski, K. Dietz, "Standardized
 * assessment of reading performance", Investigative Ophthalmology & Visual Science 53, 2012).
 */
const charactersPerMinute = 255;

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;

/** At least one. A mixed text takes the time of both. */
export function readingMinutes(text: string): number {
  const characters = text.match(unspaced)?.length ?? 0;
  const words = wordCount(text.replace(unspaced, " "));
  return Math.max(1, Math.round(words / wordsPerMinute + characters / charactersPerMinute));
}

/** Standfirst and text, without captions, pull quotes and related links. */
export function readingMinutesOf({ standfirst, blocks }: Pick<Story, "standfirst" | "blocks">) {
  const texts = blocks.flatMap(runningTexts).map(plainText);
  return readingMinutes([standfirst, ...texts].join("\n"));
}

function runningTexts(block: StoryBlock): Text[] {
  if (block.type === "picture" || block.type === "relatedLink") return [];
  // It repeats the story.
  if (block.type === "pullQuote") return [];
  return kindOf(block).texts(block);
}
