// The library of pictures and its records, as journeys use them.
import type { Page } from "playwright/test";
import sharp from "sharp";
import { expect, untilAwake } from "@/e2e/fixtures";

/** The links of the pictures that the library shows. */
export function pictureLinks(page: Page) {
  return page.getByRole("list", { name: "Pictures" }).getByRole("link");
}

/** Opens a picture's record by words that it alone has. */
export async function openPictureRecord(page: Page, words: string): Promise<void> {
  await page.goto(`/desk/pictures?${new URLSearchParams({ words })}`);
  await pictureLinks(page).click();
  await expect(page.getByRole("heading", { name: "Where it is used" })).toBeVisible();
  await untilAwake(page);
}

/** Adds a picture of one colour and no words, as the desk's upload does; gives the path of its record. */
export async function addPlainPicture(page: Page, fileName: string): Promise<string> {
  const canvas = { width: 1200, height: 800, channels: 3 as const, background: "#7a4b2a" };
  const data = await sharp({ create: canvas }).jpeg().toBuffer();
  const answer = await page.request.post(
    `/api/desk/media?${new URLSearchParams({ name: fileName })}`,
    {
      data,
      headers: { "Content-Type": "image/jpeg" },
    },
  );
  expect(answer.status(), await answer.text()).toBe(201);
  return `/desk/pictures/${(await answer.json()).picture.id}`;
}

/** Saves the record and waits for what it is to say. */
export async function saveRecord(page: Page, said: string): Promise<void> {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: said })).toBeVisible();
}
