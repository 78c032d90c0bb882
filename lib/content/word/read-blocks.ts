// The paragraphs and tables of a part of a Word document, in the order in which they stand.
import type { Text } from "@/lib/content/blocks/text";
import { trimmedText } from "@/lib/content/word/line-of-text";
import type { Ledger } from "@/lib/content/word/ledger";
import { wordLimits } from "@/lib/content/word/limits";
import type { WordPackage } from "@/lib/content/word/package";
import type { MainParts } from "@/lib/content/word/parts";
import {
  readParagraph,
  type ParagraphReading,
  type Tracked,
} from "@/lib/content/word/read-paragraph";
import { readPicture } from "@/lib/content/word/read-picture";
import { readTable } from "@/lib/content/word/read-table";
import { wordsWithin } from "@/lib/content/word/within";
import type { WordBlock } from "@/lib/content/word/story";
import { listIn, outlineIn, readLists, readStyles } from "@/lib/content/word/styles";
import {
  allWithin,
  childAt,
  childrenOf,
  textOf,
  valueOf,
  type WordElement,
} from "@/lib/content/word/xml";

/** What a paragraph or table takes over from what it stands in. */
export type Around = {
  tracked: Tracked;
  part: string;
  /** Of a note, before its first words. */
  mark: string;
};

type Footnote = { mark: string; kind: "footnote" | "endnote"; id: string; tracked: Tracked };

export type BlockReader = {
  read: (container: WordElement, around: Around) => WordBlock[];
  leaveOut: (container: WordElement, kind: "hidden" | "header") => void;
  /** Of the paragraph that was read last. */
  number: () => number;
  /** That the text has marks for, so far. */
  footnotes: readonly Footnote[];
  /** Numbers of the paragraphs that comments are on, by their ids. */
  commentAt: ReadonlyMap<string, number>;
};

