// What the body editor is told of the records that a story uses.

/** A picture record. `fileUrl` is null while it awaits its file; width and height are pixels. */
export type MediaSummary = {
  id: string;
  fileUrl: string | null;
  caption: string;
  credit: string;
  altText: string;
  width: number | null;
  height: number | null;
};

/** An article as the target of a related link. */
export type ArticleSummary = { id: string; headline: string; isLive: boolean };
