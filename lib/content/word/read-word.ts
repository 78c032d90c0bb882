// A Word document becomes the blocks of a story. Every run's words are in a block, in a comment, or listed as left out.
import { InvalidInputError } from "@/lib/base/errors";
import { plainText, type Text } from "@/lib/content/blocks/text";
import { keptIn, linesOf } from "@/lib/content/word/accounting";
import { withCaptions } from "@/lib/content/word/captions";
import { trimmedText } from "@/lib/content/word/line-of-text";
import { ledger } from "@/lib/content/word/ledger";
import { wordLimits } from "@/lib/content/word/limits";
import {
  noWordFile,
  openPackage,
  type Relation,
  type WordPackage,
} from "@/lib/content/word/package";
import {
  readParagraph,
  type ParagraphReading,
  type Tracked,
} from "@/lib/content/word/read-paragraph";
import { within, wordsWithin } from "@/lib/content/word/within";
import type { WordBlock, WordComment, WordPicture, WordStory } from "@/lib/content/word/story";
import { listIn, outlineIn, readLists, readStyles } from "@/lib/content/word/styles";
import {
  allWithin,
  childAt,
  childrenOf,
  textOf,
  valueOf,
  type WordElement,
} from "@/lib/content/word/xml";

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

/** What a paragraph or table takes over from what it stands in. */
type Around = {
  tracked: Tracked;
  part: string;
  /** Of a note, before its first words. */
  mark: string;
};

type Footnote = { mark: string; kind: "footnote" | "endnote"; id: string; tracked: Tracked };

