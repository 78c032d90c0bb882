import { ImageResponse } from "next/og";
import { createElement } from "react";
import sharp from "sharp";
import { beforeEach, expect, test, vi } from "vitest";
import { findLive } from "@/lib/testing/records";
import { facesOf, sayable } from "@/lib/site/sharing/faces";
import { drawnSize, sharePictureOf, type SharePicture } from "@/lib/site/sharing/share-picture";
import { contentWith } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addLive, addSection, addUser, letGoLive, save, unpublish } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";
import {
  answerSharePicture,
  shareFonts,
  SharePictureLayout,
} from "@/lib/web/routes/share-picture-route";

useThrowAwayNewsroom();

let editor: Actor;
let sectionId: string;
beforeEach(async () => {
  editor = await addUser("editor");
  sectionId = (await addSection("business")).id;
});

async function sharedOf(slug: string): Promise<SharePicture> {
  const article = await findLive(slug);
  if (article === null) throw new Error("It is not live.");
  return sharePictureOf(slug, article.story, "Stet");
}
const versionIn = ({ path }: SharePicture) => /([\w-]+)\.png$/.exec(path)?.[1] ?? "";

test("a story without a picture has one drawn, at an address that is kept for good", async () => {
  await addLive(editor, { sectionId });
  const shared = await sharedOf("quay-opens");
  expect(shared).toMatchObject({ ...drawnSize, mimeType: "image/png", altText: "Quay opens" });
  const answer = await answerSharePicture("quay-opens", versionIn(shared));
  expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).toMatchObject({
    ...{ format: "png", width: 1200, height: 630 },
  });
});

test("another headline is another picture; the former address leads to it", async () => {
  const { id, version } = await addLive(editor, { sectionId });
  const former = await sharedOf("quay-opens");
  await save(editor, id, { version, content: contentWith({ sectionId, headline: "Quay shut" }) });
  await letGoLive(id);
  const current = await sharedOf("quay-opens");
  expect(current.path).not.toBe(former.path);
  const answer = await answerSharePicture("quay-opens", versionIn(former));
  expect([answer.status, answer.headers.get("location")]).toEqual([307, current.path]);
});

test("an article that readers see no more has no picture", async () => {
  const { id, version } = await addLive(editor, { sectionId });
  const shared = await sharedOf("quay-opens");
  await unpublish(editor, id, { version });
  expect((await answerSharePicture("quay-opens", versionIn(shared))).status).toBe(404);
});

test.each([
  ["Quay “opens”, says Łódź’s mayor", "Quay “opens”, says Łódź’s mayor"],
  ["Привет, Ελλάδα, Việt Nam", "Привет, Ελλάδα, Việt Nam"],
  ["A good day 😀 for  ships 👩🏽‍🚀", "A good day for ships"],
  ["港珠澳大桥通车", null],
  ["Ships pass 港珠澳", null],
  ["😀", null],
])("of %j the type says %j", (text, said) => {
  expect(sayable(text, "source-serif-4")).toBe(said);
});

test("every letter that the type is said to have is drawn, and nothing is fetched from elsewhere", async () => {
  const fetched = vi.spyOn(globalThis, "fetch");
  const letters = facesOf("source-serif-4").flatMap((face) => [...face.letters]);
  expect(letters.length).toBeGreaterThan(700);
  const headlines = [`${String.fromCodePoint(...letters.filter((one) => one > 32))} 港 😀`];
  for (let from = 0; from < letters.length; from += 70) {
    headlines.push(
      letters
        .slice(from, from + 70)
        .map((one) => String.fromCodePoint(one))
        .join(" "),
    );
  }
  for (const headline of headlines) {
    const drawn = createElement(SharePictureLayout, {
      siteName: "Stet",
      section: "商业",
      headline,
    });
    await new ImageResponse(drawn, { ...drawnSize, fonts: shareFonts() }).arrayBuffer();
  }
  const addresses = fetched.mock.calls.map(([address]) => String(address));
  expect(addresses.filter((address) => !address.startsWith("data:"))).toEqual([]);
});
