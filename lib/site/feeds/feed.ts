// What all three formats say. All addresses are absolute, all times UTC.

export type Feed = {
  /** Never changes. */
  id: string;
  title: string;
  description: string;
  pageAddress: string;
  addresses: Record<FeedFormat, string>;
  /** BCP 47. */
  language: string;
  publisher: { name: string; address: string };
  /** Square. */
  iconAddress: string;
  /** The WebSub hub, if there is one. */
  hub: string | null;
  /** Newest first. */
  entries: FeedEntry[];
};

export type FeedEntry = {
  /** Never changes, even if the address does. */
  id: string;
  address: string;
  /** Where the story was first published, if elsewhere. */
  canonicalAddress?: string;
  title: string;
  /** Plain text; may be empty. */
  summary: string;
  /** HTML without anything from outside the entry. */
  html: string;
  publishedAt: Date;
  /** The last change except typos, or the publication. */
  updatedAt: Date;
  authors: { name: string; address: string | null }[];
  /** Who are named for something else than writing. */
  contributors?: { name: string; address: string | null }[];
  categories: string[];
  /** The lead picture first. */
  pictures: FeedFile[];
  /** Videos and sounds, in the order of the story. */
  recordings: FeedRecording[];
};

export type FeedRecording = FeedFile & { seconds: number };

export type FeedFile = {
  address: string;
  mimeType: string;
  byteSize: number;
  title: string;
};

/** As `feedPaths` names them. */
export const feedFormats = ["rss", "atom", "json"] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** Null if the feed is empty. */
export function updatedAt({ entries }: Feed): Date | null {
  const times = entries.map((entry) => entry.updatedAt.getTime());
  return times.length === 0 ? null : new Date(Math.max(...times));
}
