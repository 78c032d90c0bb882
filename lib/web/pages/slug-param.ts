/**
 * In Unicode NFC, as slugs are stored; null if it cannot be decoded. Next encodes a page's parameter and not that of
 * its metadata. A slug has no `%`, so that decoding twice is harmless.
 */
export function slugOf(param: string): string | null {
  try {
    return decodeURIComponent(param).normalize();
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
