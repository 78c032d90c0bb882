/** A list for readers: of the whole site, or of one section, topic or author. */
export type ReadersList = { kind: "site" } | { kind: "section" | "topic" | "author"; id: string };

export const site: ReadersList = { kind: "site" };

/** The key of the list in the rows of `Listing`. */
export function placeKey(place: ReadersList): string {
  return place.kind === "site" ? "site" : `${place.kind}:${place.id}`;
}

/** By publication; articles of the same moment by id. */
export type ListingCursor = { publishedAt: Date; id: string };

/** By value and not by count, so that a publication moves nothing. */
export function newestFirst(one: ListingCursor, other: ListingCursor): number {
  return other.publishedAt.getTime() - one.publishedAt.getTime() || (one.id < other.id ? 1 : -1);
}

/** In an address: milliseconds since 1970, and the id. */
export function listingCursorText({ publishedAt, id }: ListingCursor): string {
  return `${publishedAt.getTime()}-${id}`;
}

/** @returns null for a text that is no cursor */
export function readListingCursor(cursor: string): ListingCursor | null {
  const found = /^(\d{1,15})-([\w-]{1,64})$/.exec(cursor);
  if (found === null) return null;
  const [, milliseconds = "", id = ""] = found;
  const publishedAt = new Date(Number(milliseconds));
  return { publishedAt, id };
}
