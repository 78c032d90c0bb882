// A picture's record: where it is used, what may be done with it, how it is cut, and the way to the bin and back.
import type { Page } from "playwright/test";
import { addPlainPicture, openPictureRecord, pictureLinks, saveRecord } from "@/e2e/desk/library";
import { chooseFiles, pictureFile } from "@/e2e/desk/picture-files";
import { expect, expectAccessible, openArticle, press, sayChange, test } from "@/e2e/fixtures";

const headline = "Half past three, but where?";
/** The caption of its lead picture. */
const words = "The same moment, and another hour at every line.";

/** Tries to publish a change of the article; gives what the checks say. */
async function tryToPublish(page: Page) {
  await openArticle(page, headline);
  const standfirst = page.getByLabel("Standfirst", { exact: true });
  await standfirst.fill(`${await standfirst.inputValue()} Again.`);
  await page.getByRole("button", { name: "Publish changes" }).click();
  await sayChange(page);
  return page.getByRole("region", { name: /^Checks/ });
}

test("a picture in use is not deleted, and the record says where it is used", async ({ open }) => {
  const page = await open("editor");
  await openPictureRecord(page, words);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Move to the bin" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "in use" })).toHaveText(
    `The picture is in use: in “${headline}” (lead picture; readers see it). Remove it there first.`,
  );
  await page.getByRole("link", { name: headline }).click();
  await expect(page.getByRole("textbox", { name: "Story" })).toBeVisible();
});

test("a picture goes to the bin, out of the library’s sight, and back", async ({ open }) => {
  const page = await open("editor");
  await page.goto(await addPlainPicture(page, "harbour-wall.jpg"));
  await page.getByRole("button", { name: "Move to the bin" }).click();
  await expect(page.getByRole("heading", { name: "In the bin" })).toBeVisible();
  await expect(page.getByLabel("Caption", { exact: true })).toBeDisabled();
  await expectAccessible(page);

  await page.goto("/desk/pictures?words=harbour-wall");
  await expect(page.getByText("No pictures found.")).toBeVisible();
  await page.goto("/desk/pictures?of=bin");
  await pictureLinks(page).click();
  await page.getByRole("button", { name: "Restore from the bin" }).click();
  await expect(page.getByRole("button", { name: "Move to the bin" })).toBeVisible();
  await page.goto("/desk/pictures?words=harbour-wall");
  await expect(pictureLinks(page)).toHaveCount(1);
});

test("a picture in the bin is removed for good at once", async ({ open }) => {
  const page = await open("editor");
  const address = await addPlainPicture(page, "harbour-steps.jpg");
  await page.goto(address);
  await page.getByRole("button", { name: "Move to the bin" }).click();
  await page.getByRole("button", { name: "Delete for good now" }).click();
  await expect(page.getByText("It is deleted for good.")).toBeVisible();
  expect((await page.request.get(address)).status()).toBe(404);
});

test("a licence that has ended keeps a picture from being published, and the desk says who still sees it", async ({
  open,
}) => {
  const page = await open("editor");
  await openPictureRecord(page, words);
  await page.getByLabel("Rights").selectOption("Licensed until a date");
  await page.getByLabel("Last day of the licence").fill("2026-01-31");
  await saveRecord(page, "Saved. Readers see it.");
  await expect(
    page.getByText("The licence ended after 31 Jan 2026. Readers still see it"),
  ).toBeVisible();
  await expectAccessible(page);

  await page.goto("/desk");
  const part = page.getByRole("region", { name: "Pictures whose rights ended" });
  await expect(part.getByRole("link")).toHaveText([words]);
  const checks = await tryToPublish(page);
  await checks.getByRole("button", { name: /the licence of the lead picture ended/ }).click();
  await expect(page.getByRole("link", { name: "Picture details" }).first()).toBeFocused();

  await openPictureRecord(page, words);
  await page.getByLabel("Rights").selectOption("Our own");
  await saveRecord(page, "Saved. Readers see it.");
  await openArticle(page, headline);
  await press(page, "Publish changes", "Published. Readers see this version.");
});

