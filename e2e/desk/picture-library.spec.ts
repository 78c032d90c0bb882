// The library: found, kept to what one looks for, in an address to come back to, and gone through by keyboard.
import { addPlainPicture, pictureLinks } from "@/e2e/desk/library";
import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { demoPictures } from "@/prisma/seed/media";

test("a picture editor finds pictures by words and by what is amiss, as a grid and as a list", async ({
  open,
}) => {
  const page = await open("editor");
  await page.getByRole("link", { name: "Pictures", exact: true }).click();
  await expect(pictureLinks(page)).toHaveCount(demoPictures.length);
  await expectAccessible(page);

  const search = page.getByRole("search", { name: "Pictures" });
  await search.getByLabel("Search", { exact: true }).fill("stripes meridians");
  await page.keyboard.press("Enter");
  await expect(page.getByText("No pictures found.")).toBeVisible();
  await search.getByLabel("Search", { exact: true }).fill("ORANGE meridians");
  await page.keyboard.press("Enter");
  await expect(pictureLinks(page)).toHaveCount(1);
  await expect(page).toHaveURL("/desk/pictures?words=ORANGE+meridians");

  await page.getByRole("link", { name: "All pictures" }).click();
  const awaiting = demoPictures.filter(({ file }) => file === null).length;
  await search.getByLabel("Status").selectOption("Without a file");
  await search.getByRole("button", { name: "Show" }).click();
  await expect(pictureLinks(page)).toHaveCount(awaiting);

  await page.getByRole("link", { name: "List", exact: true }).click();
  await expect(page).toHaveURL("/desk/pictures?of=awaiting&view=list");
  await expect(page.getByRole("table").getByRole("rowheader")).toHaveCount(awaiting);
  await expectAccessible(page);
});

test("what a reporter adds is theirs in the library, and not in use", async ({ open }) => {
  const page = await open("reporter");
  const record = await addPlainPicture(page, "harbour-wall.jpg");
  await page.goto("/desk/pictures");
  const search = page.getByRole("search", { name: "Pictures" });
  await search.getByLabel("Added by").selectOption({ label: "Demo reporter" });
  await search.getByLabel("Status").selectOption("Not in use");
  await search.getByRole("button", { name: "Show" }).click();
  await expect(pictureLinks(page)).toHaveText(["harbour-wall.jpg"]);
  await expect(page.getByText("No alternative text")).toBeVisible();
  await pictureLinks(page).click();
  await expect(page).toHaveURL(record);
  await expect(page.getByText("Not used in any draft")).toBeVisible();
  await expect(page.getByRole("button", { name: "Move to the bin" })).toHaveCount(0);
});

test("arrow keys go from picture to picture, and Enter opens one", async ({ open }) => {
  const page = await open("editor");
  await page.goto("/desk/pictures");
  const links = pictureLinks(page);
  await links.first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(links.first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Where it is used" })).toBeVisible();
});
