// The address that a page was asked for by, as its path and query say it.

/** The query of a page's address, as Next gives it. */
export type PageQuery = Record<string, string | string[] | undefined>;

export function askedAddress(path: string, query: PageQuery): string {
  const said = Object.entries(query).flatMap(([name, values = []]) =>
    [values].flat().map((value) => [name, value]),
  );
  const address = new URLSearchParams(said).toString();
  return address === "" ? path : `${path}?${address}`;
}
