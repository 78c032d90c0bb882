import { plainText } from "@/lib/content/blocks/text";
import type { Ledger } from "@/lib/content/word/ledger";
import type { MainParts } from "@/lib/content/word/parts";
import type { BlockReader } from "@/lib/content/word/read-blocks";
import type { WordBlock } from "@/lib/content/word/story";
import { childrenOf, type WordElement } from "@/lib/content/word/xml";

/** Footnotes and endnotes, as paragraphs. Those that no mark leads to are left out. */
export function readFootnotes(
  reader: BlockReader,
  { nameOf, rootOf }: MainParts,
  main: string,
  told: Ledger,
): WordBlock[] {
  const roots = { footnote: rootOf("footnotes"), endnote: rootOf("endnotes") };
  const byId = {
    footnote: new Map(childrenOf(roots.footnote).map((note) => [note.attrs["w:id"], note])),
    endnote: new Map(childrenOf(roots.endnote).map((note) => [note.attrs["w:id"], note])),
  };
  const seen = new Set<WordElement>();
  const blocks: WordBlock[] = [];
  // A note may have a note: the list grows while it is read.
  for (const { mark, kind, id, tracked } of reader.footnotes) {
    const note = byId[kind].get(id);
    if (note === undefined || seen.has(note)) continue;
    seen.add(note);
    const part = nameOf(`${kind}s`) ?? main;
    const read = reader.read(note, { tracked, part, mark: mark || "*" });
    const [first] = read;
    if (first && "text" in first) first.text = [{ text: mark }, { text: " " }, ...first.text];
    if (read.length > 0)
      told.change(reader.number(), "footnote", `${mark} ${read.flatMap(wordsOf).join(" ")}`);
    blocks.push(...read);
  }
  for (const root of Object.values(roots)) {
    const lost = childrenOf(root).filter(
      (note) => !seen.has(note) && note.attrs["w:type"] === undefined,
    );
    for (const note of lost) reader.leaveOut(note, "hidden");
  }
  return blocks;
}

function wordsOf(block: WordBlock): string[] {
  return "text" in block ? [plainText(block.text)] : [];
}
