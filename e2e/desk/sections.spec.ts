// The sections of the paper: added, renamed, put in order by keyboard, retired and reopened.
import type { Page } from "playwright/test";
import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { goTo } from "@/e2e/desk/keyboard";

const navigation = (reader: Page) =>
  reader.getByRole("navigation", { name: "Sections" }).getByRole("link");

async function isAccessible(page: Page) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
}

async function openSections(administrator: Page) {
  await administrator.goto("/desk/articles");
  await administrator.getByRole("link", { name: "Sections" }).click();
  await expect(administrator.getByRole("heading", { name: "Sections", level: 1 })).toBeVisible();
}

test("a section is added and renamed, and the navigation has it under the same address", async ({
  open,
}) => {
  const [administrator, reader] = [await open("administrator"), await open()];
  await reader.goto("/");
  await openSections(administrator);
  await isAccessible(administrator);
  await administrator.getByLabel("Name").fill("readers");
  await administrator.getByRole("button", { name: "Add" }).click();
  await expect(administrator.getByText("There is a section “Readers” already.")).toBeVisible();
  await expect(administrator.getByLabel("Name")).toHaveValue("readers");
  await administrator.getByLabel("Name").fill("Harbour");
  await administrator.getByRole("button", { name: "Add" }).click();
  await expect(administrator.getByText("“Harbour” is added, in last place.")).toBeVisible();
  await expect(administrator.getByLabel("Name")).toHaveValue("");

  await administrator.getByRole("link", { name: "Harbour" }).click();
  await isAccessible(administrator);
  await administrator.getByLabel("Name").fill("Port");
  await administrator.getByRole("button", { name: "Rename" }).click();
  await expect(administrator.getByText("The name is changed. Readers see it.")).toBeVisible();
  await reader.reload();
  await navigation(reader).getByText("Port").click();
  await expect(reader).toHaveURL("/sections/harbour");
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Port");
});

test("the order is changed by keyboard: the new place is said, and the button keeps the focus", async ({
  open,
}) => {
  const [administrator, reader] = [await open("administrator"), await open()];
  await openSections(administrator);
  const down = administrator.getByRole("button", { name: "Move Business down" });
  await goTo(down);
  await administrator.keyboard.press("Enter");
  await expect(administrator.getByText("“Business” is now number 2 of 4.")).toBeVisible();
  await expect(down).toBeFocused();
  await administrator.keyboard.press("Enter");
  await expect(administrator.getByText("“Business” is now number 3 of 4.")).toBeVisible();
  await expect(down).toBeFocused();
  await goTo(administrator.getByRole("button", { name: "Move Readers up" }), "Shift+Tab");
  await administrator.keyboard.press("Enter");
  await expect(administrator.getByText("“Readers” is now number 1 of 4.")).toBeVisible();
  await reader.goto("/");
  await expect(navigation(reader)).toHaveText(["Readers", "Newsroom", "Business", "Technology"]);
});

test("a retired section leaves the navigation and the choices, keeps its articles, and comes back", async ({
  open,
}) => {
  const [administrator, editor, reader] = [
    await open("administrator"),
    await open("editor"),
    await open(),
  ];
  await openSections(administrator);
  await administrator.getByRole("link", { name: "Business" }).click();
  await administrator.getByRole("button", { name: "Retire" }).click();
  await expect(administrator.getByRole("heading", { name: "Retired" })).toBeVisible();

  await reader.goto("/");
  await expect(navigation(reader)).toHaveText(["Newsroom", "Readers", "Technology"]);
  expect((await reader.goto("/sections/business"))?.status()).toBe(200);
  await expect(reader.getByRole("link", { name: /Qianhai steps up/ }).first()).toBeVisible();

  await editor.goto("/desk/articles/new");
  await expect(editor.getByLabel("Section")).toBeVisible();
  await expect(editor.getByRole("option", { name: "Business" })).toHaveCount(0);
  await editor.goto("/desk/articles?words=qianhai+steps+up");
  await editor.getByRole("link", { name: /Qianhai steps up/ }).click();
  const section = editor.getByLabel("Section", { exact: true });
  await expect(section.getByRole("option", { name: "Business" })).toHaveCount(1);
  await expect(section.locator("option:checked")).toHaveText("Business");

  await administrator.getByRole("link", { name: "Sections" }).last().click();
  await isAccessible(administrator);
  await administrator.getByRole("link", { name: "Business" }).click();
  await administrator.getByRole("button", { name: "Reopen" }).click();
  await expect(administrator.getByText("Reopened, in last place.")).toBeVisible();
  await reader.goto("/");
  await expect(navigation(reader)).toHaveText(["Newsroom", "Readers", "Technology", "Business"]);
  expect((await editor.goto("/desk/sections"))?.status()).toBe(403);
});