test("alternative text is demanded at publishing, unless the picture is decorative", async ({
  open,
}) => {
  const page = await open("editor");
  await openPictureRecord(page, words);
  await page.getByLabel("Alternative text", { exact: true }).fill("");
  await saveRecord(page, "Saved. Readers see it.");
  const checks = await tryToPublish(page);
  await expect(
    checks.getByRole("button", {
      name: /^Lead picture: add alt text/,
    }),
  ).toBeVisible();
  await openPictureRecord(page, words);
  await page.getByLabel(/^Decorative/).check();
  await saveRecord(page, "Saved. Readers see it.");
  await expect(page.getByLabel(/^Decorative/)).toBeChecked();
  await openArticle(page, headline);
  await press(page, "Publish changes", "Published. Readers see this version.");
});

test("the focal point moves by keyboard and by pointer, and every shape follows it", async ({
  open,
}) => {
  const page = await open("editor");
  await openPictureRecord(page, words);
  const point = page.getByRole("slider", { name: "Focal point" });
  const square = page.getByRole("img", { name: "Cropped to 1:1" });
  await expect(point).toHaveAttribute("aria-valuetext", "50% from the left, 50% from the top");
  await expect(square).toHaveCSS("object-position", "50% 50%");
  await point.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  await expect(point).toHaveAttribute("aria-valuetext", "51% from the left, 49% from the top");
  for (let step = 0; step < 5; step += 1) await page.keyboard.press("Shift+ArrowRight");
  await expect(point).toHaveAttribute("aria-valuetext", "100% from the left, 49% from the top");
  await expect(square).toHaveCSS("object-position", "100% 50%");
  await page.getByRole("button", { name: "Save focal point" }).click();
  await expect(
    page.getByRole("status").filter({ hasText: "Saved. Readers see it." }),
  ).toBeVisible();

  const whole = point.locator("..");
  const { height } = (await whole.boundingBox()) ?? { height: 0 };
  await whole.click({ position: { x: 2, y: height / 2 } });
  await expect(point).toBeFocused();
  await expect(point).toHaveAttribute("aria-valuetext", "0% from the left, 50% from the top");
  await expect(square).toHaveCSS("object-position", "0% 50%");
  await page.reload();
  await expect(point).toHaveAttribute("aria-valuetext", "100% from the left, 49% from the top");
});

test("another file in the place of a picture's is what readers see at once, with the record's words", async ({
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  const lead = reader.getByRole("article").getByRole("figure").first();
  await reader.goto("/articles/half-past-three-but-where");
  const former = (await lead.getByRole("img").getAttribute("src")) ?? "";
  await openPictureRecord(editor, words);
  await chooseFiles(
    editor.getByRole("button", { name: "Replace the file …" }),
    await pictureFile("clocks.jpg", 7, { width: 1_200 }),
  );
  await expect(editor.getByText("clocks.jpg, JPEG")).toBeVisible();
  await reader.reload();
  await expect(lead.getByRole("img")).not.toHaveAttribute("src", former);
  await expect(lead).toContainText(words);
});

test("of two who change one record the later is shown what stands, and loses nothing", async ({
  open,
}) => {
  const [ann, bo] = [await open("editor"), await open("administrator")];
  for (const page of [ann, bo]) await openPictureRecord(page, words);
  await ann.getByLabel("Caption", { exact: true }).fill("By Ann.");
  await ann.getByLabel("Credit", { exact: true }).fill("Ann’s credit");
  await saveRecord(ann, "Saved.");

  await bo.getByLabel("Caption", { exact: true }).fill("By Bo.");
  await bo.getByRole("button", { name: "Save", exact: true }).click();
  await expect(bo.getByRole("alert").filter({ hasText: "Somebody else" })).toBeVisible();
  await expect(bo.getByLabel("Caption", { exact: true })).toHaveValue("By Bo.");
  await expect(bo.getByText("Saved now: By Ann.")).toBeVisible();
  await expect(bo.getByLabel("Credit", { exact: true })).toHaveValue("Ann’s credit");
  await saveRecord(bo, "Saved.");
  await ann.reload();
  await expect(ann.getByLabel("Caption", { exact: true })).toHaveValue("By Bo.");
  await expect(ann.getByLabel("Credit", { exact: true })).toHaveValue("Ann’s credit");
});
