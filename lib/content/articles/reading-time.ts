import { roughWords } from "@/lib/content/blocks/kept-html";
import { plainText, unstyled, type Text } from "@/lib/content/blocks/text";
import { kindOf, type Block } from "@/lib/content/blocks/kinds";
import { wordCount } from "@/lib/content/articles/words";
import type { Content } from "@/lib/content/articles/schema";
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

/** What a text takes to read. A text of two scripts has both. */
type Effort = { words: number; characters: number };

function effortOf(text: string): Effort {
  const characters = text.match(unspaced)?.length ?? 0;
  return { words: wordCount(text.replace(unspaced, " ")), characters };
}

/** At least one. */
function minutesFor({ words, characters }: Effort): number {
  return Math.max(1, Math.round(words / wordsPerMinute + characters / charactersPerMinute));
}

export function readingMinutes(text: string): number {
  return minutesFor(effortOf(text));
}

/** Standfirst and text, without captions, pull quotes and related links. */
export function readingMinutesOf({ standfirst, blocks }: Pick<Story, "standfirst" | "blocks">) {
  const texts = blocks.flatMap(runningTexts).map(plainText);
  return readingMinutes([standfirst, ...texts].join("\n"));
}

const known = new WeakMap<Block, Effort>();

/**
 * Cheap enough for each keystroke, since blocks that did not change are the same objects. A character of Chinese or
 * Japanese counts as a word, as their newsrooms count.
 */
export function lengthOf({ standfirst, body }: Pick<Content, "standfirst" | "body">) {
  const all = [effortOf(standfirst)];
  for (const block of body) {
    const effort = known.get(block) ?? effortOf(runningTexts(block).map(plainText).join("\n"));
    known.set(block, effort);
    all.push(effort);
  }
  const words = all.reduce((sum, one) => sum + one.words, 0);
  const characters = all.reduce((sum, one) => sum + one.characters, 0);
  return { words: words + characters, minutes: minutesFor({ words, characters }) };
}

/** Of a box, those of its blocks. */
function runningTexts(block: StoryBlock | Block): Text[] {
  if (block.type === "picture" || block.type === "gallery") return [];
  if (block.type === "relatedLink" || block.type === "embed") return [];
  if (block.type === "recording") return [];
  if (block.type === "box") return block.blocks.flatMap(runningTexts);
  if (block.type === "keptHtml") return [unstyled(roughWords(block.html))];
  // It repeats the story.
  if (block.type === "pullQuote") return [];
  return kindOf(block).texts(block);
}
