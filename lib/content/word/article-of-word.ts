// The head of a Word document is read as that of wire copy is: headline, byline, dateline, embargo.
import { InvalidInputError } from "@/lib/base/errors";
import { plainText, type Text } from "@/lib/content/blocks/text";
import { readDateline } from "@/lib/content/wire/dateline";
import { setWhiteSpace, type SourceLine } from "@/lib/content/wire/lines";
import { parseLines } from "@/lib/content/wire/parse";
import type { WirePart, WireStory } from "@/lib/content/wire/story";
import type { BodySource } from "@/lib/content/word/body-of-word";
import type { WordBlock, WordStory } from "@/lib/content/word/story";

export type WordArticle = {
  /** Its blocks are related links alone. The numbers are those of the file's paragraphs. */
  story: WireStory;
  /** The text without the head. A related link is in the place of its paragraph. */
  blocks: BodySource[];
};

/** What leaves the text; all else keeps the kind that Word gave it. */
const ofHead: ReadonlySet<WirePart> = new Set([
  ...(["publication", "headline", "byline", "contact", "slug", "note", "hold", "mark"] as const),
]);

const maybeHead: ReadonlySet<WordBlock["type"]> = new Set(["title", "paragraph", "subheading"]);

/** @throws InvalidInputError without a headline: in the text, by the style Title, or in the file's own record */
export function articleOfWord(word: WordStory, timeZone: string, at: Date): WordArticle {
  const title = word.blocks.find(({ type }) => type === "title");
  const texts = word.blocks.filter((block) => "text" in block);
  const ordered = [
    ...texts.filter((one) => one === title),
    ...texts.filter((one) => one !== title),
  ];
  // Word's paragraphs stand apart, as if a blank line were between them.
  const lineOf = (index: number) => 2 * index + 3;
  const blockAt = (line: number) => ordered[(line - 3) / 2];
  const source = ordered.map((block, index): SourceLine => {
    const words = plainText(block.text);
    const after = index === 0 ? undefined : lineOf(index - 1);
    return { number: lineOf(index), text: words, words: setWhiteSpace(words), after };
  });
  const parsed = parse(source, word.recordTitle, timeZone, at);
  const parts = new Map<WordBlock, WirePart>();
  for (const { number, part } of parsed.lines) {
    const block = blockAt(number);
    const isKnown = ofHead.has(part) || /^(dateline|related|unplaced)$/.test(part);
    if (block && isKnown && maybeHead.has(block.type)) parts.set(block, part);
  }
  if (title) {
    for (const [block, part] of parts) if (part === "headline") parts.delete(block);
    parts.set(title, "headline");
  }
  const numberOf = (line: number) => blockAt(line)?.number ?? 1;
  const links = parsed.blocks.filter((one) => one.type === "relatedLink");
  const blocks = word.blocks.flatMap((block): WordArticle["blocks"] => {
    const part = parts.get(block);
    if (part === undefined || part === "unplaced") return [block];
    if (part === "dateline" && block.type !== "rule" && "text" in block) {
      const text = afterDateline(block.text);
      return text.length === 0 ? [] : [{ ...block, text }];
    }
    if (part !== "related") return [];
    return links
      .filter(({ line }) => blockAt(line) === block)
      .map((link) => ({ ...link, line: block.number }));
  });
  const { contact, hold } = parsed;
  return {
    blocks,
    story: {
      ...parsed,
      headline: title && "text" in title ? plainText(title.text) : parsed.headline,
      lead: null,
      contact: contact && { ...contact, line: numberOf(contact.line) },
      hold: hold && { ...hold, line: numberOf(hold.line) },
      notes: parsed.notes.map((note) => ({ ...note, line: numberOf(note.line) })),
      blocks: [],
      lines: word.lines(parts),
    },
  };
}

function parse(source: SourceLine[], recordTitle: string, timeZone: string, at: Date): WireStory {
  try {
    return parseLines(source, timeZone, at);
  } catch (error) {
    if (!(error instanceof InvalidInputError) || recordTitle === "") throw error;
    const words = setWhiteSpace(recordTitle);
    const [first, ...others] = source;
    const below = first === undefined ? [] : [{ ...first, after: 1 }, ...others];
    return parseLines([{ number: 1, text: words, words }, ...below], timeZone, at);
  }
}

function afterDateline(text: Text): Text {
  const words = plainText(text);
  const opened = readDateline(words);
  if (opened === null) return text;
  let left = words.length - opened.text.length;
  return text.flatMap((run) => {
    const rest = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return rest === "" ? [] : [{ ...run, text: rest }];
  });
}
