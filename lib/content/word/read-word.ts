// A Word document becomes the blocks of a story. Every run's words are in a block, in a comment, or listed as left out.
import { InvalidInputError } from "@/lib/base/errors";
import { firstTooDeep, gatherLists } from "@/lib/content/blocks/list-levels";
import { plainText } from "@/lib/content/blocks/text";
import { itemOf, keptIn, linesOf } from "@/lib/content/word/accounting";
import { withCaptions } from "@/lib/content/word/captions";
import { ledger, type Ledger } from "@/lib/content/word/ledger";
import { noWordFile, openPackage, type WordPackage } from "@/lib/content/word/package";
import { partsOf, type MainParts } from "@/lib/content/word/parts";
import { blockReader, type BlockReader } from "@/lib/content/word/read-blocks";
import { readFootnotes } from "@/lib/content/word/read-footnotes";
import { wordsWithin } from "@/lib/content/word/within";
import type { WordBlock, WordComment, WordStory } from "@/lib/content/word/story";
import { allWithin, childAt, childrenOf, textOf, type WordElement } from "@/lib/content/word/xml";

/**
 * Tracked changes are accepted and listed. @throws InvalidInputError for a file that is no Word document, has macros or
 * a password, is damaged, or would unpack to too much
 */
export function readWord(bytes: Uint8Array): WordStory {
  const file = openPackage(bytes);
  const main = [...file.relations("").values()].find(({ kind }) => kind === "officeDocument");
  const root = main === undefined ? null : file.xml(main.target);
  const body = childAt(root, "w:body");
  if (main === undefined || body === null) throw new InvalidInputError(noWordFile);
  return readBody(file, main.target, body);
}

function readBody(file: WordPackage, main: string, body: WordElement): WordStory {
  const parts = partsOf(file, main);
  const told = ledger();
  const reader = blockReader(file, parts, told);
  const text = withCaptions(reader.read(body, { tracked: "kept", part: main, mark: "" }));
  const blocks = [...text, ...readFootnotes(reader, parts, main, told)];
  tellOfLevels(text, told);
  for (const { kind, target } of parts.relations.values()) {
    const root = /^(header|footer)$/.test(kind) ? file.xml(target) : null;
    if (root) reader.leaveOut(root, "header");
  }
  const comments = readComments(parts, reader);
  return {
    recordTitle: recordTitleOf(file),
    blocks,
    comments,
    receipt: { ...told.receipt(), kept: keptIn(blocks, comments.length) },
    lines: (parts = new Map()) => linesOf(blocks, comments, told.lines(), parts),
  };
}

function tellOfLevels(blocks: readonly WordBlock[], told: Ledger) {
  for (const part of gatherLists(blocks, itemOf)) {
    const items = part.flatMap((block) => itemOf(block) ?? []);
    const item = items[firstTooDeep(items)];
    if (item) told.change(item.number, "levelled", plainText(item.text));
  }
}

function readComments({ rootOf }: MainParts, { commentAt }: BlockReader): WordComment[] {
  return childrenOf(rootOf("comments"))
    .filter(({ name }) => name === "w:comment")
    .map((comment) => ({
      number: commentAt.get(comment.attrs["w:id"] ?? "") ?? 0,
      by: comment.attrs["w:author"]?.trim() ?? "",
      words: allWithin(comment, "w:p").map(wordsWithin).join("\n").trim(),
    }))
    .filter(({ words }) => words !== "");
}

function recordTitleOf(file: WordPackage): string {
  const core = [...file.relations("").values()].find(({ kind }) => kind === "core-properties");
  const title = childAt(core === undefined ? null : file.xml(core.target), "dc:title");
  return title === null ? "" : textOf(title).trim();
}
