// The requests of an article's own page, sent without its buttons.
import { expect, type Page } from "playwright/test";

/** Where the desk's requests for the article go that is open. */
export function openedArticle(page: Page): string {
  return `/api${new URL(page.url()).pathname}`;
}

/** Takes a transition with the draft as it stands. */
export async function postTransition(
  page: Page,
  article: string,
  transition: string,
  input: object = {},
) {
  const { version } = await (await page.request.get(article)).json();
  const answer = await page.request.post(`${article}/transitions/${transition}`, {
    data: { commandId: crypto.randomUUID(), version, ...input },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}
