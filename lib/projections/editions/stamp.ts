// A page contains its edition's number, so that the desk sees whether readers have the newest.

/** Of the page's `meta` element, and of the header of feeds and maps. */
export const editionName = "stet-edition";

const inPage = new RegExp(`<meta name="${editionName}" content="(\\d+)"`);

/** Null without one. */
export function editionOf(headers: Headers, text: string): number | null {
  const said = headers.get(editionName) ?? inPage.exec(text)?.[1];
  return said === undefined ? null : Number(said);
}
