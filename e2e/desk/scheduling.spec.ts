// The schedule: what editors put on it, and that readers see it at its minute, whatever became of the server.
import type { Page } from "playwright/test";
import { holdPublishing, letGoOfPublishing, putHourAt } from "@/e2e/database";
import { openedArticle, postTransition } from "@/e2e/desk/requests";
import { expect, expectAccessible, openArticle, press, savedNow, test } from "@/e2e/fixtures";

const headline = "One moment, every page";
const update = "One moment, every clock";
const address = "/articles/one-moment-every-page";
const newAddress = "/articles/one-moment-every-clock";

/** Opens the article's dialog for the schedule and gives it a time. */
async function schedule(editor: Page, at: string) {
  await editor.getByRole("button", { name: "More" }).click();
  await editor.getByRole("button", { name: "Schedule …" }).click();
  const dialog = editor.getByRole("dialog", { name: "Schedule the update" });
  await dialog.getByLabel("Publish at").fill(at);
  await dialog.getByRole("radio", { name: "New reporting" }).check();
  await expectAccessible(editor);
  await dialog.getByRole("button", { name: "Schedule", exact: true }).click();
}

/** Puts an update of the live article on the schedule, with a headline and an address of its own. */
async function scheduleUpdate(editor: Page) {
  await openArticle(editor, headline);
  await editor.getByLabel("Headline", { exact: true }).fill(update);
  await editor.getByLabel("Slug").fill(newAddress.replace("/articles/", ""));
  await press(editor, "Save draft", savedNow);
  await postTransition(editor, openedArticle(editor), "schedule", {
    at: "2999-06-01T06:00",
    change: "update",
  });
}

test("an editor schedules an update, for no time that is past, and takes it off again; readers keep what they have", async ({
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  await openArticle(editor, headline);
  await editor.getByLabel("Headline", { exact: true }).fill(update);
  const state = editor.getByRole("region", { name: "State of the draft" });
  await schedule(editor, "2026-01-01T06:00");
  await expect(state.getByRole("status")).toContainText(
    "That time has passed. Choose a later one, or publish now.",
  );
  await schedule(editor, "2999-06-01T06:00");
  await expect(state.getByRole("status")).toHaveText("Scheduled for 1 Jun 2999, 06:00.");
  await expect(state).toContainText("update due 1 Jun 2999, 06:00");
  await reader.goto(address);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(headline);

  await editor.goto("/desk");
  const scheduled = editor.getByRole("region", { name: "Scheduled", exact: true });
  await scheduled.getByRole("link", { name: update }).click();
  await press(editor, "Cancel scheduled publication", "Scheduled publication cancelled.");
  await expect(state).not.toContainText("due");
});

test("an update falls due while the server runs: pages that it kept show it, and nobody did anything", async ({
  newsroom,
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  await scheduleUpdate(editor);
  for (const page of [address, "/sections/readers"]) {
    await reader.goto(page);
    await expect(reader.getByText(headline).first()).toBeVisible();
  }
  expect((await reader.goto(newAddress))?.status()).toBe(404);
  await putHourAt(newsroom, new Date(Date.now() + 2_000));
  // A page that the server keeps is made again after a minute: this is sooner.
  await expect(async () => {
    expect((await reader.goto(newAddress))?.status()).toBe(200);
  }).toPass({ timeout: 120_000 });
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(update);
  await reader.goto("/sections/readers");
  await expect(reader.getByText(update).first()).toBeVisible();
  await expect(reader.getByText(headline)).toHaveCount(0);
});

test("an update falls due while the server is dead: readers see it as soon as it is back, and the desk shows it overdue until it has caught up", async ({
  newsroom,
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  await scheduleUpdate(editor);
  const article = openedArticle(editor);
  await reader.goto(address);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(headline);
  await newsroom.kill();
  await putHourAt(newsroom, new Date("2026-01-01T04:00:00Z"));
  await holdPublishing(newsroom);
  await newsroom.restart();

  await reader.goto(address);
  await expect(reader).toHaveURL(newAddress);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(update);
  await editor.goto(article.replace("/api", ""));
  const state = editor.getByRole("region", { name: "State of the draft" });
  await expect(state).toContainText("overdue since 1 Jan 2026, 12:00");
  await expectAccessible(editor);

  await letGoOfPublishing(newsroom);
  await expect
    .poll(async () => (await (await editor.request.get(article)).json()).schedule)
    .toBeNull();
  await editor.reload();
  await expect(state).toContainText("Live");
  await expect(state).not.toContainText("overdue");
  await editor.getByRole("link", { name: "History" }).click();
  await expect(editor.getByText(/^Published on schedule/)).toHaveCount(1);
  await reader.goto(address);
  await expect(reader).toHaveURL(newAddress);
});

test("what was scheduled before a kill is published after it by the server alone", async ({
  newsroom,
  open,
}) => {
  const editor = await open("editor");
  await scheduleUpdate(editor);
  const article = openedArticle(editor);
  await newsroom.kill();
  await putHourAt(newsroom, new Date("2026-01-01T04:00:00Z"));
  await newsroom.restart();
  await expect
    .poll(async () => (await (await editor.request.get(article)).json()).schedule)
    .toBeNull();
});
