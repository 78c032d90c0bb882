// The front page arranged by editors: by keyboard and by pointer, now and later, undone, by two at once.
import type { Locator, Page } from "playwright/test";
import { goTo } from "@/e2e/desk/keyboard";
import { expect, expectAccessible, openArticle, press, test } from "@/e2e/fixtures";

const lead = "Qianhai steps up ‘finance magnet’ dream";
const drawings = "Why our photographs are drawings";

async function openFront(editor: Page) {
  await editor.goto("/desk/front");
  await expect(editor.getByRole("heading", { name: "Front page", level: 1 })).toBeVisible();
  // The browser has taken the page over once a press is answered.
  await expect(async () => {
    await editor.getByRole("button", { name: "Publish" }).press("Enter");
    await expect(editor.getByText("Readers already see this.")).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

const slot = (editor: Page, name: string) => editor.getByRole("group", { name, exact: true });

const shelf = (editor: Page) => editor.getByRole("region", { name: /Newest articles|Found/ });

/** Takes an article of the shelf to a slot. */
async function place(editor: Page, headline: string, where: string) {
  const ask = shelf(editor).getByRole("button", { name: `Place … “${headline}”` });
  await ask.click();
  const dialog = editor.getByRole("dialog", { name: "Where to?" });
  await dialog.getByRole("button", { name: where }).click();
  await expect(editor.getByText(`“${headline}” is pinned: ${where}.`)).toBeVisible();
}

/**
 * Drags by the pointer, which leaves the spot before anything else moves: were the page scrolled to the slot first, the
 * browser would take up what then stands under the pointer.
 */
async function drag(what: Locator, to: Locator) {
  const { mouse } = what.page();
  await what.hover();
  const box = await what.boundingBox();
  if (!box) throw new Error("What is dragged is not on the page.");
  await mouse.down();
  await mouse.move(box.x + box.width / 2 - 10, box.y + box.height / 2 - 10, { steps: 4 });
  await to.hover();
  await to.hover();
  await mouse.up();
}

async function publishFront(editor: Page) {
  await editor.getByRole("button", { name: "Publish" }).click();
  await expect(editor.getByText("Published. Readers see it.")).toBeVisible();
}

async function isLedBy(reader: Page, headline: string) {
  await reader.goto("/");
  await expect(reader.getByRole("heading", { level: 2 }).first()).toHaveText(headline);
}

test("an editor arranges the front by keyboard and publishes it, and readers see it at once", async ({
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  await isLedBy(reader, lead);
  await openFront(editor);
  for (const colorScheme of ["light", "dark"] as const) {
    await editor.emulateMedia({ colorScheme });
    await expectAccessible(editor);
  }
  await goTo(slot(editor, "Lead").getByRole("button", { name: `Move “${lead}” Down` }));
  await editor.keyboard.press("Enter");
  await expect(editor.getByText(`“${lead}” is pinned: Secondary 1.`)).toBeVisible();
  await expect(
    slot(editor, "Secondary 1").getByRole("button", { name: `Move “${lead}” Down` }),
  ).toBeFocused();

  await editor.getByRole("link", { name: "Go to articles" }).press("Enter");
  await goTo(shelf(editor).getByRole("button", { name: `Place … “${drawings}”` }));
  await editor.keyboard.press("Enter");
  const dialog = editor.getByRole("dialog", { name: "Where to?" });
  await expect(dialog).toBeVisible();
  await expectAccessible(editor);
  await goTo(dialog.getByRole("button", { name: "Lead" }));
  await editor.keyboard.press("Enter");
  await expect(editor.getByText(`“${drawings}” is pinned: Lead.`)).toBeVisible();
  await expect(
    slot(editor, "Lead").getByRole("button", { name: `Move to … “${drawings}”` }),
  ).toBeFocused();

  await goTo(editor.getByRole("button", { name: "Row Technology: Up" }));
  await editor.keyboard.press("Enter");
  await expect(editor.getByText("“Technology” is now row 3 of 4.")).toBeVisible();
  await expect(editor.getByRole("button", { name: "Row Technology: Up" })).toBeFocused();
  await editor.getByRole("button", { name: "Hide section Readers" }).press("Enter");
  await expect(editor.getByText("“Readers” is hidden.")).toBeVisible();

  await isLedBy(reader, lead);
  await publishFront(editor);
  await isLedBy(reader, drawings);
  await expect(reader.getByRole("heading", { level: 2 }).nth(1)).toHaveText(lead);
  await expect(reader.getByRole("region")).toHaveCount(3);
  await expect(reader.getByRole("region").last()).toHaveAccessibleName("Technology");
  await expectAccessible(reader);
});

test("an article is dragged to a slot, steps are undone and done again, and a reload loses nothing", async ({
  open,
}) => {
  const editor = await open("editor");
  await openFront(editor);
  await drag(shelf(editor).getByText(drawings, { exact: true }), slot(editor, "Lead"));
  await expect(slot(editor, "Lead")).toContainText(drawings);
  await expect(slot(editor, "Secondary 1")).toContainText(lead);
  const inLead = slot(editor, "Lead").getByText(drawings, { exact: true });
  await drag(inLead, slot(editor, "Business 2"));
  await expect(slot(editor, "Business 2")).toContainText(drawings);
  await editor.getByRole("button", { name: "Undo" }).click();
  await expect(slot(editor, "Lead")).toContainText(drawings);
  await editor.getByRole("button", { name: "Redo" }).click();
  await expect(slot(editor, "Business 2")).toContainText(drawings);

  const asked = editor.waitForEvent("dialog").then((dialog) => dialog.accept());
  await editor.reload();
  await asked;
  await expect(editor.getByText("Your changes are not published.")).toBeVisible();
  await expect(slot(editor, "Business 2")).toContainText(drawings);
  const inRow = slot(editor, "Business 2").getByText(drawings, { exact: true });
  await drag(inRow, shelf(editor));
  await expect(slot(editor, "Business 2")).not.toContainText("Pinned");
});

test("an editor previews what is not published, as wide as a phone and as a desk", async ({
  open,
}) => {
  const editor = await open("editor");
  await openFront(editor);
  await place(editor, drawings, "Lead");
  const opened = editor.context().waitForEvent("page");
  await editor.getByRole("link", { name: "Preview", exact: true }).click();
  const preview = await opened;
  for (const [button, width] of [
    ["Phone", 390],
    ["Desk", 1440],
  ] as const) {
    await expect(async () => {
      await preview.getByRole("button", { name: button }).click();
      const frame = preview.getByTitle(`The front page, ${width} pixels wide`);
      await expect(frame).toBeVisible({ timeout: 1_000 });
    }).toPass();
    const front = preview.frameLocator("iframe");
    await expect(front.getByRole("heading", { level: 2 }).first()).toHaveText(drawings);
    const [navigation, main] = [
      front.getByRole("navigation", { name: "Sections" }),
      front.locator("body"),
    ];
    await expect(navigation).toBeVisible();
    expect(await main.evaluate((body) => body.ownerDocument.defaultView?.innerWidth)).toBe(width);
  }
  await expectAccessible(preview);
});

test("published arrangements are taken back one after the other, until the newest fill the front", async ({
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  await openFront(editor);
  await place(editor, drawings, "Lead");
  await publishFront(editor);
  await isLedBy(reader, drawings);
  const moment = "One moment, every page";
  await place(editor, moment, "Lead");
  await publishFront(editor);
  await isLedBy(reader, moment);
  for (const before of [drawings, lead]) {
    await editor.getByRole("button", { name: "Restore the previous one …" }).click();
    await expectAccessible(editor);
    await editor.getByRole("button", { name: "Restore", exact: true }).click();
    await expect(slot(editor, "Lead")).toContainText(before);
    await expect(
      editor.getByText("The previous front page is back. Readers see it."),
    ).toBeVisible();
    await isLedBy(reader, before);
  }
  // The demo's own arrangement is left, and nothing before it.
  await editor.getByRole("button", { name: "Restore the previous one …" }).click();
  await editor.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(editor.getByRole("button", { name: "Restore the previous one …" })).toHaveCount(0);
});

test("an arrangement is scheduled, for no time that is past; readers get it at its minute, though nobody does anything", async ({
  newsroom,
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  await isLedBy(reader, lead);
  await openFront(editor);
  for (const [index, headline] of [drawings, "Half past three, but where?"].entries()) {
    await place(editor, headline, "Lead");
    await editor.getByRole("button", { name: "Schedule …" }).click();
    const dialog = editor.getByRole("dialog", { name: "Schedule this front page" });
    await dialog.getByLabel("Publish at").fill("2026-01-01T06:00");
    await dialog.getByRole("button", { name: "Schedule" }).click();
    await expect(dialog.getByRole("alert")).toContainText("That time has passed");
    await expectAccessible(editor);
    await dialog.getByLabel("Publish at").fill(`2999-06-0${index + 1}T06:00`);
    await dialog.getByRole("button", { name: "Schedule" }).click();
    await expect(dialog).toBeHidden();
    await expect(slot(editor, "Lead")).toContainText(lead);
  }
  const schedule = editor.getByRole("region", { name: "Scheduled" });
  await expect(schedule.getByRole("listitem")).toHaveCount(2);
  await schedule.getByRole("button", { name: "Cancel the one for 2 Jun 2999, 06:00" }).click();
  await expect(schedule.getByRole("listitem")).toHaveCount(1);
  await isLedBy(reader, lead);

  const soon = new Date(Date.now() + 2_000).toISOString().replace("Z", "+00:00");
  await newsroom.database.execute(
    `UPDATE "Arrangement" SET "fromAt" = '${soon}' WHERE NOT "isBegun" AND "cancelledAt" IS NULL`,
  );
  // A page that the server keeps is made again after a minute: this is sooner.
  await expect(async () => {
    await reader.goto("/");
    await expect(reader.getByRole("heading", { level: 2 }).first()).toHaveText(drawings, {
      timeout: 500,
    });
  }).toPass({ timeout: 120_000 });
});

test("two editors arrange at once: the later one is told, sees what stands, and loses nothing", async ({
  open,
}) => {
  const [reader, first, later] = [await open(), await open("administrator"), await open("editor")];
  await openFront(first);
  await openFront(later);
  await place(first, drawings, "Lead");
  await place(later, "One moment, every page", "Secondary 2");
  await publishFront(first);
  await later.getByRole("button", { name: "Publish" }).click();
  await expect(later.getByRole("heading", { name: /Demo administrator arranged/ })).toBeVisible();
  await expect(later.getByRole("row", { name: /^Lead/ })).toContainText(drawings);
  await expect(slot(later, "Secondary 2")).toContainText("One moment, every page");
  await expectAccessible(later);
  await isLedBy(reader, drawings);

  await later.getByRole("button", { name: "Use the version readers see" }).click();
  await expect(slot(later, "Lead")).toContainText(drawings);
  await later.getByRole("button", { name: "Undo" }).click();
  await expect(slot(later, "Secondary 2")).toContainText("One moment, every page");
  await publishFront(later);
  await isLedBy(reader, lead);
});

test("a pinned article that is unpublished leaves the front, the newest takes its slot, and the desk says so", async ({
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  await openFront(editor);
  await place(editor, drawings, "Lead");
  await publishFront(editor);
  await openArticle(editor, drawings);
  await press(editor, "Unpublish", "Unpublished. Readers no longer see this article.");
  await reader.goto("/");
  await expect(reader.getByText(drawings)).toHaveCount(0);
  await isLedBy(reader, "What a correction owes its reader");

  await openFront(editor);
  const unseen = editor.getByRole("region", { name: "Pinned, but not visible to readers" });
  await expect(unseen).toContainText(drawings);
  await expect(slot(editor, "Lead")).toContainText("Readers do not see it: unpublished.");
  await expect(slot(editor, "Lead")).toContainText("What a correction owes its reader");
  await expectAccessible(editor);
});

test("a reporter does not arrange the front page", async ({ open }) => {
  const reporter = await open("reporter");
  await expect(reporter.getByRole("link", { name: "Front page" })).toHaveCount(0);
  expect((await reporter.goto("/desk/front"))?.status()).toBe(403);
  expect((await reporter.goto("/desk/front/preview?number=1"))?.status()).toBe(403);
});
