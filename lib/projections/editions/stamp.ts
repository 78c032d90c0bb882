// The number of the edition that a page was made of, as it stands in the page itself: by it the desk sees whether
// readers have the newest.

/** The name of the page's `meta` element, and of the header of what is no page (a feed, a map). */
export const editionName = "stet-edition";

const inPage = new RegExp(`<meta name="${editionName}" content="(\\d+)"`);

/** The edition that an answer was made of; null if it says none. */
export function editionOf(headers: Headers, text: string): number | null {
  const said = headers.get(editionName) ?? inPage.exec(text)?.[1];
  return said === undefined ? null : Number(said);
}
