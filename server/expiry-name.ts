/** Its own, but an article's versions expire with their list. See lib/projections/editions/addresses.ts. */
export function expiryName(path: string): string {
  return path.replace(/^(\/articles\/[^/]+\/history)\/.*$/, "$1");
}
