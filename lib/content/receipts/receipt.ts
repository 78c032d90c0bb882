// What became of a text that came from another program: kept, changed and left out, in one line and piece by piece.

const keptKinds = {
  paragraph: ["paragraph", "paragraphs"],
  subheading: ["subheading", "subheadings"],
  quote: ["quote", "quotes"],
  list: ["list", "lists"],
  rule: ["rule", "rules"],
  table: ["table", "tables"],
  picture: ["picture", "pictures"],
  note: ["comment as a note", "comments as notes"],
} as const;

const changedKinds = {
  inserted: ["tracked insertion accepted", "tracked insertions accepted"],
  moved: ["tracked move accepted", "tracked moves accepted"],
  unwrapped: ["link freed from a filter", "links freed from a filter"],
  unlinked: ["link to no web page removed", "links to no web page removed"],
  rows: ["table set as lines", "tables set as lines"],
  levelled: ["list set on four levels", "lists set on four levels"],
  boxed: ["text box set as paragraphs", "text boxes set as paragraphs"],
  footnote: ["footnote set at the end", "footnotes set at the end"],
} as const;

const leftOutKinds = {
  deleted: ["deleted passage", "deleted passages"],
  movedFrom: ["passage at its former place", "passages at their former places"],
  hidden: ["hidden passage", "hidden passages"],
  comment: ["comment", "comments"],
  unfetched: ["picture that could not be fetched", "pictures that could not be fetched"],
  foreign: ["picture from another site", "pictures from another site"],
  unreadable: [
    "picture of a kind that cannot be opened",
    "pictures of a kind that cannot be opened",
  ],
  embedded: ["embedded part", "embedded parts"],
  formula: ["formula", "formulas"],
  drawing: ["drawing", "drawings"],
  control: ["button or field", "buttons and fields"],
  table: ["table", "tables"],
  header: ["header or footer", "headers and footers"],
  link: ["link that a mail filter hides", "links that a mail filter hides"],
} as const;

export type KeptKind = keyof typeof keptKinds;
export type ChangedKind = keyof typeof changedKinds;
export type LeftOutKind = keyof typeof leftOutKinds;

/** `words`: its own words, its name or its address; "" if it has none. */
export type Piece<Kind> = { kind: Kind; words: string };

export type Receipt = {
  kept: Partial<Record<KeptKind, number>>;
  changed: Piece<ChangedKind>[];
  leftOut: Piece<LeftOutKind>[];
  /** The first words of each story after the first: an article is one story. */
  stories: string[];
};

export function emptyReceipt(): Receipt {
  return { kept: {}, changed: [], leftOut: [], stories: [] };
}

type Names = Record<string, readonly [string, string]>;

/** Empty for one paragraph that came in as it was. */
export function receiptWords({ kept, changed, leftOut, stories }: Receipt): string {
  const isPlain = Object.keys(kept).every((kind) => kind === "paragraph" && kept[kind] === 1);
  if (isPlain && changed.length + leftOut.length + stories.length === 0) return "";
  const found = `${stories.length + 1} articles found: only the first was pasted.`;
  return [
    ...(stories.length > 0 ? [found] : []),
    ...group("Kept", keptKinds, (kind) => kept[kind as KeptKind] ?? 0),
    ...group("Changed", changedKinds, (kind) => count(changed, kind)),
    ...group("Left out", leftOutKinds, (kind) => count(leftOut, kind)),
  ].join(" ");
}

function group(label: string, names: Names, countOf: (kind: string) => number): string[] {
  const parts = Object.entries(names).flatMap(([kind, [one, several]]) => {
    const number = countOf(kind);
    return number === 0 ? [] : [`${number.toLocaleString("en")} ${number === 1 ? one : several}`];
  });
  return parts.length === 0 ? [] : [`${label}: ${parts.join(", ")}.`];
}

function count(pieces: readonly Piece<string>[], kind: string): number {
  return pieces.filter((piece) => piece.kind === kind).length;
}

export type ReceiptLine = { name: string; words: string };

/** Each piece by its kind's name, in the order of the text. */
export function receiptDetails({ changed, leftOut, stories }: Receipt): {
  changed: ReceiptLine[];
  leftOut: ReceiptLine[];
} {
  return {
    changed: changed.map(({ kind, words }) => ({ name: capital(changedKinds[kind][0]), words })),
    leftOut: [
      ...leftOut.map(({ kind, words }) => ({ name: capital(leftOutKinds[kind][0]), words })),
      ...stories.map((words) => ({ name: "Article after the first", words })),
    ],
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