export function blockReader(file: WordPackage, parts: MainParts, told: Ledger): BlockReader {
  const styleOf = readStyles(parts.rootOf("styles"));
  const listOf = readLists(parts.rootOf("numbering"));
  const footnotes: Footnote[] = [];
  const commentAt = new Map<string, number>();
  let number = 0;
  let pictures = 0;
  let marks = 0;
  /** A paragraph whose end was deleted runs on in the next. */
  let runsOn: Text = [];

  const reading: Omit<ParagraphReading, "relations"> = {
    ...{ ledger: told, styleOf, fields: [] },
    footnote(id, kind, tracked) {
      if (tracked === "kept") marks += 1;
      const mark = tracked === "kept" ? `[${marks}]` : "";
      footnotes.push({ mark, kind, id, tracked });
      return mark;
    },
    comment(id, at) {
      if (!commentAt.has(id)) commentAt.set(id, at);
    },
  };

  function readAll(container: WordElement, around: Around): WordBlock[] {
    return childrenOf(container).flatMap((child) => readOne(child, around));
  }

  function readOne(element: WordElement, around: Around): WordBlock[] {
    const { name, attrs } = element;
    if (name === "w:p") return readOneParagraph(element, around);
    if (name === "w:tbl") {
      return readTable(element, around, { read, told });
    }
    if (/^w:comment(RangeStart|Reference)$/.test(name)) {
      reading.comment(attrs["w:id"] ?? "", number + 1);
      return [];
    }
    if (name === "w:altChunk" || name === "w:subDoc") {
      told.leaveOut(
        number + 1,
        "embedded",
        file.relations(around.part).get(attrs["r:id"] ?? "")?.target ?? "",
      );
      return [];
    }
    if (name === "w:del" || name === "w:moveFrom") {
      const tracked = name === "w:del" ? "deleted" : "movedFrom";
      return readAll(element, {
        ...around,
        tracked: around.tracked === "kept" ? tracked : around.tracked,
      });
    }
    if (
      /^(w:(sdt|sdtContent|customXml|smartTag|ins|moveTo)|mc:(AlternateContent|Choice))$/.test(name)
    ) {
      return readAll(element, around);
    }
    if (/^m:oMath/.test(name)) {
      told.leaveOut(number + 1, "formula", allWithin(element, "m:t").map(textOf).join(""));
    }
    return [];
  }

  /** Gives the kind of its texts, and whether a line break in one is a space. */
  function kindOf(properties: WordElement | null, own: number, { mark }: Around) {
    const style = styleOf(valueOf(childAt(properties, "w:pStyle")));
    const outline = outlineIn(properties);
    const place = listIn(properties) ?? style.list;
    const list = place && listOf(place);
    const isHeading = style.kind === "heading" || (outline !== null && style.kind === "paragraph");
    const blockOf = (text: Text): WordBlock => {
      if (mark !== "") return { number: own, type: "footnote", text };
      if (isHeading)
        return { number: own, type: "subheading", level: style.level || (outline ?? 1), text };
      if (place && list) {
        const isOrdered = list === "numbered";
        return { number: own, type: "item", isOrdered, ...place, text };
      }
      return { number: own, type: style.kind === "heading" ? "paragraph" : style.kind, text };
    };
    return { blockOf, isWhole: isHeading || list !== null || style.kind !== "paragraph" };
  }

  function readOneParagraph(element: WordElement, around: Around): WordBlock[] {
    number += 1;
    const own = number;
    told.interrupt();
    const properties = childAt(element, "w:pPr");
    const found = readParagraph(element, own, around.tracked, {
      ...reading,
      relations: file.relations(around.part),
    });
    const { blockOf, isWhole } = kindOf(properties, own, around);
    const blocks: WordBlock[] = [];
    const boxes: WordElement[] = [];
    for (const part of found) {
      if (part.is === "line") {
        const last = blocks.at(-1);
        const text = runsOn;
        for (const run of part.text) text.push(run);
        runsOn = [];
        // A heading, an item and a caption are one text.
        if (isWhole && last && "text" in last) last.text = [...last.text, { text: " " }, ...text];
        else blocks.push(blockOf(text));
      } else if (part.is === "picture") {
        const isFull = pictures >= wordLimits.pictures;
        const picture = readPicture(part, own, { file, told, isFull });
        if (picture === null) continue;
        pictures += 1;
        blocks.push({ number: own, type: "picture", picture });
      } else if (part.is === "rule") blocks.push({ number: own, type: "rule" });
      else boxes.push(part.content);
    }
    const mark = childAt(properties, "w:rPr");
    const isJoined = childAt(mark, "w:del") !== null || childAt(mark, "w:moveFrom") !== null;
    const last = blocks.at(-1);
    if (isJoined && last && "text" in last) {
      runsOn = last.text;
      blocks.pop();
    }
    return [...trimmed(blocks), ...boxes.flatMap((box) => readAll(box, around))];
  }

  /** At the end of a cell or of the text nothing follows that a paragraph could run on in. */
  function read(container: WordElement, around: Around): WordBlock[] {
    const blocks = readAll(container, around);
    const [text, at] = [runsOn, number];
    runsOn = [];
    return [...blocks, ...trimmed([{ number: at, type: "paragraph", text }])];
  }

  function leaveOut(container: WordElement, kind: "hidden" | "header") {
    for (const paragraph of allWithin(container, "w:p")) {
      number += 1;
      told.interrupt();
      const words = wordsWithin(paragraph);
      if (words.trim() !== "") told.leaveOut(number, kind, words);
    }
  }

  return { read, leaveOut, number: () => number, footnotes, commentAt };
}

/** A block without words is none. */
function trimmed(blocks: WordBlock[]): WordBlock[] {
  return blocks.flatMap((block): WordBlock[] => {
    if (!("text" in block)) return [block];
    const text = trimmedText(block.text);
    return text.length === 0 ? [] : [{ ...block, text }];
  });
}
