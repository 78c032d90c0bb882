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

/** The query of a page's address, in Next's shape. */
export type PageQuery = Record<string, string | string[] | undefined>;

export function askedAddress(path: string, query: PageQuery): string {
  const said = Object.entries(query).flatMap(([name, values = []]) =>
    [values].flat().map((value) => [name, value]),
  );
  const address = new URLSearchParams(said).toString();
  return address === "" ? path : `${path}?${address}`;
}
