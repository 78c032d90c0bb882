import {
  pastedBlock,
  type PastedBlock,
  type PastedStyle,
} from "@/components/desk/body-editor/paste/pasted-block";
import type { LeftOut, LeftOutKind } from "@/components/desk/body-editor/paste/left-out";
import { firstStoryOf } from "@/components/desk/body-editor/paste/plain-text";

/** `blocksAfter`: blocks of the paste after the picture. */
export type PictureToCome = { file: File; blocksAfter: number };

export type Pasted = { html: string; leftOut: LeftOut; pictures: PictureToCome[] };

export type PastedText = {
  add: (kind: PastedBlock["kind"], words: string, style?: PastedStyle) => void;
  space: () => void;
  nextCell: () => void;
  close: () => void;
  words: () => string;
  ending: () => string;
  picture: (file: File) => void;
  /** Adjacent parts of one kind count once. */
  leaveOut: (kind: LeftOutKind) => void;
  end: (comments: number) => Pasted;
};

const cellBreak = " | ";

export function pastedText(): PastedText {
  const blocks: PastedBlock[] = [];
  const pictures: { file: File; at: number }[] = [];
  const leftOut: LeftOut = {};
  let open: PastedBlock | null = null;
  let cells = 0;
  let lastLeftOut: LeftOutKind | null = null;

  function close() {
    if (open !== null && !open.isEmpty()) blocks.push(open);
    [open, cells, lastLeftOut] = [null, 0, null];
  }

  return {
    add(kind, words, style) {
      open ??= pastedBlock(kind);
      if (/\S/.test(words)) {
        if (cells > 0) open.add(cellBreak.repeat(cells));
        [cells, lastLeftOut] = [0, null];
      }
      open.add(words, style);
    },
    space: () => open?.add(" "),
    nextCell: () => (cells += 1),
    close,
    words: () => open?.words() ?? "",
    ending: () => open?.ending() ?? "",
    picture(file) {
      pictures.push({ file, at: blocks.length + (open === null || open.isEmpty() ? 0 : 1) });
    },
    leaveOut(kind) {
      if (kind === lastLeftOut) return;
      leftOut[kind] = (leftOut[kind] ?? 0) + 1;
      lastLeftOut = /deleted|hidden/.test(kind) ? kind : null;
    },
    end(comments) {
      close();
      if (comments > 0) leftOut.comment = comments;
      // A list is one block, however many items it has.
      const isFirst = (block: PastedBlock, index: number) =>
        !/ed$/.test(block.kind) || blocks[index - 1]?.kind !== block.kind;
      const lines = blocks.flatMap((block) => [block.words(), ""]);
      const { lineCount, others } = firstStoryOf(lines);
      const story = blocks.slice(0, Math.ceil(lineCount / 2));
      if (others > 0) leftOut.stories = others;
      const firsts = story.map(isFirst);
      const ofStory = pictures.filter(({ at }) => at <= story.length);
      return {
        html: story.map((block, at) => block.html(story[at - 1], story[at + 1])).join(""),
        leftOut,
        pictures: ofStory.map(({ file, at }) => ({
          file,
          blocksAfter: firsts.slice(at).filter(Boolean).length,
        })),
      };
    },
  };
}
