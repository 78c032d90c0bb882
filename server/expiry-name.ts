/**
 * The address that editions name for a page (lib/projections/editions/addresses.ts): its own, but an article's versions
 * expire with their list.
 */
export function expiryName(path: string): string {
  return path.replace(/^(\/articles\/[^/]+\/history)\/.*$/, "$1");
}
