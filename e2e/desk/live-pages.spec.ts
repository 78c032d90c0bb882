// Published means visible: after each kind of change every address tells the truth, and the desk says so.
import type { Page } from "playwright/test";
import { nameAuthor, storyBox } from "@/e2e/desk/story";
import { expect, expectAccessible, press, stateLine, test } from "@/e2e/fixtures";

type Article = { slug: string; headline: string; section: string; author: string };

/** The lists that an article of that section and author stands in, and the search. */
function listsOf({ headline, section, author }: Article): string[] {
  const found = `/search?${new URLSearchParams({ q: `"${headline}"` })}`;
  return ["/", `/sections/${section}`, `/authors/${author}`, found];
}

function feedsOf(...lists: string[]): string[] {
  return lists.flatMap((list) =>
    ["rss.xml", "atom.xml", "feed.json"].map((end) => `${list}/${end}`),
  );
}

function allFeedsOf({ section, author }: Article): string[] {
  return feedsOf("", `/sections/${section}`, `/authors/${author}`);
}

/** What a reader gets at each address, without a window: nothing of it is in a browser's own store. */
async function expectEverywhere(reader: Page, article: Article, is: "there" | "gone") {
  await expectAtAll(reader, article, [...listsOf(article), ...allFeedsOf(article)], is);
}

async function expectAtAll(
  reader: Page,
  article: Article,
  addresses: string[],
  is: "there" | "gone",
) {
  const link = new RegExp(`/articles/${article.slug}["<?#]`);
  const expectAt = async (address: string, stands: (text: string) => boolean) => {
    const text = await (await reader.request.get(address)).text();
    expect(stands(text), `${address} is to be ${is}`).toBe(is === "there");
  };
  for (const address of addresses) {
    await expectAt(address, (text) => text.includes(article.headline) && link.test(text));
  }
  for (const address of ["/news-sitemap.xml", `/sitemaps/${monthNow()}.xml`]) {
    await expectAt(address, (text) => link.test(text));
  }
}

function monthNow(): string {
  // The demo keeps the time of Shanghai.
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
}

/** Waits until the desk has fetched every page back, and found each as it should be. */
async function expectAllLive(editor: Page) {
  const said = editor.getByRole("region", { name: "For readers" }).getByRole("status");
  await expect(said).toHaveText(
    /^Live on (\d+) of \1 pages(?:, on (\d+) of \2 servers)?, in \d+\.\d s\.$/,
  );
}

const lanterns: Article = {
  slug: "lanterns-over-the-quay",
  headline: "Lanterns over the quay",
  section: "business",
  author: "the-evening-desk",
};

async function publishLanterns(editor: Page) {
  await editor.goto("/desk/articles/new");
  await editor.getByLabel("Headline", { exact: true }).fill(lanterns.headline);
  await editor.getByRole("button", { name: "Create" }).click();
  await editor.getByLabel("Section").selectOption({ label: "Business" });
  await nameAuthor(editor, "The evening desk");
  await storyBox(editor).click();
  await editor.keyboard.type("They were lit at dusk.");
  await press(editor, "Publish", "Published. Readers see this version.");
}

test("publishing, an update, a rename with another section, and taking it down are on every address at once", async ({
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  // What is not there is kept like any other page: it must not outlive the publication.
  expect((await reader.request.get(`/articles/${lanterns.slug}`)).status()).toBe(404);
  await expectEverywhere(reader, lanterns, "gone");

  await publishLanterns(editor);
  await expectAllLive(editor);
  await expectAccessible(editor);
  expect((await reader.request.get(`/articles/${lanterns.slug}`)).status()).toBe(200);
  await expectEverywhere(reader, lanterns, "there");

  const updated = { ...lanterns, headline: "Lamps over the quay" };
  await editor.getByLabel("Headline", { exact: true }).fill(updated.headline);
  await press(editor, "Publish changes", "Published. Readers see this version.");
  await expectAllLive(editor);
  await expectEverywhere(reader, updated, "there");
  const front = await (await reader.request.get("/")).text();
  expect(front).not.toContain(lanterns.headline);

  const moved = { ...updated, slug: "lamps", section: "readers" };
  await editor.getByLabel("Slug").fill(moved.slug);
  await editor.getByLabel("Section").selectOption({ label: "Readers" });
  await press(editor, "Publish changes", "Published. Readers see this version.");
  await expectAllLive(editor);
  await expectEverywhere(reader, moved, "there");
  const former = await (await reader.request.get("/sections/business")).text();
  expect(former).not.toContain(moved.headline);
  await reader.goto(`/articles/${lanterns.slug}`);
  await expect(reader).toHaveURL(`/articles/${moved.slug}`);

  await press(editor, "Unpublish", "Unpublished. Readers no longer see this article.");
  await expectAllLive(editor);
  await expectEverywhere(reader, moved, "gone");
  for (const slug of [lanterns.slug, moved.slug]) {
    expect((await reader.request.get(`/articles/${slug}`)).status()).toBe(404);
  }
});

test("an author who is renamed is called so on every address; a retraction is told on the article and leaves the lists", async ({
  open,
}) => {
  const [reader, editor, administrator] = [
    await open(),
    await open("editor"),
    await open("administrator"),
  ];
  await publishLanterns(editor);
  await expectEverywhere(reader, lanterns, "there");

  await administrator.goto("/desk/authors?words=evening");
  await administrator.getByRole("link", { name: "The evening desk" }).click();
  await administrator.getByLabel("Name", { exact: true }).fill("The night desk");
  await administrator.getByRole("button", { name: "Save", exact: true }).click();
  await expect(administrator.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
  for (const address of [
    ...listsOf(lanterns),
    ...allFeedsOf(lanterns),
    `/articles/${lanterns.slug}`,
  ]) {
    const text = await (await reader.request.get(address)).text();
    expect(text.includes("The evening desk"), address).toBe(false);
    expect(text.includes("The night desk"), address).toBe(true);
  }

  await editor.getByRole("button", { name: "More" }).click();
  await editor.getByRole("button", { name: "Retract …" }).click();
  const dialog = editor.getByRole("dialog");
  await dialog.getByRole("textbox").fill("The lanterns were never lit.");
  await dialog.getByRole("button", { name: "Retract", exact: true }).click();
  await expect(stateLine(editor)).toHaveText("Retracted. Readers see why.");
  await expectAllLive(editor);
  await expectAtAll(reader, lanterns, listsOf(lanterns), "gone");
  // Who has the item in a feed reader is told there, too.
  const telling = feedsOf("", `/sections/${lanterns.section}`);
  for (const address of [`/articles/${lanterns.slug}`, ...telling]) {
    const answer = await reader.request.get(address);
    expect(answer.status(), address).toBe(200);
    expect(await answer.text(), address).toContain("The lanterns were never lit.");
  }
});
