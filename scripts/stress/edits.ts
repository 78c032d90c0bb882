import { plainText } from "@/lib/content/blocks/text";
import type { Block } from "@/lib/content/blocks/kinds";
import type { Content } from "@/lib/content/articles/schema";
import { paragraph } from "@/lib/testing/content";
import { pick } from "@/scripts/stress/chance";

/**
 * The content with the word in it: in a paragraph, as a new paragraph, or beside the text. Sometimes a block moves,
 * too.
 */
export function editWith(content: Content, word: string, random: () => number): Content {
  const kind = random();
  if (kind < 0.1) return { ...content, standfirst: insertWord(content.standfirst, word, random) };
  if (kind < 0.15) return { ...content, headline: insertWord(content.headline, word, random) };
  const { body } = content;
  const at = Math.floor(random() * body.length);
  if (kind < 0.3) {
    const added = paragraph(`block-${word}`, `A paragraph that holds ${word} and no more.`);
    return { ...content, body: body.toSpliced(at, 0, added) };
  }
  const changed = body.toSpliced(
    at,
    1,
    typedIn(pick(random, body.slice(at, at + 1)), word, random),
  );
  return { ...content, body: kind < 0.4 ? moved(changed, random) : changed };
}

function typedIn(block: Block, word: string, random: () => number): Block {
  if (block.type !== "paragraph") throw new Error("These articles are made of paragraphs.");
  return { ...block, text: [{ text: insertWord(plainText(block.text), word, random) }] };
}

function insertWord(text: string, word: string, random: () => number): string {
  const words = text.split(" ");
  return words.toSpliced(Math.floor(random() * (words.length + 1)), 0, word).join(" ");
}

function moved(body: Block[], random: () => number): Block[] {
  const from = Math.floor(random() * body.length);
  const to = Math.floor(random() * body.length);
  return body.toSpliced(from, 1).toSpliced(to, 0, ...body.slice(from, from + 1));
}
