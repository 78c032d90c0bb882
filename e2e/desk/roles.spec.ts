// What a reporter may do, and may not: a hidden button is also a refused request.
import { expect, openArticle, press, test, savedNow } from "@/e2e/fixtures";
import { randomId } from "@/lib/base/random-id";

const headline = "One moment, every page";

test("a reporter edits a draft and cannot publish it, by button or by request", async ({
  open,
}) => {
  const reporter = await open("reporter");
  await openArticle(reporter, headline);
  await expect(reporter.getByRole("button", { name: "Save draft" })).toBeVisible();
  const steps = reporter.getByRole("region", { name: "State of the draft" });
  await expect(steps.getByRole("button", { name: /ublish/ })).toHaveCount(0);
  await reporter.getByLabel("Standfirst").fill("A reporter's words.");
  await press(reporter, "Save draft", savedNow);

  const article = `/api/desk/articles/${reporter.url().split("/").at(-1)}`;
  const { version } = await (await reporter.request.get(article)).json();
  for (const step of ["publish", "unpublish"]) {
    const answer = await reporter.request.post(`${article}/transitions/${step}`, {
      data: { commandId: randomId(), version },
    });
    expect(answer.status()).toBe(403);
    expect((await answer.json()).reason).toBe("forbidden");
  }

  const reader = await open();
  await reader.goto("/articles/one-moment-every-page");
  await expect(reader.getByText("A reporter's words.")).toHaveCount(0);
});

test("a request that another site's page makes is refused", async ({ open }) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  const article = `/api/desk/articles/${editor.url().split("/").at(-1)}`;
  const answer = await editor.request.post(`${article}/transitions/unpublish`, {
    data: { commandId: randomId(), version: 1 },
    headers: { "Sec-Fetch-Site": "cross-site" },
  });
  expect(answer.status()).toBe(403);
});

test("input of the wrong shape is refused with sentences, and writes nothing", async ({ open }) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  const article = `/api/desk/articles/${editor.url().split("/").at(-1)}`;
  const before = await (await editor.request.get(article)).json();
  for (const data of ["not json", "{}", `{"version":1,"content":{"headline":""}}`, "[]", "null"]) {
    const answer = await editor.request.put(article, {
      data: Buffer.from(data),
      headers: { "Content-Type": "application/json" },
    });
    expect(answer.status(), data).toBe(422);
    expect((await answer.json()).problems.length, data).toBeGreaterThan(0);
  }
  const unknownSection = { ...before.content, sectionId: "there is none" };
  const answer = await editor.request.put(article, {
    data: {
      saveId: randomId(),
      version: before.version,
      content: unknownSection,
      kind: "save",
    },
  });
  expect(answer.status()).toBe(422);
  expect((await answer.json()).problems).toEqual(["The section no longer exists."]);
  expect(await (await editor.request.get(article)).json()).toEqual(before);
});
