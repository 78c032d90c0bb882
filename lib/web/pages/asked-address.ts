/** The query of a page's address, in Next's shape. */
export type PageQuery = Record<string, string | string[] | undefined>;

export function askedAddress(path: string, query: PageQuery): string {
  const said = Object.entries(query).flatMap(([name, values = []]) =>
    [values].flat().map((value) => [name, value]),
  );
  const address = new URLSearchParams(said).toString();
  return address === "" ? path : `${path}?${address}`;
}
