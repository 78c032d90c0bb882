// The last part of a reader's address, as the site's pages are given it.

/**
 * The slug that a route parameter names, in Unicode NFC as slugs are kept; null if it cannot be
 * decoded and so names none. Next gives a page its parameter percent-encoded, and the page's
 * metadata the same one decoded: a slug has no `%`, so that to decode it again changes nothing.
 */
export function slugOf(param: string): string | null {
  try {
    return decodeURIComponent(param).normalize();
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
