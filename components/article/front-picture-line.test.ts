import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FrontPictureLine } from "@/components/article/front-picture-line";
import type { StoryPicture } from "@/lib/content/articles/story";

const by = (credit: string): StoryPicture => ({ file: null, caption: "", credit, altText: "" });
const shown = (frontPicture: StoryPicture | null, leadPicture: StoryPicture | null) =>
  renderToStaticMarkup(createElement(FrontPictureLine, { frontPicture, leadPicture }));

test("the article's page says whose the front picture is, unless the lead picture's credit does", () => {
  expect(shown(by("Ann <Poe>"), by("Bo Li"))).toContain(
    "Picture on the front page: Ann &lt;Poe&gt;",
  );
  expect(shown(by("Ann Poe"), null)).toContain("Ann Poe");
  expect([shown(by("Bo Li"), by("Bo Li")), shown(null, by("Bo Li"))]).toEqual(["", ""]);
});
