// What of a Word file was changed or left out, in its order: for the receipt and for the report of an import.
import {
  emptyReceipt,
  type ChangedKind,
  type LeftOutKind,
  type Receipt,
} from "@/lib/content/receipts/receipt";
import type { WireLine, WirePart } from "@/lib/content/wire/story";

export type Ledger = {
  change: (number: number, kind: ChangedKind, words: string) => void;
  leaveOut: (number: number, kind: LeftOutKind, words: string) => void;
  /** The next piece is one of its own. */
  interrupt: () => void;
  receipt: () => Receipt;
  lines: () => WireLine[];
};

const changedParts: Partial<Record<ChangedKind, WirePart>> = {
  inserted: "inserted",
  moved: "moved",
};
const leftOutParts: Partial<Record<LeftOutKind, WirePart>> = {
  deleted: "deleted",
  movedFrom: "deleted",
  hidden: "hidden",
  comment: "comment",
};

/** Runs that follow each other are one piece. */
const joined = /^(inserted|moved|deleted|movedFrom|hidden)$/;

type Entry = { number: number; words: string } & (
  { is: "changed"; kind: ChangedKind } | { is: "leftOut"; kind: LeftOutKind }
);

export function ledger(): Ledger {
  const entries: Entry[] = [];
  let goesOn = false;

  function add(entry: Entry) {
    const last = entries.at(-1);
    if (goesOn && last?.kind === entry.kind && last.number === entry.number)
      last.words += entry.words;
    else entries.push(entry);
    goesOn = joined.test(entry.kind);
  }

  const told = () =>
    entries
      .map((entry) => ({ ...entry, words: entry.words.replace(/\s+/g, " ").trim() }))
      // Space alone is nobody's words.
      .filter(({ kind, words }) => words !== "" || !joined.test(kind));

  return {
    change: (number, kind, words) => add({ number, words, is: "changed", kind }),
    leaveOut: (number, kind, words) => add({ number, words, is: "leftOut", kind }),
    interrupt: () => (goesOn = false),
    receipt: () => {
      const receipt = emptyReceipt();
      for (const entry of told()) {
        const { words } = entry;
        if (entry.is === "changed") receipt.changed.push({ kind: entry.kind, words });
        else receipt.leftOut.push({ kind: entry.kind, words });
      }
      return receipt;
    },
    lines: () =>
      told().flatMap(({ number, is, kind, words }): WireLine[] => {
        const part = is === "changed" ? changedParts[kind] : (leftOutParts[kind] ?? "left out");
        return part === undefined ? [] : [{ number: Math.max(1, number), part, text: words }];
      }),
  };
}
