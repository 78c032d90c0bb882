// A feed before it has a format: what all three of them say. All addresses are absolute, all times UTC.

export type Feed = {
  /** Stays what it is for good. */
  id: string;
  title: string;
  description: string;
  /** The page that lists the same. */
  pageAddress: string;
  /** Where the feed itself is, in each format. */
  addresses: Record<FeedFormat, string>;
  /** BCP 47. */
  language: string;
  publisher: { name: string; address: string };
  /** The square picture that stands for the site. */
  iconAddress: string;
  /** The WebSub hub that tells of what is new, if there is one. */
  hub: string | null;
  /** Newest first. */
  entries: FeedEntry[];
};

export type FeedEntry = {
  /** Stays what it is for good, whatever becomes of the address. */
  id: string;
  address: string;
  title: string;
  /** Plain text; may be empty. */
  summary: string;
  /** HTML that stands by itself. */
  html: string;
  publishedAt: Date;
  /** The last change that was no typo; the publication if there was none. */
  updatedAt: Date;
  authors: { name: string; address: string | null }[];
  categories: string[];
  /** The lead picture first. */
  pictures: FeedPicture[];
};

export type FeedPicture = {
  address: string;
  mimeType: string;
  byteSize: number;
  title: string;
};

/** The formats, by the names that `feedPaths` gives them. */
export const feedFormats = ["rss", "atom", "json"] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** When the feed last changed: null if there is nothing in it. */
export function updatedAt({ entries }: Feed): Date | null {
  const times = entries.map((entry) => entry.updatedAt.getTime());
  return times.length === 0 ? null : new Date(Math.max(...times));
}
