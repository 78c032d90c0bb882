// Copy from outside: imported while the server runs, edited, published, read.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, openArticle, press, test } from "@/e2e/fixtures";
import type { Newsroom } from "@/e2e/newsroom";

const copy = `Published: 9:05 p.m., March 3, 2026
Lighthouse keepers’ archive goes online
By The Coast Desk in Newhaven
The lamp room, seen from the stairs. (HARBOUR ARCHIVE / HANDOUT)

NEWHAVEN, England -- The logbooks of eleven lighthouses can be read by everybody from today.

ALSO READ: One moment, every page

The oldest begins with a storm.

Contact the writer at coast@example.org
`;

async function importCopy(newsroom: Newsroom, ...options: string[]) {
  const folder = mkdtempSync(join(tmpdir(), "stet-copy-"));
  const file = join(folder, "lighthouse.txt");
  writeFileSync(file, copy);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "scripts/import.ts", file, "--json", ...options],
    { env: { ...process.env, ...newsroom.settings } },
  );
  rmSync(folder, { recursive: true });
  return JSON.parse(stdout) as { slug: string; status: string; unplaced: number };
}

test("imported copy is edited and published; readers see no broken frame, editors see what is missing", async ({
  newsroom,
  open,
}) => {
  const report = await importCopy(newsroom);
  expect(report).toMatchObject({ status: "imported", unplaced: 0 });
  const [reader, editor] = [await open(), await open("editor")];
  expect((await reader.goto(`/articles/${report.slug}`))?.status()).toBe(404);

  await openArticle(editor, "Lighthouse keepers’ archive goes online");
  await expect(editor.getByText("No file yet. Readers do not see it.")).toBeVisible();
  await expect(editor.getByLabel("Credit of the lead picture")).toHaveValue(
    "HARBOUR ARCHIVE / HANDOUT",
  );
  await expect(editor.getByLabel("Dateline")).toHaveValue("NEWHAVEN, England");
  await expect(editor.getByLabel("Place of The Coast Desk")).toHaveValue("Newhaven");
  const original = await editor.request.get(
    (await editor.getByRole("link", { name: "lighthouse.txt" }).getAttribute("href")) ?? "",
  );
  expect(await original.text()).toBe(copy);

  await editor.getByLabel("Standfirst").fill("Eleven logbooks, for everybody.");
  await press(editor, "Publish", /^Not published\. Fix \d+ problems? to publish\./);
  await editor.getByRole("button", { name: "Lead picture: no file yet" }).click();
  await editor.getByRole("button", { name: "Remove lead picture" }).click();
  await press(editor, "Publish", "Published. Readers see this version.");

  await reader.goto(`/articles/${report.slug}`);
  const article = reader.getByRole("article");
  await expect(article).toContainText("Eleven logbooks, for everybody.");
  await expect(article).toContainText("Published: 21:05, March 3, 2026");
  await expect(article).toContainText("By The Coast Desk in Newhaven");
  await expect(article).toContainText("NEWHAVEN, England — The logbooks of eleven lighthouses");
  await expect(article.getByRole("figure")).toHaveCount(0);
  await expect(article.getByRole("img")).toHaveCount(0);
  await article.getByRole("link", { name: "One moment, every page" }).click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("One moment, every page");
});

test("copy that is published on import is on every page at once, and twice is once", async ({
  newsroom,
  open,
}) => {
  const reader = await open();
  const headline = "Lighthouse keepers’ archive goes online";
  for (const address of [
    "/",
    "/sections/business",
    "/articles/lighthouse-keepers-archive-goes-online",
  ]) {
    await reader.goto(address);
    await expect(reader.getByText(headline)).toHaveCount(0);
  }
  const report = await importCopy(newsroom, "--publish");
  expect(report).toMatchObject({
    status: "published",
    slug: "lighthouse-keepers-archive-goes-online",
  });
  for (const address of [
    "/",
    "/sections/business",
    "/authors/the-coast-desk",
    `/articles/${report.slug}`,
  ]) {
    expect((await reader.goto(address))?.status(), address).toBe(200);
    await expect(reader.getByText(headline).first()).toBeVisible();
  }
  expect(await importCopy(newsroom, "--publish")).toMatchObject({
    status: "unchanged",
    slug: report.slug,
  });
});
