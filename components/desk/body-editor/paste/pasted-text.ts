import {
  itemOf,
  partHtml,
  pastedBlock,
  pastedTableBlock,
  type PastedBlock,
  type PastedPlace,
  type PastedStyle,
} from "@/components/desk/body-editor/paste/pasted-block";
import { firstStoryOf, singleSpaced } from "@/components/desk/body-editor/paste/plain-text";
import { firstTooDeep, gatherLists } from "@/lib/content/blocks/list-levels";
import {
  emptyReceipt,
  type ChangedKind,
  type KeptKind,
  type LeftOutKind,
  type Receipt,
} from "@/lib/content/receipts/receipt";

/** `blocksAfter`: blocks of the paste after the picture. */
export type PictureToCome = { file: File; blocksAfter: number };

export type Pasted = { html: string; receipt: Receipt; pictures: PictureToCome[] };

export type PastedText = {
  add: (place: PastedPlace, words: string, style?: PastedStyle) => void;
  space: () => void;
  nextCell: () => void;
  close: () => void;
  table: (html: string, words: string) => void;
  /** Of all blocks so far, on one line. */
  line: () => { html: string; words: string };
  words: () => string;
  ending: () => string;
  picture: (file: File) => void;
  /** Adjacent parts of one kind count once. */
  leaveOut: (kind: LeftOutKind, words: string) => void;
  change: (kind: ChangedKind, words: string) => void;
  end: (comments: readonly string[]) => Pasted;
};

const cellBreak = " | ";

const keptAs: Record<PastedBlock["kind"], KeptKind> = {
  paragraph: "paragraph",
  subheading: "subheading",
  smallSubheading: "subheading",
  quote: "quote",
  bulleted: "list",
  numbered: "list",
  table: "table",
};

export function pastedText(): PastedText {
  const blocks: PastedBlock[] = [];
  const pictures: { file: File; at: number }[] = [];
  const receipt = emptyReceipt();
  const { kept, changed, leftOut } = receipt;
  let open: PastedBlock | null = null;
  let cells = 0;
  let lastLeftOut: LeftOutKind | null = null;

  function close() {
    if (open !== null && !open.isEmpty()) blocks.push(open);
    [open, cells, lastLeftOut] = [null, 0, null];
  }

  return {
    add(place, words, style) {
      open ??= pastedBlock(place);
      if (/\S/.test(words)) {
        if (cells > 0) open.add(cellBreak.repeat(cells));
        [cells, lastLeftOut] = [0, null];
      }
      open.add(words, style);
    },
    space: () => open?.add(" "),
    nextCell: () => (cells += 1),
    close,
    table(html, words) {
      close();
      blocks.push(pastedTableBlock(html, words));
    },
    line() {
      close();
      const join = (parts: string[]) => parts.join(" ");
      return {
        html: join(blocks.map((block) => block.inner())),
        words: join(blocks.map((block) => block.words())),
      };
    },
    words: () => open?.words() ?? "",
    ending: () => open?.ending() ?? "",
    picture(file) {
      pictures.push({ file, at: blocks.length + (open === null || open.isEmpty() ? 0 : 1) });
    },
    leaveOut(kind, raw) {
      const words = singleSpaced(raw);
      const last = leftOut.at(-1);
      if (kind === lastLeftOut && last) last.words = `${last.words} ${words}`.trim();
      else leftOut.push({ kind, words });
      lastLeftOut = /deleted|hidden/.test(kind) ? kind : null;
    },
    change(kind, words) {
      changed.push({ kind, words: singleSpaced(words) });
    },
    end(comments) {
      close();
      leftOut.push(...comments.map((words) => ({ kind: "comment" as const, words })));
      const lines = blocks.flatMap((block) => [block.words(), ""]);
      const { lineCount, others } = firstStoryOf(lines);
      const story = blocks.slice(0, Math.ceil(lineCount / 2));
      receipt.stories = others;
      // A list is one block, however many items it has.
      const parts = gatherLists(story, itemOf);
      for (const part of parts) tellOf(part);
      let begun = 0;
      const starts = parts.map(({ length }) => (begun += length) - length);
      const ofStory = pictures.filter(({ at }) => at <= story.length);
      if (ofStory.length > 0) add("picture", ofStory.length);
      return {
        html: parts.map(partHtml).join(""),
        receipt,
        pictures: ofStory.map(({ file, at }) => ({
          file,
          blocksAfter: starts.filter((start) => start >= at).length,
        })),
      };
    },
  };

  function tellOf(part: readonly PastedBlock[]) {
    const [first] = part;
    if (first) add(keptAs[first.kind], 1);
    const flattened = part[firstTooDeep(part.flatMap((block) => itemOf(block) ?? []))];
    if (flattened) changed.push({ kind: "levelled", words: singleSpaced(flattened.words()) });
  }

  function add(kind: KeptKind, number: number) {
    kept[kind] = (kept[kind] ?? 0) + number;
  }
}