function readBody(file: WordPackage, main: string, body: WordElement): WordStory {
  const relations = file.relations(main);
  const partOf = (kind: string) => [...relations.values()].find((one) => one.kind === kind)?.target;
  const rootOf = (kind: string) => file.xml(partOf(kind) ?? "");
  const styleOf = readStyles(rootOf("styles"));
  const listOf = readLists(rootOf("numbering"));
  const told = ledger();
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
    if (name === "w:tbl") return readTable(element, around);
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

  function readOneParagraph(element: WordElement, around: Around): WordBlock[] {
    number += 1;
    const own = number;
    told.interrupt();
    const properties = childAt(element, "w:pPr");
    const style = styleOf(valueOf(childAt(properties, "w:pStyle")));
    const outline = outlineIn(properties);
    const place = listIn(properties) ?? style.list;
    const list = place && listOf(place);
    const parts = readParagraph(element, own, around.tracked, {
      ...reading,
      relations: file.relations(around.part),
    });
    const isHeading = style.kind === "heading" || (outline !== null && style.kind === "paragraph");
    const kindOf = (text: Text): WordBlock => {
      if (around.mark !== "") return { number: own, type: "footnote", text };
      if (isHeading)
        return { number: own, type: "subheading", level: style.level || (outline ?? 1), text };
      if (place && list) {
        const isOrdered = list === "numbered";
        return { number: own, type: "item", isOrdered, ...place, text };
      }
      return { number: own, type: style.kind === "heading" ? "paragraph" : style.kind, text };
    };
    const isWhole = isHeading || list !== null || style.kind !== "paragraph";
    const blocks: WordBlock[] = [];
    const boxes: WordElement[] = [];
    for (const part of parts) {
      if (part.is === "line") {
        const last = blocks.at(-1);
        const text = runsOn;
        for (const run of part.text) text.push(run);
        runsOn = [];
        // A heading, an item and a caption are one text.
        if (isWhole && last && "text" in last) last.text = [...last.text, { text: " " }, ...text];
        else blocks.push(kindOf(text));
      } else if (part.is === "picture") blocks.push(...readPicture(part, own));
      else if (part.is === "rule") blocks.push({ number: own, type: "rule" });
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

  /** At the end of a cell or of the text nothing follows that it could run on in. */
  function endRunOn(around: WordBlock[]): WordBlock[] {
    const [text, at] = [runsOn, number];
    runsOn = [];
    return [...around, ...trimmed([{ number: at, type: "paragraph", text }])];
  }

  function readPicture(
    { relation, altText, name }: { relation: Relation | null; altText: string; name: string },
    at: number,
  ): WordBlock[] {
    const title = altText || name || relation?.target.split("/").at(-1) || "";
    if (relation === null || relation.isOutside) {
      told.leaveOut(at, relation?.isOutside ? "foreign" : "unfetched", title);
      return [];
    }
    const fileName = relation.target.split("/").at(-1) ?? "";
    if (!/\.(png|jpe?g|gif|webp|avif|tiff?)$/i.test(fileName) || pictures >= wordLimits.pictures) {
      told.leaveOut(at, "unreadable", title);
      return [];
    }
    const bytes = file.bytes(relation.target);
    if (bytes === null) {
      told.leaveOut(at, "unfetched", title);
      return [];
    }
    pictures += 1;
    const picture: WordPicture = { bytes, fileName, altText, caption: "", credit: "" };
    return [{ number: at, type: "picture", picture }];
  }

  /** Rows of a table become lines; a table of one column, or with texts in its cells, only lays out a page. */
  function readTable(table: WordElement, around: Around): WordBlock[] {
    const rows = within(table, "w:tr").map((row) => {
      const isDeleted = childAt(row, "w:trPr", "w:del") !== null;
      const tracked = isDeleted && around.tracked === "kept" ? "deleted" : around.tracked;
      const cells = within(row, "w:tc");
      return cells.map((cell) => endRunOn(readAll(cell, { ...around, tracked })));
    });
    const cells = rows.flat();
    const isData =
      rows.some((row) => row.length > 1) &&
      cells.every((cell) => cell.length < 2 && cell.every(({ type }) => type === "paragraph"));
    if (!isData || cells.every((cell) => cell.length === 0)) return cells.flat();
    const lines = rows.flatMap((row) => {
      const first = row.flat()[0];
      if (first === undefined) return [];
      const cells = row.map(([block]) => (block && "text" in block ? block.text : []));
      return [{ number: first.number, cells }];
    });
    const [head] = lines;
    if (head === undefined) return [];
    told.change(head.number, "rows", head.cells.map(plainText).join(" | "));
    return [{ number: head.number, type: "table", rows: lines }];
  }

  function readFootnotes(): WordBlock[] {
    const roots = { footnote: rootOf("footnotes"), endnote: rootOf("endnotes") };
    const byId = {
      footnote: new Map(childrenOf(roots.footnote).map((note) => [note.attrs["w:id"], note])),
      endnote: new Map(childrenOf(roots.endnote).map((note) => [note.attrs["w:id"], note])),
    };
    const seen = new Set<WordElement>();
    // A note may have a note: the list grows while it is read.
    const blocks: WordBlock[] = [];
    for (const { mark, kind, id, tracked } of footnotes) {
      const note = byId[kind].get(id);
      if (note === undefined || seen.has(note)) continue;
      seen.add(note);
      const part = partOf(`${kind}s`) ?? main;
      const read = endRunOn(readAll(note, { tracked, part, mark: mark || "*" }));
      const [first] = read;
      if (first && "text" in first) first.text = joinTexts([{ text: mark }], first.text, " ");
      if (read.length > 0)
        told.change(number, "footnote", `${mark} ${read.flatMap(wordsOf).join(" ")}`);
      blocks.push(...read);
    }
    for (const root of Object.values(roots)) {
      const lost = childrenOf(root).filter(
        (note) => !seen.has(note) && note.attrs["w:type"] === undefined,
      );
      for (const note of lost) leaveOutWhole(note, "hidden");
    }
    return blocks;
  }

  function leaveOutWhole(root: WordElement, kind: "hidden" | "header") {
    for (const paragraph of allWithin(root, "w:p")) {
      number += 1;
      told.interrupt();
      const words = wordsWithin(paragraph);
      if (words.trim() !== "") told.leaveOut(number, kind, words);
    }
  }

  function tellOfLevels(blocks: readonly WordBlock[]) {
    const lists = new Set<string>();
    for (const block of blocks) {
      if (block.type !== "item" || block.level === 0 || lists.has(block.listId)) continue;
      lists.add(block.listId);
      told.change(block.number, "levelled", plainText(block.text));
    }
  }

  const blocks = withCaptions(endRunOn(readAll(body, { tracked: "kept", part: main, mark: "" })));
  const notes = readFootnotes();
  tellOfLevels(blocks);
  for (const { kind, target } of relations.values()) {
    const root = /^(header|footer)$/.test(kind) ? file.xml(target) : null;
    if (root) leaveOutWhole(root, "header");
  }
  const comments = childrenOf(rootOf("comments"))
    .filter(({ name }) => name === "w:comment")
    .map((comment): WordComment => {
      const words = allWithin(comment, "w:p").map(wordsWithin).join("\n").trim();
      const at = commentAt.get(comment.attrs["w:id"] ?? "") ?? 0;
      return { number: at, by: comment.attrs["w:author"]?.trim() ?? "", words };
    })
    .filter(({ words }) => words !== "");
  return {
    recordTitle: textOf(
      childAt(coreOf(file), "dc:title") ?? { name: "", attrs: {}, children: [] },
    ).trim(),
    blocks: [...blocks, ...notes],
    comments,
    receipt: { ...told.receipt(), kept: keptIn([...blocks, ...notes], comments.length) },
    lines: (parts = new Map()) => linesOf([...blocks, ...notes], comments, told.lines(), parts),
  };
}

function coreOf(file: WordPackage): WordElement | null {
  const core = [...file.relations("").values()].find(({ kind }) => kind === "core-properties");
  return core === undefined ? null : file.xml(core.target);
}

function joinTexts(first: Text, second: Text, between: string): Text {
  return [...first, ...(between === "" ? [] : [{ text: between }]), ...second];
}

/** A block without words is none. */
function trimmed(blocks: WordBlock[]): WordBlock[] {
  return blocks.flatMap((block): WordBlock[] => {
    if (!("text" in block)) return [block];
    const text = trimmedText(block.text);
    return text.length === 0 ? [] : [{ ...block, text }];
  });
}

function wordsOf(block: WordBlock): string[] {
  return "text" in block ? [plainText(block.text)] : [];
}
