import { expect, type Page } from "playwright/test";

export function openedArticle(page: Page): string {
  return `/api${new URL(page.url()).pathname}`;
}

/** With the draft as it is. */
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
