// The address that expires a page, where that is another than its own.

/**
 * What editions name for a page (lib/projections/editions/addresses.ts), and purges with them: its own path, but for an article's
 * versions, which expire with their list.
 */
export function expiryName(path: string): string {
  return path.replace(/^(\/articles\/[^/]+\/history)\/.*$/, "$1");
}
