// Where articles are listed for readers, and how far down a list one is.

/** A list that readers find: of the whole site, or of one section, topic or author. */
export type ReadersList = { kind: "site" } | { kind: "section" | "topic" | "author"; id: string };

export const site: ReadersList = { kind: "site" };

/** How the place stands in the rows of `Listing`. */
export function placeKey(place: ReadersList): string {
  return place.kind === "site" ? "site" : `${place.kind}:${place.id}`;
}

/** Where an article stands in a list, newest first: by publication, and by id where that is the same. */
export type ListingCursor = { publishedAt: Date; id: string };

/** The order of every list that readers get. Not a count: what is published meanwhile moves nothing. */
export function newestFirst(one: ListingCursor, other: ListingCursor): number {
  return other.publishedAt.getTime() - one.publishedAt.getTime() || (one.id < other.id ? 1 : -1);
}

/** As it stands in an address, so that a list goes on behind it: milliseconds since 1970, and the id. */
export function listingCursorText({ publishedAt, id }: ListingCursor): string {
  return `${publishedAt.getTime()}-${id}`;
}

/** @returns null for what is no cursor */
export function readListingCursor(cursor: string): ListingCursor | null {
  const found = /^(\d{1,15})-([\w-]{1,64})$/.exec(cursor);
  if (found === null) return null;
  const [, milliseconds = "", id = ""] = found;
  const publishedAt = new Date(Number(milliseconds));
  return { publishedAt, id };
}
