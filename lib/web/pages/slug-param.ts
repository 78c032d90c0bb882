/**
 * The slug of a route parameter in Unicode NFC, as slugs are stored; null if it cannot be decoded. Next gives a page
 * its parameter percent-encoded and the page's metadata the decoded one. A slug has no `%`, so that decoding it twice
 * changes nothing.
 */
export function slugOf(param: string): string | null {
  try {
    return decodeURIComponent(param).normalize();
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
